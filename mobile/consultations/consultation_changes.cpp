// SPDX-License-Identifier: Apache-2.0
// What a finished consultation form saves.
#include "mobile/consultations/consultation_draft.h"

namespace banso {
namespace {

constexpr std::int64_t kMinutesOfADay = 1'440;

bool isBlank(const std::string& words) {
    return QString::fromStdString(words).trimmed().isEmpty();
}

}  // namespace

Error ConsultationDraft::missing(const QString& sentence) {
    m_toMend = sentence;
    Q_EMIT formChanged();
    return {ErrorCode::Invalid, "a consultation form is not complete"};
}

/// Reads what is kept as it was typed, and says the first thing that has to be mended.
Result<void> ConsultationDraft::check() {
    m_toMend.clear();
    const auto day = m_day.day();
    if (!day) return missing(tr("日付を読み取れません。2026/11/24 や 11/24 のように。"));
    if (*day > m_today) return missing(tr("日付が今日より先です。"));
    m_record.day = day;
    m_record.minutes.reset();
    if (!m_minutes.isEmpty()) {
        const std::int64_t minutes = m_minutes.toLongLong();
        if (minutes < 0 || minutes > kMinutesOfADay)
            return missing(tr("時間は 0 から 1440 分までです。"));
        m_record.minutes = minutes;
    }
    m_record.nextDay = m_nextDay.day();
    if (!m_record.nextDay && !m_nextDay.isBlank())
        return missing(tr("次の予定日を読み取れません。"));
    if (!m_record.method) return missing(tr("方法を選んでください。"));
    if (m_record.staff.empty()) return missing(tr("対応者をひとり以上選んでください。"));
    if (!hasBusiness() && isBlank(m_record.visitor))
        return missing(tr("来られた方の名前を入れてください。"));
    m_promise.due = m_promiseDue.day();
    if (!m_promise.due && !m_promiseDue.isBlank())
        return missing(tr("約束の期限を読み取れません。"));
    return {};
}

Result<std::vector<sync::RecordChange>> ConsultationDraft::changes() {
    std::vector<sync::RecordChange> made;
    if (m_cancelReason) {
        Consultation after = m_before->value;
        after.cancelled = true;
        after.cancelReason = *m_cancelReason;
        made.push_back(sync::edit(*m_before, after));
        return made;
    }
    if (m_appointment && m_ending.isChosen()) {
        if (const QString sentence = m_ending.toMend(); !sentence.isEmpty())
            return missing(sentence);
        return m_ending.changes(tablet(), *m_appointment);
    }
    if (auto checked = check(); !checked) return checked.error();
    m_record.id = isEditing() ? m_before->value.id : draftId();
    made.push_back(recordChange());
    if (const auto change = promiseChange()) made.push_back(*change);
    if (const auto change = appointmentChange()) made.push_back(*change);
    for (sync::RecordChange& change : m_attachments.changes(m_record.business, m_record.id))
        made.push_back(std::move(change));
    if (auto more = addChanges(made); !more) return more.error();
    return made;
}

sync::RecordChange ConsultationDraft::recordChange() const {
    return m_before ? sync::edit(*m_before, m_record) : sync::creation(m_record);
}

std::optional<sync::RecordChange> ConsultationDraft::promiseChange() {
    if (m_promiseBefore) {
        m_promise.id = m_promiseBefore->value.id;
        if (isBlank(m_promise.words)) {
            Promise after = m_promiseBefore->value;
            after.cancelled = true;
            after.cancelReason = tr("支援記録の訂正").toStdString();
            return sync::edit(*m_promiseBefore, after);
        }
        return sync::edit(*m_promiseBefore, m_promise);
    }
    if (isBlank(m_promise.words) || !hasBusiness()) return std::nullopt;
    m_promise.id = tablet().ids().recordId();
    m_promise.business = m_record.business;
    m_promise.consultation = m_record.id;
    m_promise.by = m_me;
    return sync::creation(m_promise);
}

std::optional<sync::RecordChange> ConsultationDraft::appointmentChange() const {
    if (!m_appointment) return std::nullopt;
    Appointment after = m_appointment->value;
    after.stateWord = AppointmentState::Done;
    after.stateReason.clear();
    after.consultation = m_record.id;
    after.stateBy = m_me;
    return sync::edit(*m_appointment, after);
}

bool ConsultationDraft::cancelRecord(const QString& reason) {
    if (!m_before || reason.trimmed().isEmpty()) return false;
    m_cancelReason = reason.trimmed().toStdString();
    const bool saved = finish();
    m_cancelReason.reset();
    return saved;
}

}  // namespace banso
