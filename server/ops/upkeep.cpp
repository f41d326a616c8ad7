// SPDX-License-Identifier: Apache-2.0
#include "server/ops/upkeep.h"

#include "server/ops/backup.h"
#include "server/ops/erasure_desk.h"
#include "server/ops/file_copies.h"
#include "server/store/settings.h"
#include "server/store/settings_desk.h"
#include "sync/hub/file_names.h"

namespace banso {
namespace {

/// Three months: tablets come back from a drawer with photos half sent.
constexpr std::chrono::hours kUnusedLife{24 * 90};

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
    return ErasureDesk(m_folder, m_writer, m_clock).clear();
}

Result<void> Upkeep::dropUnused() {
    m_files.dropUploadsOlderThan(kUnusedLife);
    auto chamber = m_readers.take();
    if (!chamber) return chamber.error();
    sync::FileNames names((*chamber)->database());
    for (const std::string& sha256 : m_files.wholeOlderThan(kUnusedLife)) {
        if (names.has(sha256)) continue;
        for (const auto& removed :
             {m_files.remove(sha256), removeCopy(backupsOf(m_folder), sha256)})
            if (!removed) return removed;
    }
    return {};
}

}  // namespace banso
