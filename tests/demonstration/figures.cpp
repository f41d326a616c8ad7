// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "shared/domain/figure.h"
#include "tests/demonstration/calendar.h"
#include "tests/demonstration/plan_design.h"

namespace banso::demonstration {
namespace {

/// The figures of one plan, as coarse as they were told.
class FigureMaker {
  public:
    FigureMaker(Workbench& bench, const PlanDesign& design)
        : m_bench(bench), m_random(bench.random().branch()), m_design(design) {
        m_figure.business = design.plan.business;
        m_figure.taxBasis = design.plan.taxBasis;
    }

    void addAll() {
        addLastYear();
        switch (m_design.truth.knowledge) {
            case Knowledge::Months:
            case Knowledge::TooFewMonths:
                addMonths();
                break;
            case Knowledge::Quarters:
                for (int i = 0; i < m_design.truth.monthsKnown; i += 3) addSales(i, 3);
                break;
            case Knowledge::MonthsSoFar:
                addSales(0, m_design.truth.monthsKnown);
                break;
            case Knowledge::Direction:
                addDirection();
                break;
            case Knowledge::Nothing:
                break;
        }
        addProfit();
    }

  private:
    bool isCompany() const { return *m_design.plan.profitMeasure == Measure::OperatingProfit; }

    void add(YearMonth first, int months, Measure measure, std::int64_t amount) {
        m_figure.period = periodText(first, monthsLater(first, months - 1));
        m_figure.measure = measure;
        m_figure.amount = amount;
        m_bench.addNatural(m_figure);
    }

    void addLastYear() {
        if (m_design.founding) return;
        const YearMonth first = *m_design.plan.baseFirstMonth;
        m_figure.state = FigureState::Final;
        m_figure.readOn = dayKnown(monthsLater(first, kPlanMonths - 1));
        m_figure.source = isCompany() ? FigureSource::ClosedAccounts : FigureSource::TaxReturn;
        // Three of four know last year's profit, and all of them only for the year.
        if (m_random.chance(760))
            add(first, kPlanMonths, *m_design.plan.profitMeasure,
                m_design.baseOf(kPlanMonths) * (m_design.planMargin - m_random.between(20, 160)) /
                    10'000);
        if (!m_design.truth.baseKnown) {
            add(first, kPlanMonths, Measure::Sales, m_design.baseOf(kPlanMonths));
            return;
        }
        m_figure.source = FigureSource::Books;
        if (m_design.truth.knowledge == Knowledge::MonthsSoFar) {
            add(first, m_design.truth.monthsKnown, Measure::Sales,
                m_design.baseOf(m_design.truth.monthsKnown));
            return;
        }
        const int step = m_design.truth.knowledge == Knowledge::Quarters ? 3 : 1;
        for (int i = 0; i < kPlanMonths; i += step) {
            m_figure.readOn = dayKnown(monthsLater(first, i + step - 1));
            add(monthsLater(first, i), step, Measure::Sales,
                m_design.baseOf(i + step) - m_design.baseOf(i));
        }
    }

    void addMonths() {
        const int known = m_design.truth.monthsKnown;
        for (int i = 0; i < known; ++i) {
            const bool otherBasis = m_design.mixedTaxBasis && i == 1;
            if (otherBasis) {
                addInOtherBasis(i);
                continue;
            }
            addSales(i, 1);
        }
        if (m_design.overlapping) addQuarterFromAccounts();
    }

    void addSales(int place, int months) {
        const YearMonth last = m_design.month(place + months - 1);
        read(last);
        add(m_design.month(place), months, Measure::Sales,
            m_design.actualOf(place + months) - m_design.actualOf(place));
    }

    /// When it was told: as the plan was made, or at the first follow-up after the months were
    /// over.
    Date dayKnown(YearMonth last) const {
        if (monthOf(*m_design.plan.finishedOn) > last) return *m_design.plan.finishedOn;
        for (const FollowUp& talk : m_design.followUps)
            if (monthOf(talk.day) > last) return talk.day;
        return workdayUntil(addDays(m_bench.today(), -1));
    }

    /// Who told it, and when.
    void read(YearMonth last) {
        m_figure.readOn = dayKnown(last);
        constexpr std::array kSources{FigureSource::Books, FigureSource::TrialBalance,
                                      FigureSource::Receipts, FigureSource::Spoken};
        const std::array<int, 4> weights{480, isCompany() ? 300 : 120, 200, 150};
        m_figure.source = kSources[m_random.weighted(weights)];
        const bool isClosed =
            *m_figure.source == FigureSource::TrialBalance && m_random.chance(500);
        m_figure.state = isClosed ? FigureState::Final : FigureState::Provisional;
    }

    void addInOtherBasis(int place) {
        const std::int64_t told = m_design.actual[static_cast<std::size_t>(place)];
        read(m_design.month(place));
        const bool planExcludes = *m_design.plan.taxBasis == TaxBasis::Excluded;
        m_figure.taxBasis = planExcludes ? TaxBasis::Included : TaxBasis::Excluded;
        add(m_design.month(place), 1, Measure::Sales,
            planExcludes ? told * 110 / 100 : told * 100 / 110);
        m_figure.taxBasis = m_design.plan.taxBasis;
    }

    /// The accountant's quarter differs a little from the months that were told before.
    void addQuarterFromAccounts() {
        read(m_design.month(2));
        m_figure.source = FigureSource::TrialBalance;
        m_figure.state = FigureState::Final;
        add(m_design.month(0), 3, Measure::Sales,
            m_design.actualOf(3) * m_random.between(9'970, 10'030) / 10'000);
    }

    void addProfit() {
        if (m_design.profitMonths == 0) return;
        read(m_design.month(m_design.profitMonths - 1));
        m_figure.source = FigureSource::TrialBalance;
        m_figure.state = FigureState::Provisional;
        add(m_design.month(0), m_design.profitMonths, *m_design.plan.profitMeasure,
            m_design.profit);
    }

    void addDirection() {
        Figure trend;
        trend.business = m_design.plan.business;
        const int elapsed = std::min(
            monthsBetween(*m_design.plan.firstMonth, monthOf(m_bench.today())), kPlanMonths);
        trend.period = periodText(m_design.month(0), m_design.month(elapsed - 1));
        trend.measure = Measure::Sales;
        constexpr std::array kDirections{Direction::Up, Direction::Flat, Direction::Down};
        trend.direction = kDirections[m_random.below(kDirections.size())];
        if (*trend.direction == Direction::Up) trend.roughPercent = 5;
        if (*trend.direction == Direction::Down) trend.roughPercent = -10;
        trend.trendSource = FigureSource::Spoken;
        m_bench.addNatural(trend);
    }

    Workbench& m_bench;
    Random m_random;
    const PlanDesign& m_design;
    Figure m_figure;
};

}  // namespace

void addFigures(Workbench& bench, const std::vector<PlanDesign>& designs) {
    for (const PlanDesign& design : designs) FigureMaker(bench, design).addAll();
}

}  // namespace banso::demonstration
