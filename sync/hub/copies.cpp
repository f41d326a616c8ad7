// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/copies.h"

#include "shared/base/limits.h"

namespace banso::sync {
namespace {

constexpr int kTokenBits = 100;

const DeviceId& parentOf(const DeviceRow& device) {
    return device.parent.empty() ? device.id : device.parent;
}

DeviceRow childNamed(DeviceId id, const DeviceRow& device) {
    DeviceRow child;
    child.id = std::move(id);
    child.parent = parentOf(device);
    child.person = device.person;
    child.label = device.label;
    child.fingerprint = device.fingerprint;
    return child;
}

/// What a tablet told of itself before it was ordered to erase itself counts no more.
void give(DeviceRow& device, DeviceStanding standing) {
    if (standing == DeviceStanding::Stopped && !device.isStopped()) device.erased = 0;
    device.standing = standing;
}

Error tooManyCopies() {
    return {ErrorCode::CopiedDevice,
            "this device was copied too often; stop it and enrol its tablet anew"};
}

}  // namespace

std::string newToken(IdSource& ids) {
    return ids.secret(kTokenBits);
}

Result<DeviceRow> Copies::speaker(std::string_view certificate, std::string_view said) {
    auto device = m_store.device(certificate);
    if (!device) return Error{ErrorCode::Unauthenticated, "this device is not registered here"};
    if (said.empty() || said == certificate) return std::move(*device);
    auto child = m_store.device(said);
    if (!child && isDeviceId(said) && !m_store.setting("remembers").empty()) {
        // Made after the backup that this chamber was restored from.
        if (of(device->id).size() >= limits::kDeviceCopies) return tooManyCopies();
        child = childNamed(DeviceId(said), *device);
        m_store.putDevice(*child);
    }
    if (!child || child->parent != certificate)
        return Error{ErrorCode::Forbidden, "the hello names another device than the certificate"};
    return std::move(*child);
}

Result<DeviceRow> Copies::childOf(const DeviceRow& device, const std::string& token,
                                  std::int64_t from) {
    auto copies = of(parentOf(device));
    for (DeviceRow& known : copies) {
        // Its reply was lost before it could use the name.
        const bool isUnused = known.lastSync == 0 && known.lastSequence == from - 1;
        if (isUnused && known.tokenBefore == token) return std::move(known);
    }
    if (copies.size() >= limits::kDeviceCopies) return tooManyCopies();
    DeviceRow child = childNamed(m_ids.deviceId(), device);
    child.lastSequence = from - 1;
    child.token = newToken(m_ids);
    child.tokenBefore = token;
    m_store.putDevice(child);
    m_store.copyBlocks(device.id, child.id);
    return child;
}

std::vector<DeviceRow> Copies::of(std::string_view enrolled) {
    std::vector<DeviceRow> copies;
    for (DeviceRow& device : m_store.devices())
        if (device.parent == enrolled) copies.push_back(std::move(device));
    return copies;
}

std::vector<DeviceRow> Copies::stand(std::string_view id, DeviceStanding standing) {
    std::vector<DeviceRow> meant;
    const auto named = m_store.device(id);
    const DeviceId first = named && !named->parent.empty() ? named->parent : DeviceId(id);
    for (DeviceRow& device : m_store.devices()) {
        if (device.id != first && device.parent != first) continue;
        // Stopping is for good.
        if (device.isStopped() && standing != DeviceStanding::Stopped) continue;
        give(device, standing);
        m_store.putDevice(device);
        meant.push_back(std::move(device));
    }
    return meant;
}

}  // namespace banso::sync
