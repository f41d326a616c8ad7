// SPDX-License-Identifier: Apache-2.0
#include "tests/unit/server/http/http_fixture.h"

#include "tests/unit/server/auth/device_key.h"

namespace banso::tests {
namespace {

/// OpenSSL compares certificates with the machine's clock, so these tests must too.
Instant now() {
    return SystemClock().now();
}

ClientIdentity tabletOf(const CertificateAuthority& signer, const std::string& trusted,
                        const std::string& device) {
    const DeviceKey key;
    const auto request = DeviceRequest::parse(key.requestFor(device));
    return {trusted, signer.sign(*request, now()).pem, key.privateKeyPem()};
}

HttpResponse text(std::string body) {
    HttpResponse response;
    response.headers = {{"Content-Type", "text/plain"}};
    response.body = std::move(body);
    return response;
}

}  // namespace

HttpFixture::HttpFixture(HttpServer::Config config)
    : authority(CertificateAuthority::create(now())),
      serverCertificate(authority.issueServer({}, now()).value()),
      server(config, log) {
    router.add(HttpMethod::Get, "/hello", [](const HttpRequest&) { return text("hello"); });
    router.add(HttpMethod::Post, "/echo",
               [](HttpRequest request) { return text(std::move(request.body)); });
    router.add(HttpMethod::Get, "/who",
               [](const HttpRequest& request) { return text(request.peer.deviceId); });
}

HttpListenerConfig HttpFixture::people() const {
    return {.name = "people",
            .address = "127.0.0.1",
            .port = 0,
            .certificatePem = serverCertificate.certificatePem,
            .privateKeyPem = serverCertificate.privateKeyPem,
            .clientAuthorityPem = {},
            .limits = {},
            .timeouts = {}};
}

HttpListenerConfig HttpFixture::tablets() const {
    HttpListenerConfig config = people();
    config.name = "tablets";
    config.clientAuthorityPem = authority.certificatePem();
    return config;
}

void HttpFixture::serve(HttpListenerConfig config) {
    m_port = server.listen(std::move(config), router).value();
    server.start();
}

ClientIdentity HttpFixture::tablet() const {
    return tabletNamed(kDevice);
}

ClientIdentity HttpFixture::tabletNamed(const std::string& device) const {
    return tabletOf(authority, authority.certificatePem(), device);
}

ClientIdentity HttpFixture::anybody() const {
    return {authority.certificatePem(), {}, {}};
}

ClientIdentity HttpFixture::strangersTablet() const {
    return tabletOf(CertificateAuthority::create(now()), authority.certificatePem(), kDevice);
}

ClientIdentity HttpFixture::thiefOfServerKey() const {
    return {authority.certificatePem(), serverCertificate.certificatePem,
            serverCertificate.privateKeyPem};
}

std::string HttpFixture::stopAndReadLog() {
    server.stop();
    return logText.str();
}

}  // namespace banso::tests
