// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/writer_thread.h"

#include "sync/device/replica_schema.h"

namespace banso {
namespace {

/// Nobody has asked for this long: time to go on with the full text, and to fold the log into the
/// file.
constexpr std::chrono::seconds kIdle{1};
/// Commits after which the log is folded in the middle of a long sync, so that it stays small.
constexpr int kCommitsInLogMax = 500;

}  // namespace

Result<std::unique_ptr<WriterThread>> WriterThread::start(const std::string& path,
                                                          sync::FoldText fold,
                                                          const std::optional<SecretKey>& key) {
    auto database = Database::open(path, Database::Mode::ReadWrite, key);
    if (!database) return database.error();
    if (auto migrated = sync::migrateReplica(*database, fold); !migrated) return migrated.error();
    return attempt([&]() -> Result<std::unique_ptr<WriterThread>> {
        return std::unique_ptr<WriterThread>(
            new WriterThread(std::move(*database), std::move(fold)));
    });
}

WriterThread::WriterThread(Database database, sync::FoldText fold)
    : m_database(std::move(database)),
      m_replica(m_database, std::move(fold)),
      m_notes(m_database),
      m_thread([this] { run(); }) {}

WriterThread::~WriterThread() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_wake.notify_all();
    m_thread.join();
}

Result<void> WriterThread::save(const Work& work) {
    return enqueue(m_saves, work, true).get();
}

Result<void> WriterThread::write(const Work& work) {
    return enqueue(m_pieces, work, true).get();
}

Result<void> WriterThread::writeSoon(const Work& work) {
    return enqueue(m_pieces, work, false).get();
}

std::function<Result<void>()> WriterThread::startSoon(Work work) {
    auto done = enqueue(m_pieces, std::move(work), false).share();
    return [done] { return done.get(); };
}

std::future<Result<void>> WriterThread::enqueue(std::deque<Job>& queue, Work work, bool onDisk) {
    Job job{std::move(work), onDisk};
    auto done = job.done.get_future();
    {
        const std::lock_guard lock(m_mutex);
        queue.push_back(std::move(job));
    }
    m_wake.notify_one();
    return done;
}

void WriterThread::run() {
    while (auto job = next()) job->done.set_value(perform(*job));
}

/// Waits for the next piece of work; nothing once the thread is to end.
std::optional<WriterThread::Job> WriterThread::next() {
    std::unique_lock lock(m_mutex);
    const auto isAsked = [this] { return m_ending || !m_saves.empty() || !m_pieces.empty(); };
    if (m_commitsInLog >= kCommitsInLogMax) foldLog(lock);
    for (auto pause = kIdle; !m_wake.wait_for(lock, pause, isAsked); pause = {})
        if (!workOnNotes(lock)) break;
    // Nobody waits for the log to be folded into the file.
    if (m_commitsInLog > 0 && !isAsked()) foldLog(lock);
    m_wake.wait(lock, isAsked);
    if (m_saves.empty() && m_pieces.empty()) return std::nullopt;
    auto& queue = m_saves.empty() ? m_pieces : m_saves;
    std::optional<Job> job(std::move(queue.front()));
    queue.pop_front();
    return job;
}

void WriterThread::foldLog(std::unique_lock<std::mutex>& lock) {
    lock.unlock();
    m_database.checkpoint();
    m_commitsInLog = 0;
    lock.lock();
}

/// A slice of the full text; false when there is nothing to do. What fails (the disk is full) is
/// tried again after the next piece of work.
bool WriterThread::workOnNotes(std::unique_lock<std::mutex>& lock) {
    lock.unlock();
    bool hasWorked = false;
    const auto done = attempt([&]() -> Result<void> {
        hasWorked = m_notes.hasWork();
        if (!hasWorked) return {};
        // A power cut may take it back; the place that was reached goes with it.
        m_database.execute("PRAGMA synchronous=NORMAL");
        Transaction transaction(m_database);
        m_notes.work();
        transaction.commit();
        ++m_commitsInLog;
        return {};
    });
    lock.lock();
    if (m_commitsInLog >= kCommitsInLogMax) foldLog(lock);
    return done && hasWorked;
}

Result<void> WriterThread::perform(const Job& job) {
    return attempt([&]() -> Result<void> {
        m_database.execute(job.onDisk ? "PRAGMA synchronous=FULL" : "PRAGMA synchronous=NORMAL");
        Transaction transaction(m_database);
        auto done = job.work(m_replica);
        if (!done) return done;
        transaction.commit();
        ++m_commitsInLog;
        return {};
    });
}

}  // namespace banso
