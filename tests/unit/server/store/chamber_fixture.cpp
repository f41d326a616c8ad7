// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/server/store/chamber_fixture.h"

#include "tests/support/setting.h"

namespace banso::tests {
namespace {

std::unique_ptr<ChamberFile> newChamber(const std::string& file, const Clock& clock,
                                        IdSource& ids) {
    auto chamber = ChamberFile::open(file, clock, ids);
    BANSO_ASSERT(chamber.has_value());
    const auto initialised = (*chamber)->write([](ChamberFile& open) -> Result<void> {
        open.hub().initialise();
        return {};
    });
    BANSO_ASSERT(initialised.has_value());
    return std::move(*chamber);
}

}  // namespace

ChamberFixture::ChamberFixture()
    : file(folder.filePath("chamber.db").toStdString()),
      writer(newChamber(file, clock, ids), log, [this] { ++wakes; }) {}

RecordId ChamberFixture::addPerson(const std::string& name, Role role) {
    Person person;
    person.id = ids.recordId();
    person.name = name;
    person.roles[std::string(word(role))] = {};
    bring(person);
    return person.id;
}

DeviceId ChamberFixture::addDevice(RecordId person) {
    sync::DeviceRow row;
    row.id = ids.deviceId();
    row.person = person;
    row.fingerprint = "print of " + row.id;
    const auto written = writer.write([&](ChamberFile& chamber) -> Result<void> {
        chamber.store().putDevice(row);
        return {};
    });
    BANSO_ASSERT(written.has_value());
    return row.id;
}

void ChamberFixture::bring(const RecordUnits& record) {
    const auto written = writer.write([&](ChamberFile& chamber) -> Result<void> {
        chamber.hub().bring(record);
        return {};
    });
    BANSO_ASSERT(written.has_value());
}

void ChamberFixture::set(const std::string& key, const std::string& value) {
    bring(settingOf(key, value));
}

std::int64_t ChamberFixture::head() {
    return reader()->head();
}

std::string ChamberFixture::epoch() {
    return reader()->setting("epoch");
}

PeerIdentity peerOf(const DeviceId& device) {
    return {device, "01", "print of " + device, "192.168.1.20",
            StandingClock{}.instant + std::chrono::hours{397 * 24}};
}

}  // namespace banso::tests
