// SPDX-License-Identifier: Apache-2.0
#include "mobile/attachments/attachment_entries.h"

#include "mobile/attachments/attachment_words.h"

namespace banso {

QVariantList AttachmentEntries::rows() const {
    QVariantList rows;
    for (const Attachment& entry : m_entries) rows.append(attachment_words::row(entry));
    return rows;
}

void AttachmentEntries::add(const Attachment& entry) {
    m_entries.push_back(entry);
    Q_EMIT changed();
    Q_EMIT edited();
}

void AttachmentEntries::remove(const QString& id) {
    const RecordId gone = attachment_words::idOf(id);
    std::erase_if(m_entries, [&](const Attachment& entry) { return entry.id == gone; });
    Q_EMIT changed();
    Q_EMIT edited();
}

void AttachmentEntries::encode(json::Writer& writer) const {
    writer.key("attachments").beginArray();
    for (const Attachment& entry : m_entries) {
        writer.beginObject().member("id", entry.id.text()).key("units").beginObject();
        for (const auto& [unit, value] : toUnits(entry)) writer.memberRaw(unit, value);
        writer.endObject().endObject();
    }
    writer.endArray();
}

void AttachmentEntries::decode(json::Value state) {
    m_entries.clear();
    const auto entries = state.find("attachments");
    if (!entries || !entries->isArray()) return;
    for (const json::Member entry : entries->members()) {
        const auto id = RecordId::parse(entry.value.string("id").value_or(std::string_view{}));
        const auto values = entry.value.find("units");
        if (!id || !values || m_entries.size() == kMax) continue;
        Units units;
        for (const json::Member unit : values->members())
            units.emplace(unit.key, unit.value.text());
        m_entries.push_back(fromUnits<Attachment>(*id, units));
    }
    Q_EMIT changed();
}

std::vector<sync::RecordChange> AttachmentEntries::changes(RecordId business,
                                                           RecordId subject) const {
    std::vector<sync::RecordChange> made;
    for (Attachment entry : m_entries) {
        entry.business = business;
        entry.subject = subject;
        made.push_back(sync::creation(entry));
    }
    return made;
}

}  // namespace banso
