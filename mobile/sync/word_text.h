// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "shared/schema/kind.h"

namespace banso {

/// The word of a field as people say it: 税抜, 営業中, 巡回 ...; the word itself where this version
/// has no other.
QString wordText(const FieldInfo& field, std::string_view word);
/// The word of a map's key, such as a topic or a role; empty when the map is keyed otherwise.
QString mapKeyText(std::string_view map, std::string_view key);

}  // namespace banso
