// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/auth/certificate_authority.h"
#include "server/store/chamber_file.h"
#include "server/store/data_folder.h"

namespace banso {

/// What somebody who had the server's disk could still do, once the chamber has a new authority.
struct AuthorityReplaced {
    Sha256 authority{};        // the new one's fingerprint
    std::size_t tablets = 0;   // those in use: each is enrolled anew, with what is on it
    std::size_t accounts = 0;  // of the office's page: each is set up anew
};

/// Gives the chamber another authority, in place of one whose key somebody else may have, and ends
/// what signed in by secrets beside it: the passwords and second factors of the office's page and
/// open enrolment codes. Records stay. No server may run. The old authority is noted as withdrawn
/// in the ledger, so that none of it comes back with a backup. Everything is in the audit log
/// before it is done; after a power cut no server starts until it was done again. `hosts`: the
/// server's names and addresses. Errors: Invalid (one of them is none), Storage, DiskFull.
Result<AuthorityReplaced> replaceAuthority(const DataFolder& folder, ChamberFile& chamber,
                                           const std::vector<std::string>& hosts,
                                           const Clock& clock);

/// Puts an authority in the place of the one in the folder, of which nothing is left, or where
/// there is none. A power cut leaves the one or the other, whole. Errors: Storage, DiskFull.
Result<void> putInPlace(const CertificateAuthority& authority, const DataFolder& folder);

/// Errors: Forbidden, saying what to do, when the authority was withdrawn; Storage when the ledger
/// cannot be read, which would say so.
Result<void> requireTrusted(const CertificateAuthority& authority, const DataFolder& folder);

}  // namespace banso
