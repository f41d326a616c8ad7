// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <string>

#include "shared/secrets/device_half.h"

namespace banso {

/// Halves of keys that a TPM 2.0 keeps: sealed beneath the storage key of its owner hierarchy,
/// opened by a secret that never passes over its wires in clear. Wrong secrets are counted by the
/// TPM: after some (3 to 32, as its maker set it) it takes one in minutes or hours, whatever
/// program asks. Whoever starts the machine with another system begins the count anew, unless a
/// password was set for that (the lockout hierarchy's): only then it limits tries. May be used by
/// several threads.
class TpmHalf final : public DeviceHalf {
  public:
    /// The kernel's way to the TPM of this machine.
    static constexpr const char* kOfThisMachine = "device:/dev/tpmrm0";

    /// By a name of tpm2-tss for the way to it ("device:/dev/tpmrm0", "swtpm:port=2321"). Null when
    /// there is none, or this person may not use it; one that then refuses says KeyHardware.
    static std::unique_ptr<DeviceHalf> find(const std::string& way);

    bool limitsTries() const override { return m_limitsTries; }
    Result<Kept> keep(const SecretKey& secret) override;
    Result<SecretKey> bring(std::string_view bytes, const SecretKey& secret) override;

  private:
    TpmHalf(std::string way, bool limitsTries)
        : m_way(std::move(way)), m_limitsTries(limitsTries) {}

    std::string m_way;
    bool m_limitsTries;
};

}  // namespace banso
