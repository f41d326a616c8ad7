// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/operation.h"

#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/message_lines.h"

namespace banso::fuzz {

// Names, cursors and single operations, which stand in messages, in tokens and on disk.
void decode(std::string_view input) {
    if (const auto parts = sync::splitName(input)) {
        const std::string name = sync::makeName(parts->device, parts->sequence);
        const auto again = sync::splitName(name);
        BANSO_ASSERT(again && again->device == parts->device);
        BANSO_ASSERT(again->sequence == parts->sequence);
    }
    const auto document = json::Document::parse(input);
    if (!document) return mustSayWhy(document.error());
    if (const auto cursor = sync::decodeCursor(document->root()))
        mustBeStable(*cursor, sync::encodeCursor, sync::decodeCursor);
    else
        mustSayWhy(cursor.error());
    static constexpr std::string_view kTablet = "ppmssu743cmtlj3b";
    const auto operation = sync::decodeOperation(document->root(), kTablet);
    if (!operation) return mustSayWhy(operation.error());
    mustBeStable(
        *operation, [](const sync::Operation& one) { return sync::encodeOperation(one, kTablet); },
        [](json::Value value) { return sync::decodeOperation(value, kTablet); });
}

}  // namespace banso::fuzz
