// SPDX-License-Identifier: Apache-2.0
#include "server/store/device_ledger.h"

#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/input_file.h"

namespace banso::fuzz {

// Stops, enrolments and erasures on their own disk: whatever else stands there, a stop that is
// written stays.
void decode(std::string_view input) {
    static const InputFolder folder;
    folder.put("devices.ndjson", input);
    const DeviceLedger ledger{DataFolder(folder.path().string())};
    const auto before = ledger.read().value();
    const DeviceId device("abcdefghijklmnop");
    BANSO_ASSERT(ledger.stopped(device, Instant{}).has_value());
    const auto after = ledger.read().value();
    BANSO_ASSERT(after.stopped.contains(device));
    for (const DeviceId& stopped : before.stopped) BANSO_ASSERT(after.stopped.contains(stopped));
    BANSO_ASSERT(after.erased.size() == before.erased.size());
}

}  // namespace banso::fuzz
