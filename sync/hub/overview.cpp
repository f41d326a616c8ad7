// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/overview.h"

#include <algorithm>

#include "shared/base/limits.h"
#include "shared/domain/permissions.h"
#include "shared/domain/person.h"
#include "sync/protocol/device_lines.h"

namespace banso::sync {
namespace {

/// The first protocol that has the line.
constexpr std::int64_t kSince = 2;

}  // namespace

void Overview::note(DeviceRow& device, const DeviceHello& hello) {
    if (hello.made < 0) return;
    device.waiting =
        std::clamp<std::int64_t>(hello.made - device.lastSequence, 0, limits::kWaitingTold);
}

std::string Overview::lineFor(const DeviceRow& reader, const DeviceHello& hello) {
    if (hello.protocol < kSince || !hello.pull || !maySee(reader.person)) return {};
    auto devices = m_store.devices();
    std::erase_if(devices, [](const DeviceRow& device) { return device.isStopped(); });
    // How the reader stands is known better than it is written yet.
    std::ranges::replace_if(
        devices, [&](const DeviceRow& device) { return device.id == reader.id; }, reader);
    DeviceList list;
    list.more = devices.size() > limits::kDevicesTold;
    if (list.more) {
        std::ranges::sort(devices, std::ranges::greater(), &DeviceRow::lastSync);
        devices.resize(limits::kDevicesTold);
    }
    for (const DeviceRow& device : devices) {
        DeviceState state{device.id, device.person, device.label, {},
                          {},        device.app,    device.parent};
        if (device.lastSync > 0) state.at = Instant{std::chrono::milliseconds{device.lastSync}};
        if (device.waiting >= 0) state.waiting = device.waiting;
        list.devices.push_back(std::move(state));
    }
    return encode(list);
}

bool Overview::maySee(RecordId id) {
    const auto stored = m_store.record(id);
    if (!stored) return false;
    const auto person = fromUnits<Person>(id, stored->state.units());
    const Date today = tokyoDate(m_clock.now());
    return std::ranges::any_of(Words<Role>::kAll, [&](const auto& known) {
        return kSeeDevices.contains(known.first) && hasRole(person, known.first, today);
    });
}

}  // namespace banso::sync
