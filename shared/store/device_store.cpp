// SPDX-License-Identifier: Apache-2.0
#include "shared/store/device_store.h"

#include "shared/db/statement.h"

namespace banso {

std::vector<ChamberDevice> DeviceStore::all() const {
    // What an earlier role brought here stays in the file and is shown to nobody.
    if (!m_viewer.seesDevices()) return {};
    Statement row = m_database.prepare(
        "SELECT d.id,d.person,coalesce(p.name,''),d.label,d.at,d.waiting,d.app,"
        "EXISTS(SELECT 1 FROM chamberDevice c WHERE c.id<>d.id AND "
        "coalesce(nullif(c.copyOf,''),c.id)=coalesce(nullif(d.copyOf,''),d.id) AND "
        "coalesce(c.at,0)>coalesce(d.at,0)) "
        "FROM chamberDevice d LEFT JOIN person p ON p.id=d.person "
        "ORDER BY d.at IS NOT NULL,d.at,p.kana,d.id");
    std::vector<ChamberDevice> devices;
    while (row.step()) {
        ChamberDevice device{
            row.string(0),        row.id(1),     row.string(2),      row.string(3), {},
            row.integerOrNull(5), row.string(6), row.integer(7) != 0};
        if (const auto at = row.integerOrNull(4))
            device.at = Instant{std::chrono::milliseconds{*at}};
        devices.push_back(std::move(device));
    }
    return devices;
}

bool DeviceStore::isCut() const {
    return m_database.prepare("SELECT 1 FROM meta WHERE key='moreDevices' AND value='1'").step();
}

}  // namespace banso
