// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/standing_client.h"

#include "shared/base/hash.h"
#include "shared/codec/json.h"
#include "sync/protocol/compression.h"

namespace banso {
namespace {

/// A certificate, or a number and a hash.
constexpr std::size_t kAnswerBytes = 64 * 1024;

}  // namespace

Result<std::string> StandingClient::post(const HttpsRequest& request) {
    std::string body;
    const auto answered =
        m_client.send(request, [&](std::string_view, std::string_view piece) -> Result<void> {
            if (body.size() + piece.size() > kAnswerBytes)
                return Error{ErrorCode::TooLarge, "the hub's answer is longer than any"};
            body += piece;
            return {};
        });
    if (!answered) return answered.error();
    return body;
}

Result<std::string> StandingClient::renew(const std::string& requestPem) {
    json::Writer body;
    body.beginObject().member("csr", requestPem);
    const auto answer = post({.path = "/v1/renew",
                              .contentType = "application/json",
                              .contentEncoding = {},
                              .acceptEncoding = {},
                              .body = body.endObject().take()});
    if (!answer) return answer.error();
    const auto document = json::Document::parse(*answer);
    if (!document) return document.error();
    const auto certificate = document->root().string("certificate");
    if (!certificate) return Error{ErrorCode::Malformed, "the hub's answer holds no certificate"};
    return std::string(*certificate);
}

Result<void> StandingClient::handIn(std::string_view request) {
    const auto answer = post({.path = "/v1/hand-in",
                              .contentType = "application/x-ndjson",
                              .contentEncoding = std::string(sync::name(sync::Encoding::Zstd)),
                              .acceptEncoding = {},
                              .body = sync::compress(sync::Encoding::Zstd, request)});
    if (!answer) return answer.error();
    const auto document = json::Document::parse(*answer);
    if (!document) return document.error();
    if (document->root().string("sha256").value_or("") != hex(sha256(request)))
        return Error{ErrorCode::Incomplete, "the hub does not keep what was handed in"};
    return {};
}

Result<void> StandingClient::erased(const DeviceId& device) {
    json::Writer body;
    body.beginObject().member("device", device);
    const auto answer = post({.path = "/v1/erased",
                              .contentType = "application/json",
                              .contentEncoding = {},
                              .acceptEncoding = {},
                              .body = body.endObject().take()});
    return answer ? Result<void>{} : answer.error();
}

}  // namespace banso
