// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <vector>

#include "shared/domain/drift_words.h"
#include "shared/domain/plan.h"
#include "tests/demonstration/client.h"
#include "tests/demonstration/workbench.h"

namespace banso::demonstration {

constexpr int kPlanMonths = 12;
constexpr int kSlots = 4;

/// How finely a plan states its targets.
enum class Grain { Month, Quarter, Year };
/// How the follow-ups of a plan went.
enum class Contacting { OnSchedule, LastOneLate, Never };

/// What is wanted of a plan before it is worked out.
struct PlanRecipe {
    std::size_t client = 0;
    Grade grade = Grade::OnTrack;
    Cause cause = Cause::None;
    Knowledge knowledge = Knowledge::Months;
    Contacting contacting = Contacting::OnSchedule;
    int growth = 0;                // permille planned over the base year
    int attainment = 0;            // permille
    std::optional<int> marginGap;  // hundredths of a point
    bool founding = false;
};

/// A follow-up that took place.
struct FollowUp {
    RecordId id;
    Date day{};
    std::optional<int> slot;  // 1 to 4; none: beyond the four
    Method method = Method::Visit;
};

/// One of the four dates that follow from the day the plan was finished.
struct Slot {
    Date due{};
    Date day{};
    std::string time;
    AppointmentState state = AppointmentState::Planned;
    RecordId consultation;
};

/// A plan worked out, with the truth about how it goes.
struct PlanDesign {
    std::size_t client = 0;
    Contacting contacting = Contacting::OnSchedule;
    Plan plan;
    TrueState truth;
    Grain grain = Grain::Month;
    std::array<std::int64_t, kPlanMonths> base{};
    std::array<std::int64_t, kPlanMonths> target{};
    std::array<std::int64_t, kPlanMonths> actual{};  // the first truth.monthsKnown
    int planMargin = 0;                              // hundredths of a point
    int profitMonths = 0;                            // 0: profit is not known
    std::int64_t profit = 0;                         // of the first profitMonths
    bool founding = false;
    bool mixedTaxBasis = false;  // one month was told on the other basis
    bool overlapping = false;    // months and their quarter are both recorded
    std::array<Slot, kSlots> slots{};
    std::vector<FollowUp> followUps;  // by day
    std::vector<PlanAction> actions;

    YearMonth month(int place) const { return *plan.firstMonth + std::chrono::months{place}; }
    std::int64_t targetProfit(int place) const;
    std::int64_t actualOf(int months) const;
    std::int64_t targetOf(int months) const;
    std::int64_t baseOf(int months) const;
};

/// The 240 recipes: whose plan, and how it goes.
std::vector<PlanRecipe> planRecipes(Workbench& bench, const std::vector<Client>& clients);

/// The plans of the running year. Founders' businesses among the clients become new ones.
std::vector<PlanDesign> designPlans(Workbench& bench, const Staff& staff,
                                    std::vector<Client>& clients);

/// Dates of the follow-ups; the plan's finishing day must be set.
void scheduleFollowUps(Workbench& bench, Random& random, PlanDesign& design);
void designActions(Workbench& bench, Random& random, const Client& client, PlanDesign& design);

/// Turns the designs of the story's businesses into what the header of chamber.h tells.
bool designStoryPlan(Workbench& bench, const Client& client, PlanDesign& design);

/// Gives out the plans with their actions, figures, follow-ups and appointments.
void addPlans(Workbench& bench, const std::vector<PlanDesign>& designs);
void addFigures(Workbench& bench, const std::vector<PlanDesign>& designs);
void addFollowUps(Workbench& bench, const Staff& staff, const std::vector<Client>& clients,
                  const std::vector<PlanDesign>& designs);

}  // namespace banso::demonstration
