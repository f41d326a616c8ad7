// SPDX-License-Identifier: Apache-2.0
#include "server/http/tls.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/server/http/http_fixture.h"

namespace banso::tests {

/// Who gets in at which listener. In TLS 1.3 a refused client certificate shows only when the
/// client reads, so "refused" here means: no answer comes.
class TlsTest : public QObject {
    Q_OBJECT

  private slots:
    void aTabletWithTheChambersCertificateIsServedAndKnownByItsDeviceId() {
        HttpFixture hub;
        hub.serve(hub.tablets());
        TlsClient client(hub.port(), hub.tablet());
        const Reply reply = client.get("/who");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, std::string(kDevice));
    }

    void atTheTabletsListenerNobodyIsServedWithoutCertificate() {
        HttpFixture hub;
        hub.serve(hub.tablets());
        TlsClient client(hub.port(), hub.anybody());
        QCOMPARE(client.get("/who").status, 0);
        QVERIFY(hub.stopAndReadLog().find("handshake_refused") != std::string::npos);
    }

    void anotherChambersTabletIsRefused() {
        HttpFixture hub;
        hub.serve(hub.tablets());
        TlsClient client(hub.port(), hub.strangersTablet());
        QCOMPARE(client.get("/who").status, 0);
    }

    void theServersOwnCertificateOpensNothing() {
        HttpFixture hub;
        hub.serve(hub.tablets());
        TlsClient client(hub.port(), hub.thiefOfServerKey());
        QCOMPARE(client.get("/who").status, 0);
    }

    void atPeoplesListenerNoCertificateIsAskedFor() {
        HttpFixture hub;
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        const Reply reply = client.get("/who");
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.body, std::string());
    }

    void aNewTabletGetsToKnowTheAuthorityFromTheHandshake() {
        HttpFixture hub;
        hub.serve(hub.people());
        QVERIFY(TlsClient(hub.port(), hub.anybody()).seenAuthority() ==
                hub.authority.fingerprint());
    }

    void tls12IsRefusedAtBothListeners() {
        for (const bool tablets : {true, false}) {
            HttpFixture hub;
            hub.serve(tablets ? hub.tablets() : hub.people());
            ClientIdentity old = hub.tablet();
            old.newestTls = TLS1_2_VERSION;
            QVERIFY(!TlsClient(hub.port(), old).isConnected());
            QVERIFY(TlsClient(hub.port(), hub.tablet()).isConnected());
        }
    }

    void aTabletDoesNotTrustAServerOfAnotherAuthority() {
        HttpFixture hub;
        HttpFixture impostor;
        impostor.serve(impostor.tablets());
        QVERIFY(!TlsClient(impostor.port(), hub.tablet()).isConnected());
    }

    void unusableCertificatesAreReportedWhenListening() {
        HttpFixture hub;
        HttpListenerConfig config = hub.people();
        config.certificatePem = "no certificate";
        QCOMPARE(hub.server.listen(config, {}).error().code, ErrorCode::Malformed);
        config = hub.people();
        config.privateKeyPem = hub.tablet().privateKeyPem;
        QCOMPARE(hub.server.listen(config, {}).error().code, ErrorCode::Invalid);
    }
};

BANSO_TEST(TlsTest);

}  // namespace banso::tests

#include "tls_test.moc"
