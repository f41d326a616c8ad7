// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/enroller.h"

#include <QNetworkProxy>
#include <QSslCertificate>
#include <QSslConfiguration>
#include <QSslSocket>

#include "mobile/platform/certificate_request.h"
#include "mobile/platform/https_client.h"
#include "shared/codec/enrolment_messages.h"
#include "sync/device/meta.h"
#include "sync/device/new_name.h"

namespace banso {
namespace {

constexpr int kConnectMilliseconds = 15'000;
constexpr int kGoodbyeMilliseconds = 1'000;

Error notTheHub(const char* why) {
    return {ErrorCode::Unauthenticated,
            std::string("The other end is not the hub of this code: ") + why};
}

/// The authority that the hub sends along. Nothing is told to the other end meanwhile.
Result<QSslCertificate> shownAuthority(const std::string& address, std::uint16_t port) {
    QSslSocket socket;
    QSslConfiguration tls = QSslConfiguration::defaultConfiguration();
    tls.setProtocol(QSsl::TlsV1_3OrLater);
    tls.setPeerVerifyMode(QSslSocket::VerifyNone);
    socket.setSslConfiguration(tls);
    socket.setProxy(QNetworkProxy::NoProxy);
    socket.connectToHostEncrypted(QString::fromStdString(address), port);
    if (!socket.waitForConnected(kConnectMilliseconds))
        return Error{ErrorCode::Offline, socket.errorString().toStdString()};
    if (!socket.waitForEncrypted(kConnectMilliseconds))
        return notTheHub("it does not speak TLS 1.3");
    const auto chain = socket.peerCertificateChain();
    // A goodbye, so that the hub's log does not speak of a handshake that broke off.
    socket.disconnectFromHost();
    if (socket.state() != QAbstractSocket::UnconnectedState)
        socket.waitForDisconnected(kGoodbyeMilliseconds);
    if (chain.isEmpty()) return notTheHub("it shows no certificate");
    return chain.constLast();
}

Sha256 fingerprintOf(const QSslCertificate& authority) {
    return sha256(authority.toDer().toStdString());
}

Result<Enrolled> readAnswer(const std::string& body, const CertificateRequest& request,
                            const EnrolmentInvitation& invitation) {
    auto answer = decodeEnrolmentAnswer(body);
    if (!answer) return answer.error();
    const Sha256 expected = answerProof(enrolmentKey(invitation.code), request.requestPem,
                                        answer->certificate, invitation.authority);
    if (!sameProof(answer->proof, expected)) return notTheHub("its proof is wrong");
    return Enrolled{.identity = {request.keyPem, std::move(answer->certificate), {}},
                    .hub = {invitation.address, invitation.port, answer->syncPort},
                    .device = std::move(answer->device),
                    .person = answer->person,
                    .personName = std::move(answer->personName),
                    .chamberName = std::move(answer->chamberName),
                    .recoveryKey = answer->recoveryKey};
}

}  // namespace

Result<Enrolled> Enroller::ask(const EnrolmentInvitation& invitation) {
    const auto authority = shownAuthority(invitation.address, invitation.port);
    if (!authority) return authority.error();
    if (fingerprintOf(*authority) != invitation.authority)
        return notTheHub("its authority has another fingerprint");
    return redeem(invitation, authority->toPem().toStdString());
}

Result<Enrolled> Enroller::ask(const TypedInvitation& invitation) {
    const auto authority = shownAuthority(invitation.address, invitation.port);
    if (!authority) return authority.error();
    return redeem({invitation.address, invitation.port, fingerprintOf(*authority), invitation.code},
                  authority->toPem().toStdString());
}

Result<Enrolled> Enroller::redeem(const EnrolmentInvitation& invitation,
                                  const std::string& authority) {
    if (!m_own.empty()) {
        auto same = redeemAs(m_own, invitation, authority);
        // Stopped for good, while it could not be told. The code has not been used.
        if (same || same.error().code != ErrorCode::Exists) return same;
    }
    return redeemAs(m_ids.deviceId(), invitation, authority);
}

Result<Enrolled> Enroller::redeemAs(const DeviceId& device, const EnrolmentInvitation& invitation,
                                    const std::string& authority) {
    const CertificateRequest request = makeCertificateRequest(device);
    const Sha256 proof =
        requestProof(enrolmentKey(invitation.code), request.requestPem, invitation.authority);
    HttpsClient client(invitation.address, invitation.port, {{}, {}, authority});
    const auto answer =
        client.sendJson("/v1/enrol", encode(EnrolmentRequest{request.requestPem, proof}));
    if (!answer) return answer.error();
    auto enrolled = readAnswer(*answer, request, invitation);
    // Covered by the proofs, unlike the text in the answer.
    if (enrolled) enrolled->identity.authorityPem = authority;
    return enrolled;
}

Result<void> keepEnrolment(const Enrolled& enrolled, const std::string& folder,
                           const SecretKey& dataKey, sync::SyncWriter& writer) {
    if (auto saved = saveIdentity(enrolled.identity, folder, dataKey); !saved) return saved;
    return writer.write([&](sync::Replica& replica) -> Result<void> {
        putHubConnection(replica.database(), enrolled.hub);
        sync::Meta meta(replica.database());
        if (!meta.device().empty() && meta.device() != enrolled.device)
            sync::goOnEnrolledAnew(replica, enrolled.device, SystemClock());
        meta.put("device", enrolled.device);
        meta.put("person", enrolled.person.text());
        meta.put("personName", enrolled.personName);
        meta.put("chamberName", enrolled.chamberName);
        return {};
    });
}

}  // namespace banso
