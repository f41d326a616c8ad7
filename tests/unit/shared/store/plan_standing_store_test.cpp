// SPDX-License-Identifier: Apache-2.0
#include "shared/store/plan_standing_store.h"

#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/figure.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class PlanStandingStoreTest : public QObject {
    Q_OBJECT

    static Date today() { return StoreFixture::day("2026-11-24"); }
    static RecordId id(std::uint8_t number) { return StoreFixture::id(number); }

    /// A plan of a million a month from April, finished on 24 March.
    static Plan plan(StoreFixture& fixture, std::uint8_t number) {
        Business business;
        business.id = id(number);
        business.name = "榛名製菓 有限会社";
        fixture.add(business);
        Plan made;
        made.id = id(static_cast<std::uint8_t>(number + 1));
        made.business = business.id;
        made.advisor = id(1);
        made.stateWord = PlanState::Running;
        made.finishedOn = StoreFixture::day("2026-03-24");
        made.firstMonth = std::chrono::year{2026} / 4;
        made.months = 12;
        made.taxBasis = TaxBasis::Excluded;
        for (const char* month : {"2026-04", "2026-05", "2026-06"})
            made.targets[month].sales = 1'000'000;
        return fixture.add(made);
    }
    static void sell(StoreFixture& fixture, const Plan& plan, std::int64_t yen) {
        std::uint8_t number = 100;
        for (const char* month : {"2026-04", "2026-05", "2026-06"}) {
            Figure figure;
            figure.id = id(number++);
            figure.business = plan.business;
            figure.period = month;
            figure.measure = Measure::Sales;
            figure.amount = yen;
            figure.taxBasis = TaxBasis::Excluded;
            fixture.add(figure);
        }
    }

  private slots:
    void aPlanAtSeventyPercentDriftsWithItsFigures() {
        StoreFixture fixture;
        const Plan made = plan(fixture, 10);
        sell(fixture, made, 700'000);
        const auto standing = PlanStandingStore(fixture.database(), fixture.viewer())
                                  .ofBusiness(made.business, today());
        QVERIFY(standing.has_value());
        QVERIFY(standing->verdict.grade == Grade::Drifting);
        QCOMPARE(*standing->verdict.tests.at("S1").ratio, std::int64_t{700});
        QCOMPARE(standing->businessName, std::string("榛名製菓 有限会社"));
    }

    void withoutFiguresItCannotBeJudged() {
        StoreFixture fixture;
        plan(fixture, 10);
        const auto mine = PlanStandingStore(fixture.database(), fixture.viewer()).mine(today());
        QCOMPARE(mine.size(), std::size_t{1});
        QVERIFY(mine[0].verdict.grade == Grade::CannotJudge);
        QCOMPARE(mine[0].verdict.tests.at("S1").reason, std::string("no_figure"));
    }

    void whoWasNeverReachedIsOverdueAndUncontacted() {
        StoreFixture fixture;
        const Plan made = plan(fixture, 10);
        const PlanStandingStore store(fixture.database(), fixture.viewer());
        const auto silent = store.mine(today());
        QVERIFY(silent[0].isOverdue());
        QVERIFY(silent[0].isUncontacted());
        QVERIFY(!silent[0].lastContact);
        for (const char* day : {"2026-06-20", "2026-09-20"}) {
            Consultation talk;
            talk.id = id(day[6] == '6' ? 60 : 61);
            talk.business = made.business;
            talk.plan = made.id;
            talk.day = StoreFixture::day(day);
            talk.method = Method::Visit;
            fixture.add(talk);
        }
        const auto reached = store.mine(today());
        QVERIFY(!reached[0].isOverdue());
        QVERIFY(reached[0].lastContact == StoreFixture::day("2026-09-20"));
    }

    void onlyRunningPlansOfMineAreCounted() {
        StoreFixture fixture;
        Plan others = plan(fixture, 10);
        others.advisor = id(3);
        fixture.add(others);
        Plan ended = plan(fixture, 20);
        ended.stateWord = PlanState::Ended;
        fixture.add(ended);
        Plan cancelled = plan(fixture, 30);
        cancelled.cancelled = true;
        fixture.add(cancelled);
        const PlanStandingStore store(fixture.database(), fixture.viewer());
        QVERIFY(store.mine(today()).empty());
        QVERIFY(store.ofBusiness(others.business, today()).has_value());
        QVERIFY(!store.ofBusiness(ended.business, today()).has_value());
    }

    void theLongestOverdueComesFirst() {
        StoreFixture fixture;
        Plan later = plan(fixture, 10);
        later.finishedOn = StoreFixture::day("2026-06-24");
        fixture.add(later);
        const Plan earlier = plan(fixture, 20);
        const auto mine = PlanStandingStore(fixture.database(), fixture.viewer()).mine(today());
        QVERIFY(mine[0].plan.id == earlier.id);
        QVERIFY(mine[1].plan.id == later.id);
    }
};

BANSO_TEST(PlanStandingStoreTest);

}  // namespace banso

#include "plan_standing_store_test.moc"
