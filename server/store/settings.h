// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <string_view>

#include "sync/hub/central_store.h"

namespace banso {

/// The chamber's setting of this key; empty when there is none.
std::string settingOf(sync::CentralStore& store, std::string_view key);

}  // namespace banso
