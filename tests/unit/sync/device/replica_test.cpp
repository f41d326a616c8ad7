// SPDX-License-Identifier: Apache-2.0
#include "sync/device/replica.h"

#include <QtTest>

#include "shared/domain/consultation.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class ReplicaTest : public QObject {
    Q_OBJECT

  private slots:
    void aRecordComesBackWithItsVersions() {
        DeviceBench bench;
        RecordState state = bench.state();
        state.set("phone", "\"2\"", "hub:2");
        state.set("closingMonth", "3", "hub:3");
        state.set("closingMonth", "null", "hub:4");
        state.set("mood", "{\"z\":1.50}", "hub:5");
        bench.replica.put("business", bench.shop, state);
        const RecordState back = bench.state();
        for (const char* unit : {"name", "phone", "closingMonth", "mood", "email"}) {
            QCOMPARE(std::string(back.value(unit)), std::string(state.value(unit)));
            QCOMPARE(std::string(back.versionOf(unit)), std::string(state.versionOf(unit)));
        }
    }

    void aRecordThatIsNotHereIsNew() {
        DeviceBench bench;
        QVERIFY(bench.replica.state("business", bench.ids.recordId()).isNew());
        QVERIFY(bench.replica.state("later_kind", bench.ids.recordId()).isNew());
    }

    void aKindOfALaterVersionIsKeptAsItCame() {
        DeviceBench bench;
        const RecordId id = bench.ids.recordId();
        RecordState state;
        state.set("a/b", "[1.50,{}]", "hub:7");
        bench.replica.put("later_kind", id, state);
        const RecordState back = bench.replica.state("later_kind", id);
        QCOMPARE(std::string(back.value("a/b")), std::string("[1.50,{}]"));
        QCOMPARE(std::string(back.versionOf("a/b")), std::string("hub:7"));
    }

    void aStateThatHoldsNothingTakesTheRowAway() {
        DeviceBench bench;
        RecordState state = bench.state();
        state.unset("name");
        state.unset("phone");
        bench.replica.put("business", bench.shop, state);
        QVERIFY(bench.replica.isEmpty());
    }

    void whatASearchComparesIsFoldedFromTheSearchedFields() {
        DeviceBench bench;
        Replica replica(bench.database,
                        [](std::string_view text) { return "<" + std::string(text) + ">"; });
        RecordState state = bench.state();
        state.set("memo", "\"秘密\"", "hub:2");
        replica.put("business", bench.shop, state);
        Statement row = bench.database.prepare("SELECT search FROM business");
        QVERIFY(row.step());
        const std::string text = row.string(0);
        QVERIFY(text.find("<店>") != std::string::npos);
        QVERIFY(text.find("<X>") != std::string::npos);
        QVERIFY(text.find("秘密") == std::string::npos);
    }

    void unitsSetAloneLeaveTheRowAsTheWholeRecordWould() {
        const auto row = [](DeviceBench& bench) {
            std::string text;
            Statement column =
                bench.database.prepare("SELECT name FROM pragma_table_info('business')");
            while (column.step()) {
                Statement cell = bench.database.prepare("SELECT quote(\"" + column.string(0) +
                                                        "\") FROM business");
                BANSO_ASSERT(cell.step());
                text.append(column.text(0)).append(1, '=').append(cell.text(0)).append(1, ' ');
            }
            return text;
        };
        using Units = std::vector<Replica::Confirmed>;
        for (const Units& units : {
                 Units{{"memo", "\"値段\"", "hub:2"}},
                 Units{{"memo", "\"値段\"", "hub:2"}, {"email", "\"a@b\"", "hub:3"}},
                 Units{{"memo", "null", "hub:2"}},
                 Units{{"closingMonth", "3", "hub:1"}},
                 Units{{"phone", "\"０２７\"", "hub:2"}, {"memo", "\"値段\"", "hub:3"}},
                 Units{{"name", "null", "hub:2"}},
             }) {
            DeviceBench alone;
            DeviceBench whole;
            QVERIFY(alone.replica.setUnits("business", alone.shop, 20, units));
            RecordState state = whole.state();
            for (const auto& unit : units) state.set(unit.unit, unit.value, unit.version);
            state.reached(20);
            whole.replica.put("business", whole.shop, state);
            QCOMPARE(row(alone), row(whole));
        }
    }

    void whatOtherColumnsFollowFromIsNotSetAlone() {
        DeviceBench bench;
        const auto sets = [&](RecordId id, std::string_view unit, std::string_view value) {
            return bench.replica.setUnits("business", id, 20, {{unit, value, "hub:2"}});
        };
        QVERIFY(sets(bench.shop, "memo", "\"値段\""));
        // Named by an index, not known to this version, not here.
        QVERIFY(!sets(bench.shop, "alias", "\"" + bench.shop.text() + "\""));
        QVERIFY(!sets(bench.shop, "mood", "\"good\""));
        QVERIFY(!sets(bench.shop, "memo", "{\"later\":1}"));
        QVERIFY(!sets(bench.ids.recordId(), "memo", "\"値段\""));
    }

    void aConsultationMayGetItsBusinessLater() {
        DeviceBench bench;
        Consultation made;
        made.id = bench.ids.recordId();
        RecordState state({"hub:2"}, {}, toUnits(made));
        state.set("method", "\"visit\"", "hub:2");
        bench.replica.put("consultation", made.id, state);
        state.set("business", json::quoted(bench.shop.text()), "hub:3");
        bench.replica.put("consultation", made.id, state);
        Statement row = bench.database.prepare("SELECT business FROM consultation");
        QVERIFY(row.step());
        QCOMPARE(row.id(0), bench.shop);
    }
};

BANSO_TEST(ReplicaTest);

}  // namespace banso::sync

#include "replica_test.moc"
