// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/recovery_key.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

/// The chamber's key on paper.
class RecoveryKeyTest : public QObject {
    Q_OBJECT

    const RecoveryKey m_key = RecoveryKey::random();

  private slots:
    void itIsReadBackFromPaperHoweverItIsTyped() {
        const std::string text = m_key.text();
        QCOMPARE(text.size(), std::size_t{14 * 4 + 13});
        std::string typed = "  ";
        for (const char letter : text) {
            if (letter == '-')
                typed += " \r\n";
            else if (letter == 'o')
                typed += '0';
            else if (letter == 'l')
                typed += '1';
            else
                typed += static_cast<char>(std::toupper(letter));
        }
        QCOMPARE(RecoveryKey::parse(typed)->text(), text);
        QVERIFY(RecoveryKey::parse(typed)->publicHalf() == m_key.publicHalf());
    }

    void everySlipOfThePenIsSeen() {
        const std::string text = m_key.text();
        for (std::size_t at = 0; at < text.size(); ++at) {
            if (text[at] == '-') continue;
            std::string slip = text;
            slip[at] = slip[at] == 'q' ? 'p' : 'q';
            const auto read = RecoveryKey::parse(slip);
            QVERIFY2(!read, slip.c_str());
            QVERIFY(read.error().detail.find("wrong") != std::string::npos);
        }
    }

    void missingLettersAreCounted() {
        const auto read = RecoveryKey::parse(m_key.text().substr(0, 4 * 4 + 3));
        QCOMPARE(read.error().code, ErrorCode::Malformed);
        QVERIFY(read.error().detail.find("16") != std::string::npos);
        QCOMPARE(RecoveryKey::parse(m_key.text() + "a").error().code, ErrorCode::Malformed);
        QCOMPARE(RecoveryKey::parse("abc8").error().code, ErrorCode::Malformed);
    }

    void onlyThePrivateHalfOpensWhatWasSealed() {
        const std::string sealed = RecoveryKey::seal("the data key", m_key.publicHalf());
        QVERIFY(sealed.find("data") == std::string::npos);
        QCOMPARE(m_key.open(sealed).value(), std::string("the data key"));
        QCOMPARE(RecoveryKey::random().open(sealed).error().code, ErrorCode::Unauthenticated);
        std::string changed = sealed;
        changed.back() = static_cast<char>(changed.back() ^ 1);
        QVERIFY(!m_key.open(changed));
        QVERIFY(!m_key.open("short"));
    }

    void thePublicHalfIsToldAsDigits() {
        const auto half = m_key.publicHalf();
        QVERIFY(RecoveryKey::Public::parse(half.text()).value() == half);
        QCOMPARE(RecoveryKey::Public::parse("12").error().code, ErrorCode::Malformed);
        // Digits, but of a key to which nothing can be sealed.
        QCOMPARE(RecoveryKey::Public::parse(std::string(64, '0')).error().code,
                 ErrorCode::Malformed);
    }
};

BANSO_TEST(RecoveryKeyTest);

}  // namespace banso::tests

#include "recovery_key_test.moc"
