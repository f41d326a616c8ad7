// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

#include "server/auth/openssl_handles.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"

namespace banso {

/// A tablet's request for a certificate (PKCS #10), read and found in order: a P-256 key, signed by
/// that very key, for one device id.
class DeviceRequest {
  public:
    /// TooLarge, Malformed (no PEM), Invalid (another key, a wrong signature, a name that is no
    /// device id).
    static Result<DeviceRequest> parse(std::string_view pem);

    const DeviceId& deviceId() const { return m_deviceId; }
    EVP_PKEY& publicKey() const { return *m_publicKey; }

  private:
    DeviceRequest(DeviceId deviceId, KeyHandle publicKey);

    DeviceId m_deviceId;
    KeyHandle m_publicKey;
};

}  // namespace banso
