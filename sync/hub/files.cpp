// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/files.h"

#include <algorithm>

#include "shared/domain/attachment.h"

namespace banso::sync {
namespace {

constexpr std::string_view kStoredUnit = "storedAt";

bool isStored(const StoredRecord& attachment) {
    return attachment.state.value(kStoredUnit) != "null";
}

}  // namespace

std::int64_t Files::arrived(std::string_view sha256, RecordId person) {
    Reach reach(m_store, person, {}, -1);
    const std::string now = std::to_string(m_ledger.clock().now().time_since_epoch().count());
    std::int64_t told = 0;
    for (StoredRecord& attachment : m_store.attachmentsOf(sha256)) {
        if (isStored(attachment)) continue;
        if (!reach.carries(attachment.id, attachment.scope) && !hasMade(person, attachment))
            continue;
        // Nobody has to have seen this before they cancel the attachment.
        m_ledger.writeByHub(attachment, {{std::string(kStoredUnit), now}}, HubWork::Number);
        ++told;
    }
    return told;
}

std::optional<RecordId> Files::readIn(CentralStore& store, const Clock& clock,
                                      std::string_view sha256, RecordId person) {
    Reach reach(store, person, {}, -1);
    // What she was told may be of before: it moves when she syncs.
    Access access(store, clock);
    std::optional<RecordId> found;
    for (const StoredRecord& attachment : store.attachmentsOf(sha256)) {
        const RecordId file = attachment.scope;
        if (!isStored(attachment) || !reach.carries(attachment.id, file) ||
            !access.mayRead(person, file))
            continue;
        if (!found || !access.isRestricted(file)) found = file;
    }
    return found;
}

/// Also in a file that she lost before the bytes had come.
bool Files::hasMade(RecordId person, const StoredRecord& attachment) {
    const auto maker = splitName(attachment.state.version());
    const auto device = maker ? m_store.device(maker->device) : std::nullopt;
    return device && device->person == person;
}

}  // namespace banso::sync
