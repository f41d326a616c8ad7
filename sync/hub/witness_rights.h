// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/hub/access.h"

namespace banso::sync {

/// What the word of a witness is good for. It tells what stood, so that nobody's record is lost;
/// but whoever has a tablet may say that he was one: what she could not write herself today
/// neither gives rights nor takes the place of what stands.
class WitnessRights {
  public:
    /// `witness`: her tablet.
    WitnessRights(Access& access, const DeviceRow& witness)
        : m_access(access), m_witness(witness.person) {}

    /// What counts of a record that is told, when the chamber has it or not: nothing of one whose
    /// values no tablet may have, or that only a few roles write and that says what all may do;
    /// and of a person never her roles.
    std::optional<WholeRecord> counts(WholeRecord told, bool isKnown);
    /// Whether a unit that is told may take the place of what stands. Else it waits for a person.
    bool mayReplace(const StoredRecord& known, std::string_view unit);

  private:
    bool mayWrite(std::string_view kind, std::string_view unit);

    Access& m_access;
    const RecordId m_witness;
};

}  // namespace banso::sync
