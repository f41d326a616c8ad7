// SPDX-License-Identifier: Apache-2.0
#include "mobile/businesses/confidential_draft.h"

#include "mobile/app/seen_text.h"
#include "shared/store/consent_store.h"
#include "shared/store/twins.h"

namespace banso {

bool ConfidentialDraft::mayRestrict() const {
    return session() != nullptr &&
           session()->viewer().isOneOf(writersOf(kindOf<Business>().name, kRestrictedUnit));
}

void ConfidentialDraft::setRestricted(bool restricted) {
    if (m_restricted == restricted) return;
    m_restricted = restricted;
    touched();
    Q_EMIT edited();
}

RecordId ConfidentialDraft::subject() const {
    const auto id = RecordId::parse(m_businessId.toStdString());
    return id ? *id : RecordId{};
}

void ConfidentialDraft::start() {
    m_business = tablet().seen<Business>(subject());
    m_note = tablet().seen<ConfidentialNote>(confidentialNoteOf(subject()));
    m_now = m_note.value;
    m_restricted = m_business.value.restricted.value_or(false);
    m_wantsNoRecord = ConsentStore(tablet().reader(), session()->viewer()).wantsNoRecord(subject());
    Q_EMIT edited();
}

std::string ConfidentialDraft::encode() const {
    json::Writer writer;
    writer.beginObject();
    writeSeen(writer, "business", m_business);
    writeSeen(writer, "note", m_note);
    writer.member("circumstances", m_now.circumstances);
    writer.member("debts", m_now.debts);
    writer.member("other", m_now.other);
    writer.memberBool("restricted", m_restricted);
    return writer.endObject().take();
}

void ConfidentialDraft::decode(json::Value state) {
    const auto business = state.find("business");
    const auto note = state.find("note");
    if (!business || !note) return;
    auto seenBusiness = readSeen<Business>(*business);
    auto seenNote = readSeen<ConfidentialNote>(*note);
    if (!seenBusiness || !seenNote) return;
    m_business = std::move(*seenBusiness);
    m_note = std::move(*seenNote);
    m_now = m_note.value;
    m_now.circumstances = state.string("circumstances").value_or("");
    m_now.debts = state.string("debts").value_or("");
    m_now.other = state.string("other").value_or("");
    m_restricted = state.boolean("restricted").value_or(false);
    Q_EMIT edited();
}

Result<std::vector<sync::RecordChange>> ConfidentialDraft::changes() {
    std::vector<sync::RecordChange> made;
    if (toUnits(m_now) != toUnits(m_note.value)) {
        ConfidentialNote after = m_now;
        after.business = subject();
        made.push_back(sync::edit(m_note, after));
    }
    if (m_restricted == m_business.value.restricted.value_or(false)) return made;
    // What was recorded of it under another name is to be seen by nobody else either.
    for (const RecordId id : twins::all(tablet().reader(), subject()))
        made.push_back(restriction(id == subject() ? m_business : tablet().seen<Business>(id)));
    return made;
}

sync::RecordChange ConfidentialDraft::restriction(const sync::Seen<Business>& seen) const {
    Business after = seen.value;
    if (after.restricted.value_or(false) != m_restricted) after.restricted = m_restricted;
    return sync::edit(seen, after);
}

void ConfidentialDraft::set(std::string ConfidentialNote::*field, const QString& text) {
    std::string value = text.toStdString();
    if (m_now.*field == value) return;
    m_now.*field = std::move(value);
    touched();
    Q_EMIT edited();
}

}  // namespace banso
