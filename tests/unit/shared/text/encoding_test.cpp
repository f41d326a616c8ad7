// SPDX-License-Identifier: Apache-2.0
#include "shared/text/encoding.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class EncodingTest : public QObject {
    Q_OBJECT

  private slots:
    void whatWindowsOfficesWriteComesBackUnchanged() {
        const std::string text = "①㈱髙﨑～－―‖纊≒ｱﾊﾟｰﾄ 代表\\~\r\n";
        const std::string windows = "①㈱髙﨑～－―∥纊≒ｱﾊﾟｰﾄ 代表\\~\r\n";
        QCOMPARE(fromCp932(toCp932(text).value()).value(), windows);
        QCOMPARE(toCp932("①㈱髙﨑").value(), std::string("\x87\x40\x87\x8A\xFB\xFC\xFA\xB1"));
    }

    void theWaveDashAndTheMinusBecomeTheirWindowsTwins() {
        QCOMPARE(fromCp932(toCp932("10〜20−1").value()).value(), std::string("10～20－1"));
    }

    void bothTablesOfTheMakersReadAlike() {
        // NEC's 0xED40 and IBM's 0xFA5C are the same kanji.
        QCOMPARE(fromCp932("\xED\x40").value(), std::string("纊"));
        QCOMPARE(fromCp932("\xFA\x5C").value(), std::string("纊"));
    }

    void controlCharactersAreNotTurnedRound() {
        QCOMPARE(fromCp932("\x1A\x1C\x7F").value(), std::string("\x1A\x1C\x7F"));
        QCOMPARE(toCp932("\x1A\x1C\x7F").value(), std::string("\x1A\x1C\x7F"));
    }

    void aCharacterThatDoesNotExistThereIsNamedWithItsPlace() {
        const auto result = toCp932("商号\r\n髙崎,𠮷野\r\n");
        QVERIFY(!result);
        QCOMPARE(result.error().code, ErrorCode::Invalid);
        QVERIFY(
            result.error().detail.starts_with("line 2, character 4: U+20BB7 does not exist in"));
        QVERIFY(!toCp932("¥"));
        QVERIFY(!toCp932("—"));
        QVERIFY(!toCp932("\xFF"));
    }

    void aFileTellsItsEncoding() {
        QCOMPARE(detectEncoding("abc").value(), TextEncoding::Utf8);
        QCOMPARE(detectEncoding("髙﨑").value(), TextEncoding::Utf8);
        QCOMPARE(detectEncoding("\xFB\xFC\xFA\xB1").value(), TextEncoding::Cp932);
        QCOMPARE(decodeFile("\xFB\xFC\xFA\xB1").value(), std::string("髙﨑"));
        QCOMPARE(decodeFile("\xEF\xBB\xBF髙﨑").value(), std::string("髙﨑"));
    }

    void whatIsNeitherIsRefusedWithItsPlace() {
        QVERIFY(detectEncoding("\xFF\xFE\x61\x00").error().detail.find("UTF-16") !=
                std::string::npos);
        const auto neither = detectEncoding("abc\nd\xFD\xFD\n");
        QVERIFY(!neither);
        QVERIFY(neither.error().detail.find("UTF-8 (line 2, byte 2)") != std::string::npos);
        QVERIFY(neither.error().detail.find("CP932 (line 2, byte 2)") != std::string::npos);
        QVERIFY(!detectEncoding("\xEF\xBB\xBF\xFB\xFC"));
        QVERIFY(!fromCp932("\x82"));
    }
};

BANSO_TEST(EncodingTest);

}  // namespace banso

#include "encoding_test.moc"
