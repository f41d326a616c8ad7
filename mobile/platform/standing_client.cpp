// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/standing_client.h"

#include "shared/base/hash.h"
#include "shared/codec/json.h"
#include "sync/protocol/compression.h"

namespace banso {

Result<std::string> StandingClient::renew(const std::string& requestPem) {
    json::Writer body;
    body.beginObject().member("csr", requestPem);
    const auto answer = m_client.sendJson("/v1/renew", body.endObject().take());
    if (!answer) return answer.error();
    const auto document = json::Document::parse(*answer);
    if (!document) return document.error();
    const auto certificate = document->root().string("certificate");
    if (!certificate) return Error{ErrorCode::Malformed, "the hub's answer holds no certificate"};
    return std::string(*certificate);
}

Result<void> StandingClient::handIn(std::string_view request) {
    const auto answer =
        m_client.sendForText({.path = "/v1/hand-in",
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
    const auto answer = m_client.sendJson("/v1/erased", body.endObject().take());
    return answer ? Result<void>{} : answer.error();
}

}  // namespace banso
