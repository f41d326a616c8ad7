// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/key_file.h"

#include <QtTest>

#include "tests/support/drawer.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

/// A tablet's data key on its disk.
class KeyFileTest : public QObject {
    Q_OBJECT

    /// Some milliseconds; what a guess costs is no matter of these tests.
    static constexpr GuessCost kCheap{64, 1};
    const SecretKey m_key = SecretKey::random();
    const std::string m_passphrase = "たかい山から谷底見れば";

    KeyFile made() const { return KeyFile::make(m_key, m_passphrase, kCheap).value(); }
    static KeyFile again(const KeyFile& file) { return KeyFile::parse(file.text()).value(); }

  private slots:
    void thePassphraseOpensItAndNoOtherDoes() {
        const KeyFile file = again(made());
        QVERIFY(file.open(m_passphrase).value() == m_key);
        QCOMPARE(file.open(m_passphrase + " ").error().code, ErrorCode::Unauthenticated);
        QCOMPARE(file.open("").error().code, ErrorCode::Unauthenticated);
    }

    void aPassphraseIsTheSameOnEveryKeyboard() {
        const KeyFile file = KeyFile::make(m_key, "ﾀﾞﾙﾏ Ｔａｋａｓａｋｉ ２", kCheap).value();
        QVERIFY(file.open("ダルマ Takasaki 2").value() == m_key);
    }

    void theSameKeyIsNeverClosedAlike() {
        const KeyFile one = made();
        const KeyFile other = made();
        QVERIFY(one.text() != other.text());
    }

    void aNewPassphraseTakesThePlaceOfTheOldOneAndTheKeyStays() {
        const RecoveryKey recovery = RecoveryKey::random();
        KeyFile file = made();
        file.seal(m_key, recovery.publicHalf());
        QVERIFY(file.close(m_key, "another one altogether", kCheap).has_value());
        QCOMPARE(file.open(m_passphrase).error().code, ErrorCode::Unauthenticated);
        QVERIFY(file.open("another one altogether").value() == m_key);
        QVERIFY(again(file).recover(recovery).value() == m_key);
    }

    void theRecoveryKeyOpensWhatNoPassphraseOpensAnyMore() {
        const RecoveryKey recovery = RecoveryKey::random();
        KeyFile file = made();
        QVERIFY(!file.sealedTo());
        QCOMPARE(file.recover(recovery).error().code, ErrorCode::NotFound);
        file.seal(m_key, recovery.publicHalf());
        file.giveUp();
        file = again(file);
        QVERIFY(file.isGivenUp());
        QCOMPARE(file.open(m_passphrase).error().code, ErrorCode::NotFound);
        QVERIFY(file.recover(RecoveryKey::parse(recovery.text()).value()).value() == m_key);
        QCOMPARE(file.recover(RecoveryKey::random()).error().code, ErrorCode::Unauthenticated);
    }

    void withADeviceNeitherHalfOpensItAlone() {
        Drawer drawer;
        const KeyFile file = again(KeyFile::make(m_key, m_passphrase, kCheap, &drawer).value());
        QVERIFY(file.needsDevice() && !made().needsDevice());
        QVERIFY(file.open(m_passphrase, &drawer).value() == m_key);
        QCOMPARE(file.open("another", &drawer).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(file.open(m_passphrase).error().code, ErrorCode::KeyHardware);
        Drawer others;
        QCOMPARE(file.open(m_passphrase, &others).error().code, ErrorCode::NotFound);
        // Whoever has broken the device open still has to guess.
        drawer.isOpen = true;
        QCOMPARE(file.open("another", &drawer).error().code, ErrorCode::Unauthenticated);
        QVERIFY(file.open(m_passphrase, &drawer).value() == m_key);
        // What the device was asked with, and its half, are not what closes the key.
        std::string plain = file.text();
        const auto from = plain.find(",\"device\"");
        plain.erase(from, plain.find('}', from) - from);
        plain.replace(plain.find("\"version\":2"), 11, "\"version\":1");
        QCOMPARE(KeyFile::parse(plain)->open(m_passphrase).error().code,
                 ErrorCode::Unauthenticated);
    }

    void aDeviceThatDoesNotAnswerClosesNothing() {
        Drawer drawer;
        drawer.isStuck = true;
        QCOMPARE(KeyFile::make(m_key, m_passphrase, kCheap, &drawer).error().code,
                 ErrorCode::KeyHardware);
        KeyFile file = made();
        QVERIFY(!file.close(m_key, "another one altogether", kCheap, &drawer));
        QVERIFY(file.open(m_passphrase).value() == m_key);
    }

    void aFileThatSomebodyChangedOpensNothing() {
        const std::string text = made().text();
        int opened = 0;
        int refused = 0;
        for (std::size_t at = 0; at < text.size(); ++at) {
            std::string changed = text;
            changed[at] = changed[at] == 'A' ? 'B' : 'A';
            const auto file = KeyFile::parse(changed);
            if (!file || !file->open(m_passphrase))
                ++refused;
            else if (!(file->open(m_passphrase).value() == m_key))
                ++opened;
        }
        // A byte of the line's end may be any; everything else is proved or refused.
        QCOMPARE(opened, 0);
        QVERIFY(refused >= static_cast<int>(text.size()) - 2);
    }

    void whatIsNoKeyFileIsNamedAsWhatItIs() {
        const auto code = [](const std::string& text) { return KeyFile::parse(text).error().code; };
        QCOMPARE(code(""), ErrorCode::Malformed);
        QCOMPARE(code("{}"), ErrorCode::Malformed);
        QCOMPARE(code(R"({"version":1})"), ErrorCode::Malformed);
        QCOMPARE(code(R"({"version":3})"), ErrorCode::UnsupportedVersion);
        QCOMPARE(code(std::string(5'000, ' ')), ErrorCode::TooLarge);
    }

    void aForgedCostCannotHangTheTablet() {
        std::string text = made().text();
        const std::string kib = "\"kib\":64";
        text.replace(text.find(kib), kib.size(), "\"kib\":99999999");
        QCOMPARE(KeyFile::parse(text).error().code, ErrorCode::TooLarge);
    }
};

BANSO_TEST(KeyFileTest);

}  // namespace banso::tests

#include "key_file_test.moc"
