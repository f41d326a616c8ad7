// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/other_versions.h"

#include <algorithm>
#include <array>
#include <functional>

#include "sync/protocol/lines.h"
#include "sync/protocol/messages.h"

namespace banso::simulation {
namespace {

constexpr std::string_view kHello = R"({"hello":{)";
/// Protocol 1 knows no drafts, no list of devices, no files that leave or enter and no erasures.
constexpr std::array<std::string_view, 7> kSinceProtocol2{
    R"({"draft":)", R"({"drafts":)", R"({"devices":)", R"({"leave":)",
    R"({"enter":)", R"({"keeps":)",  R"({"erase":)"};

using AddLine = std::function<void(std::string_view line, sync::LineWriter& out)>;

/// The message of which `add` has written each line, and a closing line that fits.
std::string rewritten(std::string_view message, const AddLine& add) {
    sync::LineReader reader(message.size());
    BANSO_ASSERT(reader.feed(message).has_value());
    sync::LineWriter out;
    for (std::string_view line; reader.next(line);) {
        if (!line.starts_with(R"({"end":)")) {
            add(line, out);
            continue;
        }
        const auto document = json::Document::parse(line);
        const auto end = sync::decodeEnd(*document->root().find("end"));
        line.find("cursor") == std::string_view::npos ? out.end()
                                                      : out.end(end->cursor, end->scope, end->more);
    }
    return out.take();
}

bool isSinceProtocol2(std::string_view line) {
    return std::ranges::any_of(kSinceProtocol2,
                               [&](std::string_view begin) { return line.starts_with(begin); });
}

std::string helloOfOlder(std::string_view line) {
    const auto document = json::Document::parse(line);
    const auto hello = sync::decodeDeviceHello(*document->root().find("hello"));
    json::Writer writer;
    writer.beginObject().key("hello").beginObject();
    writer.member("protocol", 1).member("schema", 1);
    writer.member("app", hello->app).member("device", hello->device);
    writer.member("epoch", hello->cursor.epoch).member("cursor", hello->cursor.revision);
    writer.member("scope", hello->cursor.scope).member("token", hello->token);
    writer.member("answered", hello->answered);
    writer.member("at", hello->at.time_since_epoch().count());
    return writer.memberBool("pull", hello->pull).endObject().endObject().take();
}

}  // namespace

std::string asOfLater(std::string_view message) {
    return rewritten(message, [](std::string_view line, sync::LineWriter& out) {
        if (!line.starts_with(kHello)) return out.add(line);
        out.add(std::string(kHello) + R"("weather":["fine"],)" +
                std::string(line.substr(kHello.size())));
        out.add(R"({"later":{"rev":1,"answer":1}})");
    });
}

std::string asOfOlder(std::string_view request) {
    return rewritten(request, [](std::string_view line, sync::LineWriter& out) {
        if (line.starts_with(kHello))
            out.add(helloOfOlder(line));
        else if (!isSinceProtocol2(line))
            out.add(line);
    });
}

std::string heardByOlder(std::string_view answer) {
    return rewritten(answer, [](std::string_view line, sync::LineWriter& out) {
        if (!isSinceProtocol2(line)) out.add(line);
    });
}

}  // namespace banso::simulation
