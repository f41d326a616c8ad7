// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/request.h"

#include "shared/base/limits.h"
#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/message_lines.h"

namespace banso::fuzz {
namespace {

constexpr std::string_view kTablet = "ppmssu743cmtlj3b";

void mustBeWithinLimits(const sync::ReceivedSave& received, const std::string& device) {
    sync::Save save = received.save();
    BANSO_ASSERT(!save.operations.empty());
    BANSO_ASSERT(save.operations.size() <= limits::kSaveOperations);
    BANSO_ASSERT(save.first > 0 && save.last() >= save.first);
    for (std::size_t i = 0; i < save.operations.size(); ++i)
        if (!received.form(i)) mustSayWhy(received.form(i).error());
    encodeSave(save, device);
    auto again = sync::decodeSave(save.line, device);
    BANSO_ASSERT(again.has_value());
    const std::string line = again->line;
    encodeSave(*again, device);
    BANSO_ASSERT(again->line == line);
}

}  // namespace

void decode(std::string_view input) {
    if (const auto asItCame = sync::readRequest(input, kTablet); !asItCame)
        mustSayWhy(asItCame.error());
    sync::LineWriter writer;
    eachLine(input, [&](std::string_view line) { writer.add(line); });
    writer.end();
    const auto request = sync::readRequest(writer.take(), kTablet);
    if (!request) return mustSayWhy(request.error());
    const std::string hello = sync::encode(request->hello);
    const auto document = json::Document::parse(hello);
    const auto again = sync::decodeDeviceHello(*document->root().find("hello"));
    BANSO_ASSERT(again.has_value() && sync::encode(*again) == hello);
    for (const sync::PushLine& line : request->lines) {
        if (const auto* save = std::get_if<sync::ReceivedSave>(&line))
            mustBeWithinLimits(*save, request->hello.device);
        if (const auto* error = std::get_if<Error>(&line)) mustSayWhy(*error);
    }
}

}  // namespace banso::fuzz
