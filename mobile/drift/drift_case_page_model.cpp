// SPDX-License-Identifier: Apache-2.0
#include "mobile/drift/drift_case_page_model.h"

#include <algorithm>

#include "mobile/drift/due_choices.h"
#include "shared/domain/appointment.h"
#include "shared/store/business_store.h"
#include "shared/store/drift_store.h"
#include "shared/store/judgement_settings.h"
#include "shared/store/person_store.h"

namespace banso {
namespace {

constexpr std::array kMeasureStates{MeasureState::Planned, MeasureState::Done,
                                    MeasureState::NotNeeded};
constexpr std::array kEndings{CaseEnding::Recovered,    CaseEnding::RestartedWithRevisedPlan,
                              CaseEnding::OwnersPolicy, CaseEnding::ClosedOrMoved,
                              CaseEnding::Declined,     CaseEnding::TargetReached,
                              CaseEnding::Other};
/// Contacts a year that are more than the usual four and still fit a calendar.
constexpr std::array<std::int64_t, 3> kContacts{6, 8, 12};

template <typename Array>
auto chosenOf(const Array& choices, int place) -> std::optional<typename Array::value_type> {
    if (place < 0 || place >= static_cast<int>(choices.size())) return std::nullopt;
    return choices[static_cast<std::size_t>(place)];
}

}  // namespace

void DriftCasePageModel::setSubject(const QString& subject) {
    if (subject == m_subject) return;
    m_subject = subject;
    Q_EMIT subjectChanged();
    reload();
}

void DriftCasePageModel::read() {
    m_file.reset();
    m_mayDecide = session()->supervises();
    m_requests.clear();
    const auto id = RecordId::parse(m_subject.toStdString());
    if (id) {
        auto file = CaseFile::read(tablet(), session()->viewer(), *id);
        if (file) m_file = std::move(*file);
    }
    if (m_file) {
        Database& database = tablet().reader();
        const auto business =
            BusinessStore(database, session()->viewer()).find(m_file->plan().business);
        m_businessName = business ? QString::fromStdString(business->name) : QString();
        m_advisorName = QString::fromStdString(
            PersonStore(database, session()->viewer()).nameOf(m_file->plan().advisor));
        readRequests();
    }
    QStringList forms;
    if (isOpen() && mayDecide())
        forms.append(QStringLiteral("%1/%2").arg(m_subject).arg(m_requests.size()));
    Q_EMIT shown();
    if (forms == m_requestForms) return;
    m_requestForms = forms;
    Q_EMIT requestFormsChanged();
}

CaseState DriftCasePageModel::state() const {
    return hasCase() ? m_file->driftCase().stateWord.value_or(CaseState::Unknown)
                     : CaseState::Unknown;
}

std::optional<MeasureDecision> DriftCasePageModel::decisionOn(CaseMeasure measure) const {
    if (!hasCase()) return std::nullopt;
    const auto& measures = m_file->driftCase().measures;
    const auto found = measures.find(keyOf(measure));
    return found == measures.end() ? std::nullopt : std::optional(found->second);
}

std::int64_t DriftCasePageModel::contactsNow() const {
    if (m_file->plan().contactsPerYear) return *m_file->plan().contactsPerYear;
    return judgementSettings(tablet().reader(), session()->viewer()).followUp.contacts;
}

std::vector<std::int64_t> DriftCasePageModel::contactNumbers() const {
    std::vector<std::int64_t> more;
    if (!m_file) return more;
    const std::int64_t now = contactsNow();
    std::ranges::copy_if(kContacts, std::back_inserter(more),
                         [&](std::int64_t contacts) { return contacts > now; });
    return more;
}

RecordId DriftCasePageModel::secondFor(RecordId advisor) const {
    const PersonStore people(tablet().reader(), session()->viewer());
    for (const Role role : {Role::StatutoryAdvisor, Role::Supervisor, Role::Advisor})
        for (const Person& person : people.withRole({role}, tablet().today()))
            if (person.id != advisor) return person.id;
    return {};
}

bool DriftCasePageModel::start(const QString& reason) {
    if (!isOpen() || !mayDecide()) return refuse(ErrorCode::Forbidden);
    DriftCase after = m_file->inState(CaseState::Started, {});
    if (after.reason.empty()) after.reason = reason.toStdString();
    return save({m_file->change(after)});
}

bool DriftCasePageModel::watch(const QString& reason) {
    if (!isOpen() || !mayDecide()) return refuse(ErrorCode::Forbidden);
    if (reason.trimmed().isEmpty()) return refuse(ErrorCode::Invalid);
    return save({m_file->change(m_file->inState(CaseState::Watching, reason.toStdString()))});
}

bool DriftCasePageModel::decide(int measure, int state, const QString& words) {
    if (!isStarted() || !mayDecide()) return refuse(ErrorCode::Forbidden);
    const auto about = chosenOf(kCaseMeasures, measure);
    const auto decided = chosenOf(kMeasureStates, state);
    const bool reasonMissing = decided == MeasureState::NotNeeded && words.trimmed().isEmpty();
    if (!about || !decided || reasonMissing) return refuse(ErrorCode::Invalid);
    DriftCase after = m_file->driftCase();
    MeasureDecision& decision = after.measures[keyOf(*about)];
    decision.state = *decided;
    decision.day = tablet().today();
    decision.reason.clear();
    if (decision.person.isNull()) decision.person = m_file->plan().advisor;
    if (*about == CaseMeasure::IssueReview && decision.second.isNull())
        decision.second = secondFor(decision.person);
    if (*about == CaseMeasure::Expert && *decided != MeasureState::NotNeeded) {
        if (!words.isEmpty()) decision.expert = words.toStdString();
    } else {
        decision.reason = words.toStdString();
    }
    return save({m_file->change(after)});
}

bool DriftCasePageModel::raiseFrequency(int contacts, int visitDay) {
    if (!isStarted() || !mayDecide()) return refuse(ErrorCode::Forbidden);
    const auto number = chosenOf(contactNumbers(), contacts);
    const auto day = chosenOf(dueChoices(tablet().today()), visitDay);
    if (!number || !day) return refuse(ErrorCode::Invalid);
    Plan plan = m_file->plan();
    plan.contactsPerYear = *number;
    plan.contactsFrom = tablet().today();
    Appointment visit;
    visit.id = tablet().ids().recordId();
    visit.business = plan.business;
    visit.plan = plan.id;
    visit.day = *day;
    visit.purpose = AppointmentPurpose::ExtraVisit;
    visit.stateWord = AppointmentState::Planned;
    if (!plan.advisor.isNull()) visit.staff[plan.advisor.text()] = true;
    DriftCase after = m_file->driftCase();
    MeasureDecision& decision = after.measures[keyOf(CaseMeasure::MoreContacts)];
    decision.state = MeasureState::Done;
    decision.person = plan.advisor;
    decision.day = tablet().today();
    decision.reason.clear();
    return save(
        {sync::edit(m_file->seenPlan(), plan), sync::creation(visit), m_file->change(after)});
}

bool DriftCasePageModel::close(int ending, const QString& words) {
    if (!hasCase() || !isOpen() || !mayDecide()) return refuse(ErrorCode::Forbidden);
    const auto chosen = chosenOf(kEndings, ending);
    if (!chosen || (*chosen == CaseEnding::Other && words.trimmed().isEmpty()))
        return refuse(ErrorCode::Invalid);
    DriftCase after = m_file->inState(CaseState::Closed, words.toStdString());
    after.ending = *chosen;
    return save({m_file->change(after)});
}

bool DriftCasePageModel::save(const std::vector<sync::RecordChange>& changes) {
    const auto outcome = tablet().save(changes);
    tell(outcome);
    if (!outcome) return false;
    session()->recordsChanged();
    return true;
}

bool DriftCasePageModel::refuse(ErrorCode code) {
    tell(Error{code, "a decision about a drift case"});
    return false;
}

QStringList DriftCasePageModel::contactChoices() const {
    QStringList words;
    for (const std::int64_t contacts : contactNumbers()) words.append(tr("年%1回").arg(contacts));
    return words;
}

QStringList DriftCasePageModel::visitDays() const {
    return m_file ? dueWords(tablet().today()) : QStringList{};
}

}  // namespace banso
