// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/business_edit_draft.h"

#include "shared/store/consent_store.h"

namespace banso {

RecordId BusinessEditDraft::subject() const {
    const auto id = RecordId::parse(m_businessId.toStdString());
    return id ? *id : RecordId{};
}

void BusinessEditDraft::start() {
    m_seen = tablet().seen<Business>(subject());
    m_now = m_seen.value;
    m_wantsNoRecord = ConsentStore(tablet().reader(), session()->viewer()).wantsNoRecord(subject());
    Q_EMIT edited();
}

std::string BusinessEditDraft::encode() const {
    json::Writer writer;
    writer.beginObject();
    writer.member("version", m_seen.state.version());
    writer.memberRaw("versions", m_seen.state.encodeVersions());
    writer.memberRaw("units", m_seen.state.encodeUnits());
    writer.member("phone", m_now.phone);
    writer.member("postalCode", m_now.postalCode);
    writer.member("address", m_now.address);
    writer.member("memo", m_now.memo);
    return writer.endObject().take();
}

void BusinessEditDraft::decode(json::Value state) {
    const auto versions = state.find("versions");
    const auto units = state.find("units");
    if (!versions || !units) return;
    auto seen = sync::RecordState::decode(state.string("version").value_or(""), versions->text(),
                                          units->text());
    if (!seen) return;
    m_seen.value = fromUnits<Business>(subject(), seen->units());
    m_seen.state = std::move(*seen);
    m_now = m_seen.value;
    m_now.phone = state.string("phone").value_or("");
    m_now.postalCode = state.string("postalCode").value_or("");
    m_now.address = state.string("address").value_or("");
    m_now.memo = state.string("memo").value_or("");
    Q_EMIT edited();
}

Result<std::vector<sync::RecordChange>> BusinessEditDraft::changes() {
    return std::vector{sync::edit(m_seen, m_now)};
}

void BusinessEditDraft::set(std::string Business::*field, const QString& text) {
    std::string value = text.toStdString();
    if (m_now.*field == value) return;
    m_now.*field = std::move(value);
    touched();
    Q_EMIT edited();
}

}  // namespace banso
