// SPDX-License-Identifier: Apache-2.0
#include "mobile/today/today_page_model.h"

#include <algorithm>

#include "mobile/app/error_text.h"
#include "mobile/today/today_words.h"
#include "shared/store/draft_store.h"
#include "sync/device/held_files.h"

namespace banso {
namespace {

/// Promises show this many days before they are due.
constexpr int kPromiseDaysAhead = 7;
constexpr int kWorkdays = 5;

const PlanStanding* standingOf(const std::vector<PlanStanding>& standings, RecordId business) {
    const auto found = std::find_if(
        standings.begin(), standings.end(),
        [&](const PlanStanding& standing) { return standing.plan.business == business; });
    return found == standings.end() ? nullptr : &*found;
}

Date mondayOf(Date day) {
    const std::chrono::weekday weekday{std::chrono::sys_days{day}};
    return addDays(day, 1 - static_cast<int>(weekday.iso_encoding()));
}

}  // namespace

void TodayPageModel::read() {
    Database& reader = tablet().reader();
    const Viewer& viewer = session()->viewer();
    auto standings = PlanStandingStore(reader, viewer).mine(tablet().today());
    // When its owner was last seen stands in the file: until that is here, nothing is said of it.
    sync::HeldFiles held(reader);
    m_toCome = static_cast<int>(std::erase_if(standings, [&](const PlanStanding& standing) {
        return !held.holds(standing.plan.business);
    }));
    const AgendaStore agenda(reader, viewer);
    readStandings(agenda, standings);
    readAgenda(agenda, standings);
    readWeek(agenda);
    readDrafts(agenda);
    m_summary = tr("巡回 %1件・期限超過 %2件").arg(m_visits.size()).arg(m_overdue.size());
    Q_EMIT changed();
}

void TodayPageModel::readStandings(const AgendaStore& agenda,
                                   const std::vector<PlanStanding>& standings) {
    m_plans = static_cast<int>(standings.size()) + m_toCome;
    m_onTrack = m_caution = m_drifting = 0;
    m_cannotJudge = m_toCome;
    m_overdue.clear();
    for (const PlanStanding& standing : standings) {
        switch (standing.verdict.grade.value_or(Grade::CannotJudge)) {
            case Grade::OnTrack:
                ++m_onTrack;
                break;
            case Grade::Caution:
                ++m_caution;
                break;
            case Grade::Drifting:
                ++m_drifting;
                break;
            case Grade::CannotJudge:
            case Grade::Unknown:
                ++m_cannotJudge;
                break;
        }
        if (!standing.isOverdue()) continue;
        const auto agreed = agenda.agreedFollowUp(
            standing.plan, standing.evidence.followUp->dueDatesMet + 1, tablet().today());
        m_overdue.append(QVariant::fromValue(today_words::overdueRow(standing, agreed)));
    }
}

void TodayPageModel::readAgenda(const AgendaStore& agenda,
                                const std::vector<PlanStanding>& standings) {
    const Date today = tablet().today();
    m_visits.clear();
    for (const Visit& visit : agenda.visitsOn(today))
        m_visits.append(QVariant::fromValue(
            today_words::row(visit, standingOf(standings, visit.appointment.business))));
    m_instructions.clear();
    for (const OpenInstruction& open : agenda.openInstructions())
        m_instructions.append(QVariant::fromValue(
            today_words::row(open, standingOf(standings, open.instruction.business))));
    m_promises.clear();
    for (const GivenPromise& given : agenda.promises(today, addDays(today, kPromiseDaysAhead)))
        m_promises.append(QVariant::fromValue(today_words::row(given, today)));
}

void TodayPageModel::readWeek(const AgendaStore& agenda) {
    const Date today = tablet().today();
    const Date monday = mondayOf(today);
    const auto counts = agenda.visitCounts(monday, addDays(monday, 6));
    m_week.clear();
    for (int i = 0; i < 7; ++i) {
        const Date day = addDays(monday, i);
        const auto found = counts.find(day);
        const int visits = found == counts.end() ? 0 : found->second;
        // A weekend stands there only when something does.
        if (i >= kWorkdays && visits == 0 && day != today) continue;
        m_week.append(QVariant::fromValue(today_words::weekDay(day, visits, today)));
    }
}

void TodayPageModel::readDrafts(const AgendaStore& agenda) {
    m_drafts.clear();
    for (const DraftRow& draft : DraftStore(tablet().reader(), session()->viewer()).all())
        m_drafts.append(QVariant::fromValue(
            today_words::row(draft, agenda.subjectOf(draft.business), tablet().today())));
    m_others = DraftStore(tablet().reader(), session()->viewer()).others();
    m_othersDrafts.clear();
    for (const OthersDraft& other : m_others)
        m_othersDrafts.append(QVariant::fromValue(today_words::row(
            other.draft, agenda.subjectOf(other.draft.business), tablet().today())));
}

bool TodayPageModel::adopt(int place) {
    if (place < 0 || static_cast<std::size_t>(place) >= m_others.size()) return false;
    const OthersDraft other = m_others[static_cast<std::size_t>(place)];
    bool isHere = false;
    const auto outcome = tablet().writer().save([&](sync::Replica& replica) -> Result<void> {
        auto adopted =
            DraftStore(replica.database(), {}).adopt(other.device, other.draft.id, tablet().now());
        if (!adopted) return adopted.error();
        isHere = *adopted;
        return {};
    });
    tell(outcome);
    reload();
    return isHere;
}

void TodayPageModel::keepPromise(const QString& id, bool kept) {
    const auto promise = RecordId::parse(id.toStdString());
    if (!promise) return;
    const auto outcome = attempt([&]() -> Result<void> {
        const auto before = tablet().seen<Promise>(*promise);
        Promise after = before.value;
        after.doneOn = kept ? std::optional(tablet().today()) : std::nullopt;
        return tablet().save({sync::edit(before, after)});
    });
    m_promiseError = outcome ? QString() : errorText(outcome.error().code);
    // Read anew, so that the tick goes back when nothing was saved.
    if (outcome)
        session()->recordsChanged();
    else
        reload();
}

}  // namespace banso
