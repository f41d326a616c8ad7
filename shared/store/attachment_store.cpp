// SPDX-License-Identifier: Apache-2.0
#include "shared/store/attachment_store.h"

#include "shared/store/twins.h"

namespace banso {
namespace {

std::int64_t milliseconds(Instant instant) {
    return instant.time_since_epoch().count();
}

/// A record that is there names the file and does not say that the hub has it.
constexpr const char* kAwaited =
    "sha256 IN (SELECT sha256 FROM attachment WHERE storedAt IS NULL AND cancelled IS NOT 1)";

/// A form that is not saved yet names it.
constexpr const char* kInForm = "EXISTS(SELECT 1 FROM draft d WHERE instr(d.body,file.sha256)>0)";

}  // namespace

std::optional<AttachmentLine> AttachmentStore::find(RecordId attachment) const {
    auto found = lines(Records<Attachment>(m_database, m_viewer).where("id=?", attachment));
    if (found.empty()) return std::nullopt;
    return std::move(found.front());
}

std::vector<AttachmentLine> AttachmentStore::of(RecordId subject) const {
    return lines(Records<Attachment>(m_database, m_viewer)
                     .where("subject=? AND cancelled IS NOT 1 ORDER BY id", subject));
}

std::vector<AttachmentLine> AttachmentStore::ofBusiness(RecordId business) const {
    return lines(Records<Attachment>(m_database, m_viewer)
                     .where("business IN (" + twins::allOf("?1") +
                                ") AND cancelled IS NOT 1 ORDER BY id DESC",
                            business));
}

std::vector<AttachmentLine> AttachmentStore::lines(std::vector<Attachment> attachments) const {
    std::vector<AttachmentLine> found;
    for (Attachment& attachment : attachments) {
        Statement row = m_database.prepare("SELECT pinned FROM wantedFile WHERE sha256=?");
        std::optional<WantedFile> wanted;
        if (row.bind(attachment.sha256).step())
            wanted = {attachment.sha256, row.integer(0) != 0, attachment.bytes.value_or(0)};
        auto kept = file(attachment.sha256);
        found.push_back({std::move(attachment), std::move(kept), std::move(wanted)});
    }
    return found;
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
    unwant(file.sha256);
}

std::vector<KeptFile> AttachmentStore::read(const std::string& condition) const {
    Statement row = m_database.prepare("SELECT sha256,bytes,toSend,pinned FROM file " + condition);
    std::vector<KeptFile> files;
    while (row.step())
        files.push_back({row.string(0), row.integer(1), row.integer(2) != 0, row.integer(3) != 0});
    return files;
}

std::optional<KeptFile> AttachmentStore::file(std::string_view sha256) const {
    Statement row =
        m_database.prepare("SELECT sha256,bytes,toSend,pinned FROM file WHERE sha256=?");
    row.bind(sha256);
    if (!row.step()) return std::nullopt;
    return KeptFile{row.string(0), row.integer(1), row.integer(2) != 0, row.integer(3) != 0};
}

void AttachmentStore::settle() {
    m_database.execute(std::string("UPDATE file SET toSend=") + kAwaited + " WHERE NOT " + kInForm);
}

std::vector<KeptFile> AttachmentStore::toSend() const {
    return read(
        "WHERE toSend=1 AND sha256 IN (SELECT a.sha256 FROM attachment a WHERE a.storedAt IS NULL "
        "AND a.cancelled IS NOT 1 AND NOT EXISTS(SELECT 1 FROM waiting w WHERE w.record=a.id AND "
        "w.unit='file')) ORDER BY usedAt,sha256");
}

std::vector<KeptFile> AttachmentStore::notAtOffice() const {
    return read("WHERE toSend=1 ORDER BY usedAt,sha256");
}

void AttachmentStore::sent(std::string_view sha256) {
    m_database.prepare("UPDATE file SET toSend=0 WHERE sha256=?").bind(sha256).run();
}

std::int64_t AttachmentStore::unsent() const {
    Statement row = m_database.prepare(
        std::string("SELECT count(*) FROM file WHERE toSend=1 AND ") + kAwaited);
    row.step();
    return row.integer(0);
}

void AttachmentStore::want(const WantedFile& file) {
    m_database
        .prepare(
            "INSERT INTO wantedFile(sha256,pinned) VALUES(?,?) ON CONFLICT(sha256) DO UPDATE SET "
            "pinned=max(pinned,excluded.pinned)")
        .bind(file.sha256)
        .bind(file.pinned ? 1 : 0)
        .run();
}

void AttachmentStore::unwant(std::string_view sha256) {
    m_database.prepare("DELETE FROM wantedFile WHERE sha256=?").bind(sha256).run();
}

std::vector<WantedFile> AttachmentStore::wanted() const {
    Statement row = m_database.prepare(
        "SELECT w.sha256,w.pinned,max(a.bytes) FROM wantedFile w JOIN attachment a ON "
        "a.sha256=w.sha256 WHERE a.storedAt IS NOT NULL AND a.cancelled IS NOT 1 "
        "GROUP BY w.sha256 ORDER BY w.sha256");
    std::vector<WantedFile> files;
    while (row.step()) files.push_back({row.string(0), row.integer(1) != 0, row.integer(2)});
    return files;
}

void AttachmentStore::pin(std::string_view sha256, bool pinned) {
    const bool isHere = file(sha256).has_value();
    if (!isHere && pinned) want({std::string(sha256), true});
    if (!isHere && !pinned) unwant(sha256);
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

std::vector<KeptFile> AttachmentStore::unnamed() const {
    return read(std::string("WHERE sha256 NOT IN (SELECT sha256 FROM attachment WHERE sha256 IS "
                            "NOT NULL AND cancelled IS NOT 1) AND NOT ") +
                kInForm);
}

std::int64_t AttachmentStore::bytesKept() const {
    Statement row = m_database.prepare("SELECT total(bytes) FROM file");
    row.step();
    return row.integer(0);
}

std::vector<KeptFile> AttachmentStore::beyond(std::int64_t bytesMax) const {
    std::int64_t over = bytesKept() - bytesMax;
    std::vector<KeptFile> files;
    for (KeptFile& file : read(std::string("WHERE toSend=0 AND pinned=0 AND NOT ") + kInForm +
                               " ORDER BY usedAt,sha256")) {
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
