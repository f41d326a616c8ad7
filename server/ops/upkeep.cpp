// SPDX-License-Identifier: Apache-2.0
#include "server/ops/upkeep.h"

#include "server/ops/backup.h"
#include "server/ops/change_series.h"
#include "server/ops/erasure_desk.h"
#include "server/ops/file_copies.h"
#include "server/ops/restore.h"
#include "server/store/settings.h"
#include "server/store/settings_desk.h"
#include "sync/hub/file_names.h"

namespace banso {
namespace {

/// Three months: tablets come back from a drawer with photos half sent.
constexpr std::chrono::hours kUnusedLife{24 * 90};
/// The writer stands still while tablets that download are waited for.
constexpr std::chrono::milliseconds kErasurePatience{1'000};

/// `at`: when the chamber was restored, in milliseconds; empty: never.
bool wasRestoredWithin(const std::string& at, Instant now) {
    return !at.empty() && now - Instant{std::chrono::milliseconds{std::stoll(at)}} < kUnusedLife;
}

}  // namespace

void Upkeep::run() {
    const auto tell = [&](LogWord what, const Result<void>& done) {
        if (!done)
            m_log.warn(what,
                       {{"code", done.error().code}, {"detail", LogValue::detail(done.error())}});
    };
    tell("audit_not_trimmed", attempt([&] { return trimAudit(); }));
    tell("erasure_not_cleared", attempt([&] { return clearErased(); }));
    tell("unused_files_not_dropped", attempt([&] { return dropUnused(); }));
}

Result<void> Upkeep::trimAudit() {
    auto chamber = m_readers.take();
    if (!chamber) return chamber.error();
    const auto years = yearsOf(**chamber, kAuditSetting);
    if (!years) return {};
    const Instant now = m_clock.now();
    const Instant before =
        std::chrono::floor<std::chrono::milliseconds>(now - std::chrono::years{*years});
    if (const auto cut = m_audit.trim(before, "hub", now); !cut) return cut.error();
    return {};
}

Result<void> Upkeep::clearErased() {
    return ErasureDesk(m_folder, m_writer, m_clock, kErasurePatience).clear();
}

Result<void> Upkeep::dropUnused() {
    m_files.dropUploadsOlderThan(kUnusedLife);
    auto chamber = m_readers.take();
    if (!chamber) return chamber.error();
    // The tablets may still bring the records of what a restored chamber has forgotten.
    if (wasRestoredWithin((*chamber)->setting(kRestoredAtSetting), m_clock.now())) return {};
    sync::FileNames names((*chamber)->database());
    Result<void> all;
    for (const std::string& sha256 : m_files.wholeOlderThan(kUnusedLife)) {
        if (names.has(sha256)) continue;
        // The copy first: of a file that has gone nobody asks again.
        Result<void> removed = removeCopy(backupsOf(m_folder), sha256);
        if (removed) removed = m_files.remove(sha256);
        if (all && !removed) all = removed;
    }
    return all;
}

}  // namespace banso
