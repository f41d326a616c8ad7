// SPDX-License-Identifier: Apache-2.0
#include "mobile/shell/machine.h"

#include "mobile/platform/aside_folders.h"
#include "mobile/platform/dying_transport.h"
#include "mobile/platform/file_transfer.h"
#include "mobile/platform/last_errands.h"
#include "mobile/platform/refusing_transport.h"
#include "mobile/platform/renewal.h"
#include "mobile/platform/tablet_transport.h"
#include "mobile/shell/aside_sender.h"
#include "shared/db/encrypt.h"
#include "shared/text/fold.h"
#include "sync/device/own_hello.h"

namespace banso {
namespace {

/// A tablet of a version that did not encrypt yet. One with a closed key is none: a clear file was
/// put in its place.
Result<void> encryptEarlier(const DataFolder& folder, const SecretKey& key) {
    if (isClearDatabase(folder.databaseFile()) && !hasIdentity(folder.path())) {
        const SecretKey fileKey = key.derived(SecretKey::Use::Database);
        if (auto encrypted = encryptDatabase(folder.databaseFile(), fileKey); !encrypted)
            return encrypted;
    }
    return closeEarlierIdentity(folder.path(), key);
}

/// For whoever asks the office what protects a tablet that was lost: the next sync tells it.
void noteProtection(Database& database, const TabletLock& lock) {
    sync::Meta meta(database);
    const std::int64_t kept = lock.needsDevice() ? 1 : 0;
    if (meta.number(sync::kKeyHardware) != kept) meta.put(sync::kKeyHardware, kept);
}

}  // namespace

Result<void> Machine::open(const DataFolder& folder) {
    if (auto encrypted = encryptEarlier(folder, key); !encrypted) return encrypted;
    auto opened = Tablet::open(
        folder.databaseFile(),
        {.clock = clock,
         .ids = ids,
         .fold = [](std::string_view text) { return fold(text); },
         .key = key,
         .makeTransport = [this] { return makeTransport(); },
         .makeFileWay = [this](const FileFolder& files) { return makeFileWay(files); },
         .sealTo = [this](const RecoveryKey::Public& to) { return lock.sealTo(key, to); },
         .runLastErrands = [this](const auto& erased) { return runLastErrands(erased); },
         .asideCount = [path = folder.path()] { return asideIn(path).size(); },
         .sendAside =
             [this, path = folder.path()](const RecoveryKey& paper) {
                 return banso::sendAside(path, paper, clock);
             }});
    if (!opened) return opened.error();
    tablet = std::move(*opened);
    return {};
}

Result<std::optional<Machine::Enrolment>> Machine::enrolment() {
    HubConnection hub;
    std::string folder;
    // The writer's thread reads it, because the other connection is that of the pages' thread.
    const auto read = tablet->writer().write([&](sync::Replica& replica) -> Result<void> {
        hub = hubConnection(replica.database());
        folder = folderOf(replica.database());
        noteProtection(replica.database(), lock);
        return {};
    });
    // A file that cannot be read now says nothing of an enrolment.
    if (!read) return read.error();
    auto identity = loadIdentity(folder, key);
    const bool isMissing = !identity && identity.error().code == ErrorCode::NotFound;
    if (hub.address.empty() || isMissing) return std::optional<Enrolment>{};
    // Enrolled, but with a damaged key: no other sentence may say that it is not.
    if (!identity) return identity.error();
    return std::optional<Enrolment>{{hub, std::move(*identity), std::move(folder)}};
}

std::unique_ptr<sync::Transport> Machine::makeTransport() {
    const auto enrolled = enrolment();
    if (!enrolled) return std::make_unique<RefusingTransport>(enrolled.error());
    if (!*enrolled) return nullptr;
    const auto& [hub, identity, folder] = **enrolled;
    auto https = std::make_unique<HttpsTransport>(
        hub, renewedIfDue(hub, identity, folder, SystemClock().now()));
    auto transport = std::make_unique<TabletTransport>(
        std::move(https),
        TabletTransport::Parts{
            .untoldUses = [this] { return lock.untoldUses(); },
            .usesTold = [this](std::size_t count) { lock.usesTold(count); },
            .seal = [this](const RecoveryKey::Public& told) { return tablet->sealTo(told); }});
    if (!dieInSync) return transport;
    return std::make_unique<DyingTransport>(std::move(transport));
}

std::unique_ptr<FileWay> Machine::makeFileWay(const FileFolder& files) {
    const auto enrolled = enrolment();
    if (!enrolled || !*enrolled) return nullptr;
    return std::make_unique<FileTransfer>((*enrolled)->hub, (*enrolled)->identity, files);
}

std::unique_ptr<StandingClient> Machine::makeStandingClient() {
    const auto enrolled = enrolment();
    if (!enrolled || !*enrolled) return nullptr;
    return std::make_unique<StandingClient>((*enrolled)->hub, (*enrolled)->identity);
}

Result<void> Machine::runLastErrands(const std::function<void()>& erased) {
    const auto enrolled = enrolment();
    if (!enrolled) return enrolled.error();
    if (!*enrolled) return Error{ErrorCode::Unauthenticated, "this tablet is not enrolled"};
    StandingClient client((*enrolled)->hub, (*enrolled)->identity);
    FileTransfer way((*enrolled)->hub, (*enrolled)->identity, tablet->files());
    return LastErrands(tablet->writer(), client, {way, tablet->files()}, clock, BANSO_VERSION)
        .run({[this] { return lock.erase(); }, erased});
}

}  // namespace banso
