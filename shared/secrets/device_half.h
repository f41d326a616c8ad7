// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/secrets/secret_key.h"

namespace banso {

/// Hardware of one machine that keeps halves of keys: it gives one out to whoever brings the secret
/// that it was kept with. Whoever has the disk alone has nothing to try passphrases on.
class DeviceHalf {
  public:
    virtual ~DeviceHalf() = default;

    /// A half that was drawn, and the bytes that bring it back, in this machine alone. They are
    /// kept on disk; the hardware itself remembers nothing.
    struct Kept {
        SecretKey half;
        std::string bytes;
    };
    /// Whether it takes a few wrong secrets a day at most, also from who has the whole machine and
    /// starts it with a system of his own.
    virtual bool limitsTries() const = 0;
    /// Errors: KeyHardware.
    virtual Result<Kept> keep(const SecretKey& secret) = 0;
    /// Errors: Unauthenticated (kept with another secret), NotFound (another machine keeps it, or
    /// this one's hardware was cleared: here nothing brings it back), KeyHardware (it takes no more
    /// tries by now, or does not answer).
    virtual Result<SecretKey> bring(std::string_view bytes, const SecretKey& secret) = 0;
};

}  // namespace banso
