// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/secrets/secret_key.h"

namespace banso {

/// Hardware of one machine that keeps halves of keys: it gives one out to whoever brings the secret
/// that it was kept with, and lets nobody try many. Whoever has the disk alone has nothing to try
/// passphrases on.
class DeviceHalf {
  public:
    virtual ~DeviceHalf() = default;

    /// A half that was drawn, and the bytes that bring it back, in this machine alone. They are
    /// kept on disk; the hardware itself remembers nothing.
    struct Kept {
        SecretKey half;
        std::string bytes;
    };
    /// Errors: KeyHardware.
    virtual Result<Kept> keep(const SecretKey& secret) = 0;
    /// Errors: Unauthenticated (kept with another secret), KeyHardware (it was kept by another
    /// machine, its hardware has forgotten, takes no more tries by now, or does not answer).
    virtual Result<SecretKey> bring(std::string_view bytes, const SecretKey& secret) = 0;
};

}  // namespace banso
