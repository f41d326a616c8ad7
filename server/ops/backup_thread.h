// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <atomic>
#include <optional>
#include <thread>

#include "server/office/wake_up.h"
#include "server/ops/backup.h"
#include "server/ops/change_series.h"
#include "server/ops/log.h"

namespace banso {

/// How a running server backs itself up.
struct BackupPlan {
    std::filesystem::path to;
    // From one whole backup to the next; 0: never, and no changes. Before the last is a day old,
    // which the office is shown in red.
    std::chrono::hours every{23};
    std::size_t keep = 7;
    std::chrono::milliseconds looksEvery = std::chrono::seconds{10};  // for changes to ship
};

/// Backs the chamber up beside the server, when the last backup is older than the plan says, and
/// between two backups ships what changed.
class BackupThread {
  public:
    BackupThread(DataFolder folder, BackupPlan plan, ChamberWriter& writer, const Clock& clock,
                 Log& log);
    ~BackupThread();

  private:
    void run();
    /// Errors: as those of its parts; nothing is lost by trying again.
    Result<void> look();
    Result<bool> isDue(sync::SqliteStore& store);
    Result<void> backUp();
    Result<void> ship(sync::SqliteStore& store);
    void copyAttachments();
    /// Its copy beside the backups, where it has grown.
    Result<void> shipAuditLog();
    void tell(const Error& error);

    const DataFolder m_folder;
    const BackupPlan m_plan;
    ChamberWriter& m_writer;
    const Clock& m_clock;
    Log& m_log;
    const ChangeSeries m_series;
    std::optional<sync::SqliteStore> m_store;    // to look with
    std::optional<std::int64_t> m_shippedState;  // of the database, as its data_version tells it
    std::uintmax_t m_shippedAudit = 0;           // bytes of the audit log
    bool m_isFailing = false;                    // said once until it goes well again
    WakeUp m_wakeUp;
    std::atomic<bool> m_ending = false;
    std::thread m_thread;
};

}  // namespace banso
