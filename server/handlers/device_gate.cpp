// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/device_gate.h"

namespace banso {

Result<sync::DeviceRow> admitDevice(sync::CentralStore& store, const PeerIdentity& peer,
                                    DeviceUse use, Instant now) {
    auto device = store.device(peer.deviceId);
    // Which of the two it was is nobody's business.
    const bool isKnown = device && !peer.certificateFingerprint.empty() &&
                         (peer.certificateFingerprint == device->fingerprint ||
                          peer.certificateFingerprint == device->nextFingerprint);
    if (!isKnown)
        return Error{ErrorCode::Unauthenticated,
                     "This certificate is not one that this chamber enrolled. Enrol the device."};
    if (device->isStopped() && use != DeviceUse::HandIn)
        return Error{ErrorCode::DeviceStopped,
                     "This device was stopped by the administrator. It may hand in what it has not "
                     "sent, and then has to erase itself."};
    if (device->standing == sync::DeviceStanding::Held)
        return Error{ErrorCode::DeviceHeld,
                     "This device is held until an administrator admits it. Its work stays on it."};
    if (use == DeviceUse::Sync && peer.validUntil <= now)
        return Error{ErrorCode::CertificateExpired,
                     "The certificate of this device has expired. Renew it."};
    return std::move(*device);
}

}  // namespace banso
