// SPDX-License-Identifier: Apache-2.0
#include "server/http/crowd.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QtTest>
#include <vector>

#include "tests/support/test_registry.h"
#include "tests/unit/server/http/http_fixture.h"

namespace banso::tests {
namespace {

/// Connections that say nothing at all.
class MuteConnections {
  public:
    MuteConnections(std::uint16_t port, int count) {
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(port);
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        for (int i = 0; i < count; ++i) {
            m_sockets.push_back(::socket(AF_INET, SOCK_STREAM, 0));
            BANSO_ASSERT(::connect(m_sockets.back(), reinterpret_cast<sockaddr*>(&address),
                                   sizeof address) == 0);
        }
    }
    ~MuteConnections() {
        for (const int socket : m_sockets) ::close(socket);
    }
    MuteConnections(const MuteConnections&) = delete;
    MuteConnections& operator=(const MuteConnections&) = delete;

  private:
    std::vector<int> m_sockets;
};

}  // namespace

/// One client that opens more connections than it needs, and the others beside it.
class CrowdTest : public QObject {
    Q_OBJECT

    static constexpr const char* kOther = "bbbbbbbbbbbbbbbb";

  private slots:
    void who_says_nothing_does_not_keep_tablets_out() {
        HttpFixture hub;
        HttpListenerConfig config = hub.tablets();
        config.limits.connections = 20;
        config.limits.connectionsPerAddress = 5;
        hub.serve(config);
        const MuteConnections mute(hub.port(), 60);
        TlsClient tablet(hub.port(), hub.tablet());
        QCOMPARE(tablet.get("/hello").status, 200);
    }

    void a_tablet_that_keeps_many_connections_loses_its_oldest_and_keeps_nobody_out() {
        HttpFixture hub;
        HttpListenerConfig config = hub.tablets();
        config.limits.connections = 4;
        hub.serve(config);
        const ClientIdentity greedy = hub.tablet();
        std::vector<std::unique_ptr<TlsClient>> kept;
        for (int i = 0; i < 6; ++i) {
            kept.push_back(std::make_unique<TlsClient>(hub.port(), greedy));
            QCOMPARE(kept.back()->get("/hello").status, 200);
        }
        QVERIFY(kept.front()->ends());
        QCOMPARE(TlsClient(hub.port(), hub.tabletNamed(kOther)).get("/hello").status, 200);
        QCOMPARE(kept.back()->get("/hello").status, 200);
    }

