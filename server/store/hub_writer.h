// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <condition_variable>
#include <future>
#include <mutex>
#include <thread>
#include <vector>

#include "server/ops/log.h"
#include "server/store/chamber_file.h"

namespace banso {

/// The one thread of the server that writes the chamber's file. What waits at a moment becomes one
/// group with one commit; nobody hears of it before that.
class HubWriter final : public ChamberWriter {
  public:
    /// What the writer did since it was started.
    struct Counters {
        std::int64_t groups = 0;
        std::int64_t failedGroups = 0;
        std::int64_t works = 0;
        std::int64_t waiting = 0;
    };

    /// `committed` is called on the writer's thread after each group.
    HubWriter(std::unique_ptr<ChamberFile> chamber, Log& log, std::function<void()> committed);
    /// Finishes what was asked for, then ends.
    ~HubWriter() override;

    /// Errors: the work's own; Unavailable when the file failed: then nothing of the whole group
    /// was written, and it may be asked again.
    Result<void> write(const ChamberWork& work) override;
    /// One device's push. Errors besides: those of sync::Hub::push.
    Result<sync::PushReply> push(std::string_view device, const sync::PushRequest& request);

    Counters counters() const;

  private:
    struct Job {
        const ChamberWork& work;
        Result<void> outcome{};
        std::promise<Result<void>> done{};  // wakes the one thread that waits for it
    };

    void run();
    std::vector<Job*> nextGroup();
    void performGroup(const std::vector<Job*>& group);
    Result<void> commitGroup(const std::vector<Job*>& group);
    void undoGroup(const Error& failure);

    std::unique_ptr<ChamberFile> m_chamber;
    Log& m_log;
    const std::function<void()> m_committed;
    mutable std::mutex m_mutex;
    std::condition_variable m_asked;
    std::vector<Job*> m_waiting;
    Counters m_counters;
    int m_worksInLog = 0;
    bool m_ending = false;
    std::thread m_thread;
};

}  // namespace banso
