// SPDX-License-Identifier: Apache-2.0
#include "tests/qml/pages/form_screen.h"

#include "shared/domain/appointment.h"
#include "shared/domain/business.h"
#include "shared/domain/plan.h"
#include "shared/store/figure_store.h"

namespace banso::tests {
namespace {

struct StoryMonth {
    const char* month;
    std::int64_t planned;
    std::int64_t lastYear;
    std::int64_t actual;  // 0: not known yet
};
/// In thousands of yen.
constexpr std::array<StoryMonth, 12> kStory{{{"2026-04", 4'000, 3'400, 3'300},
                                             {"2026-05", 3'600, 3'000, 2'900},
                                             {"2026-06", 3'400, 2'800, 2'760},
                                             {"2026-07", 3'300, 2'700, 2'720},
                                             {"2026-08", 3'500, 2'850, 2'880},
                                             {"2026-09", 8'200, 4'800, 0},
                                             {"2026-10", 4'800, 4'000, 0},
                                             {"2026-11", 5'200, 4'400, 0},
                                             {"2026-12", 7'800, 6'400, 0},
                                             {"2027-01", 4'200, 3'500, 0},
                                             {"2027-02", 4'300, 3'600, 0},
                                             {"2027-03", 5'200, 4'300, 0}}};

Figure sales(const Period& period, std::int64_t thousands) {
    Figure figure = emptyFigure(FormScreen::haruna(), period, Measure::Sales);
    figure.amount = thousands * 1'000;
    figure.taxBasis = TaxBasis::Excluded;
    figure.source = FigureSource::Books;
    figure.state = FigureState::Final;
    return figure;
}

}  // namespace

FormScreen::FormScreen() {
    Business business;
    business.id = haruna();
    business.name = "榛名製菓 有限会社";
    receive(business);
    Plan made;
    made.id = plan();
    made.business = haruna();
    made.stateWord = PlanState::Running;
    made.finishedOn = std::chrono::year{2026} / 2 / 13;
    made.firstMonth = std::chrono::year{2026} / 4;
    made.months = 12;
    made.taxBasis = TaxBasis::Excluded;
    made.profitMeasure = Measure::OperatingProfit;
    for (const StoryMonth& month : kStory) {
        made.targets[month.month].sales = month.planned * 1'000;
        const Period period = Period::parse(month.month).value();
        receive(sales(period.yearBefore(), month.lastYear));
        if (month.actual > 0) receive(sales(period, month.actual));
    }
    receive(made);
    PlanAction step;
    step.id = action();
    step.plan = plan();
    step.business = haruna();
    step.title = "商品別の原価表を作る";
    step.due = addDays(today(), 13);
    receive(step);
    Appointment visit;
    visit.id = appointment();
    visit.business = haruna();
    visit.plan = plan();
    visit.slot = 3;
    visit.day = today();
    visit.time = "16:00";
    visit.purpose = AppointmentPurpose::FollowUp;
    visit.stateWord = AppointmentState::Planned;
    receive(visit);
}

int FormScreen::saves() {
    Statement lines = tablet().reader().prepare("SELECT count(*) FROM outbox");
    return lines.step() ? static_cast<int>(lines.integer(0)) : 0;
}

void FormScreen::pressKeys(const QString& digits) {
    for (const QChar digit : digits) tap(QStringLiteral("key") + digit);
}

}  // namespace banso::tests
