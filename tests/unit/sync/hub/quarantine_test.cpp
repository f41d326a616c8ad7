// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/quarantine.h"

#include <QtTest>

#include "shared/base/limits.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/hub/hub_bench.h"

namespace banso::sync {

class QuarantineTest : public QObject {
    Q_OBJECT

    struct Bench : HubBench {
        std::string bad(RecordId id) {
            return save(one, {creationOf("business", id, {{"phone", "\"A\""}})}).line;
        }
        std::size_t open() {
            std::size_t count = 0;
            for (const StoredRecord& record : records("quarantine_entry"))
                count += record.state.value("state") == "null" ? 1 : 0;
            return count;
        }
        /// One sets the phone to "A" and, in the same save, a month that there is not.
        void badPhone() {
            Operation both = set("phone", "\"A\"", version("phone"));
            both.changes.push_back({"closingMonth", {}, "13", {}});
            BANSO_ASSERT(answer(one, {both}).outcome == Outcome::Quarantined);
        }
        Answer mendPhone(Sender& from, const char* value, const OperationName& base,
                         const OperationName& mends, const char* month = "3") {
            Operation both = set("phone", value, base);
            both.changes.push_back({"closingMonth", {}, month, {}});
            Save made = save(from, {both});
            made.mends = mends;
            encodeSave(made, from.device);
            return answers(from, {made.line}).front();
        }
        OperationName ones(std::int64_t sequence) { return makeName(one.device, sequence); }
        std::string mend(Sender& from, const OperationName& mends, RecordId id) {
            Save made = save(from, {creationOf("business", id, {{"name", "\"直した\""}})});
            made.mends = mends;
            encodeSave(made, from.device);
            return made.line;
        }
    };

  private slots:
    void anEntryKeepsTheSaveWordForWordWithItsReason() {
        Bench bench;
        const RecordId id = bench.ids.recordId();
        const std::string line = bench.bad(id);
        const auto answer = bench.answers(bench.one, {line}).front();
        const auto entry =
            fromUnits<QuarantineEntry>(answer.entry, bench.chamber.state(answer.entry).units());
        QCOMPARE(entry.line, line);
        QCOMPARE(entry.subject, id);
        QCOMPARE(entry.device, bench.one.device);
        QCOMPARE(entry.reason, std::string("invalid"));
        QVERIFY(entry.detail.find("name") != std::string::npos);
    }

    void anotherDevicesWorkOnTheRecordIsNotHeld() {
        Bench bench;
        Operation byNobody = bench.set("closingMonth", "13", {});
        QCOMPARE(bench.answer(bench.one, {byNobody}).outcome, Outcome::Quarantined);
        QCOMPARE(bench.answer(bench.one, {bench.set("memo", "\"a\"", {})}).outcome, Outcome::Held);
        QCOMPARE(bench.answer(bench.two, {bench.set("memo", "\"b\"", {})}).outcome,
                 Outcome::Applied);
    }

    void aMendOfAnEditIsNoContradictionWithOneself() {
        Bench bench;
        const OperationName x = bench.version("phone");
        Operation both = bench.set("phone", "\"A\"", x);
        both.changes.push_back({"closingMonth", {}, "13", {}});
        QCOMPARE(bench.answer(bench.one, {both}).outcome, Outcome::Quarantined);
        QCOMPARE(
            bench.answer(bench.one, {bench.set("phone", "\"B\"", makeName(bench.one.device, 1))})
                .outcome,
            Outcome::Held);
        Save made =
            bench.save(bench.one, {bench.set("phone", "\"A2\"", makeName(bench.one.device, 1))});
        made.mends = makeName(bench.one.device, 1);
        encodeSave(made, bench.one.device);
        QCOMPARE(bench.answers(bench.one, {made.line}).front().outcome, Outcome::Applied);
        QCOMPARE(bench.value("phone"), std::string("\"B\""));
        QVERIFY(bench.records("conflict").empty());
        QCOMPARE(bench.open(), std::size_t{0});
    }

    void whatWaitedHasNotSeenAnothersValueThatTheMendFellAwayInto() {
        Bench bench;
        const OperationName x = bench.version("phone");
        bench.badPhone();
        QCOMPARE(bench.answer(bench.one, {bench.set("phone", "\"B\"", bench.ones(1))}).outcome,
                 Outcome::Held);
        QCOMPARE(bench.answer(bench.two, {bench.set("phone", "\"C\"", x)}).outcome,
                 Outcome::Applied);
        // One hears of "C" and leaves it; "B" was written over her own "A" before.
        bench.mendPhone(bench.one, "\"C\"", makeName(bench.two.device, 1), bench.ones(1));
        QCOMPARE(bench.open(), std::size_t{0});
        QCOMPARE(bench.value("phone"), std::string("\"C\""));
        QCOMPARE(bench.records("conflict").size(), std::size_t{1});
    }

    void heldWorkThatIsBadItselfBecomesAnEntryOfItsOwn() {
        Bench bench;
        const RecordId id = bench.ids.recordId();
        bench.answers(bench.one, {bench.bad(id)});
        bench.answer(bench.one, {{"business", id, {{"closingMonth", {}, "13", {}}}, {}}});
        bench.answer(bench.one, {{"business", id, {{"memo", {}, "\"m\"", {}}}, {}}});
        QCOMPARE(bench.open(), std::size_t{3});
        bench.answers(bench.one, {bench.mend(bench.one, makeName(bench.one.device, 1), id)});
        QCOMPARE(bench.open(), std::size_t{2});
        QCOMPARE(std::string(bench.chamber.state(id).value("memo")), std::string("null"));
        Save second =
            bench.save(bench.two, {{"business", id, {{"closingMonth", {}, "3", {}}}, {}}});
        second.mends = makeName(bench.one.device, 2);
        encodeSave(second, bench.two.device);
        bench.answers(bench.two, {second.line});
        QCOMPARE(bench.open(), std::size_t{0});
        QCOMPARE(std::string(bench.chamber.state(id).value("memo")), std::string("\"m\""));
    }

