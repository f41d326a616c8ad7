// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/plan_design.h"

#include <algorithm>
#include <numeric>

#include "tests/demonstration/calendar.h"

namespace banso::demonstration {
namespace {

constexpr int kEarliestJudged = 3;   // full months that a verdict needs
constexpr int kMostOverlapping = 9;  // plans with months and their quarter both recorded

std::int64_t roundedTo(std::int64_t unit, std::int64_t amount) {
    return (amount + unit / 2) / unit * unit;
}

/// Plans are written in round amounts; the rounding stays below 3 permille.
std::int64_t planUnit(std::int64_t monthly) {
    if (monthly < 2'000'000) return 1'000;
    return monthly < 20'000'000 ? 10'000 : 100'000;
}

int permille(std::int64_t part, std::int64_t whole) {
    return static_cast<int>((part * 2000 / whole + 1) / 2);
}

std::int64_t sumOf(const std::array<std::int64_t, kPlanMonths>& values, int months) {
    return std::accumulate(values.begin(), values.begin() + months, std::int64_t{0});
}

/// Works out one plan from its recipe.
class PlanDesigner {
  public:
    PlanDesigner(Workbench& bench, const Staff& staff, std::vector<Client>& clients)
        : m_bench(bench), m_random(bench.random().branch()), m_staff(staff), m_clients(clients) {}

    PlanDesign design(const PlanRecipe& recipe) {
        Client& client = m_clients[recipe.client];
        PlanDesign design = begin(recipe, client);
        if (designStoryPlan(m_bench, client, design)) return finish(design);
        setBasis(client, design);
        scheduleFollowUps(m_bench, m_random, design);
        setKnown(recipe, design);
        setSales(recipe, client, design);
        setProfit(recipe, design);
        designActions(m_bench, m_random, client, design);
        return finish(design);
    }

  private:
    PlanDesign begin(const PlanRecipe& recipe, Client& client) {
        PlanDesign design;
        design.client = recipe.client;
        design.contacting = recipe.contacting;
        design.founding = recipe.founding;
        design.plan.business = client.business.id;
        design.plan.advisor = m_staff.advisors[client.advisor];
        design.plan.version = 1;
        design.plan.contactsPerYear = kSlots;
        design.plan.stateWord = PlanState::Running;
        design.plan.months = kPlanMonths;
        design.plan.profitMeasure = *client.business.form == LegalForm::Corporation
                                        ? Measure::OperatingProfit
                                        : Measure::IncomeBeforeDeduction;
        design.truth.business = client.business.id;
        design.truth.advisor = design.plan.advisor;
        design.truth.knowledge = recipe.knowledge;
        design.truth.cause = recipe.cause;
        design.truth.expected = recipe.grade;
        design.truth.course = courseOf(recipe);
        setPurpose(client, design);
        return design;
    }

    static Course courseOf(const PlanRecipe& recipe) {
        switch (recipe.grade) {
            case Grade::OnTrack:
                return recipe.attainment >= 1030 ? Course::Growing : Course::OnPlan;
            case Grade::Caution:
                return Course::SlightlyBelow;
            case Grade::Drifting:
                return Course::Drifting;
            case Grade::CannotJudge:
            case Grade::Unknown:
                break;
        }
        return Course::NotKnown;
    }

    void setPurpose(const Client& client, PlanDesign& design) {
        Plan& plan = design.plan;
        if (design.founding) {
            plan.planKind = PlanKind::FoundingPlan;
            plan.purpose = PlanPurpose::Founding;
            plan.title = client.item + "の店の創業計画";
            return;
        }
        struct Shape {
            int share;
            PlanPurpose purpose;
            PlanKind kind;
            std::string_view title;
        };
        static constexpr std::array<Shape, 9> kShapes{
            {{260, PlanPurpose::Subsidy, PlanKind::BusinessPlan, "の販路開拓計画（持続化補助金）"},
             {120, PlanPurpose::Subsidy, PlanKind::BusinessPlan, "の省力化計画（補助金）"},
             {230, PlanPurpose::Growth, PlanKind::BusinessPlan, "を柱とする事業計画"},
             {90, PlanPurpose::Growth, PlanKind::ManagementImprovement, "の経営力向上計画"},
             {60, PlanPurpose::Growth, PlanKind::Innovation, "の新しい提供方法による経営革新計画"},
             {60, PlanPurpose::Subsidy, PlanKind::AdvancedEquipment, "の先端設備等導入計画"},
             {110, PlanPurpose::Loan, PlanKind::BusinessPlan, "の収益改善計画（融資）"},
             {40, PlanPurpose::Succession, PlanKind::BusinessPlan, "の承継に向けた事業計画"},
             {30, PlanPurpose::Continuity, PlanKind::BusinessPlan, "を止めないための事業計画"}}};
        std::array<int, kShapes.size()> weights{};
        std::ranges::transform(kShapes, weights.begin(), &Shape::share);
        const Shape& shape = kShapes[m_random.weighted(weights)];
        plan.planKind = shape.kind;
        plan.purpose = shape.purpose;
        plan.title = client.item + std::string(shape.title);
    }

