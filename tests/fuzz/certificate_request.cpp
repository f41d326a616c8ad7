// SPDX-License-Identifier: Apache-2.0
#include "server/auth/certificate_authority.h"
#include "server/auth/device_request.h"
#include "shared/base/limits.h"
#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    static const Instant now = SystemClock().now();
    static const CertificateAuthority authority = CertificateAuthority::create(now);
    const auto request = DeviceRequest::parse(input);
    if (!request) return mustSayWhy(request.error());
    BANSO_ASSERT(input.size() <= limits::kCertificateRequestBytes);
    BANSO_ASSERT(isDeviceId(request->deviceId()));
    // What was found in order can be signed, for that device and no other.
    BANSO_ASSERT(authority.sign(*request, now).deviceId == request->deviceId());
}

}  // namespace banso::fuzz
