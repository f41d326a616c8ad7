// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/device_gate.h"

namespace banso {

Result<void> admitDevice(sync::CentralStore& store, const PeerIdentity& peer) {
    const auto device = store.device(peer.deviceId);
    // Which of the two it was is nobody's business.
    if (!device || device->fingerprint != peer.certificateFingerprint)
        return Error{ErrorCode::Unauthenticated,
                     "This certificate is not one that this chamber enrolled. Enrol the device."};
    if (device->stopped)
        return Error{ErrorCode::Forbidden,
                     "This device was stopped by the administrator. Its work stays on it; ask the "
                     "office."};
    return {};
}

}  // namespace banso
