// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hub/conflicts.h"

namespace banso::sync {

/// Takes from the tablets what a restored chamber forgot (sync/PROTOCOL.md, section 2.5).
class Witnesses {
  public:
    Witnesses(Ledger& ledger, Conflicts& conflicts)
        : m_ledger(ledger), m_store(ledger.store()), m_conflicts(conflicts) {}

    /// Keeps what the chamber remembers in the moment in which it is restored.
    void restored();
    /// Whether the tablet knows more of an epoch before this one and has not told it yet. Keeps
    /// what it said of its own work.
    bool areAwaited(const DeviceRow& device, const DeviceHello& hello);
    /// Whether what it tells counts.
    bool areHeard(const DeviceHello& hello);
    /// A record as a tablet had it confirmed.
    Result<void> take(const DeviceRow& device, json::Value witness);

  private:
    enum class Weight { Known, Stands, Waits };
    bool isRemembered(const OperationName& name);
    bool isHeardOf(const OperationName& name, std::string_view unit);
    bool isOfLostEpoch(const OperationName& name);
    Weight weigh(const StoredRecord& record, std::string_view unit, const OperationName& version,
                 std::int64_t revision);
    void takeRecord(const DeviceRow& device, const WholeRecord& witness);
    void takeConflict(const WholeRecord& witness);
    void takeEntry(const WholeRecord& witness);
    void keepNumber(const StoredRecord& record);
    bool isBefore(std::string_view epoch);

    Ledger& m_ledger;
    CentralStore& m_store;
    Conflicts& m_conflicts;
};

}  // namespace banso::sync
