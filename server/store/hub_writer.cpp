// SPDX-License-Identifier: Apache-2.0
#include "server/store/hub_writer.h"

#include <utility>

namespace banso {
namespace {

/// Nobody has asked for this long: time to fold the log into the file.
constexpr std::chrono::seconds kIdle{1};
/// Works after which the log is folded although people wait, so that it stays small: a day of a
/// tablet is some hundred pages.
constexpr int kWorksInLogMax = 500;

}  // namespace

HubWriter::HubWriter(std::unique_ptr<ChamberFile> chamber, Log& log,
                     std::function<void()> committed)
    : m_chamber(std::move(chamber)),
      m_log(log),
      m_committed(std::move(committed)),
      m_thread([this] { run(); }) {}

HubWriter::~HubWriter() {
    {
        const std::lock_guard lock(m_mutex);
        m_ending = true;
    }
    m_asked.notify_one();
    m_thread.join();
}

Result<void> HubWriter::write(const ChamberWork& work) {
    Job job{work};
    auto done = job.done.get_future();
    {
        const std::lock_guard lock(m_mutex);
        BANSO_ASSERT(!m_ending);
        m_waiting.push_back(&job);
    }
    m_asked.notify_one();
    return done.get();
}

Result<sync::PushReply> HubWriter::push(std::string_view device, const sync::PushRequest& request) {
    sync::PushReply reply;
    const auto written = write([&](ChamberFile& chamber) -> Result<void> {
        auto pushed = chamber.hub().push(device, request);
        if (!pushed) return pushed.error();
        reply = std::move(*pushed);
        return {};
    });
    if (!written) return written.error();
    return reply;
}

HubWriter::Counters HubWriter::counters() const {
    const std::lock_guard lock(m_mutex);
    Counters counters = m_counters;
    counters.waiting = static_cast<std::int64_t>(m_waiting.size());
    return counters;
}

std::vector<HubWriter::Job*> HubWriter::nextGroup() {
    std::unique_lock lock(m_mutex);
    const auto isAsked = [this] { return m_ending || !m_waiting.empty(); };
    if (m_worksInLog == 0) {
        m_asked.wait(lock, isAsked);
    } else if (m_worksInLog >= kWorksInLogMax || !m_asked.wait_for(lock, kIdle, isAsked)) {
        lock.unlock();
        m_chamber->store().database().checkpoint();
        m_worksInLog = 0;
        lock.lock();
        m_asked.wait(lock, isAsked);
    }
    return std::exchange(m_waiting, {});
}

void HubWriter::run() {
    // An empty group is the sign to end.
    for (auto group = nextGroup(); !group.empty(); group = nextGroup()) performGroup(group);
}

void HubWriter::performGroup(const std::vector<Job*>& group) {
    const auto committed = commitGroup(group);
    if (!committed) undoGroup(committed.error());
    {
        const std::lock_guard lock(m_mutex);
        ++m_counters.groups;
        m_counters.works += static_cast<std::int64_t>(group.size());
        if (!committed) ++m_counters.failedGroups;
    }
    const Error failed{ErrorCode::Unavailable,
                       "The server's disk failed; nothing was taken. Try again."};
    // The job is its waiting thread's, and gone as soon as that one goes on.
    for (Job* job : group)
        job->done.set_value(committed ? std::move(job->outcome) : Result<void>(failed));
    m_worksInLog += static_cast<int>(group.size());
    if (committed) m_committed();
}

Result<void> HubWriter::commitGroup(const std::vector<Job*>& group) {
    return attempt([&]() -> Result<void> {
        m_chamber->store().begin();
        for (Job* job : group) {
            // What one work wrote before its error must not be committed with the others'.
            Savepoint part(m_chamber->store().database());
            job->outcome = job->work(*m_chamber);
            if (job->outcome)
                part.release();
            else
                m_chamber->store().forget();
        }
        m_chamber->store().commit();
        return {};
    });
}

void HubWriter::undoGroup(const Error& failure) {
    m_log.error("group_failed", {{"code", failure.code}, {"detail", LogValue::detail(failure)}});
    const auto undone = attempt([&]() -> Result<void> {
        m_chamber->store().rollback();
        return {};
    });
    if (!undone)
        m_log.error("rollback_failed",
                    {{"code", undone.error().code}, {"detail", LogValue::detail(undone.error())}});
}

}  // namespace banso