    void a_tablets_slow_bodies_do_not_take_the_memory_of_all() {
        HttpFixture hub;
        HttpListenerConfig config = hub.tablets();
        config.limits.allBodiesBytes = 3'000;
        hub.serve(config);
        const ClientIdentity greedy = hub.tablet();
        std::vector<std::unique_ptr<TlsClient>> slow;
        for (int i = 0; i < 6; ++i) {
            slow.push_back(std::make_unique<TlsClient>(hub.port(), greedy));
            slow.back()->send(
                "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 1000\r\n"
                "Expect: 100-continue\r\n\r\n");
            QCOMPARE(slow.back()->receive().status, 100);
        }
        TlsClient other(hub.port(), hub.tabletNamed(kOther));
        QCOMPARE(other.post("/echo", std::string(1'000, 'x')).status, 200);
    }

    void while_its_requests_are_worked_on_a_tablet_gets_no_more_and_loses_none() {
        HttpFixture hub;
        Gate first;
        Gate second;
        hub.router.add(HttpMethod::Get, "/first", [&first](const HttpRequest&) {
            first.pass();
            return HttpResponse{};
        });
        hub.router.add(HttpMethod::Get, "/second", [&second](const HttpRequest&) {
            second.pass();
            return HttpResponse{};
        });
        hub.serve(hub.tablets());
        const ClientIdentity tablet = hub.tablet();
        TlsClient one(hub.port(), tablet);
        one.send("GET /first HTTP/1.1\r\nHost: h\r\n\r\n");
        first.waitUntilReached();
        TlsClient two(hub.port(), tablet);
        two.send("GET /second HTTP/1.1\r\nHost: h\r\n\r\n");
        second.waitUntilReached();
        TlsClient three(hub.port(), tablet);
        QCOMPARE(three.get("/hello").status, 0);
        first.open();
        second.open();
        QCOMPARE(one.receive().status, 200);
        QCOMPARE(two.receive().status, 200);
        QCOMPARE(TlsClient(hub.port(), tablet).get("/hello").status, 200);
    }

    void a_tablet_that_asks_too_often_is_told_when_to_ask_again_and_costs_no_other() {
        HttpFixture hub;
        HttpListenerConfig config = hub.tablets();
        config.limits.requests = {3, 0.01};
        hub.serve(config);
        TlsClient greedy(hub.port(), hub.tablet());
        for (int i = 0; i < 3; ++i) QCOMPARE(greedy.get("/hello").status, 200);
        const Reply refused = greedy.get("/hello");
        QCOMPARE(refused.status, 429);
        const int wait = std::stoi(refused.headers.at("retry-after"));
        QVERIFY(wait > 0 && wait <= 100);
        QVERIFY(refused.body.find("too_often") != std::string::npos);
        // A new connection is no new share, and others behind the same address have their own.
        QCOMPARE(TlsClient(hub.port(), hub.tablet()).get("/hello").status, 429);
        QCOMPARE(TlsClient(hub.port(), hub.tabletNamed(kOther)).get("/hello").status, 200);
    }

    void who_sent_more_bytes_than_its_share_waits_until_they_are_made_up() {
        HttpFixture hub;
        HttpListenerConfig config = hub.tablets();
        config.limits.bodyBytesRate = {1'000, 0.01};
        hub.serve(config);
        TlsClient greedy(hub.port(), hub.tablet());
        QCOMPARE(greedy.post("/echo", std::string(2'000, 'x')).status, 200);
        QCOMPARE(greedy.post("/echo", "x").status, 429);
        QCOMPARE(TlsClient(hub.port(), hub.tabletNamed(kOther)).post("/echo", "x").status, 200);
    }

    void an_address_that_knocks_without_end_is_shut_out() {
        HttpFixture hub;
        HttpListenerConfig config = hub.people();
        config.limits.handshakes = {3, 0.01};
        hub.serve(config);
        for (int i = 0; i < 3; ++i)
            QCOMPARE(TlsClient(hub.port(), hub.anybody()).get("/hello").status, 200);
        QVERIFY(!TlsClient(hub.port(), hub.anybody()).isConnected());
        QVERIFY(hub.stopAndReadLog().find("too_many_handshakes") != std::string::npos);
    }

    void the_tablets_behind_one_address_use_up_nothing_of_it() {
        HttpFixture hub;
        HttpListenerConfig config = hub.tablets();
        config.limits.handshakes = {3, 0.01};
        hub.serve(config);
        for (int evening = 0; evening < 15; ++evening)
            QCOMPARE(TlsClient(hub.port(), hub.tablet()).get("/hello").status, 200);
        for (int i = 0; i < 3; ++i) TlsClient(hub.port(), hub.strangersTablet()).ends();
        QVERIFY(!TlsClient(hub.port(), hub.tablet()).isConnected());
    }

    void people_of_one_address_share_what_it_may_have() {
        HttpFixture hub;
        HttpListenerConfig config = hub.people();
        config.limits.connectionsPerAddress = 3;
        hub.serve(config);
        std::vector<std::unique_ptr<TlsClient>> kept;
        for (int i = 0; i < 4; ++i) {
            kept.push_back(std::make_unique<TlsClient>(hub.port(), hub.anybody()));
            QCOMPARE(kept.back()->get("/hello").status, 200);
        }
        QVERIFY(kept.front()->ends());
        QCOMPARE(kept[1]->get("/hello").status, 200);
        for (auto& client : kept) client->vanish();
        QVERIFY(hub.stopAndReadLog().find("\"event\":\"crowded_out\",\"listener\":\"people\","
                                          "\"client\":\"127.0.0.1\"") != std::string::npos);
    }
};

BANSO_TEST(CrowdTest);

}  // namespace banso::tests

#include "crowd_test.moc"
