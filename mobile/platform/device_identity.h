// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "shared/base/result.h"

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

/// Three files in the folder, for their owner alone. Errors: DiskFull, Storage.
Result<void> saveIdentity(const DeviceIdentity& identity, const std::string& folder);
/// Errors: NotFound (not enrolled), Unauthenticated (a file beside the key is missing, or one is
/// damaged or of another key), Storage.
Result<DeviceIdentity> loadIdentity(const std::string& folder);

}  // namespace banso
