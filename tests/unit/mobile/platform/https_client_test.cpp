// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/https_client.h"

#include <QTcpServer>
#include <QTcpSocket>
#include <QtTest>
#include <thread>

#include "shared/base/limits.h"
#include "tests/support/test_registry.h"
#include "tests/unit/mobile/platform/hub_fixture.h"

namespace banso::tests {

using namespace std::chrono_literals;

/// The tablet's HTTPS against the hub's own listener, and against what is not its hub.
class HttpsClientTest : public QObject {
    Q_OBJECT

    static Result<void> post(HttpsClient& client, const std::string& path, std::string* body) {
        const auto answered = client.send({.path = path,
                                           .contentType = "text/plain",
                                           .contentEncoding = {},
                                           .acceptEncoding = {},
                                           .body = "hello"},
                                          [&](std::string_view, std::string_view piece) {
                                              if (body) body->append(piece);
                                              return Result<void>{};
                                          });
        return answered ? Result<void>{} : answered.error();
    }

    static ErrorCode refusalOf(const HubFixture& hub, const DeviceIdentity& identity) {
        HttpsClient client("127.0.0.1", hub.http.port(), identity);
        return post(client, "/echo", nullptr).error().code;
    }

    /// A free port at which nobody listens.
    static std::uint16_t deafPort() {
        QTcpServer server;
        server.listen(QHostAddress::LocalHost);
        return server.serverPort();
    }

    static ErrorCode codeOfStatus(unsigned status, const std::string& body) {
        HubFixture hub;
        hub.answers([&](HttpRequest) {
            HttpResponse response;
            response.status = status;
            response.body = body;
            return response;
        });
        hub.serveTablets();
        HttpsClient client("127.0.0.1", hub.http.port(), hub.tablet());
        return post(client, "/v1/sync", nullptr).error().code;
    }

    static HttpResponse tooOften(const char* seconds) {
        HttpResponse response;
        response.status = 429;
        response.headers = {{"Retry-After", seconds}};
        return response;
    }

  private slots:
    void the_hub_of_its_authority_hears_it_and_knows_the_tablet() {
        HubFixture hub;
        hub.answers([](HttpRequest request) {
            HttpResponse response;
            response.body = request.peer.deviceId + " says " + request.body;
            return response;
        });
        hub.serveTablets();
        HttpsClient client("127.0.0.1", hub.http.port(), hub.tablet());
        std::string body;
        QVERIFY(post(client, "/v1/sync", &body).has_value());
        QCOMPARE(body, std::string(kDevice) + " says hello");
    }

    void one_connection_serves_call_after_call() {
        HubFixture hub;
        HttpListenerConfig config = hub.http.tablets();
        config.limits.connections = 1;
        hub.http.serve(config);
        HttpsClient client("127.0.0.1", hub.http.port(), hub.tablet());
        for (int i = 0; i < 5; ++i) QVERIFY(post(client, "/echo", nullptr).has_value());
    }

    void a_hub_of_another_authority_is_refused_before_a_word_is_said() {
        HubFixture hub;
        hub.serveTablets();
        DeviceIdentity identity = hub.tablet();
        identity.authorityPem = CertificateAuthority::create(SystemClock().now()).certificatePem();
        QCOMPARE(refusalOf(hub, identity), ErrorCode::Unauthenticated);
        QVERIFY(hub.http.stopAndReadLog().find("\"event\":\"request\"") == std::string::npos);
    }

    void a_hub_whose_certificate_is_for_another_address_is_refused() {
        HubFixture hub;
        HttpListenerConfig config = hub.http.tablets();
        config.address = "127.0.0.2";
        hub.http.serve(config);
        HttpsClient client("127.0.0.2", hub.http.port(), hub.tablet());
        QCOMPARE(post(client, "/echo", nullptr).error().code, ErrorCode::Unauthenticated);
    }

    void a_tablet_of_another_chamber_or_without_a_certificate_is_told_so() {
        HubFixture hub;
        hub.serveTablets();
        const auto stranger = HubFixture::identityOf(hub.http.strangersTablet());
        QCOMPARE(refusalOf(hub, stranger), ErrorCode::Unauthenticated);
        const auto anybody = HubFixture::identityOf(hub.http.anybody());
        QCOMPARE(refusalOf(hub, anybody), ErrorCode::Unauthenticated);
    }

    void an_identity_that_is_no_text_of_ours_reaches_nobody() {
        HubFixture hub;
        hub.serveTablets();
        QCOMPARE(refusalOf(hub, {"damaged", "damaged", "damaged"}), ErrorCode::Unauthenticated);
    }

    void where_nobody_listens_it_is_offline() {
        const HubFixture hub;
        HttpsClient client("127.0.0.1", deafPort(), hub.tablet());
        QCOMPARE(post(client, "/echo", nullptr).error().code, ErrorCode::Offline);
    }

    void where_something_else_listens_it_says_nothing_to_it() {
        const HubFixture hub;
        QTcpServer other;
        QVERIFY(other.listen(QHostAddress::LocalHost));
        QByteArray heard;
        connect(&other, &QTcpServer::newConnection, [&] {
            QTcpSocket* socket = other.nextPendingConnection();
            connect(socket, &QTcpSocket::readyRead, [&heard, socket] {
                heard += socket->readAll();
                socket->write("HTTP/1.1 200 OK\r\nContent-Length: 2\r\n\r\nok");
            });
        });
        HttpsClient client("127.0.0.1", other.serverPort(), hub.tablet());
        QCOMPARE(post(client, "/echo", nullptr).error().code, ErrorCode::Unauthenticated);
        QVERIFY(!heard.contains("POST"));
    }

