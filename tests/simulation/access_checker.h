// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/simulation/chamber.h"

namespace banso::simulation {

/// The first record that the tablet lacks, holds although its person may not see it, or holds
/// otherwise than the hub; empty when there is none. Who may see what is worked out anew from the
/// standing records alone. A file with work that was quarantined may stay.
std::string accessDifference(SimulatedHub& hub, SimulatedTablet& tablet, const Clock& clock);

}  // namespace banso::simulation
