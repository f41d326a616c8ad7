// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "tests/simulation/chamber.h"

namespace banso::simulation {

/// On each tablet a form that somebody fills in beside all else and never saves (law 10). The
/// functions say what is wrong; nothing when all is well.
class DraftTyping {
  public:
    explicit DraftTyping(Dice& dice) : m_dice(dice) {}

    std::string type(SimulatedTablet& tablet);
    /// What was typed must be there, whatever befell the tablet's program.
    std::string lost(SimulatedTablet& tablet);
    /// ... and be offered on her other tablets, once both have synced.
    std::string notOffered(SimulatedTablet& tablet, SimulatedTablet& other);
    const std::string& typed(const SimulatedTablet& tablet) { return m_typed[&tablet]; }
    /// The tablet's file is one in which this was typed.
    void wentBack(const SimulatedTablet& tablet, std::string typed);

  private:
    Dice& m_dice;
    std::map<const SimulatedTablet*, std::string> m_typed;
    std::int64_t m_last = 0;  // the time of the last keystroke
};

}  // namespace banso::simulation
