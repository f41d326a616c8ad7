// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>

#include "sync/hub/access.h"

namespace banso::sync {

/// Whether a unit's text keeps the rules of form: whatever stands in a record, every tablet has to
/// be able to read it.
bool isWellFormed(const KindInfo& kind, std::string_view unit, const std::string& value);

/// What the word of a witness is good for. It tells what stood, so that nobody's record is lost;
/// but whoever has a tablet may say that he was one: what she could not write herself today
/// neither gives rights nor takes the place of what stands. For one request.
class WitnessRights {
  public:
    /// `witness`: her tablet.
    WitnessRights(CentralStore& store, Access& access, const DeviceRow& witness)
        : m_store(store), m_access(access), m_witness(witness.person) {}

    /// What counts of a record that is told, when the chamber has it or not: no value that breaks a
    /// rule of form and nothing that only the hub writes; of a person who is not here all but her
    /// roles; and what is not here only from who writes records or is not here herself, or what is
    /// the chamber's from who may write that.
    std::optional<WholeRecord> counts(WholeRecord told, bool isKnown);
    /// Whether a unit that is told may take the place of what stands. Else it waits for a person.
    bool mayReplace(const StoredRecord& known, std::string_view unit);

  private:
    /// She was added after the backup; an administrator has admitted her tablet since the restore.
    bool isUnknown();
    bool isOneOf(RoleSet roles);
    bool isInItsPlace(const KindInfo& kind, const WholeRecord& told);
    bool isPlaceOfVerdict(RecordId id);

    CentralStore& m_store;
    Access& m_access;
    const RecordId m_witness;
    std::optional<std::set<RecordId>> m_verdicts;  // where they stand or will, once it is asked
};

}  // namespace banso::sync
