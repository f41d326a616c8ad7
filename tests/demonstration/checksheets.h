// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "tests/demonstration/plan_design.h"

namespace banso::demonstration {

/// An item of the question set, as far as answers depend on it.
struct SheetItem {
    std::string_view key;
    bool core;
    std::string_view applies;  // all, staff, stock, trading
};

/// The 64 items in their order.
std::span<const SheetItem> sheetItems();

/// Gives out the 300 checksheets of the running year.
void addChecksheets(Workbench& bench, const Staff& staff, const std::vector<Client>& clients,
                    const std::vector<PlanDesign>& designs);

}  // namespace banso::demonstration
