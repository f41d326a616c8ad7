// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/ids.h"
#include "shared/base/time.h"
#include "shared/codec/json.h"

// Wire format: sync/PROTOCOL.md, section 2.2.
namespace banso::sync {

/// How a device of the chamber stood when the hub last heard of it.
struct DeviceState {
    DeviceId device;
    RecordId person;
    std::string label;                    // what people call it
    std::optional<Instant> at;            // by the hub's clock; none: never
    std::optional<std::int64_t> waiting;  // operations made and not taken; none: unsaid
    std::string app;
    DeviceId copyOf;  // the device that was enrolled, of which this is a copy; else empty
};

/// The devices of the chamber, in place of those told before.
struct DeviceList {
    std::vector<DeviceState> devices;
    bool more = false;  // there are others
};

std::string encode(const DeviceList& list);
/// Errors: Malformed. A device without an id is passed over.
Result<DeviceList> decodeDeviceList(json::Value line);

}  // namespace banso::sync
