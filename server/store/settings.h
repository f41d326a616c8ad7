// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "sync/hub/central_store.h"

namespace banso {

RecordId settingId(std::string_view key);
/// The chamber's setting of this key; empty when there is none.
std::string settingOf(sync::CentralStore& store, std::string_view key);

/// The setting `access.scope` as the hub takes it: "all" where nobody has set it.
std::string scopeInForce(sync::CentralStore& store);

/// From 1 to 100; nothing where the text says no such number.
std::optional<int> yearsIn(std::string_view text);
/// The years of a setting; nothing where it sets none.
std::optional<int> yearsOf(sync::CentralStore& store, std::string_view key);

}  // namespace banso
