// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "mobile/platform/device_identity.h"
#include "mobile/platform/hub_connection.h"
#include "shared/base/ids.h"
#include "shared/codec/enrolment.h"
#include "shared/secrets/recovery_key.h"
#include "sync/device/sync_run.h"

namespace banso {

/// What a tablet has become by its enrolment.
struct Enrolled {
    DeviceIdentity identity;
    HubConnection hub;
    DeviceId device;
    RecordId person;
    std::string personName;
    std::string chamberName;
    /// What the tablet seals its key to; nothing where the chamber has none.
    std::optional<RecoveryKey::Public> recoveryKey;
};

/// Redeems a one-time code at the hub, with a new key at each try. Blocks; needs no thread of its
/// own.
class Enroller {
  public:
    /// `own`: the device that this tablet is, and stays unless the hub has stopped it; empty for a
    /// new one, or one that shall go on as another.
    explicit Enroller(IdSource& ids, DeviceId own = {}) : m_ids(ids), m_own(std::move(own)) {}

    /// Asks the hub. Errors: Offline, TimedOut, Unauthenticated (the code is wrong, used or old, or
    /// the other end is not the hub of the code), Forbidden (too many wrong codes), Invalid (the
    /// code is for somebody else than this tablet's person), Malformed (what it answers is none, or
    /// it tells a recovery key that is none).
    Result<Enrolled> ask(const EnrolmentInvitation& invitation);
    /// The same by what a person typed: the authority is the one that the hub shows, and both
    /// proofs cover it, so that whoever sits in between has none that holds.
    Result<Enrolled> ask(const TypedInvitation& invitation);

  private:
    /// `authority` is that of the invitation, as its PEM text.
    Result<Enrolled> redeem(const EnrolmentInvitation& invitation, const std::string& authority);
    Result<Enrolled> redeemAs(const DeviceId& device, const EnrolmentInvitation& invitation,
                              const std::string& authority);

    IdSource& m_ids;
    const DeviceId m_own;
};

/// Keeps it in the folder and the tablet's file. Until the last step is on disk the tablet counts
/// as not enrolled. One that was enrolled before keeps its records and its work, which goes on
/// under its id or, where that is another one, under that. Errors: DiskFull, Storage.
Result<void> keepEnrolment(const Enrolled& enrolled, const std::string& folder,
                           const SecretKey& dataKey, sync::SyncWriter& writer);

}  // namespace banso
