// SPDX-License-Identifier: Apache-2.0
#include "shared/store/verdict_record.h"

#include <QtTest>

#include "shared/schema/check.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/verdict_scene.h"

namespace banso::tests {

using namespace std::chrono;

class VerdictRecordTest : public QObject {
    Q_OBJECT

    /// Seven months of 70 % of the plan, and a figure of a month that is not over.
    static Verdict driftingVerdict(VerdictScene& scene, VerdictOrigin origin) {
        for (unsigned month = 4; month <= 11; ++month) {
            Figure figure;
            figure.business = scene.plan.business;
            figure.period = toText(year{2026} / std::chrono::month{month});
            figure.measure = Measure::Sales;
            figure.amount = 700'000;
            figure.taxBasis = TaxBasis::Excluded;
            figure.id = naturalId(kindOf<Figure>(), toUnits(figure));
            scene.tablet.create(figure);
        }
        return verdictRecord(scene.plan, judgePlan(scene.evidence()), origin);
    }

  private slots:
    void a_verdict_says_what_it_was_made_from_and_passes_as_a_record() {
        VerdictScene scene;
        const Verdict verdict = driftingVerdict(scene, {scene.today, 1'234});
        QCOMPARE(verdict.grade, Grade::Drifting);
        QCOMPARE(verdict.proposesCase, true);
        QCOMPARE(verdict.judgedOn, scene.today);
        QCOMPARE(verdict.asOf, 1'234);
        QCOMPARE(verdict.rules, std::string(kVerdictRules));
        const TestFinding& sales = verdict.tests.at("S1");
        QCOMPARE(sales.actual, 4'900'000);
        QCOMPARE(sales.expected, 7'000'000);
        QCOMPARE(sales.ratio, 700);
        QCOMPARE(sales.months, 7);
        QCOMPARE(sales.period, "2026-04/2026-10");
        QCOMPARE(sales.leftOut, "2026-11:unfinished_month");
        QCOMPARE(verdict.tests.size(), std::size_t{5});
        const Units units = toUnits(verdict);
        QVERIFY(checkCreation(kindOf<Verdict>(), verdict.id, units).has_value());
        for (const auto& [unit, value] : units) {
            const auto document = json::Document::parse(value);
            QVERIFY(checkUnit(kindOf<Verdict>(), unit, document->root()).has_value());
        }
    }

    void a_plan_has_one_verdict_whenever_it_is_made() {
        VerdictScene scene;
        const PlanVerdict verdict = judgePlan(scene.evidence());
        QCOMPARE(verdictRecord(scene.plan, verdict, {scene.today, 1}).id,
                 verdictRecord(scene.plan, verdict, {addDays(scene.today, 30), 2}).id);
    }

    void two_verdicts_of_two_days_say_the_same_until_a_figure_differs() {
        VerdictScene scene;
        const Verdict one = driftingVerdict(scene, {scene.today, 1});
        Verdict other = one;
        other.judgedOn = addDays(scene.today, 1);
        other.asOf = 2;
        QVERIFY(saySame(one, other));
        other.tests["S1"].actual = 1;
        QVERIFY(!saySame(one, other));
    }
};

BANSO_TEST(VerdictRecordTest);

}  // namespace banso::tests

#include "verdict_record_test.moc"
