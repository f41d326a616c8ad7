// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/device/replica.h"

namespace banso::sync {

/// Goes on under another device id, for a tablet that is a copy of the one before: the
/// unanswered saves from this sequence on are encoded anew under it, and whatever names them
/// (sync/PROTOCOL.md, section 2.4). Stands inside a transaction of the caller.
void goOnAs(Replica& replica, const DeviceId& device, std::int64_t from);

/// The same for a tablet that was enrolled anew as another device, from the first save without an
/// answer on; what else it had told under its former id, drafts and the files that it wants, is
/// told again.
void goOnEnrolledAnew(Replica& replica, const DeviceId& device, const Clock& clock);

/// The name by which the operation goes that a form saw, for one that was opened before the tablet
/// got another id. The same name may be that of the other copy's operation: then its value was
/// `shown`, and the name stays.
OperationName nameToday(Database& database, const OperationName& name, RecordId record,
                        std::string_view unit, std::string_view shown);

/// Whether this tablet made the operation, under its present id or a former one.
bool isOwn(Database& database, std::string_view device, std::int64_t sequence);

}  // namespace banso::sync
