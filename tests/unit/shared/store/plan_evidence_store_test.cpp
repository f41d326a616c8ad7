// SPDX-License-Identifier: Apache-2.0
#include "shared/store/plan_evidence_store.h"

#include <QtTest>

#include "shared/domain/appointment.h"
#include "shared/domain/consultation.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/verdict_scene.h"

namespace banso::tests {

using namespace std::chrono;

class PlanEvidenceStoreTest : public QObject {
    Q_OBJECT

    static Figure figureOf(const VerdictScene& scene, const std::string& period) {
        Figure figure;
        figure.business = scene.plan.business;
        figure.period = period;
        figure.measure = Measure::Sales;
        figure.id = naturalId(kindOf<Figure>(), toUnits(figure));
        return figure;
    }
    static void talk(VerdictScene& scene, Date day, std::optional<Progress> progress = {}) {
        Consultation made;
        made.id = scene.ids.recordId();
        made.business = scene.plan.business;
        made.plan = scene.plan.id;
        made.writer = scene.tablet.person();
        made.day = day;
        made.method = Method::Telephone;
        made.progress = progress;
        scene.tablet.create(made);
    }
    static void appointment(VerdictScene& scene, Date day, AppointmentState state) {
        Appointment made;
        made.id = scene.ids.recordId();
        made.business = scene.plan.business;
        made.plan = scene.plan.id;
        made.day = day;
        made.stateWord = state;
        scene.tablet.create(made);
    }

  private slots:
    void a_plan_that_is_not_here_gives_nothing() {
        VerdictScene scene;
        const PlanEvidenceStore store(scene.tablet.database(), {});
        QVERIFY(!store.find(scene.ids.recordId(), scene.today));
        QVERIFY(store.find(scene.plan.id, scene.today).has_value());
    }

    void the_plan_is_read_in_its_own_months_and_basis() {
        VerdictScene scene;
        const PlanTargets targets = scene.evidence().plan;
        QCOMPARE(targets.firstMonth, YearMonth(year{2026} / 4));
        QCOMPARE(targets.taxBasis, TaxBasis::Excluded);
        QCOMPARE(targets.profitMeasure, Measure::OperatingProfit);
        QCOMPARE(targets.targets.size(), std::size_t{1});
        QCOMPARE(targets.targets.front().period.text(), "2026-04/2027-03");
        QCOMPARE(targets.targets.front().sales, 12'000'000);
    }

    void figures_come_with_amount_or_direction_and_cancelled_ones_do_not_come() {
        VerdictScene scene;
        Figure amount = figureOf(scene, "2026-04");
        amount.amount = 700'000;
        amount.taxBasis = TaxBasis::Included;
        amount.state = FigureState::Final;
        amount.readOn = year{2026} / 5 / 10;
        scene.tablet.create(amount);
        Figure direction = figureOf(scene, "2026-05/2026-07");
        direction.direction = Direction::Down;
        scene.tablet.create(direction);
        Figure cancelled = figureOf(scene, "2026-08");
        cancelled.amount = 1;
        cancelled.cancelled = true;
        scene.tablet.create(cancelled);

        auto figures = scene.evidence().figures;
        std::ranges::sort(figures, {}, &FigureFact::period);
        QCOMPARE(figures.size(), std::size_t{2});
        QCOMPARE(figures[0].yen, 700'000);
        QCOMPARE(figures[0].taxBasis, TaxBasis::Included);
        QCOMPARE(figures[0].state, FigureState::Final);
        QCOMPARE(figures[0].readOn, Date(year{2026} / 5 / 10));
        QVERIFY(!figures[1].yen);
        QCOMPARE(figures[1].direction, Direction::Down);
        QCOMPARE(figures[1].period.text(), "2026-05/2026-07");
    }

    void actions_come_with_their_due_days() {
        VerdictScene scene;
        PlanAction action;
        action.id = scene.ids.recordId();
        action.plan = scene.plan.id;
        action.business = scene.plan.business;
        action.title = "新商品を2つ作る";
        action.due = year{2026} / 9 / 30;
        action.key = true;
        scene.tablet.create(action);
        const auto actions = scene.evidence().actions;
        QCOMPARE(actions.size(), std::size_t{1});
        QCOMPARE(actions.front().due, Date(year{2026} / 9 / 30));
        QVERIFY(actions.front().key);
        QVERIFY(!actions.front().doneOn);
    }

    void a_talk_about_the_plan_and_a_kept_appointment_are_contacts_but_nobody_at_home_is_none() {
        VerdictScene scene;
        talk(scene, year{2026} / 6 / 18);
        appointment(scene, year{2026} / 9 / 17, AppointmentState::Done);
        appointment(scene, year{2026} / 10 / 1, AppointmentState::Absent);
        const auto followUp = scene.evidence().followUp;
        QCOMPARE(followUp->contacts, 2);
        QCOMPARE(followUp->standing, ContactStanding::OnSchedule);
        QCOMPARE(followUp->nextDue, Date(year{2026} / 12 / 20));
    }

    void the_plans_own_number_of_contacts_goes_before_the_chambers() {
        VerdictScene scene;
        scene.plan.contactsPerYear = 12;
        QCOMPARE(scene.evidence().followUp->nextDue, Date(year{2026} / 4 / 20));
        scene.plan.contactsPerYear = 0;
        QVERIFY(!scene.evidence().followUp);
    }

    void contacts_raised_today_make_none_of_the_past_late() {
        VerdictScene scene;
        const auto before = scene.evidence().followUp->nextDue;
        scene.plan.contactsPerYear = 12;
        scene.plan.contactsFrom = scene.evidence().today;
        QCOMPARE(scene.evidence().followUp->nextDue, before);
    }

    void a_plan_that_does_not_run_is_not_followed_up() {
        VerdictScene scene;
        scene.plan.stateWord = PlanState::Ended;
        QVERIFY(!scene.evidence().followUp);
    }

    void the_advisors_last_word_on_progress_is_the_one_that_counts() {
        VerdictScene scene;
        talk(scene, year{2026} / 6 / 18, Progress::Stalled);
        QVERIFY(scene.evidence().advisorSeesPoorProgress);
        talk(scene, year{2026} / 7 / 18);
        QVERIFY(scene.evidence().advisorSeesPoorProgress);
        talk(scene, year{2026} / 9 / 18, Progress::AsPlanned);
        QVERIFY(!scene.evidence().advisorSeesPoorProgress);
    }
};

BANSO_TEST(PlanEvidenceStoreTest);

}  // namespace banso::tests

#include "plan_evidence_store_test.moc"
