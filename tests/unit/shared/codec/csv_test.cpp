// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/csv.h"

#include <QtTest>

#include "shared/base/limits.h"
#include "tests/support/test_registry.h"

namespace banso {

class CsvTest : public QObject {
    Q_OBJECT

    static std::string refusal(std::string_view text) {
        const auto rows = csv::read(text);
        return rows ? std::string("accepted") : rows.error().detail;
    }

  private slots:
    void quotedCellsKeepCommasQuotesAndLineBreaks() {
        const auto rows = csv::read("a,\"b,\"\"c\"\"\r\nd\",\r\n").value();
        QCOMPARE(rows.size(), 1u);
        QCOMPARE(rows[0].cells, (std::vector<std::string>{"a", "b,\"c\"\r\nd", ""}));
    }

    void everyLineEndingAndTheByteOrderMarkAreUnderstood() {
        const std::vector<csv::Row> expected{{1, {"a", "b"}}, {2, {"c", "d"}}};
        for (const char* text : {"a,b\r\nc,d\r\n", "a,b\nc,d", "a,b\rc,d\r",
                                 "\xEF\xBB\xBF"
                                 "a,b\nc,d\n",
                                 "\"a\",\"b\"\r\n\"c\",\"d\""})
            QCOMPARE(csv::read(text).value(), expected);
        QVERIFY(csv::read("").value().empty());
    }

    void rowsAreNumberedAsExcelShowsThem() {
        const auto rows = csv::read("head\n\n,,\n\"two\nlines\"\nlast\n").value();
        QCOMPARE(rows.size(), 3u);
        QCOMPARE(rows[0].number, 1u);
        QCOMPARE(rows[1].number, 4u);
        QCOMPARE(rows[2].number, 5u);
    }

    void leadingZerosStay() {
        QCOMPARE(csv::read("0273615171,00012").value()[0].cells,
                 (std::vector<std::string>{"0273615171", "00012"}));
    }

    void aBrokenQuoteIsToldWithItsRowAndHowToMendIt() {
        QCOMPARE(refusal("a\n\"b\n"),
                 std::string("row 2: a quoted cell is never closed; add its closing mark"));
        QVERIFY(refusal("a\n\n\"b\"c,d\n").starts_with("row 3: text follows the closing"));
        QVERIFY(refusal("5\" pipe,d\n").starts_with("row 1: a quotation mark stands inside"));
    }

    void whatIsTooLargeIsRefused() {
        const std::string wide(limits::kCsvColumns, ',');
        QVERIFY(refusal("a\n" + wide).starts_with("row 2: too many columns"));
        const std::string longCell(limits::kCsvCellBytes + 1, 'x');
        QVERIFY(refusal(longCell).starts_with("row 1: a cell has too many bytes"));
        std::string manyRows;
        for (std::size_t i = 0; i <= limits::kCsvRows; ++i) manyRows.append("x\n");
        QVERIFY(refusal(manyRows).starts_with("row 100001: too many rows"));
    }

    void moreCellsThanMemoryIsForAreRefusedBeforeTheyAreThere() {
        std::string row = "x" + std::string(limits::kCsvColumns - 1, ',') + "\n";
        std::string wide;
        for (std::size_t cells = 0; cells <= csv::kCellsAtOnce; cells += limits::kCsvColumns)
            wide += row;
        QVERIFY(refusal(wide).starts_with("row 7501: too many cells; at most 3000000"));
        // Who goes row by row holds one of them.
        csv::Reader reader(wide);
        for (auto read = reader.next(); read && *read;) read = reader.next();
        QVERIFY(!reader.fault());
        QCOMPARE(reader.number(), 7501u);
    }

    void aReaderSaysWhyAndWhereItEndsAndGivesNothingMore() {
        csv::Reader reader("a,b\n\n\"c");
        QCOMPARE(reader.next().value()->cells, (std::vector<std::string>{"a", "b"}));
        QVERIFY(!reader.fault());
        QVERIFY(!reader.next());
        QVERIFY(reader.fault() == csv::Fault::MarkNeverCloses);
        QCOMPARE(reader.number(), 3u);
        QVERIFY(!reader.next().value());
        const auto faultOf = [](std::string_view text) {
            csv::Reader other(text);
            for (auto read = other.next(); read && *read;) read = other.next();
            return other.fault();
        };
        QVERIFY(faultOf("a\n") == std::nullopt);
        QVERIFY(faultOf("a\"\n") == csv::Fault::MarkInPlainCell);
        QVERIFY(faultOf("\"a\"b\n") == csv::Fault::TextBehindMark);
        QVERIFY(faultOf(std::string(limits::kCsvColumns, ',')) == csv::Fault::TooManyColumns);
        QVERIFY(faultOf(std::string(limits::kCsvCellBytes + 1, 'x')) == csv::Fault::CellTooLong);
    }

    void whatIsWrittenReadsBack() {
        csv::Writer writer;
        writer.text("商号").text("say \"hi\",\nnow").integer(-5).empty().endRow();
        const std::string text = writer.take();
        QCOMPARE(text, std::string("\"商号\",\"say \"\"hi\"\",\nnow\",-5,\r\n"));
        QCOMPARE(csv::read(text).value()[0].cells,
                 (std::vector<std::string>{"商号", "say \"hi\",\nnow", "-5", ""}));
    }

    void textThatExcelWouldRunIsDisarmed() {
        for (const char* danger : {"=1+1", "+81", "-1", "@SUM", "＝1", "＠a", "\tx"}) {
            csv::Writer writer;
            writer.text(danger).endRow();
            QCOMPARE(csv::read(writer.take()).value()[0].cells[0], std::string("'") + danger);
        }
        csv::Writer writer;
        writer.text("a=b").text("ー").endRow();
        QCOMPARE(writer.take(), std::string("\"a=b\",\"ー\"\r\n"));
    }
};

BANSO_TEST(CsvTest);

}  // namespace banso

#include "csv_test.moc"
