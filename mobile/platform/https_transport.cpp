// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/https_transport.h"

#include "shared/base/limits.h"
#include "shared/codec/json.h"
#include "sync/protocol/compression.h"

namespace banso {
namespace {

/// No work waits for a key that cannot be read.
std::optional<RecoveryKey::Public> keyToldBy(const HttpsAnswer& answer) {
    const auto field = answer.fields.find("banso-recovery-key");
    if (field == answer.fields.end()) return std::nullopt;
    const auto key = RecoveryKey::Public::parse(field->second);
    if (!key) return std::nullopt;
    return *key;
}

}  // namespace

Result<void> HttpsTransport::exchange(std::string_view request, const sync::TextSink& answer) {
    const HttpsRequest sent{.path = "/v1/sync",
                            .contentType = "application/x-ndjson",
                            .contentEncoding = std::string(sync::name(sync::Encoding::Zstd)),
                            .acceptEncoding = "zstd, gzip",
                            .body = sync::compress(sync::Encoding::Zstd, request)};
    m_bytesSent += static_cast<std::int64_t>(sent.body.size());
    std::unique_ptr<sync::Decompressor> unpack;
    const auto take = [&](std::string_view encodingName, std::string_view packed) -> Result<void> {
        if (!unpack) {
            const auto encoding = sync::encodingFrom(encodingName);
            if (!encoding)
                return Error{ErrorCode::UnsupportedVersion, "the answer is packed otherwise"};
            unpack = sync::makeDecompressor(*encoding, limits::kPullBytesUnpacked);
        }
        m_bytesReceived += static_cast<std::int64_t>(packed.size());
        const auto text = unpack->add(packed);
        return text ? answer(*text) : text.error();
    };
    const auto answered = m_client.send(sent, take);
    if (!answered) return answered.error();
    if (!unpack) return Error{ErrorCode::Incomplete, "the hub's answer is empty"};
    if (auto whole = unpack->finish(); !whole) return whole;
    m_recoveryKey = keyToldBy(*answered);
    return {};
}

Result<sync::Head> HttpsTransport::head(const DeviceId& device) {
    json::Writer body;
    body.beginObject().member("device", device);
    const auto answer = m_client.sendJson("/v1/head", body.endObject().take());
    if (!answer) return answer.error();
    const auto document = json::Document::parse(*answer);
    return document ? sync::decodeHead(document->root()) : document.error();
}

Result<void> HttpsTransport::tell(const std::vector<RecoveryUse>& uses) {
    const auto answer = m_client.sendJson("/v1/recovered", encode(uses));
    return answer ? Result<void>{} : answer.error();
}

}  // namespace banso
