// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <condition_variable>
#include <deque>
#include <future>
#include <map>
#include <mutex>
#include <thread>
#include <vector>

#include "server/auth/rate_limit.h"
#include "server/ops/log.h"
#include "server/store/chamber_file.h"
#include "shared/base/limits.h"

namespace banso {

/// The one thread of the server that writes the chamber's file. What waits at a moment becomes one
/// group with one commit; nobody hears of it before that. A device has one work in a group, so that
/// one with many makes the others wait for one of them, not for all.
class HubWriter final : public ChamberWriter {
  public:
    /// What the writer did since it was started.
    struct Counters {
        std::int64_t groups = 0;
        std::int64_t failedGroups = 0;
        std::int64_t works = 0;
        std::int64_t waiting = 0;
    };

    /// `committed` is called on the writer's thread after each group. `seconds`: what a device may
    /// use of the writer's time.
    HubWriter(std::unique_ptr<ChamberFile> chamber, Log& log, std::function<void()> committed,
              Rate seconds = {limits::kWriterSecondsAtOnce, limits::kWriterSecondsPerSecond});
    /// Finishes what was asked for, then ends.
    ~HubWriter() override;

    /// Errors: the work's own; Unavailable when the file failed: then nothing of the whole group
    /// was written, and it may be asked again.
    Result<void> write(const ChamberWork& work) override;
    /// What a device asks for. Errors besides: TooOften (too much of it waits, or it has used more
    /// than its share of the writer's time).
    Result<void> writeFor(const DeviceId& device, const ChamberWork& work);
    /// What stands or falls with a push, before it is committed.
    using AfterPush = std::function<Result<void>(ChamberFile&, const sync::PushReply&)>;
    /// One device's push. Errors besides: those of sync::Hub::push and of `after`.
    Result<sync::PushReply> push(std::string_view device, const sync::PushRequest& request,
                                 const AfterPush& after = {});

    Counters counters() const;

  private:
    struct Job {
        const DeviceId& device;  // empty: the hub itself
        const ChamberWork& work;
        std::chrono::duration<double> took{};
        Result<void> outcome{};
        std::promise<Result<void>> done{};  // wakes the one thread that waits for it
    };

    Result<void> refusalFor(const DeviceId& device) const;
    Result<void> wait(Job& job);
    void run();
    std::vector<Job*> nextGroup();
    std::vector<Job*> takeTurn();
    void performGroup(const std::vector<Job*>& group);
    Result<void> commitGroup(const std::vector<Job*>& group);
    void undoGroup(const Error& failure);

    std::unique_ptr<ChamberFile> m_chamber;
    Log& m_log;
    const std::function<void()> m_committed;
    mutable std::mutex m_mutex;
    std::condition_variable m_asked;
    std::map<DeviceId, std::deque<Job*>> m_waiting;
    RateLimit m_time;
    Counters m_counters;
    int m_worksInLog = 0;
    bool m_ending = false;
    std::thread m_thread;
};

}  // namespace banso
