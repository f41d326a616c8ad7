// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/base/result.h"
#include "shared/codec/json.h"
#include "shared/schema/kind.h"

namespace banso {

/// Whether a value may stand in this unit: known fields of the right type within their limits,
/// required ones not emptied. A unit, member or word of a later version passes, to be kept as it
/// came. Errors: Invalid or TooLarge, naming the field.
Result<void> checkUnit(const KindInfo& kind, std::string_view unit, json::Value value);

/// Whether a new record may be made of these units: what is required is there, and the id is the
/// one that its natural key makes. Each unit must have passed checkUnit.
Result<void> checkCreation(const KindInfo& kind, RecordId id, const Units& units);

/// Whether this unit places the record: its scope, its owner or a part of its natural key. Such a
/// unit is fixed when the record is made, but that an empty owner may be given once.
bool placesRecord(const KindInfo& kind, std::string_view unit);

}  // namespace banso
