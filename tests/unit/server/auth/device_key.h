// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "server/auth/openssl_handles.h"

namespace banso::tests {

/// A tablet's key pair as a tablet makes it, and the requests for a certificate that it (or a
/// forger) sends.
class DeviceKey {
  public:
    /// `group`: an elliptic curve's name.
    explicit DeviceKey(const char* group = "P-256");

    std::string privateKeyPem() const;
    std::string requestFor(const std::string& commonName) const;
    /// Names this key, but is signed by another: somebody asks for a certificate on a key that is
    /// not theirs.
    std::string requestSignedBy(const DeviceKey& other, const std::string& commonName) const;

  private:
    KeyHandle m_key;
};

}  // namespace banso::tests
