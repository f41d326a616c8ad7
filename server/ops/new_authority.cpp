// SPDX-License-Identifier: Apache-2.0
#include "server/ops/new_authority.h"

#include <fcntl.h>

#include <cerrno>
#include <cstdio>

#include "server/store/accounts.h"
#include "server/store/audit_log.h"
#include "server/store/device_ledger.h"
#include "server/store/durable.h"
#include "shared/db/statement.h"

namespace banso {
namespace {

/// What the tablets show counts no more; they stay in the list until each has come anew.
std::size_t forgetCertificates(ChamberFile& chamber) {
    std::size_t tablets = 0;
    for (sync::DeviceRow& device : chamber.store().devices()) {
        if (device.isStopped()) continue;
        if (device.parent.empty()) ++tablets;
        device.forgetCertificate();
        chamber.store().putDevice(device);
    }
    chamber.store().database().execute("UPDATE enrolmentCode SET used=1 WHERE used=0");
    return tablets;
}

}  // namespace

Result<AuthorityReplaced> replaceAuthority(const DataFolder& folder, ChamberFile& chamber,
                                           const std::vector<std::string>& hosts,
                                           const Clock& clock) {
    const Instant now = clock.now();
    const auto before = CertificateAuthority::fingerprintIn(folder.authorityFolder());
    const CertificateAuthority made = CertificateAuthority::create(now, hosts);
    if (auto server = made.issueServer(hosts, now); !server) return server.error();
    AuditEntry entry{AuditEvent::AuthorityReplaced, "console", {}, {}};
    // One that cannot be read is replaced all the same.
    if (before) entry.facts.emplace_back("before", hex(*before));
    entry.facts.emplace_back("authority", hex(made.fingerprint()));
    if (auto noted = AuditLog(folder).append(entry, now); !noted) return noted.error();
    // From here on no server starts, until all of it is done: the new one comes last.
    if (before)
        if (auto noted = DeviceLedger(folder).withdrawn(*before, now); !noted) return noted.error();
    AuthorityReplaced done{.authority = made.fingerprint()};
    const auto written = chamber.write([&](ChamberFile& open) -> Result<void> {
        done.tablets = forgetCertificates(open);
        return {};
    });
    if (!written) return written.error();
    const auto closed = Accounts(folder).closeAll();
    if (!closed) return closed.error();
    done.accounts = *closed;
    if (auto put = putInPlace(made, folder); !put) return put.error();
    return done;
}

Result<void> putInPlace(const CertificateAuthority& authority, const DataFolder& folder) {
    const std::filesystem::path place = folder.authorityFolder();
    const std::filesystem::path making = place.string() + ".making";
    const auto failed = [&](const std::error_code& why) {
        return Error{ErrorCode::Storage,
                     "Cannot put an authority into " + place.string() + ": " + why.message() + "."};
    };
    std::error_code why;
    std::filesystem::remove_all(making, why);
    if (why) return failed(why);
    for (const auto& path : {making, place})
        if (auto made = makePrivateFolder(path); !made) return made;
    if (auto saved = authority.save(making); !saved) return saved;
    if (::renameat2(AT_FDCWD, making.c_str(), AT_FDCWD, place.c_str(), RENAME_EXCHANGE) != 0)
        return failed({errno, std::generic_category()});
    if (auto synced = syncToDisk(folder.path()); !synced) return synced;
    std::filesystem::remove_all(making, why);
    if (why) return failed(why);
    return {};
}

Result<void> requireTrusted(const CertificateAuthority& authority, const DataFolder& folder) {
    const auto ledger = DeviceLedger(folder).read();
    if (!ledger) return ledger.error();
    if (!ledger->withdrawn.contains(hex(authority.fingerprint()))) return {};
    return Error{ErrorCode::Forbidden,
                 "The authority in " + folder.authorityFolder().string() +
                     " was replaced, because somebody else may have its key. Make another one, and "
                     "enrol all tablets anew: banso-server authority new --replace"};
}

}  // namespace banso
