// SPDX-License-Identifier: Apache-2.0
#include "sync/device/chamber_devices.h"

#include "shared/db/statement.h"
#include "sync/device/meta.h"

namespace banso::sync {

void keepDevices(Database& database, const DeviceList& list) {
    database.execute("DELETE FROM chamberDevice");
    Statement row = database.prepare(
        "INSERT OR REPLACE INTO chamberDevice(id,person,label,at,waiting,app,copyOf) "
        "VALUES(?,?,?,?,?,?,?)");
    for (const DeviceState& state : list.devices) {
        std::optional<std::int64_t> at;
        if (state.at) at = state.at->time_since_epoch().count();
        row.bind(state.device).bind(state.person).bind(state.label).bind(at);
        row.bind(state.waiting).bind(state.app).bind(state.copyOf).run();
    }
    Meta(database).put("moreDevices", std::int64_t{list.more ? 1 : 0});
}

}  // namespace banso::sync
