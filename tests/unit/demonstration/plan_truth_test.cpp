// SPDX-License-Identifier: Apache-2.0
// Whether the truth that the generator tells of a plan is what the plan's records say.
#include <QtTest>
#include <algorithm>

#include "shared/domain/appointment.h"
#include "shared/domain/checksheet.h"
#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "shared/domain/figure.h"
#include "shared/domain/plan.h"
#include "tests/support/test_registry.h"
#include "tests/unit/demonstration/collected.h"

namespace banso::demonstration {
namespace {

/// Months that a period covers, as a range of months counted from the plan's first.
struct Range {
    int first;
    int count;
};

Range rangeOf(const std::string& period, YearMonth from) {
    const YearMonth first = parseYearMonth(period.substr(0, 7)).value();
    const YearMonth last = parseYearMonth(period.substr(period.size() - 7)).value();
    return {monthsBetween(from, first), monthsBetween(first, last) + 1};
}

/// What the records say of one plan, by the simplest reading.
struct Told {
    std::int64_t sales = 0;   // of the months known
    std::int64_t wanted = 0;  // of the same months, 0 where targets are too coarse to say
    std::int64_t before = 0;  // of the same months a year ago, 0 where not all are known
    std::optional<int> marginGap;
    int overdue = 0;
    bool keyLate = false;
};

Grade worse(Grade one, Grade other) {
    return std::max(one, other);
}

}  // namespace

class PlanTruthTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() {
        m_facts = makeChamber({}, m_chamber);
        m_plans = m_chamber.all<Plan>();
        for (auto& [id, figure] : m_chamber.all<Figure>())
            m_figures[figure.business].push_back(figure);
        for (auto& [id, action] : m_chamber.all<PlanAction>())
            m_actions[action.plan].push_back(action);
    }

    void thePlansStandAsTheDrawingShowsThem() {
        std::map<Grade, int> all;
        std::map<Grade, int> ofSato;
        for (const TrueState& truth : m_facts.plans) {
            ++all[truth.expected];
            if (truth.advisor == m_facts.staff.sato) ++ofSato[truth.expected];
        }
        // 榛名製菓 becomes the 28th that drifts, and 佐藤's second, once September is entered.
        QCOMPARE(all[Grade::OnTrack], 171);
        QCOMPARE(all[Grade::Caution], 30 + 1);
        QCOMPARE(all[Grade::Drifting], 28 - 1);
        QCOMPARE(all[Grade::CannotJudge], 11);
        QCOMPARE(ofSato[Grade::OnTrack], 21);
        QCOMPARE(ofSato[Grade::Caution], 6 + 1);
        QCOMPARE(ofSato[Grade::Drifting], 2 - 1);
        QCOMPARE(ofSato[Grade::CannotJudge], 3);
    }

    void theExpectedVerdictFollowsFromTheRecords() {
        for (const TrueState& truth : m_facts.plans) {
            if (truth.expected == Grade::CannotJudge) {
                QVERIFY(truth.monthsKnown < 3);
                continue;
            }
            QVERIFY(truth.monthsKnown >= 3);
            const Plan& plan = m_plans.at(truth.plan);
            const Told told = toldOf(truth, plan);
            const QByteArray name = QByteArray::fromStdString(plan.title) + " cause " +
                                    QByteArray::number(static_cast<int>(truth.cause)) + " S1 " +
                                    QByteArray::number(truth.attainment) + " S2 " +
                                    QByteArray::number(truth.ofLastYear);
            QVERIFY2(judged(truth, told) == truth.expected, name.constData());
            QVERIFY2(told.overdue == truth.actionsOverdue, name.constData());
            QVERIFY2(told.marginGap == truth.marginGap, name.constData());
        }
    }

    void salesAddUpToTheAttainmentThatIsTrue() {
        int compared = 0;
        for (const TrueState& truth : m_facts.plans) {
            const Told told = toldOf(truth, m_plans.at(truth.plan));
            if (told.wanted == 0) continue;
            const int found = static_cast<int>((told.sales * 2000 / told.wanted + 1) / 2);
            // An accountant's quarter, or a month on the other tax basis, moves it a little.
            QVERIFY2(std::abs(found - truth.attainment) <= 3,
                     qPrintable(QString("%1 %2").arg(found).arg(truth.attainment)));
            ++compared;
        }
        QVERIFY2(compared > 90, qPrintable(QString::number(compared)));
    }

