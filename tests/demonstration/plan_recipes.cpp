// SPDX-License-Identifier: Apache-2.0
#include <algorithm>
#include <array>
#include <set>

#include "tests/demonstration/plan_design.h"
#include "tests/demonstration/story.h"

namespace banso::demonstration {
namespace {

constexpr std::size_t kAdvisors = 12;
constexpr std::size_t kSato = 0;

/// How many plans of each grade an advisor's clients have, the story's among them.
struct Shares {
    int onTrack, caution, drifting, cannotJudge;
};
// 171, 31, 27 and 11 in all: 240.
constexpr std::array<Shares, kAdvisors> kShares{{{21, 7, 1, 3},
                                                 {14, 2, 3, 1},
                                                 {13, 2, 2, 1},
                                                 {13, 2, 2, 0},
                                                 {14, 3, 2, 1},
                                                 {13, 2, 3, 1},
                                                 {14, 2, 2, 1},
                                                 {13, 2, 3, 0},
                                                 {14, 3, 2, 1},
                                                 {14, 2, 3, 1},
                                                 {14, 2, 2, 0},
                                                 {14, 2, 2, 1}}};

// What the verdicts come from, in turn, so that every cause has its share.
constexpr std::array kCautionCauses{Cause::Sales, Cause::LastYear, Cause::Margin, Cause::Sales,
                                    Cause::Actions};
constexpr std::array kDriftingCauses{Cause::Sales,  Cause::Sales, Cause::LastYear, Cause::Sales,
                                     Cause::Margin, Cause::Sales, Cause::Actions,  Cause::Sales};
constexpr std::array kSilences{Knowledge::Nothing, Knowledge::Direction, Knowledge::TooFewMonths,
                               Knowledge::Direction};

/// Draws clients for the advisors' shares and settles how their plans go.
class RecipeMaker {
  public:
    RecipeMaker(Workbench& bench, const std::vector<Client>& clients)
        : m_random(bench.random().branch()), m_clients(clients) {
        for (std::size_t i = 0; i < clients.size(); ++i)
            if (mayPlan(clients[i])) m_free[clients[i].advisor].push_back(i);
    }

    std::vector<PlanRecipe> make() {
        std::array<Shares, kAdvisors> left = kShares;
        addStory(left);
        for (std::size_t advisor = 0; advisor < kAdvisors; ++advisor) {
            for (int i = 0; i < left[advisor].caution; ++i) addCaution(advisor);
            for (int i = 0; i < left[advisor].drifting; ++i) addDrifting(advisor);
            for (int i = 0; i < left[advisor].cannotJudge; ++i) addCannotJudge(advisor);
            for (int i = 0; i < left[advisor].onTrack; ++i) addOnTrack(advisor);
        }
        return std::move(m_recipes);
    }

  private:
    static bool mayPlan(const Client& client) {
        const Business& business = client.business;
        return client.entry == RegisterEntry::Small && !client.inStory && !client.incorporatedOn &&
               business.industry != "mining";
    }

    void addStory(std::array<Shares, kAdvisors>& left) {
        const auto add = [&](std::string_view name, Grade grade, Cause cause) {
            PlanRecipe recipe;
            recipe.client = storyPlace(m_clients, name);
            recipe.grade = grade;
            recipe.cause = cause;
            m_recipes.push_back(recipe);
            Shares& share = left[m_clients[recipe.client].advisor];
            --(grade == Grade::OnTrack    ? share.onTrack
               : grade == Grade::Caution  ? share.caution
               : grade == Grade::Drifting ? share.drifting
                                          : share.cannotJudge);
        };
        add(story::kHaruna, Grade::Caution, Cause::Sales);
        add(story::kTorimichi, Grade::OnTrack, Cause::None);
        add(story::kMaruyama, Grade::CannotJudge, Cause::None);
        add(story::kIto, Grade::Caution, Cause::Sales);
        add(story::kKataoka, Grade::Drifting, Cause::Sales);
        add(story::kWadabashi, Grade::Caution, Cause::Sales);
    }

