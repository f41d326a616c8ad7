// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <set>

#include "shared/base/ids.h"
#include "shared/domain/permissions.h"
#include "shared/domain/person.h"

namespace banso {

/// For whom a store reads. Every store has one; there is no read without. A tablet holds only what
/// its person may see, so what it decides is whose work is shown first and what may be done.
struct Viewer {
    RecordId person;  // null: the office itself
    std::set<Role> roles;

    bool is(Role role) const { return roles.contains(role); }
    bool isOneOf(RoleSet set) const {
        return std::ranges::any_of(roles, [&](Role role) { return set.contains(role); });
    }
    /// Sees and decides drift cases.
    bool supervises() const { return isOneOf(writersOf("drift_case", "state")); }
    /// Looks after the chamber's tablets.
    bool seesDevices() const { return isOneOf(kSeeDevices); }
};

}  // namespace banso
