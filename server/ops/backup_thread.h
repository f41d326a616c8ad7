// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <thread>

#include "server/office/wake_up.h"
#include "server/ops/backup.h"
#include "server/ops/log.h"

namespace banso {

/// How a running server backs itself up.
struct BackupPlan {
    std::filesystem::path to;
    std::chrono::hours every{24};  // 0: never
    std::size_t keep = 7;
    std::chrono::milliseconds looksEvery = std::chrono::minutes{1};  // whether one is due
};

/// Backs the chamber up beside the server, when the last backup is older than the plan says.
class BackupThread {
  public:
    BackupThread(DataFolder folder, BackupPlan plan, ChamberWriter& writer, const Clock& clock,
                 Log& log);
    ~BackupThread();

  private:
    void run();
    Result<bool> isDue();
    void backUp();

    const DataFolder m_folder;
    const BackupPlan m_plan;
    ChamberWriter& m_writer;
    const Clock& m_clock;
    Log& m_log;
    WakeUp m_wakeUp;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

}  // namespace banso
