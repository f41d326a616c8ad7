// SPDX-License-Identifier: Apache-2.0
#include "server/store/stopped_devices.h"

#include <fstream>

#include "server/store/durable.h"
#include "shared/codec/json.h"

namespace banso {

Result<void> StoppedDevices::add(const DeviceId& device, Instant at) {
    json::Writer line;
    line.beginObject().member("stopped", device).member("at", at.time_since_epoch().count());
    return appendLine(m_file, line.endObject().take());
}

std::set<DeviceId> StoppedDevices::read() const {
    std::set<DeviceId> devices;
    std::ifstream file(m_file);
    for (std::string line; std::getline(file, line);) {
        const auto document = json::Document::parse(line);
        if (!document) continue;
        const auto device = document->root().string("stopped");
        if (device && isDeviceId(*device)) devices.emplace(*device);
    }
    return devices;
}

}  // namespace banso
