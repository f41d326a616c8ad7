// SPDX-License-Identifier: Apache-2.0
#include "tests/golden/hub_on_file.h"

#include "sync/hub/pull.h"
#include "sync/hub/request.h"

namespace banso::golden {
namespace {

std::unique_ptr<ChamberFile> openChamber(const std::string& file, const Clock& clock,
                                         IdSource& ids) {
    auto chamber = ChamberFile::open(file, clock, ids);
    BANSO_ASSERT(chamber.has_value());
    return std::move(*chamber);
}

}  // namespace

HubOnFile::HubOnFile(const std::string& file, const Clock& clock, IdSource& ids)
    : m_chamber(openChamber(file, clock, ids)) {
    if (!store().setting("epoch").empty()) return;
    const auto made = m_chamber->write([](ChamberFile& chamber) -> Result<void> {
        chamber.hub().initialise();
        return {};
    });
    BANSO_ASSERT(made.has_value());
}

Result<std::string> HubOnFile::exchange(std::string_view device, std::string_view request) {
    const auto read = sync::readRequest(request, device);
    if (!read) return read.error();
    sync::PushReply reply;
    const auto pushed = m_chamber->write([&](ChamberFile& chamber) -> Result<void> {
        auto answered = chamber.hub().push(device, *read);
        if (!answered) return answered.error();
        reply = std::move(*answered);
        return {};
    });
    if (!pushed) return pushed.error();
    sync::LineWriter out;
    out.add(sync::encode(reply.hello));
    for (const std::string& line : reply.lines) out.add(line);
    const sync::Cursor& cursor = read->hello.cursor;
    if (read->hello.pull) {
        sync::PullReader pull(store(),
                              {DeviceId(device), cursor, reply.answeredUpTo, limits::kPullRows});
        while (pull.next(out)) continue;
    } else {
        out.end(cursor.revision, cursor.scope, false);
    }
    std::string answer = out.take();
    m_exchanges.push_back({std::string(request), answer});
    return answer;
}

DeviceId HubOnFile::addDevice(RecordId person, const std::string& label) {
    DeviceId device;
    const auto written = m_chamber->write([&](ChamberFile& chamber) -> Result<void> {
        device = chamber.hub().addDevice(person, label, "fingerprint of " + label);
        return {};
    });
    BANSO_ASSERT(written.has_value());
    return device;
}

void HubOnFile::bring(const RecordUnits& record) {
    const auto written = m_chamber->write([&](ChamberFile& chamber) -> Result<void> {
        chamber.hub().bring(record);
        return {};
    });
    BANSO_ASSERT(written.has_value());
}

}  // namespace banso::golden
