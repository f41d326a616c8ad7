// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <vector>

#include "server/office/office_replica.h"
#include "server/ops/log.h"
#include "server/ops/upkeep.h"
#include "server/store/chamber_file.h"
#include "server/store/handover_desk.h"
#include "server/store/store_readers.h"
#include "shared/domain/drift.h"

namespace banso {

/// The chamber's office inside the server: it reads along, judges the plans whose records changed
/// (all of them once a day), and has verdicts and proposed drift cases written. Each day it first
/// carries out the hand-overs whose day has come, and sees to the upkeep. For one thread.
class Office {
  public:
    Office(std::unique_ptr<OfficeReplica> replica, StoreReaders& readers, ChamberWriter& writer,
           HandoverDesk handovers, Upkeep upkeep, const Clock& clock, Log& log)
        : m_replica(std::move(replica)),
          m_readers(readers),
          m_writer(writer),
          m_handovers(std::move(handovers)),
          m_upkeep(std::move(upkeep)),
          m_clock(clock),
          m_log(log) {}

    /// Comes up to date; does nothing when nothing changed. After an error the next pass makes good
    /// what this one left. Errors: Storage, DiskFull, Unavailable.
    Result<void> pass();

    OfficeReplica& replica() { return *m_replica; }

  private:
    struct Findings {
        std::vector<RecordUnits> verdicts;
        std::vector<RecordUnits> cases;
    };
    Result<void> takeIn();
    Result<void> handOver(Date today);
    Findings judge(Date today);
    Result<void> write(const Findings& findings);

    std::unique_ptr<OfficeReplica> m_replica;
    StoreReaders& m_readers;
    ChamberWriter& m_writer;
    HandoverDesk m_handovers;
    Upkeep m_upkeep;
    const Clock& m_clock;
    Log& m_log;
    OfficeChanges m_pending{.everything = true, .businesses = {}};
    std::optional<Date> m_judgedOn;
    std::optional<Date> m_handedOverOn;
};

}  // namespace banso
