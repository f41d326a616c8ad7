// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/simulation/checkers.h"
#include "tests/simulation/simulation.h"
#include "tests/simulation/swarm.h"

namespace banso::simulation {

/// Writes down what one seed comes to while it is played.
class SeedRecord {
  public:
    void find(std::string what) { m_made.findings.push_back(std::move(what)); }
    void findIf(std::string what) {
        if (!what.empty()) find(std::move(what));
    }
    void find(const std::vector<std::vector<std::string>>& lists);
    void befell(Mishap mishap) { ++m_made.mishaps[playOf(mishap).name]; }
    void acted(const char* action) { ++m_made.actions[action]; }
    SeedResult result(SimulatedHub& hub, const Tablets& tablets);

  private:
    SeedResult m_made;
};

}  // namespace banso::simulation
