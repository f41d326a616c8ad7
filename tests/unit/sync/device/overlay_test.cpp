// SPDX-License-Identifier: Apache-2.0
#include "sync/device/overlay.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class OverlayTest : public QObject {
    Q_OBJECT

    using Bench = DeviceBench;
    static std::string at(const char* value, const std::string& version) {
        return std::string(value) + "@" + version;
    }

  private slots:
    void whatAWholeRecordLeavesOutIsNotSetAnyMore() {
        DeviceBench bench;
        bench.foreignPhone("B", 11, "cccccccccccccccc:1");
        bench.setPhone("mine");
        bench.overlay.confirm(
            WholeRecord{3, "business", bench.shop, DeviceBench::kHub, {}, {{"memo", "\"m\""}}});
        QCOMPARE(bench.seen("name"), std::string("null@"));
        QCOMPARE(bench.seen(), "\"mine\"@" + DeviceBench::own(1));
        bench.overlay.giveUp(1, 1);
        QCOMPARE(bench.seen(), std::string("null@"));
    }

    void anOwnEditIsSeenAtOnceAndStaysWhenApplied() {
        Bench bench;
        const auto first = bench.setPhone("A");
        QCOMPARE(bench.seen(), at("\"A\"", Bench::own(first)));
        bench.answer(first, Outcome::Applied, 11);
        QCOMPARE(bench.seen(), at("\"A\"", Bench::own(first)));
        QCOMPARE(bench.rows("waiting") + bench.rows("shadow"), std::int64_t{0});
    }

    void aForeignValueWaitsBeneathAndShowsWhenTheOwnIsACandidate() {
        Bench bench;
        const auto first = bench.setPhone("A");
        bench.foreignPhone("C", 11, "bbbbbbbbbbbbbbbb:1");
        QCOMPARE(bench.seen(), at("\"A\"", Bench::own(first)));
        bench.answer(first, Outcome::Conflict, 12, {{"phone", "conflict"}});
        QCOMPARE(bench.seen(), at("\"C\"", "bbbbbbbbbbbbbbbb:1"));
    }

    void ofStackedEditsTheLastStaysOnTopUntilItsOwnAnswer() {
        Bench bench;
        const auto first = bench.setPhone("A");
        const auto second = bench.setPhone("B");
        bench.answer(first, Outcome::Conflict, 12, {{"phone", "conflict"}});
        QCOMPARE(bench.seen(), at("\"B\"", Bench::own(second)));
        bench.answer(second, Outcome::Conflict, 13, {{"phone", "conflict"}});
        QCOMPARE(bench.seen(), at("\"X\"", Bench::kHub));
        QCOMPARE(bench.rows("waiting") + bench.rows("shadow"), std::int64_t{0});
    }

    void aSecondFormStaysBelowTheFirst() {
        Bench bench;
        const auto first = bench.setPhone("A", Bench::kHub);
        const auto second = bench.setPhone("B", Bench::kHub);
        QCOMPARE(bench.seen(), at("\"A\"", Bench::own(first)));
        bench.answer(first, Outcome::Applied, 11);
        QCOMPARE(bench.seen(), at("\"A\"", Bench::own(first)));
        bench.answer(second, Outcome::Conflict, 12, {{"phone", "conflict"}});
        QCOMPARE(bench.seen(), at("\"A\"", Bench::own(first)));
        QCOMPARE(bench.rows("waiting") + bench.rows("shadow"), std::int64_t{0});
    }

    void whatStaysBelowHidesNothingThatTheHubConfirms() {
        Bench bench;
        const auto first = bench.setPhone("A", Bench::kHub);
        const auto second = bench.setPhone("B", Bench::kHub);
        bench.answer(first, Outcome::Applied, 11);
        bench.answer(second, Outcome::Quarantined, 0);
        bench.foreignPhone("C", 12, "bbbbbbbbbbbbbbbb:1");
        QCOMPARE(bench.seen(), at("\"C\"", "bbbbbbbbbbbbbbbb:1"));
        bench.overlay.confirm(WholeRecord{
            13, "business", bench.shop, Bench::kHub, {{"phone", "hub:9"}}, {{"phone", "\"D\""}}});
        QCOMPARE(bench.seen(), at("\"D\"", "hub:9"));
        bench.overlay.giveUp(second, second);
        QCOMPARE(bench.seen(), at("\"D\"", "hub:9"));
        QCOMPARE(bench.rows("waiting") + bench.rows("shadow"), std::int64_t{0});
    }

    void whatWasQuarantinedTwiceHidesNoRecordThatAnotherMakes() {
        Bench bench;
        Business made;
        made.id = bench.ids.recordId();
        made.name = "保留";
        const auto first = bench.outbox.save({creation(made)});
        const auto second = bench.outbox.save({creation(made)});
        for (const auto& saved : {first, second}) bench.answer(*saved, Outcome::Quarantined, 0);
        bench.overlay.giveUp(*first, *first);
        QVERIFY(bench.replica.state("business", made.id).isNew());
        bench.overlay.confirm(WholeRecord{
            11, "business", made.id, "bbbbbbbbbbbbbbbb:1", {}, {{"name", "\"新しい店\""}}});
        QCOMPARE(std::string(bench.replica.state("business", made.id).value("name")),
                 std::string("\"新しい店\""));
    }

    void theSecondFormShowsWhenTheFirstWasLost() {
        Bench bench;
        const auto first = bench.setPhone("A", Bench::kHub);
        const auto second = bench.setPhone("B", Bench::kHub);
        bench.answer(first, Outcome::Void, 0);
        QCOMPARE(bench.seen(), at("\"X\"", Bench::kHub));
        bench.answer(second, Outcome::Applied, 11);
        QCOMPARE(bench.seen(), at("\"B\"", Bench::own(second)));
    }

    void quarantinedWorkStaysBeforeItsAuthorUntilItIsGivenUp() {
        Bench bench;
        const auto first = bench.setPhone("A");
        bench.answer(first, Outcome::Quarantined, 0);
        bench.foreignPhone("C", 11, "bbbbbbbbbbbbbbbb:1");
        QCOMPARE(bench.seen(), at("\"A\"", Bench::own(first)));
        bench.overlay.giveUp(first, first);
        QCOMPARE(bench.seen(), at("\"C\"", "bbbbbbbbbbbbbbbb:1"));
    }

    void anOlderPatchDoesNotCoverWhatAnAnswerTold() {
        Bench bench;
        const auto first = bench.setPhone("B");
        bench.answer(first, Outcome::Applied, 20);
        bench.foreignPhone("A", 15, "bbbbbbbbbbbbbbbb:1");
        QCOMPARE(bench.seen(), at("\"B\"", Bench::own(first)));
        bench.foreignPhone("D", 21, "bbbbbbbbbbbbbbbb:2");
        QCOMPARE(bench.seen(), at("\"D\"", "bbbbbbbbbbbbbbbb:2"));
        bench.overlay.reached(25);
        QCOMPARE(bench.rows("ahead"), std::int64_t{0});
    }

    void whatAWholeAnswerTellsAheadOfItselfIsWrittenOnlyWhereItsEndFallsShort() {
        Bench bench;
        Ahead ahead;
        Overlay overlay(bench.replica, &ahead);
        const auto first = bench.setPhone("B");
        overlay.answered({first, Outcome::Applied, 20, {}, {}, {}, {}, false}, Bench::kDevice,
                         false);
        overlay.confirm(bench.phonePatch("A", 15, "bbbbbbbbbbbbbbbb:1"));
        QCOMPARE(bench.seen(), at("\"B\"", Bench::own(first)));
        QCOMPARE(bench.rows("ahead"), std::int64_t{0});
        overlay.reached(16);
        bench.foreignPhone("C", 17, "bbbbbbbbbbbbbbbb:2");
        QCOMPARE(bench.seen(), at("\"B\"", Bench::own(first)));
        bench.overlay.reached(20);
        QCOMPARE(bench.rows("ahead"), std::int64_t{0});
        const auto second = bench.setPhone("D");
        overlay.answered({second, Outcome::Applied, 21, {}, {}, {}, {}, false}, Bench::kDevice,
                         false);
        overlay.reached(21);
        QVERIFY(ahead.empty());
        QCOMPARE(bench.rows("ahead"), std::int64_t{0});
    }

    void onlyTheUnitsThatTookEffectAreSet() {
        Bench bench;
        Patch patch;
        patch.revision = 11;
        patch.name = "bbbbbbbbbbbbbbbb:1";
        patch.only = {"memo"};
        patch.operation = {
            "business", bench.shop, {{"phone", {}, "\"C\"", {}}, {"memo", {}, "\"m\"", {}}}, {}};
        bench.overlay.confirm(patch);
        QCOMPARE(bench.seen("phone"), at("\"X\"", Bench::kHub));
        QCOMPARE(bench.seen("memo"), at("\"m\"", "bbbbbbbbbbbbbbbb:1"));
    }

    void aWholeRecordGoesBeneathWaitingUnitsAndOntoTheOthers() {
        Bench bench;
        const auto first = bench.setPhone("A");
        bench.overlay.confirm(
            WholeRecord{12,
                        "business",
                        bench.shop,
                        Bench::kHub,
                        {{"phone", "hub:9"}, {"memo", "hub:9"}},
                        {{"memo", "null"}, {"name", "\"新\""}, {"phone", "\"C\""}}});
        QCOMPARE(bench.seen("phone"), at("\"A\"", Bench::own(first)));
        QCOMPARE(bench.seen("name"), at("\"新\"", Bench::kHub));
        QCOMPARE(bench.seen("memo"), at("null", "hub:9"));
        bench.answer(first, Outcome::Void, 0);
        QCOMPARE(bench.seen("phone"), at("\"C\"", "hub:9"));
    }

    void anEmptiedUnitOfAFreshRecordHasItsVersion() {
        Bench bench;
        const RecordId other = bench.ids.recordId();
        bench.overlay.confirm(WholeRecord{12,
                                          "business",
                                          other,
                                          Bench::kHub,
                                          {{"closingMonth", "hub:9"}},
                                          {{"closingMonth", "null"}, {"name", "\"別\""}}});
        const RecordState state = bench.replica.state("business", other);
        QCOMPARE(std::string(state.versionOf("closingMonth")), std::string("hub:9"));
        QCOMPARE(std::string(state.versionOf("name")), std::string(Bench::kHub));
    }

    void aLostCreationLeavesNothing() {
        Bench bench;
        Business made;
        made.id = bench.ids.recordId();
        made.name = "新しい店";
        const auto saved = bench.outbox.save({creation(made)});
        bench.answer(*saved, Outcome::Void, 0);
        QVERIFY(bench.replica.state("business", made.id).isNew());
        QCOMPARE(bench.rows("business"), std::int64_t{1});
        QCOMPARE(bench.rows("waiting") + bench.rows("shadow"), std::int64_t{0});
    }
};

BANSO_TEST(OverlayTest);

}  // namespace banso::sync

#include "overlay_test.moc"
