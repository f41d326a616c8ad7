// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/renewal.h"

#include "mobile/platform/certificate_request.h"
#include "mobile/platform/standing_client.h"

namespace banso {

DeviceIdentity renewedIfDue(const HubConnection& hub, DeviceIdentity identity,
                            const std::string& folder, Instant now) {
    if (validUntil(identity) > now + kRenewsWithin) return identity;
    const auto request = makeRenewalRequest(identity.keyPem, identity.certificatePem);
    if (!request) return identity;
    const auto certificate = StandingClient(hub, identity).renew(*request);
    // A disk without room, or another certificate: the present one is as good as before.
    if (certificate) (void)renewIdentity(identity, *certificate, folder);
    return identity;
}

}  // namespace banso
