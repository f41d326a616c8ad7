// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hub/acts.h"
#include "sync/hub/conflicts.h"
#include "sync/hub/epochs.h"
#include "sync/hub/erasures.h"
#include "sync/hub/hearsay.h"
#include "sync/hub/twins.h"
#include "sync/hub/witness_rights.h"

namespace banso::sync {

/// Takes from the tablets what a restored chamber forgot (sync/PROTOCOL.md, section 2.5).
class Witnesses {
  public:
    Witnesses(Ledger& ledger, Conflicts& conflicts, Erasures& erasures)
        : m_ledger(ledger),
          m_store(ledger.store()),
          m_conflicts(conflicts),
          m_erasures(erasures),
          m_twins(ledger, conflicts) {}

    /// Keeps what the chamber remembers in the moment in which it is restored; its epoch is still
    /// the one before.
    void restored();
    /// Up to which revision this chamber and a tablet of that epoch have the same history.
    std::int64_t sharedWith(std::string_view epoch) { return m_epochs.commonWith(epoch).revision; }
    /// Whether the tablet knows more of an epoch before this one and has not told it yet. Keeps
    /// what it said of its own work.
    bool areAwaited(const DeviceRow& device, const DeviceHello& hello);
    /// Whether what it tells counts; then what it says of its own work is kept.
    bool areHeard(const DeviceRow& device, const DeviceHello& hello);
    /// Notes that the device has come to this epoch: what it knew of those before was told.
    void noteHeard(const DeviceRow& device, const DeviceHello& hello);
    /// A record as a tablet had it confirmed. Returns the acts among what stands
    /// since. Errors:
    /// those of the line.
    Result<std::vector<Act>> take(const DeviceRow& device, const DeviceHello& hello,
                                  json::Value witness);

  private:
    enum class Weight { Known, Stands, Waits };
    bool isShared(const OperationName& name, RecordId record, std::string_view unit,
                  std::string_view epoch);
    std::int64_t revisionOf(const OperationName& name);
    Weight weigh(const StoredRecord& record, std::string_view unit, std::string_view epoch,
                 std::int64_t revision);
    std::optional<Author> named(Author author, Hearsay::Heard heard, const UnitChange& told,
                                std::string_view epoch);
    bool takeUnit(StoredRecord& record, const UnitChange& told, const Author& author, Weight weight,
                  Told said);
    std::vector<Act> takeRecord(const DeviceRow& device, std::string_view epoch,
                                const WholeRecord& witness);
    void takeConflict(std::string_view epoch, const WholeRecord& witness);
    void wait(RecordId subject, RecordId written, const UnitChange& change, const Author& author);
    void takeEntry(const WholeRecord& witness);
    void keepNumber(const StoredRecord& record);

    Ledger& m_ledger;
    CentralStore& m_store;
    Conflicts& m_conflicts;
    Erasures& m_erasures;
    Twins m_twins;
    std::optional<WitnessRights> m_rights;  // of whose request is heard
    Epochs m_epochs{m_store};
    Hearsay m_hearsay{m_store};
};

}  // namespace banso::sync
