// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/simulation/checkers.h"

namespace banso::simulation {

/// The office erases a client, or one record of one, now and then, and everybody who can still have
/// something of it is looked at: nothing of it may be anywhere, and nothing else may be gone
/// (sync/PROTOCOL.md, section 15).
class ErasingOffice {
  public:
    using Ids = std::set<RecordId>;

    ErasingOffice(SimulatedHub& hub, Erased& erased, Dice& dice)
        : m_hub(hub), m_erased(erased), m_dice(dice) {}

    /// Returns what went; nothing when there was nobody to erase.
    Ids erase();
    /// Answers what it is asked of records that may belong to what went: what went so.
    Ids answer();
    /// Takes in what the tablet knows of these from before the hub was restored, and the hub does
    /// not: of that nothing is taken any more, unless another tells it as nobody's.
    void addLostUnder(Ids gone, SimulatedTablet& tablet);
    /// What of it is on a tablet that has heard of all erasures; empty when nothing is.
    std::string leftOn(SimulatedTablet& tablet);
    /// What of it is at the hub.
    std::string leftAtHub();
    /// What was found while it erased. Each begins with the law or the section that it is against.
    std::vector<std::string> findings() { return std::move(m_findings); }

  private:
    struct Before;
    RecordId someTarget();
    Ids erase(RecordId target);
    Ids compare(const Before& before, std::int64_t revision);
    void compareSides(const sync::StoredRecord& before, const sync::StoredRecord& after,
                      const Ids& gone);
    std::string markIn(Database& database) const;
    void find(std::string what) { m_findings.push_back("section 15: " + std::move(what)); }

    SimulatedHub& m_hub;
    Erased& m_erased;
    Dice& m_dice;
    int m_times = 0;
    std::vector<std::string> m_findings;
};

}  // namespace banso::simulation
