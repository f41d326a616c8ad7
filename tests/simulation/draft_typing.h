// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "tests/simulation/erased.h"

namespace banso::simulation {

/// On each tablet a form that somebody fills in beside all else and never saves (law 10). The
/// functions say what is wrong; nothing when all is well.
class DraftTyping {
  public:
    /// What was typed, and about which business; about none perhaps.
    struct Typed {
        std::string text;
        RecordId subject;
    };

    DraftTyping(const Erased& erased, Dice& dice) : m_erased(erased), m_dice(dice) {}

    /// A form that begins is about this business.
    std::string type(SimulatedTablet& tablet, RecordId business);
    /// What was typed must be there, whatever befell the tablet's program; but what was typed about
    /// somebody goes when they are erased.
    std::string lost(SimulatedTablet& tablet);
    /// ... and be offered on her other tablets, once both have synced.
    std::string notOffered(SimulatedTablet& tablet, SimulatedTablet& other);
    const Typed& typed(const SimulatedTablet& tablet) { return m_typed[&tablet]; }
    /// The tablet's file is one in which this was typed.
    void wentBack(const SimulatedTablet& tablet, Typed typed);

  private:
    static std::string kept(SimulatedTablet& tablet);
    bool wentWithErased(SimulatedTablet& tablet);

    const Erased& m_erased;
    Dice& m_dice;
    std::map<const SimulatedTablet*, Typed> m_typed;
    std::int64_t m_last = 0;  // the time of the last keystroke
};

}  // namespace banso::simulation
