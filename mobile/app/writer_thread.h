// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <condition_variable>
#include <deque>
#include <future>
#include <memory>
#include <mutex>
#include <optional>
#include <thread>

#include "shared/notes/note_index.h"
#include "sync/device/sync_run.h"

namespace banso {

/// The one thread that writes the tablet's file. What a person saves goes before the pieces of a
/// running sync, so that a save waits for one piece at most. While nobody asks for anything it
/// keeps up the full text of the notes, slice by slice.
class WriterThread final : public sync::SyncWriter {
  public:
    using Work = std::function<Result<void>(sync::Replica&)>;

    /// Opens the file with its key (none: it is clear), brings it to this version and starts the
    /// thread. Errors: Storage, DiskFull, NewerFile.
    static Result<std::unique_ptr<WriterThread>> start(const std::string& path, sync::FoldText fold,
                                                       const std::optional<SecretKey>& key);
    /// Finishes what was asked for, then ends.
    ~WriterThread() override;

    /// Runs a person's save in one transaction and waits for it: on disk when it returns.
    Result<void> save(const Work& work);
    /// Runs a piece of a sync in one transaction and waits for it.
    Result<void> write(const Work& work) override;
    Result<void> writeSoon(const Work& work) override;
    std::function<Result<void>()> startSoon(Work work) override;

  private:
    struct Job {
        Work work;
        bool onDisk;
        std::promise<Result<void>> done{};
    };

    WriterThread(Database database, sync::FoldText fold);
    std::future<Result<void>> enqueue(std::deque<Job>& queue, Work work, bool onDisk);
    void run();
    std::optional<Job> next();
    Result<void> perform(const Job& job);
    void foldLog(std::unique_lock<std::mutex>& lock);
    bool workOnNotes(std::unique_lock<std::mutex>& lock);

    Database m_database;
    sync::Replica m_replica;
    NoteIndex m_notes;
    std::mutex m_mutex;
    std::condition_variable m_wake;
    std::deque<Job> m_saves;
    std::deque<Job> m_pieces;
    int m_commitsInLog = 0;
    bool m_ending = false;
    std::thread m_thread;
};

}  // namespace banso
