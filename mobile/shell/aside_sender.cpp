// SPDX-License-Identifier: Apache-2.0
#include "mobile/shell/aside_sender.h"

#include "mobile/platform/aside_folders.h"
#include "mobile/shell/machine.h"
#include "shared/store/attachment_store.h"
#include "shared/store/sync_log_store.h"
#include "sync/device/draft_exchange.h"
#include "sync/device/sync_run.h"

namespace banso {
namespace {

Error notAllThere(const char* what) {
    return {ErrorCode::Incomplete, std::string("not at the hub yet: ") + what};
}

/// What no sync would send: photos of forms that were not saved and of records that the hub keeps
/// back.
Result<void> sendOtherFiles(Machine& machine) {
    Tablet& tablet = *machine.tablet;
    std::vector<std::string> hashes;
    bool holdsBack = false;
    const auto read = tablet.writer().write([&](sync::Replica& replica) -> Result<void> {
        for (const KeptFile& file : AttachmentStore(replica.database(), {}).notAtOffice())
            hashes.push_back(file.sha256);
        holdsBack = sync::DraftExchange(replica.database()).holdsBack();
        return {};
    });
    if (!read) return read;
    if (holdsBack) return notAllThere("a form that is too long for it");
    const auto way = machine.makeFileWay(tablet.files());
    return way ? sendFiles(*way, tablet.files(), hashes) : notAllThere("photos and documents");
}

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
    if (!report->stopped.empty() || log.unanswered() > 0) return notAllThere("saves");
    if (!machine.lock.untoldUses().empty()) return notAllThere("the use of the paper");
    if (auto sent = sendOtherFiles(machine); !sent) return sent.error();
    return report->sent;
}

/// A tablet that was put aside and of which the hub has everything.
struct Sent {
    std::int64_t saves = 0;
    DeviceId device;
    std::unique_ptr<StandingClient> hub;
};

/// Nothing: it opens by another paper. None of its files is open when it returns.
Result<std::optional<Sent>> sendOne(const std::string& aside, const RecoveryKey& paper,
                                    const Clock& clock) {
    const auto folder = DataFolder::open(aside);
    if (!folder) return folder.error();
    auto lock = TabletLock::open(aside);
    if (!lock) return lock.error();
    if (lock->sealedTo() != paper.publicHalf()) return std::optional<Sent>{};
    const auto key = lock->openBy(paper, SystemClock().now());
    if (!key) return key.error();
    Machine machine{.clock = clock, .lock = *lock, .key = *key};
    if (auto opened = machine.open(*folder); !opened) return opened.error();
    const auto saves = sendAll(machine);
    // Stopped by the office meanwhile: what was not sent waits there for a decision.
    if (!saves && saves.error().code == ErrorCode::DeviceStopped) {
        if (auto done = machine.tablet->runLastErrands([] {}); !done) return done.error();
        return std::optional<Sent>{Sent{}};
    }
    if (!saves) return saves.error();
    return std::optional<Sent>{
        Sent{*saves, machine.tablet->device(), machine.makeStandingClient()}};
}

}  // namespace

Result<AsideReport> sendAside(const std::string& folder, const RecoveryKey& paper,
                              const Clock& clock) {
    const auto waiting = asideIn(folder);
    if (waiting.empty()) return Error{ErrorCode::NotFound, "nothing was put aside"};
    AsideReport report;
    for (const std::string& aside : waiting) {
        auto sent = sendOne(aside, paper, clock);
        if (!sent) return sent.error();
        if (!*sent) continue;
        if (auto removed = removeAside(aside); !removed) return removed.error();
        // Where this word is lost, the office sees a tablet that never comes again.
        if ((*sent)->hub) (void)(*sent)->hub->erased((*sent)->device);
        report.sent += (*sent)->saves;
        ++report.removed;
    }
    if (report.removed == 0)
        return Error{ErrorCode::Unauthenticated, "what was put aside opens by another paper"};
    return report;
}

}  // namespace banso
