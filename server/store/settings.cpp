// SPDX-License-Identifier: Apache-2.0
#include "server/store/settings.h"

#include "server/store/chamber_file.h"
#include "shared/codec/json.h"
#include "shared/domain/catalogue.h"

namespace banso {

std::string settingOf(sync::CentralStore& store, std::string_view key) {
    const RecordId id = naturalId(kindOf<Setting>(), {{"key", json::quoted(key)}});
    const auto setting = readRecord<Setting>(store, id);
    return setting ? setting->value : std::string{};
}

}  // namespace banso
