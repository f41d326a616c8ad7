// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/writer_thread.h"

#include "sync/device/replica_schema.h"

namespace banso {

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
    return enqueue(m_saves, work);
}

Result<void> WriterThread::write(const Work& work) {
    return enqueue(m_pieces, work);
}

Result<void> WriterThread::enqueue(std::deque<Job*>& queue, const Work& work) {
    Job job{&work, {}};
    auto done = job.done.get_future();
    {
        const std::lock_guard lock(m_mutex);
        queue.push_back(&job);
    }
    m_wake.notify_one();
    return done.get();
}

void WriterThread::run() {
    while (true) {
        Job* job = nullptr;
        bool isIdle = false;
        {
            std::unique_lock lock(m_mutex);
            m_wake.wait(lock, [this] { return m_ending || !m_saves.empty() || !m_pieces.empty(); });
            if (m_saves.empty() && m_pieces.empty()) return;
            auto& queue = m_saves.empty() ? m_pieces : m_saves;
            job = queue.front();
            queue.pop_front();
            isIdle = m_saves.empty() && m_pieces.empty();
        }
        job->done.set_value(perform(*job->work));
        // Between pieces of work nobody waits for the log to be folded into the file.
        if (isIdle) m_database.checkpoint();
    }
}

Result<void> WriterThread::perform(const Work& work) {
    return attempt([&]() -> Result<void> {
        Transaction transaction(m_database);
        auto done = work(m_replica);
        if (!done) return done;
        transaction.commit();
        return {};
    });
}

}  // namespace banso
