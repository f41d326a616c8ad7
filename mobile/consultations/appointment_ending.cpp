// SPDX-License-Identifier: Apache-2.0
#include "mobile/consultations/appointment_ending.h"

#include <utility>

#include "mobile/app/wording.h"

namespace banso {

AppointmentEnding::AppointmentEnding(QObject* parent) : QObject(parent) {
    connect(&m_visit, &VisitEntry::changed, this, &AppointmentEnding::changed);
    connect(&m_visit, &VisitEntry::edited, this, &AppointmentEnding::tell);
}

void AppointmentEnding::begin(Date today) {
    m_outcome.reset();
    m_reason.clear();
    m_visit.begin(today);
    Q_EMIT changed();
}

void AppointmentEnding::tell() {
    Q_EMIT changed();
    Q_EMIT edited();
}

QString AppointmentEnding::word() const {
    return m_outcome ? wording::of(*m_outcome) : QString();
}

bool AppointmentEnding::asksForVisit() const {
    return m_outcome && m_outcome != AppointmentState::Cancelled;
}

void AppointmentEnding::choose(AppointmentState outcome) {
    if (m_outcome == outcome) return;
    // A reason of another ending is none of this one.
    if (chosenReason() >= 0) m_reason.clear();
    m_outcome = outcome;
    tell();
}

void AppointmentEnding::takeBack() {
    m_outcome.reset();
    m_reason.clear();
    m_visit.setTime({});
    m_visit.day()->setTyped({});
    tell();
}

void AppointmentEnding::setReason(const QString& text) {
    if (std::exchange(m_reason, text) != text) tell();
}

QStringList AppointmentEnding::reasons() const {
    if (!m_outcome) return {};
    if (m_outcome == AppointmentState::Absent)
        return {tr("留守だった"), tr("忙しく話せなかった"), tr("休業日だった")};
    if (m_outcome == AppointmentState::Cancelled)
        return {tr("用件が済んだ"), tr("先方の都合"), tr("こちらの都合")};
    return {tr("先方の都合"), tr("こちらの都合"), tr("天候・交通")};
}

int AppointmentEnding::chosenReason() const {
    return static_cast<int>(reasons().indexOf(m_reason));
}

void AppointmentEnding::chooseReason(int index) {
    const QString reason = reasons().value(index);
    setReason(reason == m_reason ? QString() : reason);
}

QString AppointmentEnding::finishWords() const {
    if (m_outcome == AppointmentState::Cancelled) return tr("中止で終える");
    const bool absent = m_outcome == AppointmentState::Absent;
    const auto day = m_visit.chosenDay();
    if (!day) return absent ? tr("不在で終える") : tr("日を決めずに延期する");
    return (absent ? tr("不在・次は%1") : tr("%1に延期する")).arg(wording::dayWithWeekday(*day));
}

/// Nobody at home needs no reason; what was put off or called off was so by somebody.
QString AppointmentEnding::toMend() const {
    if (m_outcome != AppointmentState::Absent && m_reason.trimmed().isEmpty())
        return tr("理由を選ぶか、書いてください。");
    return asksForVisit() ? m_visit.toMend() : QString();
}

std::vector<sync::RecordChange> AppointmentEnding::changes(
    Tablet& tablet, const sync::Seen<Appointment>& before) const {
    const std::string reason = m_reason.trimmed().toStdString();
    const auto day = asksForVisit() ? m_visit.chosenDay() : std::nullopt;
    if (day)
        return appointment_moves::moved(tablet, before, *day, m_visit.timeText(),
                                        appointment_moves::Missed{*m_outcome, reason});
    Appointment after = before.value;
    after.stateWord = *m_outcome;
    after.stateReason = reason;
    after.consultation = {};
    after.stateBy = tablet.person();
    return {sync::edit(before, after)};
}

void AppointmentEnding::encode(json::Writer& writer) const {
    if (m_outcome) writer.member("ending", banso::word(*m_outcome));
    writer.member("endingReason", m_reason.toStdString());
    m_visit.encode(writer);
}

void AppointmentEnding::decode(json::Value state) {
    if (const auto outcome = state.string("ending"))
        m_outcome = fromWord<AppointmentState>(*outcome);
    const auto reason = state.string("endingReason").value_or(std::string_view());
    m_reason = QString::fromUtf8(reason.data(), static_cast<qsizetype>(reason.size()));
    m_visit.decode(state);
    Q_EMIT changed();
}

}  // namespace banso
