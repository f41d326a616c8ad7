// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/writer_thread.h"

#include "sync/device/replica_schema.h"

namespace banso {
namespace {

/// Nobody has asked for this long: time to fold the log into the file.
constexpr std::chrono::seconds kIdle{1};
/// Commits after which the log is folded in the middle of a long sync, so that it stays small.
constexpr int kCommitsInLogMax = 500;

}  // namespace

Result<std::unique_ptr<WriterThread>> WriterThread::start(const std::string& path,
                                                          sync::FoldText fold) {
    auto database = Database::open(path, Database::Mode::ReadWrite);
    if (!database) return database.error();
    if (auto migrated = sync::migrateReplica(*database, fold); !migrated) return migrated.error();
    return std::unique_ptr<WriterThread>(new WriterThread(std::move(*database), std::move(fold)));
}

WriterThread::WriterThread(Database database, sync::FoldText fold)
    : m_database(std::move(database)),
      m_replica(m_database, std::move(fold)),
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

std::future<Result<void>> WriterThread::startSoon(Work work) {
    return enqueue(m_pieces, std::move(work), false);
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
    // Nobody waits for the log to be folded into the file.
    if (m_commitsInLog >= kCommitsInLogMax ||
        (m_commitsInLog > 0 && !m_wake.wait_for(lock, kIdle, isAsked))) {
        lock.unlock();
        m_database.checkpoint();
        m_commitsInLog = 0;
        lock.lock();
    }
    m_wake.wait(lock, isAsked);
    if (m_saves.empty() && m_pieces.empty()) return std::nullopt;
    auto& queue = m_saves.empty() ? m_pieces : m_saves;
    std::optional<Job> job(std::move(queue.front()));
    queue.pop_front();
    return job;
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
