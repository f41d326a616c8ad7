// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/tablet.h"

#include "mobile/app/record_wish.h"
#include "mobile/platform/file_run.h"
#include "shared/db/statement.h"
#include "shared/notes/pair_tokenizer.h"
#include "shared/store/draft_store.h"
#include "shared/store/person_store.h"

namespace banso {

Result<std::unique_ptr<Tablet>> Tablet::open(const std::string& file, Parts parts) {
    std::optional<SecretKey> key;
    if (parts.key) key = parts.key->derived(SecretKey::Use::Database);
    auto writer = WriterThread::start(file, parts.fold, key);
    if (!writer) return writer.error();
    auto reader = Database::open(file, Database::Mode::ReadOnly, key);
    if (!reader) return reader.error();
    auto files = FileFolder::open(file.substr(0, file.rfind('/') + 1) + "files", parts.key);
    if (!files) return files.error();
    auto tablet = std::unique_ptr<Tablet>(
        new Tablet(std::move(*writer), std::move(*reader), std::move(*files), std::move(parts)));
    const auto heard = tablet->writer().write([&](sync::Replica& replica) -> Result<void> {
        replica.whenErased([folder = tablet->m_files](Database& database) mutable {
            AttachmentStore store(database, {});
            dropUnnamed(store, folder);
        });
        return {};
    });
    if (!heard) return heard.error();
    return attempt([&]() -> Result<std::unique_ptr<Tablet>> {
        teachPairs(tablet->reader());
        tablet->refresh();
        return std::move(tablet);
    });
}

Tablet::Tablet(std::unique_ptr<WriterThread> writer, Database reader, FileFolder files, Parts parts)
    : m_parts(std::move(parts)),
      m_writer(std::move(writer)),
      m_reader(std::move(reader)),
      m_files(std::move(files)) {}

RecordId Tablet::person() {
    return sync::Meta(m_reader).person();
}

DeviceId Tablet::device() {
    return sync::Meta(m_reader).device();
}

bool Tablet::isEnrolled() {
    return !device().empty();
}

bool Tablet::hasReceived() {
    return sync::Meta(m_reader).cursor().revision > 0;
}

Viewer Tablet::viewer() {
    return viewerFor(m_reader, person(), today());
}

Result<void> Tablet::keep(const Enrolled& enrolled) {
    if (!m_parts.key)
        return Error{ErrorCode::Invalid, "a tablet that does not encrypt is not enrolled"};
    if (isEnrolled() && person() != enrolled.person)
        return Error{ErrorCode::Invalid, "this tablet is somebody else's"};
    // First: from then on nothing that it holds can be lost with a passphrase.
    if (enrolled.recoveryKey)
        if (auto sealed = sealTo(*enrolled.recoveryKey); !sealed) return sealed;
    return keepEnrolment(enrolled, folderOf(m_reader), *m_parts.key, *m_writer);
}

Result<void> Tablet::sealTo(const RecoveryKey::Public& recovery) const {
    return m_parts.sealTo ? m_parts.sealTo(recovery) : Result<void>{};
}

Result<void> Tablet::save(const std::vector<sync::RecordChange>& changes, RecordId draft,
                          const sync::OperationName& mends) {
    return m_writer->save([&](sync::Replica& replica) -> Result<void> {
        if (auto wished = checkWish(replica, changes); !wished) return wished;
        const auto saved = sync::Outbox(replica, m_parts.clock).save(changes, mends);
        if (!saved) return saved.error();
        if (!draft.isNull()) DraftStore(replica.database(), {}).remove(draft);
        return {};
    });
}

Result<void> Tablet::saveWithFiles(const std::vector<sync::RecordChange>& changes,
                                   const std::vector<KeptFile>& files) {
    return m_writer->save([&](sync::Replica& replica) -> Result<void> {
        if (auto wished = checkWish(replica, changes); !wished) return wished;
        AttachmentStore store(replica.database(), {});
        for (const KeptFile& file : files) {
            if (!m_files.has(file.sha256))
                return Error{ErrorCode::NotFound, "the file of an attachment is not here"};
            store.keep(file, now());
        }
        const auto saved = sync::Outbox(replica, m_parts.clock).save(changes);
        return saved ? Result<void>{} : saved.error();
    });
}

Result<AsideReport> Tablet::sendAside(const RecoveryKey& paper) {
    if (!m_parts.sendAside) return Error{ErrorCode::NotFound, "nothing was put aside"};
    if (m_isSendingAside.exchange(true))
        return Error{ErrorCode::Exists, "what was put aside is being sent"};
    auto report = m_parts.sendAside(paper);
    m_isSendingAside = false;
    return report;
}

void Tablet::refresh() {
    Statement row = m_reader.prepare(
        "SELECT hubTime-finishedAt FROM syncRun WHERE hubTime IS NOT NULL AND finishedAt IS NOT "
        "NULL ORDER BY id DESC LIMIT 1");
    if (row.step()) m_clockError = std::chrono::milliseconds{row.integer(0)};
}

}  // namespace banso