    void whatComesAfterAMendByAnotherHasNotSeenItsValue() {
        Bench bench;
        bench.badPhone();
        QCOMPARE(bench.mendPhone(bench.two, "\"C\"", bench.version("phone"), bench.ones(1)).outcome,
                 Outcome::Applied);
        // One has not heard of the mend: what she had before her is her own "A".
        QCOMPARE(bench.answer(bench.one, {bench.set("phone", "\"B\"", bench.ones(1))}).outcome,
                 Outcome::Conflict);
        QCOMPARE(bench.value("phone"), std::string("\"C\""));
    }

    void aMendByAnotherWithTheSameValueIsOnesOwnValue() {
        Bench bench;
        bench.badPhone();
        bench.mendPhone(bench.two, "\"A\"", bench.version("phone"), bench.ones(1));
        QCOMPARE(bench.answer(bench.one, {bench.set("phone", "\"B\"", bench.ones(1))}).outcome,
                 Outcome::Applied);
        QCOMPARE(bench.value("phone"), std::string("\"B\""));
    }

    void mendingAtOnceAtTheOfficeAndOnTheTabletKeepsBothValues() {
        Bench bench;
        bench.badPhone();
        bench.mendPhone(bench.two, "\"C\"", bench.version("phone"), bench.ones(1));
        QCOMPARE(bench.mendPhone(bench.one, "\"D\"", bench.ones(1), bench.ones(1)).outcome,
                 Outcome::Conflict);
        QCOMPARE(bench.value("phone"), std::string("\"C\""));
        QCOMPARE(bench.records("conflict").size(), std::size_t{1});
    }

    void aMendOfAMendOfAnEditIsNoContradictionWithOneself() {
        Bench bench;
        bench.badPhone();
        QCOMPARE(bench.mendPhone(bench.one, "\"B\"", bench.ones(1), bench.ones(1), "14").outcome,
                 Outcome::Quarantined);
        QCOMPARE(bench.mendPhone(bench.one, "\"C\"", bench.ones(2), bench.ones(2)).outcome,
                 Outcome::Applied);
        QCOMPARE(bench.value("phone"), std::string("\"C\""));
        QVERIFY(bench.records("conflict").empty());
        QCOMPARE(bench.open(), std::size_t{0});
    }

    void whatBuildsOnABadMendWaitsThoughTheFirstSaveIsMended() {
        Bench bench;
        const OperationName before = bench.version("phone");
        bench.badPhone();
        QCOMPARE(bench.mendPhone(bench.one, "\"B\"", before, bench.ones(1), "14").outcome,
                 Outcome::Quarantined);
        QCOMPARE(bench.mendPhone(bench.two, "\"C\"", before, bench.ones(1)).outcome,
                 Outcome::Applied);
        QCOMPARE(bench.answer(bench.one, {bench.set("memo", "\"m\"", {})}).outcome, Outcome::Held);
        bench.mendPhone(bench.two, "\"D\"", bench.version("phone"), bench.ones(2));
        QCOMPARE(bench.open(), std::size_t{0});
        QCOMPARE(bench.value("memo"), std::string("\"m\""));
    }

    void aSaveThatSaysItMendsWhatIsNotWaitingIsHeldLikeAnyOther() {
        Bench bench;
        bench.badPhone();
        Save made = bench.save(bench.one, {bench.set("memo", "\"m\"", {})});
        made.mends = bench.ones(77);
        encodeSave(made, bench.one.device);
        QCOMPARE(bench.answers(bench.one, {made.line}).front().outcome, Outcome::Held);
    }

    void aMendOfNothingIsASaveLikeAnyOther() {
        Bench bench;
        const RecordId id = bench.ids.recordId();
        const auto answers =
            bench.answers(bench.one, {bench.mend(bench.one, makeName(bench.two.device, 7), id)});
        QCOMPARE(answers.front().outcome, Outcome::Applied);
    }

    void aFullQuarantineStopsWhatNeedsAnEntryAndLetsMendsThrough() {
        Bench bench;
        std::vector<std::string> lines;
        std::vector<RecordId> ids;
        for (std::size_t i = 0; i < limits::kQuarantinePerDevice; ++i) {
            ids.push_back(bench.ids.recordId());
            lines.push_back(bench.bad(ids.back()));
        }
        QCOMPARE(bench.answers(bench.one, lines).size(), limits::kQuarantinePerDevice);
        QCOMPARE(bench.answer(bench.one, {bench.set("memo", "\"a\"", {})}).outcome,
                 Outcome::Applied);
        const std::string full = bench.bad(bench.ids.recordId());
        QCOMPARE(bench.stopped(bench.one, {full}).code, std::string(name(ErrorCode::TooLarge)));
        // Somebody else mends one; the same line goes through now.
        bench.answers(bench.two,
                      {bench.mend(bench.two, makeName(bench.one.device, 1), ids.front())});
        QCOMPARE(bench.answers(bench.one, {full}).front().outcome, Outcome::Quarantined);
    }
};

BANSO_TEST(QuarantineTest);

}  // namespace banso::sync

#include "quarantine_test.moc"
