// SPDX-License-Identifier: Apache-2.0
#include "server/ops/backup_thread.h"

#include "server/ops/file_copies.h"
#include "server/store/audit_log.h"
#include "server/store/chamber_recovery.h"
#include "shared/db/statement.h"

namespace banso {
namespace {

/// Another number as soon as another connection has committed anything.
std::int64_t dataVersion(Database& database) {
    Statement row = database.prepare("PRAGMA data_version");
    return row.step() ? row.integer(0) : 0;
}

}  // namespace

BackupThread::BackupThread(DataFolder folder, BackupPlan plan, ChamberWriter& writer,
                           const Clock& clock, Log& log)
    : m_folder(std::move(folder)),
      m_plan(std::move(plan)),
      m_writer(writer),
      m_clock(clock),
      m_log(log),
      m_series(m_folder),
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
        const auto looked = attempt([this] { return look(); });
        if (!looked) tell(looked.error());
        m_isFailing = !looked;
    }
}

Result<void> BackupThread::look() {
    if (!m_store) {
        auto store = sync::SqliteStore::open(m_folder.chamberFile(), Database::Mode::ReadOnly);
        if (!store) return store.error();
        m_store.emplace(std::move(*store));
    }
    const auto lock = takeBackupLock(m_folder);
    if (!lock) return lock.error();
    const auto due = isDue(*m_store);
    if (!due) return due.error();
    if (*due)
        if (auto made = backUp(); !made) return made;
    if (auto shipped = ship(*m_store); !shipped) return shipped;
    return shipAuditLog();
}

Result<bool> BackupThread::isDue(sync::SqliteStore& store) {
    const auto position = m_series.position();
    if (!lastBackup(store) || !position) return true;
    // By the age of what changes are put upon: a backup on a stick takes nothing over.
    const auto base = BackupManifest::read(BackupManifest::of(position->base));
    if (!base || m_clock.now() - base->made >= m_plan.every) return true;
    std::error_code ignored;
    // Changes that another paper opens, or that lie elsewhere, are of no use to who restores these.
    return position->sealedTo != ChamberRecovery(m_folder.path()).told() ||
           !std::filesystem::equivalent(position->base.parent_path(), m_plan.to, ignored);
}

Result<void> BackupThread::backUp() {
    const auto backup = makeBackup(m_folder, m_plan.to, m_clock.now());
    if (!backup) return backup.error();
    keepNewest(m_plan.to, m_plan.keep);
    if (auto begun = m_series.begin(*backup); !begun) return begun;
    m_shippedState.reset();
    if (auto told = announceBackup(m_writer, *backup, m_clock.now()); !told) return told;
    copyAttachments();
    m_log.info("backup_made",
               {{"revision", backup->manifest.head}, {"records", backup->manifest.records}});
    return {};
}

Result<void> BackupThread::ship(sync::SqliteStore& store) {
    // Before the image is taken: what comes in between is seen by the next look.
    const Instant now = m_clock.now();
    const std::int64_t state = dataVersion(store.database());
    const std::int64_t head = store.head();
    if (m_shippedState != state) {
        const auto shipped = m_series.ship(store.database(), head, now);
        if (!shipped) return shipped.error();
        m_shippedState = state;
        if (*shipped) copyAttachments();
    }
    m_series.noteLook({now, head});
    return {};
}

Result<void> BackupThread::shipAuditLog() {
    std::error_code isNone;
    const auto bytes = std::filesystem::file_size(AuditLog(m_folder).file(), isNone);
    if (isNone || bytes == m_shippedAudit) return {};
    if (auto copied = copyAuditLog(m_folder, m_plan.to); !copied) return copied;
    m_shippedAudit = bytes;
    return {};
}

void BackupThread::copyAttachments() {
    const auto files = copyFiles(m_folder, ChamberRecovery(m_folder.path()).told(), m_plan.to);
    if (!files)
        tell(files.error());
    else if (files->failed > 0)
        tell({ErrorCode::Storage, files->why});
}

void BackupThread::tell(const Error& error) {
    if (m_isFailing) return;
    m_log.error("backup_failed", {{"code", error.code}, {"detail", LogValue::detail(error)}});
}

}  // namespace banso
