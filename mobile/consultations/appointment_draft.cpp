// SPDX-License-Identifier: Apache-2.0
#include "mobile/consultations/appointment_draft.h"

#include "mobile/app/seen_text.h"
#include "mobile/app/wording.h"
#include "shared/store/business_store.h"
#include "shared/store/plan_evidence_store.h"
#include "shared/store/records.h"
#include "sync/device/held_files.h"

namespace banso {

AppointmentDraft::AppointmentDraft(QObject* parent) : FormDraft(parent) {
    connect(&m_visit, &VisitEntry::edited, this, &AppointmentDraft::edited);
}

AppointmentDraft::~AppointmentDraft() {
    flush();
}

RecordId AppointmentDraft::subject() const {
    const auto id = RecordId::parse(m_planId.toStdString());
    return id ? *id : RecordId{};
}

void AppointmentDraft::start() {
    Database& reader = tablet().reader();
    const Viewer& viewer = session()->viewer();
    auto plan = Records<Plan>(reader, viewer).find(subject());
    if (!plan) throw StorageError(ErrorCode::NotFound, "no such plan");
    m_plan = std::move(*plan);
    if (const auto business = BusinessStore(reader, viewer).find(m_plan.business)) {
        m_businessName = QString::fromStdString(business->name);
        m_phone = QString::fromStdString(business->phone);
    }
    m_dueWords = tr("何回目のフォローアップかは、記録が届くと分かります。");
    if (sync::HeldFiles(reader).holds(m_plan.business)) readDue();
    m_visit.begin(tablet().today());
    Q_EMIT formChanged();
}

void AppointmentDraft::readDue() {
    const auto standing = PlanEvidenceStore(tablet().reader(), session()->viewer())
                              .evidenceOf(m_plan, tablet().today())
                              .followUp;
    setNumber(standing ? standing->dueDatesMet + 1 : 1);
    if (standing && standing->nextDue)
        m_dueWords += tr("　期限 %1").arg(wording::day(*standing->nextDue));
    if (standing && standing->daysOverdue > 0)
        m_dueWords += tr("・%1日超過").arg(standing->daysOverdue);
}

void AppointmentDraft::setNumber(int number) {
    m_number = number;
    m_slot = appointment_moves::openSlot(tablet(), m_plan, number);
    m_dueWords = tr("フォローアップ %1回目").arg(number);
}

void AppointmentDraft::edited() {
    m_toMend.clear();
    touched();
    Q_EMIT formChanged();
}

std::string AppointmentDraft::encode() const {
    json::Writer writer;
    writer.beginObject();
    writer.member("number", m_number);
    if (m_slot && !m_slot->state.isNew()) writeSeen(writer, "slot", *m_slot);
    m_visit.encode(writer);
    return writer.endObject().take();
}

void AppointmentDraft::decode(json::Value state) {
    const auto number = state.integer("number").value_or(0);
    // Begun where the file was: it goes on with what was seen there.
    if (m_number == 0 && number > 0) setNumber(static_cast<int>(number));
    if (const auto slot = state.find("slot"))
        if (auto seen = readSeen<Appointment>(*slot)) m_slot = std::move(seen);
    m_visit.decode(state);
    Q_EMIT formChanged();
}

QString AppointmentDraft::agreedWords() const {
    if (!m_slot || m_slot->state.isNew()) return {};
    const Appointment& agreed = m_slot->value;
    QStringList words;
    if (agreed.day) words << wording::dayWithWeekday(*agreed.day);
    if (!agreed.time.empty()) words << QString::fromStdString(agreed.time);
    const auto state = agreed.stateWord.value_or(AppointmentState::Planned);
    if (state != AppointmentState::Planned) words << wording::of(state);
    if (!agreed.stateReason.empty()) words << QString::fromStdString(agreed.stateReason);
    return words.join(QStringLiteral("　"));
}

QString AppointmentDraft::finishWords() const {
    const auto day = m_visit.chosenDay();
    return day ? tr("%1に決める").arg(wording::dayWithWeekday(*day)) : tr("この日に決める");
}

Result<std::vector<sync::RecordChange>> AppointmentDraft::changes() {
    m_toMend = m_visit.toMend();
    const auto day = m_visit.chosenDay();
    if (m_toMend.isEmpty() && !day) m_toMend = tr("日を選んでください。");
    if (m_toMend.isEmpty() && !m_slot) m_toMend = m_dueWords;
    Q_EMIT formChanged();
    if (!m_toMend.isEmpty()) return Error{ErrorCode::Invalid, "an appointment has no day yet"};
    return appointment_moves::moved(tablet(), *m_slot, *day, m_visit.timeText(), std::nullopt);
}

}  // namespace banso
