// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/domain/catalogue.h"

namespace banso::tests {

/// The setting by which every tablet of a chamber keeps every file, for what holds the whole tablet
/// against the whole hub.
inline RecordUnits allFilesOnEveryTablet() {
    Setting setting;
    setting.key = "access.scope";
    setting.value = "all";
    setting.id = naturalId(kindOf<Setting>(), toUnits(setting));
    return {kindOf<Setting>().name, setting.id, toUnits(setting)};
}

}  // namespace banso::tests
