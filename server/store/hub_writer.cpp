// SPDX-License-Identifier: Apache-2.0
#include "server/store/hub_writer.h"

#include <chrono>
#include <utility>

namespace banso {
namespace {

/// Nobody has asked for this long: time to fold the log into the file.
constexpr std::chrono::seconds kIdle{1};
/// Works after which the log is folded although people wait, so that it stays small: a day of a
/// tablet is some hundred pages.
constexpr int kWorksInLogMax = 500;

const DeviceId kHubItself;

}  // namespace

HubWriter::HubWriter(std::unique_ptr<ChamberFile> chamber, Log& log,
                     std::function<void()> committed, Rate seconds)
    : m_chamber(std::move(chamber)),
      m_log(log),
      m_committed(std::move(committed)),
      m_time(seconds, limits::kClientsRemembered),
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
    Job job{kHubItself, work};
    return wait(job);
}

Result<void> HubWriter::writeFor(const DeviceId& device, const ChamberWork& work) {
    BANSO_ASSERT(!device.empty());
    Job job{device, work};
    return wait(job);
}

Result<void> HubWriter::wait(Job& job) {
    auto done = job.done.get_future();
    {
        const std::lock_guard lock(m_mutex);
        BANSO_ASSERT(!m_ending);
        if (auto refused = refusalFor(job.device); !refused) return refused;
        m_waiting[job.device].push_back(&job);
    }
    m_asked.notify_one();
    return done.get();
}

Result<void> HubWriter::refusalFor(const DeviceId& device) const {
    if (device.empty()) return {};
    const auto line = m_waiting.find(device);
    if (line != m_waiting.end() && line->second.size() >= limits::kWorksWaitingPerDevice)
        return Error{ErrorCode::TooOften, "Too much of this device's work waits. Try again later."};
    if (m_time.waitFor(device, std::chrono::steady_clock::now()).count() > 0)
        return Error{
            ErrorCode::TooOften,
            "This device has used more than its share of the hub's time. Try again later."};
    return {};
}

Result<sync::PushReply> HubWriter::push(std::string_view device, const sync::PushRequest& request,
                                        const AfterPush& after) {
    sync::PushReply reply;
    const DeviceId asks(device);
    const auto written = writeFor(asks, [&](ChamberFile& chamber) -> Result<void> {
        auto pushed = chamber.hub().push(device, request);
        if (!pushed) return pushed.error();
        reply = std::move(*pushed);
        return after ? after(chamber, reply) : Result<void>{};
    });
    if (!written) return written.error();
    return reply;
}

HubWriter::Counters HubWriter::counters() const {
    const std::lock_guard lock(m_mutex);
    Counters counters = m_counters;
    for (const auto& [device, line] : m_waiting)
        counters.waiting += static_cast<std::int64_t>(line.size());
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
    return takeTurn();
}

std::vector<HubWriter::Job*> HubWriter::takeTurn() {
    std::vector<Job*> group;
    for (auto line = m_waiting.begin(); line != m_waiting.end();) {
        auto& [device, jobs] = *line;
        do {
            group.push_back(jobs.front());
            jobs.pop_front();
        } while (device.empty() && !jobs.empty());
        line = jobs.empty() ? m_waiting.erase(line) : std::next(line);
    }
    return group;
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
        const auto now = std::chrono::steady_clock::now();
        for (const Job* job : group)
            if (!job->device.empty()) m_time.use(job->device, job->took.count(), now);
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
            const auto begun = std::chrono::steady_clock::now();
            job->outcome = job->work(*m_chamber);
            job->took = std::chrono::steady_clock::now() - begun;
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
