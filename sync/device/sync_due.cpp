// SPDX-License-Identifier: Apache-2.0
#include "sync/device/sync_due.h"

#include "shared/db/statement.h"
#include "sync/device/held_files.h"
#include "sync/device/own_hello.h"

namespace banso::sync {
namespace {

/// By this clock, of which the hub's own would say the same. After one that was set back it does
/// not seem so.
bool wasHeardOfLately(Database& database, Instant now) {
    const auto milliseconds = [](Instant moment) {
        return static_cast<std::int64_t>(moment.time_since_epoch().count());
    };
    Statement row = database.prepare(
        "SELECT EXISTS(SELECT 1 FROM syncRun WHERE error IS NULL AND finishedAt BETWEEN ? AND ?)");
    row.bind(milliseconds(now - kHeardOfEvery)).bind(milliseconds(now));
    row.step();
    return row.integer(0) != 0;
}

bool hasOwn(Replica& replica, const Clock& clock) {
    Database& database = replica.database();
    HeldFiles held(database);
    return Outbox(replica, clock).unansweredOperations() > 0 ||
           DraftExchange(database).hasChanges() ||
           (held.keepsPart() && held.toAsk(tokyoDate(clock.now())).has_value());
}

}  // namespace

Result<bool> isSyncDue(SyncWriter& writer, Transport& transport, const Clock& clock) {
    bool isDue = false;
    DeviceId device;
    Head own;
    const auto read = writer.writeSoon([&](Replica& replica) -> Result<void> {
        Outbox outbox(replica, clock);
        // What a sync would say of where it stands, also of what it has to hear anew.
        const DeviceHello hello = ownHello(replica, outbox, clock, {});
        isDue = !wasHeardOfLately(replica.database(), clock.now()) || hasOwn(replica, clock);
        device = hello.device;
        own = {hello.cursor, hello.drafts};
        return {};
    });
    if (!read) return read.error();
    if (isDue) return true;
    const auto head = transport.head(device);
    // A hub of an earlier version, or one that was restored and has forgotten this copy.
    if (!head && head.error().code == ErrorCode::NotFound) return true;
    if (!head) return head.error();
    return *head != own;
}

}  // namespace banso::sync
