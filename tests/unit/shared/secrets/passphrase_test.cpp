// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/passphrase.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

/// What is too easy to guess for a tablet that travels in cars.
class PassphraseTest : public QObject {
    Q_OBJECT

  private slots:
    void whatPeopleTakeFirstIsRefused() {
        for (const char* weak :
             {"", "1234", "19640401", "password", "P@ssw0rd", "takasaki2026", "高崎", "高崎市",
              "たかさき", "ありがとうございます", "あいうえお", "伴走支援2026", "qwertyuiop",
              "aaaaaaaaaaaaaaaa", "ｐａｓｓｗｏｒｄ", "さくらさくら"})
            QVERIFY2(!passphraseStrength(weak).isEnough(), weak);
    }

    void wordsThatMeanSomethingToHerAloneAreEnough() {
        for (const char* good : {"correct horse battery staple", "たかい山から谷底見れば",
                                 "味噌まんじゅう三つと猫の名前", "Xq7!mvT2rL"})
            QVERIFY2(passphraseStrength(good).isEnough(), good);
    }

    void whereHardwareKeepsAHalfSixDigitsThatAreNoListAreEnough() {
        for (const char* good : {"274913", "８０４１５３", "高崎の味噌屋"})
            QVERIFY2(passphraseStrength(good).isEnough(true), good);
        for (const char* weak :
             {"", "27491", "123456", "000000", "111111", "ぱすわーど", "password"})
            QVERIFY2(!passphraseStrength(weak).isEnough(true), weak);
    }

    void aVeryLongOneIsJudgedAtOnce() {
        QElapsedTimer timer;
        timer.start();
        QVERIFY(!passphraseStrength(std::string(1'000'000, 'a')).isEnough());
        QVERIFY(timer.elapsed() < 5'000);
    }

    void whatIsNoUtf8IsJudgedToo() { QVERIFY(!passphraseStrength("\xFF\xFE\xC3").isEnough()); }
};

BANSO_TEST(PassphraseTest);

}  // namespace banso::tests

#include "passphrase_test.moc"
