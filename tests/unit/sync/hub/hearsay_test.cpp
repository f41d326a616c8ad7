// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/hearsay.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class HearsayTest : public QObject {
    Q_OBJECT

    using Heard = Hearsay::Heard;

    /// A restored hub, which knows by a witness that the first tablet's operation 1 set the shop's
    /// phone to A.
    struct Bench : HubBench {
        std::string before = store.setting("epoch");
        Hearsay hearsay{store};

        Bench() {
            chamber.inGroup([&](Hub& h) {
                h.restored();
                store.putFate(first(), "phone", {Fate::Kind::Stood, Told(shop, "\"A\"").target()});
                return 0;
            });
        }
        OperationName first() const { return makeName(one.device, 1); }
        static UnitChange change(const std::string& unit, const std::string& value) {
            return {unit, {}, value, {}};
        }
        bool contradicts(RecordId record, const UnitChange& change, const std::string& seenEpoch) {
            Save made = save(one, {{"business", record, {change}, {}}});
            one.sequence = 0;
            made.seen.epoch = seenEpoch;
            return hearsay.contradicts(made, one.device);
        }
    };

  private slots:
    void whatIsKnownOfAnOperationIsReadAsItWasWritten() {
        const RecordId record = RecordId::natural("business", {}, "店");
        Told told(record, "\"A\"");
        told.now = "now";
        told.epoch = "before";
        told.revision = 90;
        told.since = 12;
        const Told read(told.target());
        QVERIFY(read.isOf(record, {"phone", {}, "\"A\"", {}}));
        QVERIFY(!read.isOf(record, {"phone", {}, "\"B\"", {}}));
        QVERIFY(!read.isOf({}, {"phone", {}, "\"A\"", {}}));
        QCOMPARE(read.now, told.now);
        QCOMPARE(read.epoch, told.epoch);
        QCOMPARE(read.revision, told.revision);
        QCOMPARE(read.since, told.since);
        // Where only the record is known, any value may be it.
        QVERIFY(Told(record.text()).isOf(record, {"phone", {}, "\"B\"", {}}));
    }

    void otherWorkUnderAKnownNameContradicts() {
        Bench bench;
        const auto known = Bench::change("phone", "\"A\"");
        QVERIFY(!bench.contradicts(bench.shop, known, bench.before));
        QVERIFY(bench.contradicts(bench.shop, Bench::change("phone", "\"B\""), bench.before));
        QVERIFY(bench.contradicts(bench.ids.recordId(), known, bench.before));
        QVERIFY(!bench.contradicts(bench.shop, Bench::change("memo", "\"B\""), bench.before));
        // Made since the restore it cannot have stood before.
        QVERIFY(bench.contradicts(bench.shop, known, bench.store.setting("epoch")));
    }

    void aSaveOfALostEpochHasNotSeenWhatADeviceGaveSince() {
        Bench bench;
        bench.answer(bench.two, {bench.set("memo", "\"M\"", {})});
        const OperationName given = makeName(bench.two.device, 1);
        const auto isSeen = [&] {
            Save made = bench.save(bench.one, {bench.set("memo", "\"N\"", given)});
            made.seen.epoch = bench.before;
            const auto here = bench.hearsay.asNamedHere(made, bench.one.device);
            return here.value_or(made).operations.front().changes.front().base == given;
        };
        bench.hearsay.putLost(bench.two.device, {});
        QVERIFY(isSeen());  // of what it had before it has said nothing
        bench.hearsay.putLost(bench.two.device, Hearsay::Lost{bench.before, 1, {}});
        QVERIFY(isSeen());
        bench.hearsay.putLost(bench.two.device, Hearsay::Lost{bench.before, 0, {}});
        QVERIFY(!isSeen());
        bench.store.putFate(given, "memo", {Fate::Kind::Stood, Told(bench.shop, "\"M\"").target()});
        QVERIFY(isSeen());  // a witness told of it
    }

    void aHubThatWasNeverRestoredKnowsNothingByHearsay() {
        HubBench bench;
        bench.store.putFate(makeName(bench.one.device, 1), "phone",
                            {Fate::Kind::Stood, Told(bench.shop, "\"A\"").target()});
        const Save made = bench.save(bench.one, {bench.set("phone", "\"B\"", {})});
        QVERIFY(!Hearsay(bench.store).contradicts(made, bench.one.device));
    }

    void whatAWitnessTellsIsComparedWithWhatIsKnown() {
        Bench bench;
        const auto hear = [&](const char* unit, const char* value) {
            return bench.hearsay.hear(bench.first(), bench.shop, Bench::change(unit, value), false);
        };
        QCOMPARE(hear("phone", "\"A\""), Heard::Before);
        QCOMPARE(hear("phone", "\"B\""), Heard::Otherwise);
        QCOMPARE(hear("memo", "\"A\""), Heard::Never);
    }

    void whatAWitnessTellsIsComparedWithWhatTheDeviceSentSince() {
        Bench bench;
        QCOMPARE(bench.answer(bench.one, {bench.set("memo", "\"M\"", {})}).outcome,
                 Outcome::Applied);
        const auto hear = [&](RecordId record, const char* unit, const char* value,
                              bool isShared = false) {
            return bench.hearsay.hear(bench.first(), record, Bench::change(unit, value), isShared);
        };
        QCOMPARE(hear(bench.shop, "memo", "\"M\""), Heard::Before);
        QCOMPARE(hear(bench.shop, "memo", "\"N\""), Heard::Otherwise);
        // Where the name means the same, no witness can know of another value.
        QCOMPARE(hear(bench.shop, "memo", "\"N\"", true), Heard::Before);
        QCOMPARE(hear(bench.ids.recordId(), "memo", "\"M\""), Heard::Otherwise);
        QCOMPARE(hear(bench.shop, "name", "\"M\""), Heard::Never);
    }

    void aSaveOfALostEpochMeansByANameGivenAgainWhatStoodThere() {
        Bench bench;
        const auto told = Bench::change("phone", "\"B\"");
        QVERIFY(bench.hearsay.renamed(bench.first(), told).empty());
        bench.hearsay.rename(bench.first(), told, bench.before, "hub:90");
        QCOMPARE(bench.hearsay.renamed(bench.first(), told), OperationName("hub:90"));
        QVERIFY(bench.hearsay.renamed(bench.first(), Bench::change("phone", "\"C\"")).empty());

        const auto meant = [&](const std::string& unit, const std::string& epoch,
                               const Sender& by) {
            Save made = bench.save(bench.two, {bench.set(unit, "\"D\"", bench.first())});
            made.seen.epoch = epoch;
            const auto here = bench.hearsay.asNamedHere(made, by.device);
            return here.value_or(made).operations.front().changes.front().base;
        };
        const std::string now = bench.store.setting("epoch");
        QCOMPARE(meant("phone", bench.before, bench.two), OperationName("hub:90"));
        QCOMPARE(meant("memo", bench.before, bench.two), bench.first());
        QCOMPARE(meant("phone", now, bench.two), bench.first());
        QCOMPARE(meant("phone", bench.before, bench.one), bench.first());
    }
};

BANSO_TEST(HearsayTest);

}  // namespace banso::sync

#include "hearsay_test.moc"
