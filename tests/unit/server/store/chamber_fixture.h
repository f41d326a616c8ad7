// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QTemporaryDir>
#include <sstream>

#include "server/auth/intake_limit.h"
#include "server/http/message.h"
#include "server/store/chamber_recovery.h"
#include "server/store/hub_writer.h"
#include "server/store/restricted_reads.h"
#include "server/store/store_readers.h"
#include "shared/domain/person.h"

namespace banso::tests {

/// Stands at 2026-11-24 09:00 in Tokyo until a test moves it.
class StandingClock final : public Clock {
  public:
    Instant now() const override { return instant; }
    Instant instant{std::chrono::milliseconds{1'795'478'400'000}};
};

/// A chamber in a folder of its own, written by the server's writer.
class ChamberFixture {
  public:
    ChamberFixture();

    RecordId addPerson(const std::string& name, Role role);
    /// Registered with the fingerprint "print of <id>".
    DeviceId addDevice(RecordId person);
    void bring(const RecordUnits& record);
    template <typename Record>
    void bring(const Record& record) {
        bring(RecordUnits{kindOf<Record>().name, record.id, toUnits(record)});
    }
    /// The setting of this key.
    void set(const std::string& key, const std::string& value);
    /// As the chamber's file holds it.
    template <typename Record>
    std::optional<Record> read(RecordId id) {
        return readRecord<Record>(*reader(), id);
    }
    StoreReaders::Lease reader() { return readers.take().value(); }
    std::int64_t head();
    std::string epoch();
    std::int64_t commits() const { return writer.counters().groups; }

    QTemporaryDir folder;
    const std::string file;
    StandingClock clock;
    RandomIds ids{clock};
    std::ostringstream logText;
    Log log{logText};
    /// How often the office would have been woken.
    std::atomic<int> wakes = 0;
    HubWriter writer;
    StoreReaders readers{file};
    IntakeLimit intake;
    RestrictedReads reads{AuditLog(DataFolder(folder.path().toStdString())), clock};
    /// None until a test writes one.
    ChamberRecovery recovery{folder.path().toStdString()};
};

/// What a connection with this device's certificate says of itself.
PeerIdentity peerOf(const DeviceId& device);

}  // namespace banso::tests
