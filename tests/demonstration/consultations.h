// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tests/demonstration/client.h"
#include "tests/demonstration/workbench.h"

namespace banso::demonstration {

/// Gives out `count` consultations of the five years before today, other than follow-ups.
void addConsultations(Workbench& bench, const Staff& staff, const std::vector<Client>& clients,
                      std::size_t count);

}  // namespace banso::demonstration
