// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string_view>

namespace banso::sync {

/// What becomes of one unit of an operation (sync/PROTOCOL.md, section 3).
enum class UnitOutcome {
    Set,       // the new value stands
    Same,      // it was equal: nothing changes, no version is made
    Conflict,  // the standing value stays, the new one is a candidate
    Stood,     // a witness told of it before it came again: nothing changes
};

/// One new value against the standing one.
struct UnitCase {
    std::string_view standingValue;
    std::string_view standingVersion;  // empty: never set
    std::string_view value;
    std::string_view base;  // what the author saw, already followed to what it counts as
    bool decision = false;
};

/// Law 1 in three lines: pure, no clock, no order of names.
constexpr UnitOutcome judgeUnit(const UnitCase& unit) {
    const bool seen = unit.base == unit.standingVersion;
    // A decision always makes a version; else somebody's later choice could pass unseen.
    if (unit.decision && seen) return UnitOutcome::Set;
    if (unit.value == unit.standingValue) return UnitOutcome::Same;
    return seen ? UnitOutcome::Set : UnitOutcome::Conflict;
}

}  // namespace banso::sync
