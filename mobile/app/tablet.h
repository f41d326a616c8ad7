// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <memory>
#include <optional>
#include <string>

#include "mobile/app/writer_thread.h"
#include "mobile/platform/enroller.h"
#include "mobile/platform/file_folder.h"
#include "mobile/platform/file_way.h"
#include "shared/base/ids.h"
#include "shared/secrets/recovery_key.h"
#include "shared/store/attachment_store.h"
#include "sync/device/transport.h"

namespace banso {

/// What came of tablets that had been put aside.
struct AsideReport {
    std::int64_t sent = 0;    // saves that the hub has now
    std::size_t removed = 0;  // tablets of which nothing is here any more
};

/// Everything that one person's tablet stands on: its file, its clock, its ids and its way to the
/// hub. Made in main, handed to the pages by the session.
class Tablet {
  public:
    struct Parts {
        const Clock& clock;
        IdSource& ids;
        sync::FoldText fold;
        /// The tablet's data key, of which those of its file and of its identity derive. None: the
        /// file is clear, which only measuring and tests ask for, and no hub enrols it.
        std::optional<SecretKey> key;
        /// Makes a way to the hub for one sync, in the thread that syncs. Empty: none is set up
        /// yet.
        std::function<std::unique_ptr<sync::Transport>()> makeTransport;
        /// The same for the files of attachments, in the thread that carries them.
        std::function<std::unique_ptr<FileWay>(const FileFolder&)> makeFileWay{};
        /// Seals the data key to the chamber's recovery key, in the thread that syncs.
        std::function<Result<void>(const RecoveryKey::Public&)> sealTo{};
        /// What follows when the hub says that this tablet was stopped, in the thread that syncs:
        /// hands in what was not sent, then erases all that is here and calls `erased`.
        std::function<Result<void>(const std::function<void()>& erased)> runLastErrands{};
        /// How many tablets were put aside here after too many wrong passphrases.
        std::function<std::size_t()> asideCount{};
        /// Sends what is on those that open by this paper, and removes them, in any thread.
        std::function<Result<AsideReport>(const RecoveryKey& paper)> sendAside{};
    };

    /// Opens, or makes, the tablet's file. Errors: Storage, DiskFull, NewerFile.
    static Result<std::unique_ptr<Tablet>> open(const std::string& file, Parts parts);

    /// For reading in the thread of the pages.
    Database& reader() { return m_reader; }
    WriterThread& writer() { return *m_writer; }
    const Clock& clock() const { return m_parts.clock; }
    IdSource& ids() { return m_parts.ids; }
    std::string fold(std::string_view text) const { return m_parts.fold(text); }
    std::unique_ptr<sync::Transport> makeTransport() const { return m_parts.makeTransport(); }
    /// Null: there is none.
    std::unique_ptr<FileWay> makeFileWay() const {
        return m_parts.makeFileWay ? m_parts.makeFileWay(m_files) : nullptr;
    }
    /// The files of attachments, beside the tablet's file.
    const FileFolder& files() const { return m_files; }

    /// Keeps what the enrolment made of it. Errors: Invalid (a tablet without a key, or the records
    /// of somebody else are on it, who may be of another chamber; then nothing changed), DiskFull,
    /// Storage.
    Result<void> keep(const Enrolled& enrolled);
    /// The hub told the chamber's recovery key. Errors: DiskFull, Storage.
    Result<void> sealTo(const RecoveryKey::Public& recovery) const;

    /// Once `erased` was called nothing of the chamber is here, and the program is to be closed.
    /// Errors: what kept it from handing in or erasing; then all that was not sent is here still.
    Result<void> runLastErrands(const std::function<void()>& erased) const {
        return m_parts.runLastErrands
                   ? m_parts.runLastErrands(erased)
                   : Result<void>(Error{ErrorCode::Invalid, "there is no way to the hub"});
    }

    std::size_t asideCount() const { return m_parts.asideCount ? m_parts.asideCount() : 0; }
    /// Errors: NotFound (none was put aside), Exists (it is being sent), Unauthenticated (none
    /// opens by this paper), and what kept it from being sent; then it stays as it is.
    Result<AsideReport> sendAside(const RecoveryKey& paper);
    bool isSendingAside() const { return m_isSendingAside; }

    /// Today in Takasaki. The hub's time at the last sync corrects a clock that is off.
    Date today() const { return tokyoDate(now()); }
    Instant now() const { return m_parts.clock.now() + m_clockError; }
    /// How far the hub's clock was ahead of this one at the last sync.
    std::chrono::milliseconds clockError() const { return m_clockError; }

    RecordId person();
    DeviceId device();
    bool isEnrolled();
    /// Something has been received: the lists are not empty because nothing came yet.
    bool hasReceived();
    /// The person as a viewer, with today's roles.
    Viewer viewer();

    /// Saves what a form changed, and ends its draft in the same transaction. On disk when it
    /// returns. Errors: Invalid, TooLarge, Storage, DiskFull; then nothing was written and the
    /// draft stays.
    Result<void> save(const std::vector<sync::RecordChange>& changes, RecordId draft = {},
                      const sync::OperationName& mends = {});
    /// The same for records that name these files, which lie in `files` and are to be sent after
    /// them. Errors: NotFound when one does not lie there.
    Result<void> saveWithFiles(const std::vector<sync::RecordChange>& changes,
                               const std::vector<KeptFile>& files);
    /// A record with the versions that a form has to remember until it is saved.
    template <typename Record>
    sync::Seen<Record> seen(RecordId id) {
        sync::Replica replica(m_reader, m_parts.fold);
        sync::RecordState state = replica.state(kindOf<Record>().name, id);
        Record value = fromUnits<Record>(id, state.units());
        return {std::move(value), std::move(state)};
    }
    /// Reads the clock's error anew, after a sync.
    void refresh();

  private:
    Tablet(std::unique_ptr<WriterThread> writer, Database reader, FileFolder files, Parts parts);

    Parts m_parts;
    std::unique_ptr<WriterThread> m_writer;
    Database m_reader;
    FileFolder m_files;
    std::atomic<bool> m_isSendingAside = false;
    std::chrono::milliseconds m_clockError{0};
};

}  // namespace banso