    void setBasis(Client& client, PlanDesign& design) {
        Plan& plan = design.plan;
        const bool isCompany = *client.business.form == LegalForm::Corporation;
        plan.firstMonth = firstMonth(client, isCompany);
        plan.taxBasis =
            m_random.chance(isCompany ? 780 : 420) ? TaxBasis::Excluded : TaxBasis::Included;
        if (!design.founding) plan.baseFirstMonth = monthsLater(*plan.firstMonth, -kPlanMonths);
        plan.finishedOn = finishedOn(design);
        if (design.founding) becomeFounder(client, plan);
        plan.id = m_bench.idOf(*plan.finishedOn);
    }

    /// The business's own year where enough of it is over, otherwise the fiscal year.
    YearMonth firstMonth(const Client& client, bool isCompany) {
        const YearMonth april = monthOf(fiscalYearBegin(m_bench.today()));
        if (!m_random.chance(isCompany ? 350 : 300)) return april;
        const YearMonth now = monthOf(m_bench.today());
        const auto closing = static_cast<unsigned>(client.business.closingMonth.value_or(3));
        YearMonth own = now.year() / std::chrono::month{closing % 12 + 1};
        if (own > now) own -= std::chrono::years{1};
        const int elapsed = monthsBetween(own, now);
        return elapsed >= 5 && elapsed < kPlanMonths ? own : april;
    }

    Date finishedOn(const PlanDesign& design) {
        const Date begin = firstDay(*design.plan.firstMonth);
        const Date last =
            addDays(m_bench.today(), design.contacting == Contacting::Never ? -200 : -110);
        const Date first = std::min(addMonths(begin, -3), addMonths(last, -2));
        const Date day = workdayBetween(m_random, first, std::min(last, addMonths(begin, 3)));
        if (design.plan.purpose != PlanPurpose::Subsidy || !m_random.chance(650)) return day;
        // Most plans for a subsidy are finished at its deadline: the last working day of a month.
        const Date deadline = workdayUntil(lastDay(monthOf(day)));
        return deadline <= last ? deadline : day;
    }

    static void becomeFounder(Client& client, const Plan& plan) {
        Business& business = client.business;
        business.stageSince = firstDay(*plan.firstMonth);
        business.founded = static_cast<int>(plan.firstMonth->year());
    }

    void setKnown(const PlanRecipe& recipe, PlanDesign& design) {
        const int elapsed =
            std::min(monthsBetween(*design.plan.firstMonth, monthOf(m_bench.today())), kPlanMonths);
        int known = 0;
        if (!design.followUps.empty())
            known = monthsBetween(*design.plan.firstMonth, monthOf(design.followUps.back().day));
        known = std::clamp(known, 0, elapsed);
        if (known < kEarliestJudged && recipe.grade != Grade::CannotJudge) {
            addLatestTalk(design);
            known = elapsed;
        }
        switch (recipe.knowledge) {
            case Knowledge::Months:
            case Knowledge::MonthsSoFar:
                break;
            case Knowledge::Quarters:
                known -= known % 3;
                break;
            case Knowledge::TooFewMonths:
                known = 2;
                break;
            case Knowledge::Direction:
            case Knowledge::Nothing:
                known = 0;
                break;
        }
        design.truth.monthsKnown = known;
        chooseGrain(recipe, design);
    }

    /// A questionnaire that came back these days.
    void addLatestTalk(PlanDesign& design) {
        const Date day =
            workdayUntil(addDays(m_bench.today(), -static_cast<int>(m_random.between(2, 18))));
        design.followUps.push_back({m_bench.idOf(day), day, std::nullopt, Method::Questionnaire});
    }

    void chooseGrain(const PlanRecipe& recipe, PlanDesign& design) {
        const bool byMonth = recipe.knowledge == Knowledge::Months;
        const bool coarse = byMonth || recipe.knowledge == Knowledge::Quarters;
        if (coarse && m_random.chance(220)) design.grain = Grain::Quarter;
        const bool year = byMonth && !recipe.marginGap && !design.founding && m_random.chance(180);
        if (year) design.grain = Grain::Year;
        const bool needsBase = recipe.cause == Cause::LastYear || design.grain == Grain::Year;
        design.truth.baseKnown = !design.founding && (needsBase || m_random.chance(840));
        const bool plain =
            recipe.grade == Grade::OnTrack && byMonth && design.truth.monthsKnown >= 5;
        design.mixedTaxBasis = plain && design.grain == Grain::Month && m_random.chance(60);
        design.overlapping = plain && design.grain == Grain::Month && !design.mixedTaxBasis &&
                             m_overlapping < kMostOverlapping && m_random.chance(90);
        if (design.overlapping) ++m_overlapping;
    }

