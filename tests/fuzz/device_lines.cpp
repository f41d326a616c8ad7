// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/device_lines.h"

#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/message_lines.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    const auto document = json::Document::parse(input);
    if (!document) return mustSayWhy(document.error());
    const auto list = sync::decodeDeviceList(document->root());
    if (!list) return mustSayWhy(list.error());
    for (const sync::DeviceState& state : list->devices) BANSO_ASSERT(!state.device.empty());
    mustBeStable(
        *list, [](const sync::DeviceList& one) { return sync::encode(one); },
        sync::decodeDeviceList);
}

}  // namespace banso::fuzz
