// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/enrolled_tablet.h"

#include "shared/base/limits.h"
#include "sync/protocol/compression.h"

namespace banso::tests {
namespace {

/// The error that an answer names, as the tablet's client will read it.
Error errorOf(const Reply& reply) {
    if (reply.status == 0) return {ErrorCode::Offline, "nobody answers"};
    const auto body = json::Document::parse(reply.body);
    const auto error = body ? body->root().find("error") : std::nullopt;
    const auto code = error ? error->string("code") : std::nullopt;
    for (int i = 0; i <= static_cast<int>(ErrorCode::Outdated); ++i)
        if (code && name(static_cast<ErrorCode>(i)) == *code)
            return {static_cast<ErrorCode>(i), reply.body};
    return {ErrorCode::Malformed, "status " + std::to_string(reply.status)};
}

Enrolled enrol(const ServerProcess& server, const QString& person, const DeviceKey& key,
               const Clock& clock) {
    const EnrolmentInvitation invitation = server.addDevice(person);
    RandomIds ids(clock);
    const std::string request = key.requestFor(ids.deviceId());
    const Reply reply = askToEnrol(server, invitation, request);
    BANSO_ASSERT(reply.status == 200);
    const auto body = json::Document::parse(reply.body);
    const json::Value answer = body->root();
    const std::string certificate(answer.string("certificate").value());
    const Sha256 proof =
        answerProof(enrolmentKey(invitation.code), request, certificate, invitation.authority);
    BANSO_ASSERT(answer.string("proof") == hex(proof));
    return {{std::string(answer.string("ca").value()), certificate, key.privateKeyPem()},
            std::string(answer.string("device").value()),
            RecordId::parse(answer.string("person").value()).value(),
            static_cast<std::uint16_t>(answer.integer("syncPort").value())};
}

}  // namespace

Reply askToEnrol(const ServerProcess& server, const EnrolmentInvitation& invitation,
                 const std::string& certificateRequest) {
    const Sha256 proof =
        requestProof(enrolmentKey(invitation.code), certificateRequest, invitation.authority);
    json::Writer body;
    body.beginObject().member("csr", certificateRequest).member("proof", hex(proof)).endObject();
    TlsClient client(server.peoplePort(), {server.authorityPem(), {}, {}});
    return client.post("/v1/enrol", body.text());
}

EnrolledTablet::EnrolledTablet(const ServerProcess& server, const QString& person,
                               const Clock& clock, const std::string& file)
    : m_server(server),
      m_enrolled(enrol(server, person, m_key, clock)),
      m_tablet(
          m_enrolled.device, m_enrolled.person, clock,
          [this](std::string_view request) { return carry(request); }, file) {}

Reply EnrolledTablet::post(const std::string& headers, const std::string& body,
                           const std::string& path) const {
    TlsClient client(m_server.tabletsPort(), m_enrolled.identity);
    client.send("POST " + path + " HTTP/1.1\r\nHost: localhost\r\n" + headers +
                "Content-Length: " + std::to_string(body.size()) + "\r\n\r\n");
    for (std::size_t from = 0; from < body.size(); from += 16 * 1024)
        if (!client.send(std::string_view(body).substr(from, 16 * 1024))) break;
    return client.receive();
}

Result<std::string> EnrolledTablet::carry(std::string_view request) {
    const sync::Encoding packing = *sync::encodingFrom(encoding);
    const Reply reply =
        post("Content-Encoding: " + encoding + "\r\nAccept-Encoding: " + encoding + "\r\n",
             sync::compress(packing, request));
    if (reply.status != 200) return errorOf(reply);
    if (!reply.whole) return Error{ErrorCode::Incomplete, "the answer broke off"};
    BANSO_ASSERT(reply.headers.at("content-encoding") == encoding);
    const auto key = reply.headers.find("banso-recovery-key");
    m_recoveryKey = key == reply.headers.end() ? std::string() : key->second;
    return sync::decompress(packing, reply.body, limits::kPullBytesUnpacked);
}

}  // namespace banso::tests
