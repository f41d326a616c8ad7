// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <algorithm>
#include <string_view>

#include "sync/merge/record_state.h"
#include "sync/protocol/operation.h"

namespace banso::sync {

/// What an operation does to its record, and whether that was called off.

inline bool isCancelled(const RecordState& state) {
    return state.value(kLifeUnit) != "null";
}

inline bool touches(const Operation& operation, std::string_view unit) {
    return std::ranges::any_of(operation.changes,
                               [&](const UnitChange& change) { return change.unit == unit; });
}

inline bool cancels(const Operation& operation) {
    return std::ranges::any_of(operation.changes, [](const UnitChange& change) {
        return change.unit == kLifeUnit && change.value != "null";
    });
}

}  // namespace banso::sync
