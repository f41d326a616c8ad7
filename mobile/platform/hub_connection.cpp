// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/hub_connection.h"

#include "shared/db/statement.h"
#include "sync/device/meta.h"

namespace banso {

void putHubConnection(Database& database, const HubConnection& hub) {
    sync::Meta meta(database);
    meta.put("hubAddress", hub.address);
    meta.put("hubPeoplePort", std::int64_t{hub.peoplePort});
    meta.put("hubSyncPort", std::int64_t{hub.syncPort});
}

HubConnection hubConnection(Database& database) {
    sync::Meta meta(database);
    return {meta.text("hubAddress"), static_cast<std::uint16_t>(meta.number("hubPeoplePort")),
            static_cast<std::uint16_t>(meta.number("hubSyncPort"))};
}

std::string folderOf(Database& database) {
    Statement row = database.prepare("SELECT file FROM pragma_database_list WHERE name='main'");
    row.step();
    const std::string file = row.string(0);
    return file.substr(0, file.rfind('/'));
}

}  // namespace banso