    PlanRecipe& newRecipe(std::size_t advisor, Grade grade) {
        auto& free = m_free[advisor];
        const std::size_t drawn = m_random.below(free.size());
        PlanRecipe recipe;
        recipe.client = free[drawn];
        recipe.grade = grade;
        free.erase(free.begin() + static_cast<std::ptrdiff_t>(drawn));
        const std::array<int, 3> weights{790, 125, 85};
        constexpr std::array kKnown{Knowledge::Months, Knowledge::Quarters, Knowledge::MonthsSoFar};
        recipe.knowledge = kKnown[m_random.weighted(weights)];
        if (advisor != kSato && m_random.chance(80)) recipe.contacting = Contacting::LastOneLate;
        return m_recipes.emplace_back(recipe);
    }

    /// Sales on plan and above last year's, far enough from both lines.
    void sellAsPlanned(PlanRecipe& recipe) {
        recipe.growth = number(20, 90);
        const int aboveLastYear = 1'020'000 / (1000 + recipe.growth) + 1;
        recipe.attainment = number(std::max(968, aboveLastYear), 1110);
        if (m_random.chance(220)) recipe.marginGap = number(-70, 220);
    }

    void addOnTrack(std::size_t advisor) {
        PlanRecipe& recipe = newRecipe(advisor, Grade::OnTrack);
        sellAsPlanned(recipe);
        recipe.founding = m_random.chance(90);
    }

    void addCaution(std::size_t advisor) {
        PlanRecipe& recipe = newRecipe(advisor, Grade::Caution);
        recipe.cause = kCautionCauses[m_cautions++ % kCautionCauses.size()];
        sellAsPlanned(recipe);
        if (recipe.cause == Cause::Sales) {
            // Planned so much growth that sales stay above last year's all the same.
            recipe.attainment = number(832, 925);
            recipe.growth = 1'000'000 / recipe.attainment - 1000 + number(30, 60);
        }
        if (recipe.cause == Cause::LastYear) {
            recipe.growth = number(6, 12);
            recipe.attainment = number(957, 968);
        }
        if (recipe.cause == Cause::Margin) recipe.marginGap = number(-265, -135);
    }

    void addDrifting(std::size_t advisor) {
        PlanRecipe& recipe = newRecipe(advisor, Grade::Drifting);
        recipe.cause = kDriftingCauses[m_driftings++ % kDriftingCauses.size()];
        sellAsPlanned(recipe);
        if (recipe.cause == Cause::Sales) {
            recipe.attainment = number(550, 770);
            if (recipe.marginGap) recipe.marginGap = number(-480, -60);
            recipe.founding = m_random.chance(120);
        }
        if (recipe.cause == Cause::LastYear) {
            recipe.growth = number(15, 25);
            recipe.attainment = number(826, 865);
        }
        if (recipe.cause == Cause::Margin) recipe.marginGap = number(-800, -360);
    }

    void addCannotJudge(std::size_t advisor) {
        PlanRecipe& recipe = newRecipe(advisor, Grade::CannotJudge);
        recipe.knowledge = kSilences[m_silences++ % kSilences.size()];
        recipe.contacting =
            recipe.knowledge == Knowledge::Nothing ? Contacting::Never : Contacting::OnSchedule;
        sellAsPlanned(recipe);
        recipe.marginGap.reset();
    }

    int number(int low, int high) { return static_cast<int>(m_random.between(low, high)); }

    Random m_random;
    const std::vector<Client>& m_clients;
    std::array<std::vector<std::size_t>, kAdvisors> m_free;
    std::vector<PlanRecipe> m_recipes;
    std::size_t m_cautions = 0;
    std::size_t m_driftings = 0;
    std::size_t m_silences = 0;
};

}  // namespace

std::vector<PlanRecipe> planRecipes(Workbench& bench, const std::vector<Client>& clients) {
    return RecipeMaker(bench, clients).make();
}

}  // namespace banso::demonstration
