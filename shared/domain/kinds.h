// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>

#include "shared/schema/kind.h"

namespace banso {

/// All kinds of records, in an order in which every reference points backwards where it can.
std::span<const KindInfo* const> kinds();
/// Null for a kind of a later version.
const KindInfo* findKind(std::string_view name);
/// Whether a tablet has records of this kind of every file that its person may see. Those of a kind
/// of a later version may say anything, and are none.
bool isDirectory(std::string_view kind);

}  // namespace banso