    void setSales(const PlanRecipe& recipe, const Client& client, PlanDesign& design) {
        const IndustryProfile& industry = industries()[client.industry];
        const std::int64_t heads = 1 + client.business.employees.value_or(0);
        const std::int64_t yearly =
            industry.salesPerHead * heads / 1000 * m_random.between(600, 1500);
        for (int i = 0; i < kPlanMonths; ++i) {
            const auto at = static_cast<std::size_t>(i);
            const unsigned month = static_cast<unsigned>(design.month(i).month());
            const std::int64_t mean = yearly / 12 * industry.season[month - 1] / 1000;
            design.base[at] = roundedTo(1'000, mean * m_random.between(960, 1040) / 1000);
            const std::int64_t wanted = design.base[at] * (1000 + recipe.growth) / 1000;
            design.target[at] = roundedTo(planUnit(wanted), wanted);
        }
        for (int i = 0; i < design.truth.monthsKnown;) i = setActual(recipe, design, i);
    }

    /// One month, or a whole quarter whose ups and downs cancel out: a month may miss its plan
    /// without the quarter doing so. Gives the next month to set.
    int setActual(const PlanRecipe& recipe, PlanDesign& design, int i) {
        const bool aligned = (static_cast<unsigned>(design.month(i).month()) - 1) % 3 == 0;
        const bool whole = i % 3 == 0 && i + 3 <= design.truth.monthsKnown;
        const auto meant = [&](int place) {
            return design.target[static_cast<std::size_t>(place)] * recipe.attainment / 1000;
        };
        const auto at = static_cast<std::size_t>(i);
        if (!aligned || !whole || design.mixedTaxBasis) {
            design.actual[at] = meant(i) * m_random.between(9'930, 10'070) / 10'000;
            return i + 1;
        }
        design.actual[at] = meant(i) * m_random.between(9'500, 10'500) / 10'000;
        design.actual[at + 1] = meant(i + 1) * m_random.between(9'500, 10'500) / 10'000;
        design.actual[at + 2] =
            meant(i) + meant(i + 1) + meant(i + 2) - design.actual[at] - design.actual[at + 1];
        return i + 3;
    }

    void setProfit(const PlanRecipe& recipe, PlanDesign& design) {
        const bool isCompany = *design.plan.profitMeasure == Measure::OperatingProfit;
        design.planMargin =
            static_cast<int>(isCompany ? m_random.between(250, 700) : m_random.between(1400, 3000));
        if (!recipe.marginGap || design.truth.monthsKnown < 3) return;
        design.profitMonths = design.truth.monthsKnown >= 6 ? 6 : 3;
        if (recipe.knowledge == Knowledge::MonthsSoFar)
            design.profitMonths = design.truth.monthsKnown;
        design.profit =
            design.actualOf(design.profitMonths) * (design.planMargin + *recipe.marginGap) / 10'000;
    }

    PlanDesign finish(PlanDesign& design) {
        TrueState& truth = design.truth;
        truth.plan = design.plan.id;
        truth.contacts = static_cast<int>(design.followUps.size());
        truth.uncontacted =
            design.followUps.empty() && addMonths(design.slots[0].due, 3) <= m_bench.today();
        if (!design.founding)
            truth.growthPlanned =
                permille(design.targetOf(kPlanMonths), design.baseOf(kPlanMonths)) - 1000;
        const int known = truth.monthsKnown;
        if (known > 0) truth.attainment = permille(design.actualOf(known), design.targetOf(known));
        if (known > 0 && !design.founding)
            truth.ofLastYear = permille(design.actualOf(known), design.baseOf(known));
        if (design.profitMonths > 0) {
            std::int64_t planned = 0;
            for (int i = 0; i < design.profitMonths; ++i) planned += design.targetProfit(i);
            const std::int64_t actualMargin =
                design.profit * 10'000 / design.actualOf(design.profitMonths);
            const std::int64_t planMargin = planned * 10'000 / design.targetOf(design.profitMonths);
            truth.marginGap = static_cast<int>(actualMargin - planMargin);
        }
        for (const PlanAction& action : design.actions)
            if (!action.doneOn && daysBetween(*action.due, m_bench.today()) > 30)
                ++truth.actionsOverdue;
        return std::move(design);
    }

    Workbench& m_bench;
    Random m_random;
    const Staff& m_staff;
    std::vector<Client>& m_clients;
    int m_overlapping = 0;
};

}  // namespace

std::int64_t PlanDesign::targetProfit(int place) const {
    const std::int64_t sales = target[static_cast<std::size_t>(place)];
    return roundedTo(sales < 3'000'000 ? 100 : 1'000, sales * planMargin / 10'000);
}

std::int64_t PlanDesign::actualOf(int months) const {
    return sumOf(actual, months);
}

std::int64_t PlanDesign::targetOf(int months) const {
    return sumOf(target, months);
}

std::int64_t PlanDesign::baseOf(int months) const {
    return sumOf(base, months);
}

std::vector<PlanDesign> designPlans(Workbench& bench, const Staff& staff,
                                    std::vector<Client>& clients) {
    PlanDesigner designer(bench, staff, clients);
    std::vector<PlanDesign> designs;
    for (const PlanRecipe& recipe : planRecipes(bench, clients))
        designs.push_back(designer.design(recipe));
    return designs;
}

}  // namespace banso::demonstration
