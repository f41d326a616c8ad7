// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <boost/container/flat_map.hpp>
#include <string>
#include <string_view>

namespace banso {

/// The values of a record by unit, each as canonical JSON text. A unit is the smallest thing that
/// is set, contradicted and decided as one: a field (`phone`), a group (`address`), or one entry of
/// a keyed map (`answers/money.break_even`). Absent: never set. `null`: emptied on purpose.
///
/// A sorted array: a record has a dozen units, and a hub or a tablet reads and copies them by the
/// ten thousand. What is set may move the others: no view or iterator outlives the next change.
using Units = boost::container::flat_map<std::string, std::string, std::less<>>;

/// The map and the key of a unit `map/key`; the whole name and nothing for any other unit.
struct UnitName {
    std::string_view field;
    std::string_view key;
};
constexpr UnitName splitUnit(std::string_view unit) {
    const auto slash = unit.find('/');
    if (slash == std::string_view::npos) return {unit, {}};
    return {unit.substr(0, slash), unit.substr(slash + 1)};
}

}  // namespace banso
