// SPDX-License-Identifier: Apache-2.0
#include "shared/store/drift_store.h"

#include <QtTest>

#include "shared/domain/figure.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class DriftStoreTest : public QObject {
    Q_OBJECT

    static RecordId id(std::uint8_t number) { return StoreFixture::id(number); }

    static Plan addPlan(StoreFixture& fixture, std::uint8_t number, std::optional<Grade> grade) {
        Plan plan;
        plan.id = id(number);
        plan.business = id(10);
        plan.stateWord = PlanState::Running;
        plan.firstMonth = std::chrono::year{2026} / 4;
        plan.taxBasis = TaxBasis::Excluded;
        plan.targets["2026-04"].sales = 1'000'000;
        fixture.add(plan);
        if (!grade) return plan;
        Verdict verdict;
        verdict.id = id(static_cast<std::uint8_t>(number + 100));
        verdict.plan = plan.id;
        verdict.business = plan.business;
        verdict.grade = grade;
        fixture.add(verdict);
        return plan;
    }
    static DriftCase addCase(StoreFixture& fixture, std::uint8_t number, const Plan& plan,
                             std::optional<CaseState> state) {
        DriftCase made;
        made.id = id(number);
        made.plan = plan.id;
        made.business = plan.business;
        made.ordinal = 0;
        made.stateWord = state;
        return fixture.add(made);
    }
    static void addSales(StoreFixture& fixture, std::uint8_t number, const char* period,
                         TaxBasis basis) {
        Figure figure;
        figure.id = id(number);
        figure.business = id(10);
        figure.period = period;
        figure.measure = Measure::Sales;
        figure.amount = 700'000;
        figure.taxBasis = basis;
        fixture.add(figure);
    }

  private slots:
    void plansAreCountedByGradeAndWithoutAVerdictTooAreNotJudged() {
        StoreFixture fixture;
        addPlan(fixture, 20, Grade::OnTrack);
        addPlan(fixture, 21, Grade::Drifting);
        addPlan(fixture, 22, std::nullopt);
        const PlanCounts counts = DriftStore(fixture.database(), fixture.viewer()).counts();
        QCOMPARE(counts.plans, 3);
        QCOMPARE(counts.onTrack, 1);
        QCOMPARE(counts.drifting, 1);
        QCOMPARE(counts.cannotJudge, 1);
    }

    void eachPlanStandsInOneGroup() {
        StoreFixture fixture;
        const Plan drifting = addPlan(fixture, 20, Grade::Drifting);
        const Plan onTrack = addPlan(fixture, 21, Grade::OnTrack);
        const Plan started = addPlan(fixture, 22, Grade::Drifting);
        addCase(fixture, 32, started, CaseState::Started);
        const Plan ended = addPlan(fixture, 23, Grade::Drifting);
        addCase(fixture, 33, ended, CaseState::Closed);
        const DriftStore store(fixture.database(), fixture.viewer());
        const auto proposed = store.lines(CaseGroup::Proposed);
        QCOMPARE(proposed.size(), std::size_t{1});
        QVERIFY(proposed[0].plan.id == drifting.id);
        QCOMPARE(store.lines(CaseGroup::Started).size(), std::size_t{1});
        QCOMPARE(store.lines(CaseGroup::Closed).size(), std::size_t{1});
        // A person has ended its case: it is proposed again when the office opens another.
        const auto others = store.lines(CaseGroup::WithoutCase);
        QCOMPARE(others.size(), std::size_t{2});
        QVERIFY(others[0].plan.id == ended.id && others[1].plan.id == onTrack.id);
        QCOMPARE(store.closedCases(ended.id), std::int64_t{1});
    }

    void aPlanIsFoundWithItsOpenCaseOnly() {
        StoreFixture fixture;
        const Plan plan = addPlan(fixture, 20, Grade::Drifting);
        addCase(fixture, 30, plan, CaseState::Closed);
        const DriftStore store(fixture.database(), fixture.viewer());
        QVERIFY(!store.find(plan.id)->driftCase);
        addCase(fixture, 31, plan, std::nullopt);
        QVERIFY(store.find(plan.id)->driftCase->id == id(31));
        QVERIFY(store.find(id(30))->driftCase->id == id(30));
        QVERIFY(!store.find(id(99)));
    }

    void monthlySalesEndWithTheLastKnownMonthInThePlansBasis() {
        StoreFixture fixture;
        const Plan plan = addPlan(fixture, 20, std::nullopt);
        addSales(fixture, 40, "2026-04", TaxBasis::Excluded);
        addSales(fixture, 41, "2026-06", TaxBasis::Excluded);
        addSales(fixture, 42, "2026-07", TaxBasis::Included);
        addSales(fixture, 43, "2026-04/2026-09", TaxBasis::Excluded);
        const auto months = DriftStore(fixture.database(), fixture.viewer()).monthlySales(plan);
        QCOMPARE(months.size(), std::size_t{3});
        QVERIFY(months[0].actual == 700'000 && months[0].planned == 1'000'000);
        QVERIFY(!months[1].actual);
        QVERIFY(months[2].actual == 700'000 && !months[2].planned);
    }
};

BANSO_TEST(DriftStoreTest);

}  // namespace banso

#include "drift_store_test.moc"
