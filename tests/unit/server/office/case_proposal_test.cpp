// SPDX-License-Identifier: Apache-2.0
#include "server/office/case_proposal.h"

#include <QtTest>

#include "shared/schema/check.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace std::chrono;

class CaseProposalTest : public QObject {
    Q_OBJECT

    static constexpr Date kToday = year{2026} / 11 / 24;

    static Plan plan() {
        Plan made;
        made.id = RecordId::natural("test", {}, "plan");
        made.business = RecordId::natural("test", {}, "business");
        return made;
    }

    /// A verdict from the months of April to `lastMonth`, for which sales spoke.
    static PlanVerdict verdict(Grade grade, unsigned lastMonth = 10) {
        PlanVerdict made;
        made.grade = grade;
        made.proposesCase = grade == Grade::Drifting || grade == Grade::Caution;
        made.caseSpokenForBy = {VerdictTest::Attainment, VerdictTest::Actions};
        TestOutcome sales{.test = VerdictTest::Attainment, .grade = grade, .ratio = 697};
        sales.period = Period{year{2026} / 4, year{2026} / std::chrono::month{lastMonth}};
        made.outcomes = {sales};
        return made;
    }

    static DriftCase closedCase(Date on, Grade openedGrade, std::int64_t ordinal = 0) {
        DriftCase made;
        made.ordinal = ordinal;
        made.openedOn = year{2026} / 9 / 1;
        made.openedGrade = openedGrade;
        made.stateWord = CaseState::Closed;
        made.stateOn = on;
        return made;
    }

  private slots:
    void a_drifting_plan_gets_a_case_with_nothing_but_what_the_engine_saw() {
        const auto proposed = proposedCase(plan(), verdict(Grade::Drifting), {}, kToday);
        QVERIFY(proposed.has_value());
        QCOMPARE(proposed->ordinal, 0);
        QCOMPARE(proposed->openedGrade, Grade::Drifting);
        QCOMPARE(proposed->openedReasons, "S1 A1");
        QCOMPARE(proposed->openedRatio, 697);
        QVERIFY(!proposed->stateWord);
        QVERIFY(proposed->reason.empty());
        QVERIFY(checkCreation(kindOf<DriftCase>(), proposed->id, toUnits(*proposed)).has_value());
    }

    void a_plan_on_track_gets_none() {
        QVERIFY(!proposedCase(plan(), verdict(Grade::OnTrack), {}, kToday));
    }

    void a_case_in_any_state_but_closed_is_the_persons_business() {
        for (const auto state : {std::optional<CaseState>{}, std::optional(CaseState::Started),
                                 std::optional(CaseState::Watching)}) {
            DriftCase open = closedCase(kToday, Grade::Caution);
            open.stateWord = state;
            QVERIFY(!proposedCase(plan(), verdict(Grade::Drifting), {open}, kToday));
        }
    }

    void after_an_end_the_same_verdict_opens_no_other() {
        const DriftCase ended = closedCase(year{2026} / 11 / 10, Grade::Drifting);
        QVERIFY(!proposedCase(plan(), verdict(Grade::Drifting), {ended}, kToday));
    }

    void after_an_end_a_worse_verdict_opens_the_next() {
        const DriftCase ended = closedCase(year{2026} / 11 / 10, Grade::Caution);
        const auto next = proposedCase(plan(), verdict(Grade::Drifting), {ended}, kToday);
        QVERIFY(next.has_value());
        QCOMPARE(next->ordinal, 1);
    }

    void after_an_end_a_month_that_was_not_over_then_opens_the_next() {
        const DriftCase ended = closedCase(year{2026} / 10 / 15, Grade::Drifting);
        QVERIFY(proposedCase(plan(), verdict(Grade::Drifting, 10), {ended}, kToday));
        QVERIFY(!proposedCase(plan(), verdict(Grade::Drifting, 9), {ended}, kToday));
    }

    void the_last_of_several_ended_cases_is_the_one_that_counts() {
        const DriftCase first = closedCase(year{2026} / 6 / 1, Grade::Caution, 0);
        const DriftCase second = closedCase(year{2026} / 11 / 10, Grade::Drifting, 1);
        QVERIFY(!proposedCase(plan(), verdict(Grade::Drifting), {second, first}, kToday));
        const auto next = proposedCase(plan(), verdict(Grade::Drifting, 11), {second, first},
                                       year{2026} / 12 / 5);
        QCOMPARE(next->ordinal, 2);
    }

    void a_cancelled_case_has_ended_too() {
        DriftCase cancelled = closedCase(kToday, Grade::Drifting);
        cancelled.stateWord.reset();
        cancelled.stateOn.reset();
        cancelled.cancelled = true;
        QVERIFY(!proposedCase(plan(), verdict(Grade::Drifting, 8), {cancelled}, kToday));
        QVERIFY(proposedCase(plan(), verdict(Grade::Drifting, 10), {cancelled}, kToday));
    }
};

BANSO_TEST(CaseProposalTest);

}  // namespace banso::tests

#include "case_proposal_test.moc"
