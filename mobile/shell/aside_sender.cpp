// SPDX-License-Identifier: Apache-2.0
#include "mobile/shell/aside_sender.h"

#include "mobile/platform/aside_folders.h"
#include "mobile/shell/machine.h"
#include "shared/store/sync_log_store.h"
#include "sync/device/sync_run.h"

namespace banso {
namespace {

/// Everything of this tablet is at the hub when it returns without an error: the saves that were
/// sent just now.
Result<std::int64_t> sendAll(Machine& machine) {
    const auto transport = machine.makeTransport();
    if (!transport)
        return Error{ErrorCode::Unauthenticated, "what was put aside was never enrolled"};
    Tablet& tablet = *machine.tablet;
    const auto report =
        sync::SyncRun(tablet.writer(), *transport, machine.clock, BANSO_VERSION).run();
    if (!report) return report.error();
    const SyncLogStore log(tablet.reader(), tablet.viewer());
    if (!report->stopped.empty() || log.unanswered() > 0)
        return Error{ErrorCode::Incomplete, "the hub has not answered all of it"};
    const auto files = machine.carryFiles();
    if (!files) return files.error();
    if (files->refused > 0)
        return Error{ErrorCode::Incomplete, "a photo or document has not arrived"};
    return report->sent;
}

/// Nothing: it opens by another paper.
Result<std::optional<std::int64_t>> sendOne(const std::string& aside, const RecoveryKey& paper,
                                            const Clock& clock) {
    const auto folder = DataFolder::open(aside);
    if (!folder) return folder.error();
    auto lock = TabletLock::open(aside);
    if (!lock) return lock.error();
    if (lock->sealedTo() != paper.publicHalf()) return std::optional<std::int64_t>{};
    const auto key = lock->openBy(paper, SystemClock().now());
    if (!key) return key.error();
    Machine machine{.clock = clock, .lock = *lock, .key = *key};
    if (auto opened = machine.open(*folder); !opened) return opened.error();
    auto sent = sendAll(machine);
    // Stopped by the office meanwhile: what was not sent waits there for a decision.
    if (!sent && sent.error().code == ErrorCode::DeviceStopped) {
        if (auto done = machine.tablet->runLastErrands([] {}); !done) return done.error();
        return std::optional<std::int64_t>{0};
    }
    if (!sent) return sent.error();
    return std::optional(*sent);
}

}  // namespace

Result<AsideReport> sendAside(const std::string& folder, const RecoveryKey& paper,
                              const Clock& clock) {
    const auto waiting = asideIn(folder);
    if (waiting.empty()) return Error{ErrorCode::NotFound, "nothing was put aside"};
    AsideReport report;
    for (const std::string& aside : waiting) {
        const auto sent = sendOne(aside, paper, clock);
        if (!sent) return sent.error();
        if (!*sent) continue;
        // Its program is closed by now.
        if (auto removed = removeAside(aside); !removed) return removed.error();
        report.sent += **sent;
        ++report.removed;
    }
    if (report.removed == 0)
        return Error{ErrorCode::Unauthenticated, "what was put aside opens by another paper"};
    return report;
}

}  // namespace banso
