// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/mobile/platform/hub_fixture.h"

namespace banso::tests {

HubFixture::HubFixture() : http({.workers = 2, .stopWithin = std::chrono::milliseconds{1'000}}) {}

void HubFixture::answers(std::function<Result<HttpResponse>(HttpRequest)> handler) {
    http.router.add(HttpMethod::Post, "/v1/sync", std::move(handler));
}

void HubFixture::answersWith(std::string contentEncoding, std::string body) {
    answers([contentEncoding = std::move(contentEncoding), body = std::move(body)](HttpRequest) {
        HttpResponse response;
        if (!contentEncoding.empty()) response.headers = {{"Content-Encoding", contentEncoding}};
        response.body = body;
        return response;
    });
}

DeviceIdentity HubFixture::identityOf(const ClientIdentity& identity) {
    return {identity.privateKeyPem, identity.certificatePem, identity.authorityPem};
}

Exchanged answerTo(sync::Transport& transport, std::string_view request) {
    Exchanged exchanged;
    exchanged.outcome = transport.exchange(request, [&](std::string_view text) -> Result<void> {
        exchanged.text += text;
        return {};
    });
    return exchanged;
}

}  // namespace banso::tests
