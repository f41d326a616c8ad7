// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <optional>
#include <string_view>
#include <utility>
#include <vector>

#include "shared/domain/drift_words.h"
#include "shared/rules/figure_selection.h"
#include "shared/rules/period.h"

/// What one test of plan against actual found, as data, so that any screen or report can say why.
namespace banso {

enum class VerdictTest { Unknown, Attainment, Growth, Margin, Actions, Contacts };
template <>
struct Words<VerdictTest> {
    static constexpr std::array<std::pair<VerdictTest, std::string_view>, 5> kAll{{
        {VerdictTest::Attainment, "S1"},
        {VerdictTest::Growth, "S2"},
        {VerdictTest::Margin, "P1"},
        {VerdictTest::Actions, "A1"},
        {VerdictTest::Contacts, "F1"},
    }};
};

/// Why a test came to its grade, or could not come to one.
enum class OutcomeReason {
    Unknown,
    // With a grade.
    Compared,
    /// The plan's coarser targets were spread over their months as last year's sales were.
    ComparedBySeason,
    /// The same, but evenly, because last year's sales are not known: low confidence.
    ComparedEvenly,
    /// No growth in two quarters running.
    TwoQuartersWithoutGrowth,
    /// Would be drifting, but sales are on track against the plan.
    HeldBySalesOnTrack,
    KeyActionOverdue,
    DuePassed,
    Uncontacted,
    // Without a grade: 判定できません, or the test does not apply.
    NoFigure,
    OnlyDirections,
    TooFewMonths,
    PlanTooYoung,
    OtherTaxBasis,
    NoTarget,
    NoLastYear,
    NoGrowthPlanned,
    /// What would be divided by is zero or less.
    ZeroBase,
    ProfitNotKnown,
    OtherProfitMeasure,
    NoActions,
    NotFollowedUp,
};
template <>
struct Words<OutcomeReason> {
    static constexpr std::array<std::pair<OutcomeReason, std::string_view>, 21> kAll{{
        {OutcomeReason::Compared, "compared"},
        {OutcomeReason::ComparedBySeason, "compared_by_season"},
        {OutcomeReason::ComparedEvenly, "compared_evenly"},
        {OutcomeReason::TwoQuartersWithoutGrowth, "two_quarters_without_growth"},
        {OutcomeReason::HeldBySalesOnTrack, "held_by_sales_on_track"},
        {OutcomeReason::KeyActionOverdue, "key_action_overdue"},
        {OutcomeReason::DuePassed, "due_passed"},
        {OutcomeReason::Uncontacted, "uncontacted"},
        {OutcomeReason::NoFigure, "no_figure"},
        {OutcomeReason::OnlyDirections, "only_directions"},
        {OutcomeReason::TooFewMonths, "too_few_months"},
        {OutcomeReason::PlanTooYoung, "plan_too_young"},
        {OutcomeReason::OtherTaxBasis, "other_tax_basis"},
        {OutcomeReason::NoTarget, "no_target"},
        {OutcomeReason::NoLastYear, "no_last_year"},
        {OutcomeReason::NoGrowthPlanned, "no_growth_planned"},
        {OutcomeReason::ZeroBase, "zero_base"},
        {OutcomeReason::ProfitNotKnown, "profit_not_known"},
        {OutcomeReason::OtherProfitMeasure, "other_profit_measure"},
        {OutcomeReason::NoActions, "no_actions"},
        {OutcomeReason::NotFollowedUp, "not_followed_up"},
    }};
};

/// The numbers mean, by test:
///   S1  actual and expected sales in yen; ratio of them in permille
///   S2  sales and last year's sales in yen; growth in permille
///   P1  actual and planned profit in yen; gap of the margins in hundredths of a point
///   A1  days the longest overdue action is late, days allowed; number of overdue actions
///   F1  days the next contact is late, 0; none
/// `threshold` is the line the grade was found at, on the scale of the ratio.
struct TestOutcome {
    VerdictTest test = VerdictTest::Unknown;
    Grade grade = Grade::CannotJudge;
    OutcomeReason reason = OutcomeReason::Unknown;
    std::optional<std::int64_t> actual{};
    std::optional<std::int64_t> expected{};
    std::optional<std::int64_t> ratio{};
    std::optional<std::int64_t> threshold{};
    /// Full months compared, and the first to the last of them.
    int months = 0;
    std::optional<Period> period{};
    std::vector<LeftOutFigure> leftOut{};

    bool isJudged() const { return grade != Grade::CannotJudge; }
    bool hasLowConfidence() const { return reason == OutcomeReason::ComparedEvenly; }
};

/// A grade and the line it was found at.
struct GradedAt {
    Grade grade;
    std::int64_t threshold;
};

/// Higher is better: on track from `onTrack` upward, drifting below `drifting`.
constexpr GradedAt gradeOf(std::int64_t ratio, std::int64_t onTrack, std::int64_t drifting) {
    if (ratio >= onTrack) return {Grade::OnTrack, onTrack};
    if (ratio >= drifting) return {Grade::Caution, onTrack};
    return {Grade::Drifting, drifting};
}

/// A test that came to no grade.
TestOutcome cannotJudge(VerdictTest test, OutcomeReason reason,
                        std::vector<LeftOutFigure> leftOut = {});

/// Writes down which months were compared.
void noteMonths(TestOutcome& outcome, const std::vector<Filling>& compared);

}  // namespace banso
