// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/domain/catalogue.h"

namespace banso::tests {

/// The chamber's setting of this key. `access.scope` of "all": every tablet keeps every file, for
/// what holds the whole tablet against the whole hub.
inline RecordUnits settingOf(const std::string& key, const std::string& value) {
    Setting setting;
    setting.key = key;
    setting.value = value;
    setting.id = naturalId(kindOf<Setting>(), toUnits(setting));
    return {kindOf<Setting>().name, setting.id, toUnits(setting)};
}

}  // namespace banso::tests
