// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/request.h"

#include "shared/base/limits.h"
#include "sync/protocol/lines.h"

namespace banso::sync {
namespace {

/// The closing line of a request is short; a save that contains "end" somewhere is not one.
constexpr std::string_view kEndPrefix = "{\"end\":";

Result<void> readEnd(std::string_view line, LineReader& reader) {
    const auto document = json::Document::parse(line);
    if (!document) return document.error();
    const auto value = document->root().find("end");
    if (!value) return Error{ErrorCode::Malformed, "the closing line is not one"};
    const auto end = decodeEnd(*value);
    if (!end) return end.error();
    return reader.close(end->lines, end->sha256);
}

}  // namespace

void PushRequest::add(std::string_view line) {
    auto document = json::Document::parse(line);
    if (!document) {
        lines.emplace_back(document.error());
    } else if (!document->root().find("save")) {
        lines.emplace_back(std::move(*document));
    } else if (auto save = ReceivedSave::read(document->root(), line, hello.device)) {
        lines.emplace_back(std::move(*save));
    } else {
        lines.emplace_back(save.error());
    }
}

Result<PushRequest> readRequest(std::string_view body, std::string_view certificate) {
    LineReader reader;
    if (auto fed = reader.feed(body); !fed) return fed.error();
    PushRequest request;
    bool hasHello = false;
    for (std::string_view line; reader.next(line);) {
        if (line.starts_with(kEndPrefix)) {
            if (auto ended = readEnd(line, reader); !ended) return ended.error();
            if (!hasHello) return Error{ErrorCode::Malformed, "the first line must be hello"};
            if (reader.next(line))
                return Error{ErrorCode::Malformed, "a line after the closing one"};
            return request;
        }
        reader.count(line);
        if (hasHello) {
            if (request.lines.size() >= limits::kPushSaves + limits::kPushDrafts)
                return Error{ErrorCode::TooLarge,
                             "more than 2,000 saves and 400 drafts in one request"};
            request.add(line);
            continue;
        }
        const auto document = json::Document::parse(line);
        if (!document) return document.error();
        const auto value = document->root().find("hello");
        if (!value) return Error{ErrorCode::Malformed, "the first line must be hello"};
        auto hello = decodeDeviceHello(*value);
        if (!hello) return hello.error();
        request.hello = std::move(*hello);
        if (request.hello.device.empty()) request.hello.device = certificate;
        hasHello = true;
    }
    return Error{ErrorCode::Incomplete, "the message has no closing line"};
}

}  // namespace banso::sync
