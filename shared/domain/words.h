// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <optional>
#include <string_view>
#include <utility>

/// The closed sets of words that records use. Each enumerator has one word on the wire, in SQL and
/// in JSON; `Unknown` stands for a word of a later version, which is kept as it came and is
/// read-only here.
namespace banso {

template <typename E>
struct Words;

/// The word of an enumerator. `Unknown` has none and must not be written.
template <typename E>
constexpr std::string_view word(E value) {
    for (const auto& [candidate, text] : Words<E>::kAll)
        if (candidate == value) return text;
    return {};
}

/// The enumerator of a word; `Unknown` for a word of a later version.
template <typename E>
constexpr E fromWord(std::string_view text) {
    for (const auto& [candidate, known] : Words<E>::kAll)
        if (known == text) return candidate;
    return E::Unknown;
}

/// What a person may do and is counted as.
enum class Role {
    Unknown,
    Advisor,
    SupportStaff,
    StatutoryAdvisor,
    Supervisor,
    Administrator,
    GeneralStaff,
    Committee,
    Expert  // from outside; reads one client's file on the office's page
};
template <>
struct Words<Role> {
    static constexpr std::array<std::pair<Role, std::string_view>, 8> kAll{
        {{Role::Advisor, "advisor"},
         {Role::SupportStaff, "support_staff"},
         {Role::StatutoryAdvisor, "statutory_advisor"},
         {Role::Supervisor, "supervisor"},
         {Role::Administrator, "administrator"},
         {Role::GeneralStaff, "general_staff"},
         {Role::Committee, "committee"},
         {Role::Expert, "expert"}}};
};

/// Where a business stands in its life.
enum class Stage { Unknown, Founding, Operating, Suspended, Closed, MovedAway };
template <>
struct Words<Stage> {
    static constexpr std::array<std::pair<Stage, std::string_view>, 5> kAll{
        {{Stage::Founding, "founding"},
         {Stage::Operating, "operating"},
         {Stage::Suspended, "suspended"},
         {Stage::Closed, "closed"},
         {Stage::MovedAway, "moved_away"}}};
};

enum class LegalForm { Unknown, SoleProprietor, Corporation };
template <>
struct Words<LegalForm> {
    static constexpr std::array<std::pair<LegalForm, std::string_view>, 2> kAll{
        {{LegalForm::SoleProprietor, "sole_proprietor"}, {LegalForm::Corporation, "corporation"}}};
};

/// What happened in the life of a business, beyond the stage it is in.
enum class Milestone {
    Unknown,
    Founded,
    Incorporated,
    Succeeded,
    Suspended,
    Resumed,
    Closed,
    MovedAway,
    Joined
};
template <>
struct Words<Milestone> {
    static constexpr std::array<std::pair<Milestone, std::string_view>, 8> kAll{
        {{Milestone::Founded, "founded"},
         {Milestone::Incorporated, "incorporated"},
         {Milestone::Succeeded, "succeeded"},
         {Milestone::Suspended, "suspended"},
         {Milestone::Resumed, "resumed"},
         {Milestone::Closed, "closed"},
         {Milestone::MovedAway, "moved_away"},
         {Milestone::Joined, "joined"}}};
};

enum class ContactRole { Unknown, Representative, Successor, BookKeeper, TaxAdviser, Other };
template <>
struct Words<ContactRole> {
    static constexpr std::array<std::pair<ContactRole, std::string_view>, 5> kAll{
        {{ContactRole::Representative, "representative"},
         {ContactRole::Successor, "successor"},
         {ContactRole::BookKeeper, "book_keeper"},
         {ContactRole::TaxAdviser, "tax_adviser"},
         {ContactRole::Other, "other"}}};
};

/// How a consultation took place.
enum class Method {
    Unknown,
    Visit,
    Desk,
    Telephone,
    Email,
    Online,
    Questionnaire,
    WithExpert,
    Seminar
};
template <>
struct Words<Method> {
    static constexpr std::array<std::pair<Method, std::string_view>, 8> kAll{
        {{Method::Visit, "visit"},
         {Method::Desk, "desk"},
         {Method::Telephone, "telephone"},
         {Method::Email, "email"},
         {Method::Online, "online"},
         {Method::Questionnaire, "questionnaire"},
         {Method::WithExpert, "with_expert"},
         {Method::Seminar, "seminar"}}};
};

enum class Topic {
    Unknown,
    General,
    Finance,
    Tax,
    Labour,
    Founding,
    Succession,
    SalesChannels,
    Digital,
    Subsidy,
    Planning,
    Analysis,
    FollowUp,
    Other
};
template <>
struct Words<Topic> {
    static constexpr std::array<std::pair<Topic, std::string_view>, 13> kAll{
        {{Topic::General, "general"},
         {Topic::Finance, "finance"},
         {Topic::Tax, "tax"},
         {Topic::Labour, "labour"},
         {Topic::Founding, "founding"},
         {Topic::Succession, "succession"},
         {Topic::SalesChannels, "sales_channels"},
         {Topic::Digital, "digital"},
         {Topic::Subsidy, "subsidy"},
         {Topic::Planning, "planning"},
         {Topic::Analysis, "analysis"},
         {Topic::FollowUp, "follow_up"},
         {Topic::Other, "other"}}};
};

/// How the actions of a plan go, in the advisor's words.
enum class Progress { Unknown, AsPlanned, Slow, Stalled };
template <>
struct Words<Progress> {
    static constexpr std::array<std::pair<Progress, std::string_view>, 3> kAll{
        {{Progress::AsPlanned, "as_planned"},
         {Progress::Slow, "slow"},
         {Progress::Stalled, "stalled"}}};
};

enum class AppointmentPurpose {
    Unknown,
    FollowUp,
    Checksheet,
    Consultation,
    Planning,
    ExtraVisit,
    Expert
};
template <>
struct Words<AppointmentPurpose> {
    static constexpr std::array<std::pair<AppointmentPurpose, std::string_view>, 6> kAll{
        {{AppointmentPurpose::FollowUp, "follow_up"},
         {AppointmentPurpose::Checksheet, "checksheet"},
         {AppointmentPurpose::Consultation, "consultation"},
         {AppointmentPurpose::Planning, "planning"},
         {AppointmentPurpose::ExtraVisit, "extra_visit"},
         {AppointmentPurpose::Expert, "expert"}}};
};

enum class AppointmentState { Unknown, Planned, Done, Absent, Postponed, Cancelled };
template <>
struct Words<AppointmentState> {
    static constexpr std::array<std::pair<AppointmentState, std::string_view>, 5> kAll{
        {{AppointmentState::Planned, "planned"},
         {AppointmentState::Done, "done"},
         {AppointmentState::Absent, "absent"},
         {AppointmentState::Postponed, "postponed"},
         {AppointmentState::Cancelled, "cancelled"}}};
};

enum class Measure { Unknown, Sales, GrossProfit, OperatingProfit, IncomeBeforeDeduction };
template <>
struct Words<Measure> {
    static constexpr std::array<std::pair<Measure, std::string_view>, 4> kAll{
        {{Measure::Sales, "sales"},
         {Measure::GrossProfit, "gross_profit"},
         {Measure::OperatingProfit, "operating_profit"},
         {Measure::IncomeBeforeDeduction, "income_before_deduction"}}};
};

enum class TaxBasis { Unknown, Excluded, Included };
template <>
struct Words<TaxBasis> {
    static constexpr std::array<std::pair<TaxBasis, std::string_view>, 2> kAll{
        {{TaxBasis::Excluded, "tax_excluded"}, {TaxBasis::Included, "tax_included"}}};
};

/// Where a figure was read.
enum class FigureSource {
    Unknown,
    ClosedAccounts,
    TaxReturn,
    TrialBalance,
    Books,
    Receipts,
    Spoken
};
template <>
struct Words<FigureSource> {
    static constexpr std::array<std::pair<FigureSource, std::string_view>, 6> kAll{
        {{FigureSource::ClosedAccounts, "closed_accounts"},
         {FigureSource::TaxReturn, "tax_return"},
         {FigureSource::TrialBalance, "trial_balance"},
         {FigureSource::Books, "books"},
         {FigureSource::Receipts, "receipts"},
         {FigureSource::Spoken, "spoken"}}};
};

enum class FigureState { Unknown, Provisional, Final };
template <>
struct Words<FigureState> {
    static constexpr std::array<std::pair<FigureState, std::string_view>, 2> kAll{
        {{FigureState::Provisional, "provisional"}, {FigureState::Final, "final"}}};
};

/// Against the same months of last year, when there is no amount. NotKnown is an answer.
enum class Direction { Unknown, Up, Down, Flat, NotKnown };
template <>
struct Words<Direction> {
    static constexpr std::array<std::pair<Direction, std::string_view>, 4> kAll{
        {{Direction::Up, "up"},
         {Direction::Down, "down"},
         {Direction::Flat, "flat"},
         {Direction::NotKnown, "not_known"}}};
};

/// An answer of the checksheet that is no level.
enum class Applicability { Unknown, Applies, DoesNotApply, NotChecked };
template <>
struct Words<Applicability> {
    static constexpr std::array<std::pair<Applicability, std::string_view>, 3> kAll{
        {{Applicability::Applies, "applies"},
         {Applicability::DoesNotApply, "does_not_apply"},
         {Applicability::NotChecked, "not_checked"}}};
};

enum class Mark { Unknown, None, Strength, Weakness, Issue };
template <>
struct Words<Mark> {
    static constexpr std::array<std::pair<Mark, std::string_view>, 4> kAll{
        {{Mark::None, "none"},
         {Mark::Strength, "strength"},
         {Mark::Weakness, "weakness"},
         {Mark::Issue, "issue"}}};
};

enum class AnsweredBy { Unknown, Owner, Employee, Advisor };
template <>
struct Words<AnsweredBy> {
    static constexpr std::array<std::pair<AnsweredBy, std::string_view>, 3> kAll{
        {{AnsweredBy::Owner, "owner"},
         {AnsweredBy::Employee, "employee"},
         {AnsweredBy::Advisor, "advisor"}}};
};

enum class PlanKind {
    Unknown,
    BusinessPlan,
    FoundingPlan,
    ManagementImprovement,
    AdvancedEquipment,
    Innovation,
    Continuity
};
template <>
struct Words<PlanKind> {
    static constexpr std::array<std::pair<PlanKind, std::string_view>, 6> kAll{
        {{PlanKind::BusinessPlan, "business_plan"},
         {PlanKind::FoundingPlan, "founding_plan"},
         {PlanKind::ManagementImprovement, "management_improvement"},
         {PlanKind::AdvancedEquipment, "advanced_equipment"},
         {PlanKind::Innovation, "innovation"},
         {PlanKind::Continuity, "continuity"}}};
};

enum class PlanPurpose { Unknown, Growth, Founding, Subsidy, Loan, Succession, Continuity };
template <>
struct Words<PlanPurpose> {
    static constexpr std::array<std::pair<PlanPurpose, std::string_view>, 6> kAll{
        {{PlanPurpose::Growth, "growth"},
         {PlanPurpose::Founding, "founding"},
         {PlanPurpose::Subsidy, "subsidy"},
         {PlanPurpose::Loan, "loan"},
         {PlanPurpose::Succession, "succession"},
         {PlanPurpose::Continuity, "continuity"}}};
};

enum class PlanState { Unknown, Drafting, Running, Superseded, Ended };
template <>
struct Words<PlanState> {
    static constexpr std::array<std::pair<PlanState, std::string_view>, 4> kAll{
        {{PlanState::Drafting, "drafting"},
         {PlanState::Running, "running"},
         {PlanState::Superseded, "superseded"},
         {PlanState::Ended, "ended"}}};
};

/// How something was told or answered.
enum class TellingWay { Unknown, InWriting, Spoken, Posted, Electronic };
template <>
struct Words<TellingWay> {
    static constexpr std::array<std::pair<TellingWay, std::string_view>, 4> kAll{
        {{TellingWay::InWriting, "in_writing"},
         {TellingWay::Spoken, "spoken"},
         {TellingWay::Posted, "posted"},
         {TellingWay::Electronic, "electronic"}}};
};

/// Third parties that a chamber gives a client's data to. A colleague is none.
enum class RecipientKind { Unknown, Expert, FinancialInstitution, PublicBody, Ai };
template <>
struct Words<RecipientKind> {
    static constexpr std::array<std::pair<RecipientKind, std::string_view>, 4> kAll{
        {{RecipientKind::Expert, "expert"},
         {RecipientKind::FinancialInstitution, "financial_institution"},
         {RecipientKind::PublicBody, "public_body"},
         {RecipientKind::Ai, "ai"}}};
};

/// What the client said to a giving.
enum class ConsentState { Unknown, NotAsked, Agreed, Refused, Withdrawn };
template <>
struct Words<ConsentState> {
    static constexpr std::array<std::pair<ConsentState, std::string_view>, 4> kAll{
        {{ConsentState::NotAsked, "not_asked"},
         {ConsentState::Agreed, "agreed"},
         {ConsentState::Refused, "refused"},
         {ConsentState::Withdrawn, "withdrawn"}}};
};

}  // namespace banso
