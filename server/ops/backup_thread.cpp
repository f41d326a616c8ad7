// SPDX-License-Identifier: Apache-2.0
#include "server/ops/backup_thread.h"

namespace banso {

BackupThread::BackupThread(DataFolder folder, BackupPlan plan, ChamberWriter& writer,
                           const Clock& clock, Log& log)
    : m_folder(std::move(folder)),
      m_plan(std::move(plan)),
      m_writer(writer),
      m_clock(clock),
      m_log(log),
      m_thread([this] { run(); }) {}

BackupThread::~BackupThread() {
    m_ending = true;
    m_wakeUp.wake();
    m_thread.join();
}

void BackupThread::run() {
    // Not at once: tablets that waited for the server come first.
    while (!m_ending && m_plan.every.count() > 0) {
        m_wakeUp.wait(m_plan.looksEvery);
        if (m_ending) return;
        const auto due = isDue();
        if (due && *due) backUp();
    }
}

Result<bool> BackupThread::isDue() {
    std::optional<LastBackup> last;
    const auto read = m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        last = lastBackup(chamber.store());
        return {};
    });
    if (!read) return read.error();
    return !last || m_clock.now() - last->at >= m_plan.every;
}

void BackupThread::backUp() {
    const auto backup = makeBackup(m_folder, m_plan.to, m_clock.now());
    const auto told =
        backup ? announceBackup(m_writer, *backup, m_clock.now()) : Result<void>(backup.error());
    if (!told) {
        m_log.error("backup_failed",
                    {{"code", told.error().code}, {"detail", LogValue::detail(told.error())}});
        return;
    }
    keepNewest(m_plan.to, m_plan.keep);
    m_log.info("backup_made", {{"revision", backup->head}, {"records", backup->records}});
}

}  // namespace banso
