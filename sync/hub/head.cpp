// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/head.h"

#include <algorithm>

#include "sync/hub/access_tables.h"
#include "sync/hub/drafts.h"
#include "sync/hub/read_moment.h"

namespace banso::sync {

Head headFor(CentralStore& store, const DeviceRow& device) {
    const ReadMoment moment(store);
    AccessTables tables = store.access();
    const std::int64_t told = std::max(tables.lastTold(device.person), tables.lastTold(device.id));
    return {{store.setting("epoch"), store.head(), told}, Drafts::number(store, device)};
}

}  // namespace banso::sync