    void figuresAreAsCoarseAsInLife() {
        std::map<Knowledge, int> counts;
        int profit = 0;
        for (const TrueState& truth : m_facts.plans) {
            ++counts[truth.knowledge];
            profit += truth.marginGap ? 1 : 0;
        }
        QVERIFY(counts[Knowledge::Months] > 165 && counts[Knowledge::Months] < 195);
        QVERIFY(counts[Knowledge::Quarters] > 12 && counts[Knowledge::MonthsSoFar] > 10);
        QVERIFY(counts[Knowledge::Direction] >= 4 && counts[Knowledge::TooFewMonths] >= 2);
        QVERIFY(profit > 40 && profit < 75);
    }

    void noFigureWasToldBeforeItsMonthsWereOver() {
        for (const auto& [business, figures] : m_figures)
            for (const Figure& figure : figures) {
                if (!figure.amount) continue;
                const std::string last = figure.period.substr(figure.period.size() - 7);
                QVERIFY2(monthOf(*figure.readOn) > parseYearMonth(last).value(), last.c_str());
            }
    }

    void someFiguresOverlapAndSomeAreOnTheOtherTaxBasis() {
        int overlapping = 0;
        int otherBasis = 0;
        int provisional = 0;
        for (const TrueState& truth : m_facts.plans) {
            const Plan& plan = m_plans.at(truth.plan);
            int months = 0;
            bool quarter = false;
            for (const Figure& figure : m_figures[truth.business]) {
                if (!figure.amount || *figure.measure != Measure::Sales) continue;
                const Range range = rangeOf(figure.period, *plan.firstMonth);
                if (range.first < 0) continue;
                months += range.count == 1 ? 1 : 0;
                quarter = quarter || range.count == 3;
                otherBasis += figure.taxBasis != plan.taxBasis ? 1 : 0;
                provisional += figure.state == FigureState::Provisional ? 1 : 0;
            }
            overlapping += quarter && months > 0 ? 1 : 0;
        }
        QVERIFY2(overlapping >= 3, qPrintable(QString::number(overlapping)));
        QVERIFY2(otherBasis >= 2, qPrintable(QString::number(otherBasis)));
        QVERIFY(provisional > 500);
    }

    void everyPlanHasItsActionsAndTheFourDatesOfItsFollowUps() {
        std::map<RecordId, int> dates;
        const auto talks = m_chamber.all<Consultation>();
        for (const auto& [id, appointment] : m_chamber.all<Appointment>()) {
            if (!appointment.slot) continue;
            ++dates[appointment.plan];
            QCOMPARE(id, RecordId::natural("appointment", appointment.plan,
                                           std::to_string(*appointment.slot)));
            if (*appointment.stateWord == AppointmentState::Done)
                QCOMPARE(talks.at(appointment.consultation).plan, appointment.plan);
            else
                QVERIFY(appointment.consultation.isNull());
        }
        for (const auto& [id, plan] : m_plans) {
            QCOMPARE(dates[id], 4);
            QVERIFY(m_actions[id].size() >= 3 && m_actions[id].size() <= 6);
            QVERIFY(!plan.targets.empty() && plan.finishedOn && plan.profitMeasure);
        }
    }

    void followUpsAreSpreadFromNoneToMoreThanFour() {
        std::map<RecordId, int> talks;
        for (const auto& [id, talk] : m_chamber.all<Consultation>())
            if (!talk.plan.isNull()) ++talks[talk.plan];
        std::map<int, int> distribution;
        int uncontacted = 0;
        for (const TrueState& truth : m_facts.plans) {
            QCOMPARE(talks[truth.plan], truth.contacts);
            ++distribution[std::min(truth.contacts, 5)];
            uncontacted += truth.uncontacted ? 1 : 0;
        }
        for (int contacts = 0; contacts <= 5; ++contacts)
            QVERIFY2(distribution[contacts] >= 3,
                     qPrintable(QString("%1: %2").arg(contacts).arg(distribution[contacts])));
        QVERIFY(uncontacted >= 3);
    }

