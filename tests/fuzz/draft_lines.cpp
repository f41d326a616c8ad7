// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/draft_lines.h"

#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/message_lines.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    const auto encode = [](const auto& value) { return sync::encode(value); };
    eachLine(input, [&](std::string_view text) {
        const auto document = json::Document::parse(text);
        if (!document) return mustSayWhy(document.error());
        const json::Value line = document->root();
        if (const auto draft = sync::decodeDraft(line))
            mustBeStable(*draft, encode, sync::decodeDraft);
        else
            mustSayWhy(draft.error());
        if (const auto list = sync::decodeDraftList(line))
            mustBeStable(*list, encode, sync::decodeDraftList);
        else
            mustSayWhy(list.error());
    });
}

}  // namespace banso::fuzz
