// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/messages.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/message_lines.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    const auto document = json::Document::parse(input);
    if (!document) return mustSayWhy(document.error());
    const auto head = sync::decodeHead(document->root());
    if (!head) return mustSayWhy(head.error());
    mustBeStable(
        *head, [](const sync::Head& one) { return sync::encode(one); }, sync::decodeHead);
}

}  // namespace banso::fuzz