    void casesAreInEveryState() {
        std::map<std::optional<CaseState>, int> states;
        for (const auto& [id, made] : m_chamber.all<DriftCase>()) {
            ++states[made.stateWord];
            QCOMPARE(made.ending.has_value(), made.stateWord == CaseState::Closed);
            QVERIFY(*made.openedOn > *m_plans.at(made.plan).finishedOn);
            if (made.stateWord)
                QVERIFY(*made.stateOn >= *made.openedOn && *made.stateOn < ChamberOptions{}.today);
            if (made.stateWord) QVERIFY(made.stateBy == m_facts.staff.supervisor);
            if (const auto review = made.measures.find("issue_review");
                review != made.measures.end())
                QVERIFY(review->second.person != review->second.second);
        }
        QVERIFY(states[std::nullopt] >= 4 && states[CaseState::Started] >= 10);
        QVERIFY(states[CaseState::Watching] >= 4 && m_chamber.all<Instruction>().size() >= 10);
        QVERIFY(states[CaseState::Closed] >= 5);
    }

    void harunaFallsToSeventyPerCentWhenSeptemberIsEntered() {
        const TrueState& truth = truthOf(m_facts.story.haruna);
        const Told told = toldOf(truth, m_plans.at(truth.plan));
        QCOMPARE(told.sales, std::int64_t{14'560'000});
        QCOMPARE(told.wanted, std::int64_t{17'800'000});
        QCOMPARE(told.before, std::int64_t{14'750'000});
        QVERIFY(truth.expected == Grade::Caution);
        const PlanTarget& september = m_plans.at(truth.plan).targets.at("2026-09");
        const std::int64_t after = told.sales + 3'560'000;
        QCOMPARE(after, std::int64_t{18'120'000});
        QCOMPARE(told.wanted + *september.sales, std::int64_t{26'000'000});
        QCOMPARE(after * 100 / 26'000'000, std::int64_t{69});
        for (const auto& [id, made] : m_chamber.all<DriftCase>()) QVERIFY(made.plan != truth.plan);
    }

    void theDayOfTheStoryIsSet() {
        std::map<std::string, RecordId> ofSato;
        for (const auto& [id, appointment] : m_chamber.all<Appointment>())
            if (*appointment.day == ChamberOptions{}.today &&
                appointment.staff.contains(m_facts.staff.sato.text()))
                ofSato[appointment.time] = appointment.business;
        const std::map<std::string, RecordId> wanted{{"10:00", m_facts.story.torimichi},
                                                     {"14:00", m_facts.story.usui},
                                                     {"16:00", m_facts.story.haruna}};
        QVERIFY(ofSato == wanted);
        QVERIFY(truthOf(m_facts.story.maruyama).uncontacted);
        QCOMPARE(truthOf(m_facts.story.torimichi).contacts, 2);
        QCOMPARE(truthOf(m_facts.story.ito).attainment, 880);
        QCOMPARE(truthOf(m_facts.story.kataoka).attainment, 760);
        QCOMPARE(*truthOf(m_facts.story.kataoka).marginGap / 10, -42);
    }

    void checksheetsAreMostlyAnsweredAndOneIsUnderWay() {
        int answered = 0;
        for (const auto& [id, sheet] : m_chamber.all<Checksheet>()) {
            if (sheet.answers.size() > 40) ++answered;
            for (const auto& [item, answer] : sheet.answers) {
                QCOMPARE(answer.level.has_value(), answer.applicability == Applicability::Applies);
                QVERIFY(*answer.day < ChamberOptions{}.today);
            }
            if (sheet.business == m_facts.story.usui) {
                QCOMPARE(sheet.answers.size(), std::size_t{23});
                QVERIFY(!sheet.finishedOn);
            }
        }
        QVERIFY(answered > 220);
    }

  private:
    const TrueState& truthOf(RecordId business) const {
        return *std::ranges::find(m_facts.plans, business, &TrueState::business);
    }

