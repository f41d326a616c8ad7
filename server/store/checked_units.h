// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/codec/json.h"
#include "shared/schema/check.h"
#include "shared/schema/codec.h"

namespace banso {

/// The units of a record that the hub writes by its own hand, once they keep to their kind's
/// declaration as a tablet's have to. Errors: Invalid, TooLarge.
template <typename Record>
Result<RecordUnits> checkedUnits(const Record& record) {
    RecordUnits units{kindOf<Record>().name, record.id, toUnits(record)};
    for (const auto& [unit, value] : units.units) {
        const auto document = json::Document::parse(value);
        if (!document) return document.error();
        if (auto checked = checkUnit(kindOf<Record>(), unit, document->root()); !checked)
            return checked.error();
    }
    if (auto checked = checkCreation(kindOf<Record>(), units.id, units.units); !checked)
        return checked.error();
    return units;
}

}  // namespace banso
