// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/secrets/secret_key.h"

namespace banso {

/// By what this tablet and its hub know each other. All in PEM form; the key leaves the tablet
/// never.
struct DeviceIdentity {
    std::string keyPem;
    std::string certificatePem;
    /// The chamber's authority: the only one that the tablet trusts.
    std::string authorityPem;

    bool operator==(const DeviceIdentity&) const = default;
};

/// Three files in the folder, for their owner alone; the private key is closed with what derives
/// from the tablet's data key, and bound to the authority: nobody can put another one beside it
/// and be trusted. Errors: DiskFull, Storage.
Result<void> saveIdentity(const DeviceIdentity& identity, const std::string& folder,
                          const SecretKey& dataKey);
/// Errors: NotFound (not enrolled), Unauthenticated (a file beside the key is missing, or one is
/// damaged or of another key), Storage.
Result<DeviceIdentity> loadIdentity(const std::string& folder, const SecretKey& dataKey);
/// Puts a renewed certificate in the place of the present one, in the folder and in `identity`.
/// Errors: Unauthenticated (it is not of this key), DiskFull, Storage; then nothing changed.
Result<void> renewIdentity(DeviceIdentity& identity, const std::string& certificatePem,
                           const std::string& folder);
/// When the certificate ends; long ago where it cannot be read.
Instant validUntil(const DeviceIdentity& identity);
/// Whether saveIdentity was ever here.
bool hasIdentity(const std::string& folder);
/// Closes the private key that a version before encryption left in clear, if there is one. Errors:
/// DiskFull, Storage.
Result<void> closeEarlierIdentity(const std::string& folder, const SecretKey& dataKey);

}  // namespace banso
