// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/device_lines.h"

namespace banso::sync {
namespace {

std::string textOf(json::Value entry, std::string_view key) {
    return std::string(entry.string(key).value_or(std::string_view{}));
}

}  // namespace

std::string encode(const DeviceList& list) {
    json::Writer writer;
    writer.beginObject().key("devices").beginArray();
    for (const DeviceState& state : list.devices) {
        writer.beginObject().member("device", state.device);
        writer.member("person", state.person.text()).member("label", state.label);
        if (state.at) writer.member("at", state.at->time_since_epoch().count());
        if (state.waiting) writer.member("waiting", *state.waiting);
        if (!state.copyOf.empty()) writer.member("copyOf", state.copyOf);
        writer.member("app", state.app).endObject();
    }
    return writer.endArray().memberBool("more", list.more).endObject().take();
}

Result<DeviceList> decodeDeviceList(json::Value line) {
    const auto devices = line.find("devices");
    if (!devices || !devices->isArray())
        return Error{ErrorCode::Malformed, "a list of devices must have them"};
    DeviceList list;
    list.more = line.boolean("more").value_or(false);
    for (const json::Member entry : devices->members()) {
        DeviceState state;
        state.device = textOf(entry.value, "device");
        if (state.device.empty()) continue;
        if (const auto person = RecordId::parse(textOf(entry.value, "person")))
            state.person = *person;
        state.label = textOf(entry.value, "label");
        if (const auto at = entry.value.integer("at"))
            state.at = Instant{std::chrono::milliseconds{*at}};
        if (const auto waiting = entry.value.integer("waiting")) state.waiting = *waiting;
        state.app = textOf(entry.value, "app");
        state.copyOf = textOf(entry.value, "copyOf");
        list.devices.push_back(std::move(state));
    }
    return list;
}

}  // namespace banso::sync
