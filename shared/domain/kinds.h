// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "shared/schema/kind.h"

namespace banso {

/// All kinds of records, in an order in which every reference points backwards where it can.
std::span<const KindInfo* const> kinds();
/// Null for a kind of a later version.
const KindInfo* findKind(std::string_view name);

}  // namespace banso