    void a_hub_that_falls_silent_is_given_up() {
        HubFixture hub;
        Gate gate;
        hub.answers([&gate](HttpRequest) {
            gate.pass();
            return HttpResponse{};
        });
        hub.serveTablets();
        HttpsClient client("127.0.0.1", hub.http.port(), hub.tablet(), 300ms);
        const auto posted = post(client, "/v1/sync", nullptr);
        gate.open();
        QCOMPARE(posted.error().code, ErrorCode::TimedOut);
    }

    void an_answer_that_breaks_off_is_no_answer() {
        HubFixture hub;
        hub.answers([](HttpRequest) {
            HttpResponse response;
            response.chunks = std::make_unique<LetterChunks>(3, 1000, true);
            return response;
        });
        hub.serveTablets();
        HttpsClient client("127.0.0.1", hub.http.port(), hub.tablet());
        std::string body;
        QCOMPARE(post(client, "/v1/sync", &body).error().code, ErrorCode::Incomplete);
        QVERIFY(body.size() <= 3000);
    }

    void who_has_enough_of_an_answer_ends_it_with_its_own_reason() {
        HubFixture hub;
        hub.answers([](HttpRequest) {
            HttpResponse response;
            response.chunks = std::make_unique<LetterChunks>(1'000'000, 64 * 1024);
            return response;
        });
        hub.serveTablets();
        HttpsClient client("127.0.0.1", hub.http.port(), hub.tablet());
        std::size_t taken = 0;
        const auto posted =
            client.send({.path = "/v1/sync",
                         .contentType = "text/plain",
                         .contentEncoding = {},
                         .acceptEncoding = {},
                         .body = {}},
                        [&](std::string_view, std::string_view piece) -> Result<void> {
                            taken += piece.size();
                            if (taken > 1'000'000) return Error{ErrorCode::TooLarge, "enough"};
                            return {};
                        });
        QCOMPARE(posted.error(), (Error{ErrorCode::TooLarge, "enough"}));
        QVERIFY(taken < 2'000'000);
    }

    void what_the_hub_refuses_the_request_for_is_what_the_tablet_hears() {
        const std::string copied =
            R"({"error":{"code":"copied_device","message":"The token is old."}})";
        QCOMPARE(codeOfStatus(409, copied), ErrorCode::CopiedDevice);
        QCOMPARE(codeOfStatus(401, ""), ErrorCode::Unauthenticated);
        QCOMPARE(codeOfStatus(403, "<html>"), ErrorCode::Forbidden);
        QCOMPARE(codeOfStatus(413, R"({"error":{"code":"of a later version"}})"),
                 ErrorCode::TooLarge);
        QCOMPARE(codeOfStatus(429, ""), ErrorCode::TooOften);
        QCOMPARE(codeOfStatus(503, R"({"error":7})"), ErrorCode::Unavailable);
        QCOMPARE(codeOfStatus(404, std::string(1'000'000, '[')), ErrorCode::UnsupportedVersion);
    }

    void asked_for_some_patience_it_sends_the_same_again_and_is_served() {
        HubFixture hub;
        std::vector<std::string> heard;
        hub.answers([&](HttpRequest request) {
            heard.push_back(request.body);
            return heard.size() == 1 ? tooOften("1") : HttpResponse{};
        });
        hub.serveTablets();
        HttpsClient client("127.0.0.1", hub.http.port(), hub.tablet());
        QVERIFY(post(client, "/v1/sync", nullptr).has_value());
        QCOMPARE(heard, (std::vector<std::string>{"hello", "hello"}));
    }

    void asked_for_patience_again_and_again_it_gives_up_and_says_why() {
        HubFixture hub;
        int asked = 0;
        hub.answers([&](HttpRequest) {
            ++asked;
            return tooOften("2");
        });
        hub.serveTablets();
        std::vector<std::chrono::seconds> waits;
        HttpsClient client("127.0.0.1", hub.http.port(), hub.tablet(), HttpsClient::kSilence,
                           [&](std::chrono::seconds wait) { waits.push_back(wait); });
        QCOMPARE(post(client, "/v1/sync", nullptr).error().code, ErrorCode::TooOften);
        QCOMPARE(waits, std::vector<std::chrono::seconds>(limits::kAskedWaits, 2s));
        QCOMPARE(asked, limits::kAskedWaits + 1);
    }

    void asked_to_wait_for_long_it_leaves_that_to_its_person() {
        HubFixture hub;
        int asked = 0;
        hub.answers([&](HttpRequest) {
            ++asked;
            return tooOften("3600");
        });
        hub.serveTablets();
        HttpsClient client("127.0.0.1", hub.http.port(), hub.tablet());
        QCOMPARE(post(client, "/v1/sync", nullptr).error().code, ErrorCode::TooOften);
        QCOMPARE(asked, 1);
    }

    void no_other_address_is_followed() {
        HubFixture hub;
        hub.answers([](HttpRequest) {
            HttpResponse response;
            response.status = 307;
            response.headers = {{"Location", "/echo"}};
            return response;
        });
        hub.serveTablets();
        HttpsClient client("127.0.0.1", hub.http.port(), hub.tablet());
        QVERIFY(!post(client, "/v1/sync", nullptr).has_value());
        QVERIFY(hub.http.stopAndReadLog().find("/echo") == std::string::npos);
    }
};

BANSO_TEST(HttpsClientTest);

}  // namespace banso::tests

#include "https_client_test.moc"
