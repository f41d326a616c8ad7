// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hub/quarantine.h"

namespace banso::sync {

/// What shall be erased, by whom and why.
struct ErasureOrder {
    RecordId target;
    ErasureReason reason = ErasureReason::Other;
    std::string actor;
};

/// Whether the record can be erased as things stand. Errors: NotFound (there is none, or it is no
/// client's), Invalid (a business that is joined to another), Forbidden (an undecided hand-in has
/// work on it).
Result<void> mayErase(CentralStore& store, RecordId target);
/// The order, with one for each record that a backup may hold apart from its target: one from
/// before another client was joined to this one, or before a record that was made for nobody yet
/// was given to it. A restored chamber carries out all of them.
std::vector<ErasureOrder> withAllApart(CentralStore& store, const ErasureOrder& order);

/// The only thing that removes values: a person's data goes, by order or when its time is over, and
/// nothing of it is taken again (sync/PROTOCOL.md, section 15).
class Erasures {
  public:
    Erasures(Ledger& ledger, Conflicts& conflicts, Quarantine& quarantine)
        : m_ledger(ledger),
          m_store(ledger.store()),
          m_conflicts(conflicts),
          m_quarantine(quarantine) {}

    /// Erases it with all that belongs to it. A target that is not here is noted all the same: a
    /// restored chamber repeats what its backup does not know. What has gone already, with another
    /// too, changes nothing: the erasure by which it went is returned.
    Erasure carryOut(const ErasureOrder& order);

    /// The acts of what waited behind something that went and was taken then, since the last call.
    std::vector<Act> takeActs() { return m_quarantine.takeActs(); }

    /// Takes in up to where the device says that it has carried out what was erased.
    void noteHeard(DeviceRow& device, const DeviceHello& hello);
    /// Whether the record was erased, itself or with what it belonged to.
    bool hasGone(RecordId record);
    /// Whether a record of this id, owner and file would bring something erased back.
    bool cover(const StoredRecord& placed);
    bool cover(const Save& save);
    /// What that would have made never was: what is built on it is of no use either.
    void noteUnmade(const StoredRecord& placed, const Units& units);
    /// A device tells that the record belongs to this one. If that was erased, and the record is
    /// here, a person is asked whether it goes, too.
    void doubt(RecordId record, RecordId owner, const DeviceId& device);
    /// The answers to such a save, of which nothing is kept.
    std::vector<Answer> refuse(const Save& save, const DeviceId& device);

  private:
    void noteUntaken(std::int64_t revision);
    void noteHandedIn(std::string_view body, const DeviceId& device);
    void takeFromContradictions(const std::vector<RecordId>& records);
    std::int64_t revisionOf(const Operation& operation);
    bool isOfNoOther(const StoredRecord& placed, const Units& units);
    void noteUnmade(const Save& save);

    Ledger& m_ledger;
    CentralStore& m_store;
    Conflicts& m_conflicts;
    Quarantine& m_quarantine;
};

}  // namespace banso::sync
