// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/domain/words.h"

/// The words of drift: how a plan stands, and what is done about one that drifts.
namespace banso {

/// How a plan stands, from good to bad by value. CannotJudge is a verdict of its own.
enum class Grade { Unknown, OnTrack, Caution, Drifting, CannotJudge };
template <>
struct Words<Grade> {
    static constexpr std::array<std::pair<Grade, std::string_view>, 4> kAll{
        {{Grade::OnTrack, "on_track"},
         {Grade::Caution, "caution"},
         {Grade::Drifting, "drifting"},
         {Grade::CannotJudge, "cannot_judge"}}};
};

/// What a person decided about a drift case. A case without one is proposed.
enum class CaseState { Unknown, Started, Watching, Closed };
template <>
struct Words<CaseState> {
    static constexpr std::array<std::pair<CaseState, std::string_view>, 3> kAll{
        {{CaseState::Started, "started"},
         {CaseState::Watching, "watching"},
         {CaseState::Closed, "closed"}}};
};

/// How a drift case ended.
enum class CaseEnding {
    Unknown,
    Recovered,
    RestartedWithRevisedPlan,
    OwnersPolicy,
    ClosedOrMoved,
    Declined,
    TargetReached,
    Other
};
template <>
struct Words<CaseEnding> {
    static constexpr std::array<std::pair<CaseEnding, std::string_view>, 7> kAll{
        {{CaseEnding::Recovered, "recovered"},
         {CaseEnding::RestartedWithRevisedPlan, "restarted_with_revised_plan"},
         {CaseEnding::OwnersPolicy, "owners_policy"},
         {CaseEnding::ClosedOrMoved, "closed_or_moved"},
         {CaseEnding::Declined, "declined"},
         {CaseEnding::TargetReached, "target_reached"},
         {CaseEnding::Other, "other"}}};
};

/// The four measures of the plan against a drift; they go in any order.
enum class CaseMeasure { Unknown, MoreContacts, IssueReview, Expert, PlanRevision };
template <>
struct Words<CaseMeasure> {
    static constexpr std::array<std::pair<CaseMeasure, std::string_view>, 4> kAll{
        {{CaseMeasure::MoreContacts, "more_contacts"},
         {CaseMeasure::IssueReview, "issue_review"},
         {CaseMeasure::Expert, "expert"},
         {CaseMeasure::PlanRevision, "plan_revision"}}};
};

enum class MeasureState { Unknown, Planned, Done, NotNeeded };
template <>
struct Words<MeasureState> {
    static constexpr std::array<std::pair<MeasureState, std::string_view>, 3> kAll{
        {{MeasureState::Planned, "planned"},
         {MeasureState::Done, "done"},
         {MeasureState::NotNeeded, "not_needed"}}};
};

}  // namespace banso
