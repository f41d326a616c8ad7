// SPDX-License-Identifier: Apache-2.0
#include "shared/schema/row_codec.h"

#include <QtTest>

#include "shared/domain/checksheet.h"
#include "shared/domain/figure.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class RowCodecTest : public QObject {
    Q_OBJECT

    /// The units as they come back from the kind's table.
    static Units throughTable(const KindInfo& kind, const Units& units) {
        DeviceBench bench;
        const RecordId id = bench.ids.recordId();
        bench.replica.put(kind.name, id, RecordState("hub:1", {}, units));
        return bench.replica.state(kind.name, id).units();
    }

    /// The same when they come as the object of a whole record.
    static Units asSentWhole(const KindInfo& kind, const Units& units) {
        DeviceBench bench;
        const RecordId id = bench.ids.recordId();
        const auto object = json::Document::parse(RecordState("hub:1", {}, units).encodeUnits());
        const auto record = sync::Replica::readNew(kind.name, id, {"hub:1", "{}", 1},
                                                   object->root(), bench.replica.fold());
        BANSO_ASSERT(record && bench.replica.putNew(*record));
        return bench.replica.state(kind.name, id).units();
    }

  private slots:
    void everyFormOfValueComesBackAsItsText_data() {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("value");
        QTest::newRow("text") << "phone"
                              << "\"027\"";
        QTest::newRow("text with escapes") << "memo"
                                           << "\"a\\\"b\\\\\\n\"";
        QTest::newRow("empty text") << "memo"
                                    << "\"\"";
        QTest::newRow("false") << "member"
                               << "false";
        QTest::newRow("true") << "member"
                              << "true";
        QTest::newRow("number") << "founded"
                                << "1950";
        QTest::newRow("group") << "place"
                               << R"({"postalCode":"371-0001","address":"前橋"})";
        QTest::newRow("group in another order") << "place"
                                                << R"({"address":"前橋","postalCode":"371-0001"})";
        QTest::newRow("group with a later member") << "place"
                                                   << R"({"address":"前橋","floor":2})";
        QTest::newRow("empty group") << "place"
                                     << "{}";
        QTest::newRow("a later word") << "legal"
                                      << R"({"form":"cooperative"})";
        QTest::newRow("a later unit") << "mood"
                                      << "[1.50]";
        QTest::newRow("a later map") << "moods/today"
                                     << "true";
        QTest::newRow("life") << "life"
                              << R"({"cancelled":true,"cancelReason":"二重"})";
        QTest::newRow("a number written at length") << "founded"
                                                    << "1950.0";
        QTest::newRow("another type than ours") << "founded"
                                                << "\"昭和\"";
    }
    void everyFormOfValueComesBackAsItsText() {
        QFETCH(QString, unit);
        QFETCH(QString, value);
        const Units units{{"name", "\"店\""}, {unit.toStdString(), value.toStdString()}};
        QCOMPARE(throughTable(kindOf<Business>(), units), units);
        QCOMPARE(asSentWhole(kindOf<Business>(), units), units);
    }

    void anEmptiedUnitNeedsNoColumn() {
        const Units back = throughTable(kindOf<Business>(), {{"name", "\"店\""}, {"memo", "null"}});
        QCOMPARE(back, (Units{{"name", "\"店\""}}));
    }

    void theEntriesOfAMapShareAColumn() {
        const Units units{{"answers/money.break_even", R"({"level":3,"note":"要"})"},
                          {"answers/later.item", R"({"level":9,"mood":1})"},
                          {"answers/people.pay", "null"},
                          {"questionSet", "\"checksheet.2026\""}};
        QCOMPARE(throughTable(kindOf<Checksheet>(), units), units);
        QCOMPARE(asSentWhole(kindOf<Checksheet>(), units), units);
    }

    void aGroupLiesInTypedColumns() {
        Figure figure;
        figure.amount = 1'234;
        figure.taxBasis = TaxBasis::Included;
        const Row row = toRow(kindOf<Figure>(), toUnits(figure));
        std::size_t numbers = 0;
        std::size_t texts = 0;
        for (const Row::Cell& cell : row.cells) {
            numbers += cell.number == std::optional<std::int64_t>(1'234) ? 1 : 0;
            texts += cell.text == std::optional<std::string>("tax_included") ? 1 : 0;
        }
        QCOMPARE(numbers, std::size_t{1});
        QCOMPARE(texts, std::size_t{1});
        QVERIFY(row.extra.empty());
    }
};

BANSO_TEST(RowCodecTest);

}  // namespace banso::sync

#include "row_codec_test.moc"