    Told toldOf(const TrueState& truth, const Plan& plan) {
        Told told;
        std::map<int, std::int64_t> now;
        std::map<int, std::int64_t> before;
        std::optional<Figure> profit;
        for (const Figure& figure : m_figures[truth.business]) {
            const Range range = rangeOf(figure.period, *plan.firstMonth);
            const bool isSales = *figure.measure == Measure::Sales && figure.amount;
            if (range.first >= 0 && !isSales && figure.amount) profit = figure;
            if (!isSales || figure.taxBasis != plan.taxBasis) continue;
            // Months go before a quarter that covers them too.
            const bool again = range.count == 3 && truth.knowledge == Knowledge::Months;
            if (range.first >= 0 && !again) now.emplace(range.first, *figure.amount);
            if (range.first < 0 && range.count < 12) before[range.first + 12] = *figure.amount;
        }
        sum(truth, plan, now, before, told);
        if (profit) told.marginGap = marginGap(plan, *profit, truth);
        for (const PlanAction& action : m_actions[truth.plan]) {
            const int late = daysBetween(*action.due, ChamberOptions{}.today);
            if (action.doneOn || late <= 30) continue;
            ++told.overdue;
            told.keyLate = told.keyLate || (action.key.value_or(false) && late > 60);
        }
        return told;
    }

    /// Only what was told month by month is added up against targets month by month.
    void sum(const TrueState& truth, const Plan& plan, const std::map<int, std::int64_t>& now,
             const std::map<int, std::int64_t>& before, Told& told) {
        const bool monthly = truth.knowledge == Knowledge::Months && plan.targets.size() == 12;
        if (!monthly) return;
        bool allBefore = true;
        for (const auto& [month, amount] : now) {
            const auto& target = std::next(plan.targets.begin(), month)->second;
            told.sales += amount;
            told.wanted += *target.sales;
            allBefore = allBefore && before.contains(month);
            told.before += allBefore ? before.at(month) : 0;
        }
        if (!allBefore) told.before = 0;
    }

    std::optional<int> marginGap(const Plan& plan, const Figure& profit, const TrueState& truth) {
        const Range range = rangeOf(profit.period, *plan.firstMonth);
        std::int64_t sales = 0;
        for (const Figure& figure : m_figures[truth.business]) {
            const Range own = rangeOf(figure.period, *plan.firstMonth);
            const bool within = own.first >= 0 && own.first + own.count <= range.count;
            const bool again = own.count == 3 && truth.knowledge == Knowledge::Months;
            if (*figure.measure == Measure::Sales && within && !again)
                sales += inBasis(figure, plan);
        }
        std::int64_t wantedSales = 0;
        std::int64_t wanted = 0;
        for (const auto& [period, target] : plan.targets) {
            const Range own = rangeOf(period, *plan.firstMonth);
            if (own.first + own.count > range.count) continue;
            wantedSales += *target.sales;
            wanted += *target.profit;
        }
        if (wantedSales == 0) return {};
        return static_cast<int>(*profit.amount * 10'000 / sales - wanted * 10'000 / wantedSales);
    }

    static std::int64_t inBasis(const Figure& figure, const Plan& plan) {
        if (figure.taxBasis == plan.taxBasis) return *figure.amount;
        return figure.taxBasis == TaxBasis::Included ? *figure.amount * 100 / 110 + 1
                                                     : *figure.amount * 110 / 100 + 1;
    }

    /// The verdict by the plan's words, with the usual lines.
    static Grade judged(const TrueState& truth, const Told& told) {
        const auto by = [](bool drifting, bool caution) {
            return drifting ? Grade::Drifting : caution ? Grade::Caution : Grade::OnTrack;
        };
        const Grade sales = by(truth.attainment < 800, truth.attainment < 950);
        Grade lastYear = Grade::OnTrack;
        if (truth.baseKnown && truth.growthPlanned > 0) {
            lastYear = by(truth.ofLastYear < 900, truth.ofLastYear <= 1000);
            if (sales == Grade::OnTrack) lastYear = std::min(lastYear, Grade::Caution);
        }
        const int gap = truth.marginGap.value_or(0);
        const Grade margin = by(gap < -300, gap < -100);
        const Grade actions = by(told.overdue >= 2 || told.keyLate, told.overdue == 1);
        return worse(worse(sales, lastYear), worse(margin, actions));
    }

    Collected m_chamber;
    ChamberFacts m_facts;
    std::map<RecordId, Plan> m_plans;
    std::map<RecordId, std::vector<Figure>> m_figures;
    std::map<RecordId, std::vector<PlanAction>> m_actions;
};

BANSO_TEST(PlanTruthTest);

}  // namespace banso::demonstration

#include "plan_truth_test.moc"
