// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/witness_rights.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class WitnessRightsTest : public QObject {
    Q_OBJECT

    struct Bench : HubBench {
        Access access{store, clock};
        Sender admin = sender("管理者", Role::Administrator);

        WitnessRights of(const Sender& witness) {
            return {store, access, store.device(witness.device).value()};
        }
        static WholeRecord told(const char* kind, RecordId id, Units units) {
            return {90, kind, id, "hub:1", {}, std::move(units)};
        }
        void give(RecordId person, const char* restricted) {
            chamber.inGroup([&](Hub& h) {
                h.bring({"business",
                         shop,
                         {{"name", "\"店\""},
                          {"advisor", json::quoted(person.text())},
                          {"restricted", restricted}}});
                return 0;
            });
        }
    };

  private slots:
    void nobodyTellsRolesNorWhatOnlyTheOfficesPageWrites() {
        Bench bench;
        auto rights = bench.of(bench.admin);
        const Units person{{"name", "\"佐藤\""}, {"roles/supervisor", "{}"}};
        QVERIFY(!rights.counts(Bench::told("person", bench.one.person, person), true));
        const auto lost = rights.counts(Bench::told("person", bench.ids.recordId(), person), false);
        QVERIFY(lost.has_value());
        QCOMPARE(lost->units, (Units{{"name", "\"佐藤\""}}));
        for (const char* kind : {"stand_in", "handover", "verdict"})
            QVERIFY(!rights.counts(Bench::told(kind, bench.ids.recordId(), {}), false));
    }

    void aSettingIsToldByWhoMaySetOne() {
        Bench bench;
        const RecordId id = RecordId::natural("setting", {}, "access.scope");
        const WholeRecord told = Bench::told(
            "setting", id, {{"key", "\"access.scope\""}, {"choice", "{\"value\":\"all\"}"}});
        QVERIFY(!bench.of(bench.one).counts(told, false));
        QVERIFY(bench.of(bench.admin).counts(told, false));
    }

    void whatNoTabletCouldReadIsNotToldEither() {
        Bench bench;
        auto rights = bench.of(bench.one);
        const RecordId id = bench.ids.recordId();
        const auto counted = rights.counts(
            Bench::told("business", id, {{"name", "\"店\""}, {"phone", "17"}}), false);
        QCOMPARE(counted->units, (Units{{"name", "\"店\""}}));
        const RecordId other = RecordId::natural("figure", bench.shop, "2027-01\nsales");
        QVERIFY(!rights.counts(Bench::told("figure", other,
                                           {{"business", json::quoted(bench.shop.text())},
                                            {"period", "\"2026-10\""},
                                            {"measure", "\"sales\""}}),
                               false));
    }

    void whatAnImportBroughtIsToldAndNothingComesIntoThePlaceOfAVerdict() {
        Bench bench;
        const RecordId imported = RecordId::natural("business", {}, "import\n4711");
        for (const bool isKnown : {true, false})
            QVERIFY(bench.of(bench.one).counts(
                Bench::told("business", imported, {{"name", "\"店\""}}), isKnown));
        const RecordId plan = bench.ids.recordId();
        bench.chamber.inGroup([&](Hub& h) {
            h.bring({"plan", plan, {{"business", json::quoted(bench.shop.text())}}});
            return 0;
        });
        const RecordId verdict = RecordId::natural("verdict", plan, plan.text());
        QVERIFY(!bench.of(bench.one).counts(Bench::told("business", verdict, {{"name", "\"店\""}}),
                                            false));
    }

    void whoWritesNothingTellsOfNothingThatIsNotHere() {
        Bench bench;
        Sender committee = bench.sender("委員", Role::Committee);
        const WholeRecord told = Bench::told("giving", bench.ids.recordId(),
                                             {{"business", json::quoted(bench.shop.text())}});
        QVERIFY(!bench.of(committee).counts(told, false));
        QVERIFY(bench.of(bench.one).counts(told, false));
    }

    /// Added in the minutes that were lost; what only her tablet knows of others' work is not.
    void whoIsNotHereHerselfTellsRecordsAndReplacesNothing() {
        Bench bench;
        DeviceRow unknown = bench.store.device(bench.one.device).value();
        unknown.person = bench.ids.recordId();
        WitnessRights rights(bench.store, bench.access, unknown);
        QVERIFY(rights.counts(Bench::told("giving", bench.ids.recordId(),
                                          {{"business", json::quoted(bench.shop.text())}}),
                              false));
        QVERIFY(!rights.counts(
            Bench::told("setting", RecordId::natural("setting", {}, "access.scope"),
                        {{"key", "\"access.scope\""}, {"choice", "{\"value\":\"all\"}"}}),
            false));
        QVERIFY(!rights.mayReplace(*bench.store.record(bench.shop), "phone"));
    }

    void whoMayNotWriteItTodayReplacesNothing() {
        Bench bench;
        const auto known = [&] { return *bench.store.record(bench.shop); };
        QVERIFY(bench.of(bench.two).mayReplace(known(), "phone"));
        bench.give(bench.one.person, "false");
        QVERIFY(bench.of(bench.two).mayReplace(known(), "phone"));
        QVERIFY(!bench.of(bench.two).mayReplace(known(), "advisor"));
        QVERIFY(bench.of(bench.one).mayReplace(known(), "advisor"));
        bench.give(bench.one.person, "true");
        QVERIFY(!bench.of(bench.two).mayReplace(known(), "phone"));
        QVERIFY(!bench.of(bench.two).mayReplace(known(), "restricted"));
        QVERIFY(bench.of(bench.one).mayReplace(known(), "restricted"));
    }
};

BANSO_TEST(WitnessRightsTest);

}  // namespace banso::sync

#include "witness_rights_test.moc"
