// SPDX-License-Identifier: Apache-2.0
#include "shared/store/attachment_store.h"

namespace banso {
namespace {

std::int64_t milliseconds(Instant instant) {
    return instant.time_since_epoch().count();
}

}  // namespace

std::vector<AttachmentLine> AttachmentStore::of(RecordId subject) const {
    std::vector<AttachmentLine> lines;
    auto attachments = Records<Attachment>(m_database, m_viewer)
                           .where("subject=? AND cancelled IS NOT 1 ORDER BY id", subject);
    for (Attachment& attachment : attachments) {
        const bool isHere = find(attachment.sha256).has_value();
        lines.push_back({std::move(attachment), isHere});
    }
    return lines;
}

void AttachmentStore::keep(const KeptFile& file, Instant now) {
    // The same content may hang on two records: what is to be sent stays to be sent.
    m_database
        .prepare(
            "INSERT INTO file(sha256,bytes,toSend,pinned,usedAt) VALUES(?,?,?,?,?) "
            "ON CONFLICT(sha256) DO UPDATE SET toSend=max(toSend,excluded.toSend),"
            "pinned=max(pinned,excluded.pinned),usedAt=excluded.usedAt")
        .bind(file.sha256)
        .bind(file.bytes)
        .bind(file.toSend ? 1 : 0)
        .bind(file.pinned ? 1 : 0)
        .bind(milliseconds(now))
        .run();
}

std::vector<KeptFile> AttachmentStore::read(const std::string& condition) const {
    Statement row = m_database.prepare("SELECT sha256,bytes,toSend,pinned FROM file " + condition);
    std::vector<KeptFile> files;
    while (row.step())
        files.push_back({row.string(0), row.integer(1), row.integer(2) != 0, row.integer(3) != 0});
    return files;
}

std::optional<KeptFile> AttachmentStore::find(std::string_view sha256) const {
    Statement row =
        m_database.prepare("SELECT sha256,bytes,toSend,pinned FROM file WHERE sha256=?");
    row.bind(sha256);
    if (!row.step()) return std::nullopt;
    return KeptFile{row.string(0), row.integer(1), row.integer(2) != 0, row.integer(3) != 0};
}

std::vector<KeptFile> AttachmentStore::toSend() const {
    return read("WHERE toSend=1 ORDER BY usedAt,sha256");
}

void AttachmentStore::sent(std::string_view sha256) {
    m_database.prepare("UPDATE file SET toSend=0 WHERE sha256=?").bind(sha256).run();
}

void AttachmentStore::pin(std::string_view sha256, bool pinned) {
    m_database.prepare("UPDATE file SET pinned=? WHERE sha256=?")
        .bind(pinned ? 1 : 0)
        .bind(sha256)
        .run();
}

void AttachmentStore::used(std::string_view sha256, Instant now) {
    m_database.prepare("UPDATE file SET usedAt=? WHERE sha256=?")
        .bind(milliseconds(now))
        .bind(sha256)
        .run();
}

std::int64_t AttachmentStore::bytesKept() const {
    Statement row = m_database.prepare("SELECT total(bytes) FROM file");
    row.step();
    return row.integer(0);
}

std::vector<KeptFile> AttachmentStore::beyond(std::int64_t bytesMax) const {
    std::int64_t over = bytesKept() - bytesMax;
    std::vector<KeptFile> files;
    for (KeptFile& file : read("WHERE toSend=0 AND pinned=0 ORDER BY usedAt,sha256")) {
        if (over <= 0) break;
        over -= file.bytes;
        files.push_back(std::move(file));
    }
    return files;
}

void AttachmentStore::forget(std::string_view sha256) {
    m_database.prepare("DELETE FROM file WHERE sha256=?").bind(sha256).run();
}

}  // namespace banso
