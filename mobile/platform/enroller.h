// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/platform/device_identity.h"
#include "mobile/platform/hub_connection.h"
#include "shared/base/ids.h"
#include "shared/codec/enrolment.h"
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
};

/// Redeems a one-time code at the hub: new key and new device id at each try, because a lost answer
/// leaves the id taken. Blocks; needs no thread of its own.
class Enroller {
  public:
    explicit Enroller(IdSource& ids) : m_ids(ids) {}

    /// Asks the hub. Errors: Offline, TimedOut, Unauthenticated (the code is wrong, used or old, or
    /// the other end is not the hub of the code), Forbidden (too many wrong codes).
    Result<Enrolled> ask(const EnrolmentInvitation& invitation);

  private:
    IdSource& m_ids;
};

/// Keeps it in the folder and the tablet's file. Until the last step is on disk the tablet counts
/// as not enrolled. One that was enrolled before keeps its records and its work. Errors: DiskFull,
/// Storage.
Result<void> keepEnrolment(const Enrolled& enrolled, const std::string& folder,
                           sync::SyncWriter& writer);

}  // namespace banso
