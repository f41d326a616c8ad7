// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/handlers/sync_handler.h"
#include "shared/base/limits.h"
#include "sync/protocol/compression.h"
#include "tests/support/test_tablet.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

/// A chamber whose tablets exchange with its handler, below HTTP.
struct SyncOffice {
    ChamberFixture chamber;
    DataFolder folder{chamber.folder.path().toStdString()};
    AuditLog audit{folder};
    SyncHandler handler{chamber.writer,   chamber.readers, chamber.intake, chamber.reads,
                        chamber.recovery, audit,           chamber.clock};
    /// How tablets pack what they send.
    std::string encoding = "zstd";
    /// Of the last answer.
    std::vector<std::pair<std::string, std::string>> header;

    /// A new one; it may not outlive this.
    TestTablet tabletOf(RecordId person) {
        const DeviceId device = chamber.addDevice(person);
        return {device, person, chamber.clock,
                [this, device](std::string_view request) { return carry(device, request); }};
    }

    static HttpRequest requestOf(const DeviceId& device, std::string body,
                                 const std::string& encoding) {
        HttpRequest request;
        request.method = HttpMethod::Post;
        request.path = "/v1/sync";
        request.contentEncoding = encoding;
        request.acceptEncoding = encoding;
        request.body = std::move(body);
        request.peer = peerOf(device);
        return request;
    }

    /// The answer's text, in one piece or taken chunk by chunk, and unpacked.
    Result<std::string> ask(const HttpRequest& request) {
        auto response = handler.handle(request);
        if (!response) return response.error();
        header = response->headers;
        std::string packed = response->body;
        for (std::string chunk; response->chunks;) {
            const auto more = response->chunks->next(chunk);
            if (!more) return more.error();
            if (!*more) break;
            packed += chunk;
        }
        return sync::decompress(*sync::encodingFrom(request.acceptEncoding), packed,
                                limits::kPullBytesUnpacked);
    }
    Result<std::string> carry(const DeviceId& device, std::string_view request) {
        const auto packing = *sync::encodingFrom(encoding);
        return ask(requestOf(device, sync::compress(packing, request), encoding));
    }
};

}  // namespace banso::tests
