// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/simulation/checkers.h"
#include "tests/simulation/model.h"
#include "tests/simulation/trace.h"

namespace banso::simulation {

/// The office erases a client, or one record of one, now and then, and everybody who can still have
/// something of it is looked at: nothing of it may be anywhere, and nothing else may be gone
/// (sync/PROTOCOL.md, section 15).
class ErasingOffice {
  public:
    /// What is erased, the trace is told where names may be given twice, and else the model.
    ErasingOffice(SimulatedHub& hub, Tablets& tablets, Erased& erased, bool isTraced, Trace& trace,
                  Model& model, Dice& dice)
        : m_hub(hub),
          m_tablets(tablets),
          m_erased(erased),
          m_isTraced(isTraced),
          m_trace(trace),
          m_model(model),
          m_dice(dice) {}

    /// False when there was nobody to erase.
    bool erases();
    /// Answers what it is asked of records that may belong to what went, before anybody syncs
    /// again: what went so. False when nothing did.
    bool answers();
    /// What of it is on a tablet that has heard of all erasures; empty when nothing is.
    std::string leftOn(SimulatedTablet& tablet);
    /// What of it is at the hub.
    std::string leftAtHub();
    /// What was found while it erased. Each begins with the law or the section that it is against.
    std::vector<std::string> findings() { return std::move(m_findings); }

  private:
    using Ids = std::set<RecordId>;
    struct Before;
    RecordId someTarget();
    void begin();
    void end(const Ids& gone);
    Ids erase(RecordId target);
    void addLostUnder(Ids gone, SimulatedTablet& tablet);
    Ids compare(const Before& before, std::int64_t revision);
    void compareSides(const sync::StoredRecord& before, const sync::StoredRecord& after,
                      const Ids& gone);
    std::string markIn(Database& database) const;
    void find(std::string what) { m_findings.push_back("section 15: " + std::move(what)); }

    SimulatedHub& m_hub;
    Tablets& m_tablets;
    Erased& m_erased;
    const bool m_isTraced;
    Trace& m_trace;
    Model& m_model;
    Dice& m_dice;
    int m_times = 0;
    std::vector<std::string> m_findings;
};

}  // namespace banso::simulation
