// SPDX-License-Identifier: Apache-2.0
#include "mobile/shell/machine.h"

#include "mobile/platform/dying_transport.h"
#include "mobile/platform/file_transfer.h"
#include "mobile/platform/last_errands.h"
#include "mobile/platform/refusing_transport.h"
#include "mobile/platform/renewal.h"
#include "mobile/platform/sealing_transport.h"

namespace banso {

Result<std::optional<Machine::Enrolment>> Machine::enrolment() {
    HubConnection hub;
    std::string folder;
    // The writer's thread reads it, because the other connection is that of the pages' thread.
    const auto read = tablet->writer().write([&](sync::Replica& replica) -> Result<void> {
        hub = hubConnection(replica.database());
        folder = folderOf(replica.database());
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
    auto transport = std::make_unique<SealingTransport>(
        std::make_unique<HttpsTransport>(hub,
                                         renewedIfDue(hub, identity, folder, SystemClock().now())),
        [this](const RecoveryKey::Public& told) { return tablet->sealTo(told); });
    if (!dieInSync) return transport;
    return std::make_unique<DyingTransport>(std::move(transport));
}

std::unique_ptr<FileWay> Machine::makeFileWay(const FileFolder& files) {
    const auto enrolled = enrolment();
    if (!enrolled || !*enrolled) return nullptr;
    return std::make_unique<FileTransfer>((*enrolled)->hub, (*enrolled)->identity, files);
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
