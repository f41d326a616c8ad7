// SPDX-License-Identifier: Apache-2.0
#include "mobile/consents/dated_draft.h"

#include "shared/store/twins.h"

namespace banso {

DatedDraft::DatedDraft(QObject* parent) : FormDraft(parent) {
    connect(&m_day, &DayEntry::edited, this, &DatedDraft::edited);
}

RecordId DatedDraft::idOf(const QString& text) {
    const auto id = RecordId::parse(text.toStdString());
    return id ? *id : RecordId{};
}

RecordId DatedDraft::business() const {
    return idOf(m_businessId);
}

std::string DatedDraft::title() const {
    return twins::nameOf(tablet().reader(), business());
}

void DatedDraft::start() {
    m_day.begin(tablet().today(), tablet().today());
    Q_EMIT formChanged();
}

void DatedDraft::edited() {
    m_toMend.clear();
    touched();
    Q_EMIT formChanged();
}

std::string DatedDraft::encode() const {
    json::Writer writer;
    writer.beginObject();
    writer.member("day", m_day.typed().toStdString());
    // Today's list leads back by it, where the consent that the form is about is not here.
    writer.member("business", business().text());
    encodeMore(writer);
    return writer.endObject().take();
}

void DatedDraft::decode(json::Value state) {
    const auto typed = state.string("day").value_or(std::string_view());
    m_day.begin(tablet().today(),
                QString::fromUtf8(typed.data(), static_cast<qsizetype>(typed.size())));
    decodeMore(state);
    Q_EMIT formChanged();
}

Result<std::vector<sync::RecordChange>> DatedDraft::changes() {
    const auto day = hasDay() ? m_day.day() : std::optional(tablet().today());
    if (!day)
        m_toMend = tr("日付を読み取れません。2026/11/24 や 11/24 のように。");
    else if (*day > tablet().today())
        m_toMend = tr("日付が今日より先です。");
    else
        m_toMend = check(*day);
    Q_EMIT formChanged();
    if (!m_toMend.isEmpty()) return Error{ErrorCode::Invalid, "the form has something to mend"};
    return std::vector{change(*day)};
}

}  // namespace banso
