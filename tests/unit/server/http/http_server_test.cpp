// SPDX-License-Identifier: Apache-2.0
#include "server/http/http_server.h"

#include <arpa/inet.h>
#include <sys/socket.h>
#include <unistd.h>

#include <QDeadlineTimer>
#include <QtTest>
#include <thread>

#include "tests/support/test_registry.h"
#include "tests/unit/server/http/http_fixture.h"

namespace banso::tests {

using namespace std::chrono_literals;

/// Time-outs, the bounds on everything, and the end.
class HttpServerTest : public QObject {
    Q_OBJECT

    static HttpHandler waitingAt(Gate& gate) {
        return [&gate](HttpRequest request) {
            gate.pass();
            HttpResponse response;
            response.body = "done " + request.body;
            return response;
        };
    }

    static constexpr std::string_view kWork = "GET /work HTTP/1.1\r\nHost: h\r\n\r\n";

  private slots:
    void aHeaderThatDripsIsCut() {
        HttpFixture hub;
        HttpListenerConfig config = hub.people();
        config.timeouts.header = 50ms;
        hub.serve(config);
        TlsClient client(hub.port(), hub.anybody());
        client.send("GET /hello HTTP/1.1\r\nX-Slow: ");
        QVERIFY(client.ends());
    }

    void aBodyThatStopsComingIsCut() {
        HttpFixture hub;
        HttpListenerConfig config = hub.people();
        config.timeouts.transfer = 50ms;
        hub.serve(config);
        TlsClient client(hub.port(), hub.anybody());
        client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nhalf");
        QVERIFY(client.ends());
    }

    void aBodyThatDripsForEverIsCutAtTheTimeForTheWhole() {
        HttpFixture hub;
        HttpListenerConfig config = hub.people();
        config.timeouts.body = 50ms;
        hub.serve(config);
        TlsClient client(hub.port(), hub.anybody());
        client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n\r\nhalf");
        QVERIFY(client.ends());
    }

    void aClientThatNeverShakesHandsIsCut() {
        HttpFixture hub;
        HttpListenerConfig config = hub.people();
        config.timeouts.handshake = 50ms;
        hub.serve(config);
        const int descriptor = ::socket(AF_INET, SOCK_STREAM, 0);
        sockaddr_in address{};
        address.sin_family = AF_INET;
        address.sin_port = htons(hub.port());
        address.sin_addr.s_addr = htonl(INADDR_LOOPBACK);
        QCOMPARE(::connect(descriptor, reinterpret_cast<sockaddr*>(&address), sizeof address), 0);
        char byte = 0;
        QVERIFY(::recv(descriptor, &byte, 1, 0) <= 0);
        ::close(descriptor);
    }

    void anIdleConnectionEndsWithAGoodbyeSoThatItsSessionCanBeResumed() {
        HttpFixture hub;
        HttpListenerConfig config = hub.people();
        config.timeouts.idle = 50ms;
        hub.serve(config);
        TlsClient client(hub.port(), hub.anybody());
        QCOMPARE(client.get("/hello").status, 200);
        QVERIFY(client.endsWithGoodbye());
    }

    void connectionsBeyondTheLimitAreRefusedUntilOneEnds() {
        HttpFixture hub;
        HttpListenerConfig config = hub.people();
        config.limits.connections = 1;
        hub.serve(config);
        {
            TlsClient first(hub.port(), hub.anybody());
            QCOMPARE(first.get("/hello").status, 200);
            QVERIFY(!TlsClient(hub.port(), hub.anybody()).isConnected());
            QCOMPARE(first.get("/hello").status, 200);
        }
        const QDeadlineTimer deadline(5'000);
        bool served = false;
        while (!served && !deadline.hasExpired())
            served = TlsClient(hub.port(), hub.anybody()).get("/hello").status == 200;
        QVERIFY(served);
    }

    void requestsBeyondTheLimitAreToldToComeAgain() {
        HttpFixture hub;
        Gate gate;
        hub.router.add(HttpMethod::Get, "/work", waitingAt(gate));
        HttpListenerConfig config = hub.people();
        config.limits.jobs = 1;
        hub.serve(config);
        TlsClient first(hub.port(), hub.anybody());
        first.send(kWork);
        gate.waitUntilReached();

        TlsClient second(hub.port(), hub.anybody());
        Reply refused = second.get("/hello");
        QCOMPARE(refused.status, 503);
        QCOMPARE(refused.headers["retry-after"], std::string("5"));
        gate.open();
        QCOMPARE(first.receive().status, 200);
        QCOMPARE(second.get("/hello").status, 200);
    }

    void bodiesBeyondTheMemoryForAllAreToldToComeAgain() {
        HttpFixture hub;
        Gate gate;
        hub.router.add(HttpMethod::Post, "/work", waitingAt(gate));
        HttpListenerConfig config = hub.people();
        config.limits.allBodiesBytes = 10;
        hub.serve(config);
        TlsClient first(hub.port(), hub.anybody());
        first.send("POST /work HTTP/1.1\r\nHost: h\r\nContent-Length: 6\r\n\r\n123456");
        gate.waitUntilReached();

        QCOMPARE(TlsClient(hub.port(), hub.anybody()).post("/echo", "12345").status, 503);
        QCOMPARE(TlsClient(hub.port(), hub.anybody()).post("/echo", "1234").status, 200);
        gate.open();
        QCOMPARE(first.receive().body, std::string("done 123456"));
        QCOMPARE(TlsClient(hub.port(), hub.anybody()).post("/echo", "12345").status, 200);
    }

    void oneListenersCrowdDoesNotTouchTheOther() {
        HttpFixture hub;
        HttpListenerConfig people = hub.people();
        people.limits.connections = 1;
        const std::uint16_t peoplesPort = hub.server.listen(people, hub.router).value();
        hub.serve(hub.tablets());
        TlsClient first(peoplesPort, hub.anybody());
        QCOMPARE(first.get("/hello").status, 200);
        QVERIFY(!TlsClient(peoplesPort, hub.anybody()).isConnected());
        QCOMPARE(TlsClient(hub.port(), hub.tablet()).get("/hello").status, 200);
    }

    void stoppingFinishesTheRunningRequestAndTakesNoNewOne() {
        HttpFixture hub;
        Gate gate;
        hub.router.add(HttpMethod::Get, "/work", waitingAt(gate));
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        client.send(kWork);
        gate.waitUntilReached();

        std::thread stopping([&hub] { hub.server.stop(); });
        const QDeadlineTimer deadline(5'000);
        bool accepts = true;
        while (accepts && !deadline.hasExpired())
            accepts = TlsClient(hub.port(), hub.anybody()).isConnected();
        QVERIFY(!accepts);
        gate.open();
        Reply reply = client.receive();
        QCOMPARE(reply.status, 200);
        QCOMPARE(reply.headers["connection"], std::string("close"));
        QVERIFY(client.endsWithGoodbye());
        client.vanish();
        stopping.join();
    }

    void stoppingSaysGoodbyeToIdleClientsAtOnce() {
        HttpFixture hub;
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        QCOMPARE(client.get("/hello").status, 200);
        std::thread stopping([&hub] { hub.server.stop(); });
        QVERIFY(client.endsWithGoodbye());
        client.vanish();
        stopping.join();
        QVERIFY(hub.logText.str().find("stop_cut_connections") == std::string::npos);
    }

    void stoppingCutsWhatIsNotDoneWithinTheBound() {
        HttpFixture hub({.workers = 1, .stopWithin = 50ms});
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        client.send("POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 9\r\n");
        client.send("Expect: 100-continue\r\n\r\n");
        QCOMPARE(client.receive().status, 100);
        QVERIFY(hub.stopAndReadLog().find("stop_cut_connections") != std::string::npos);
        QVERIFY(client.ends());
    }

    void aPortInUseAndAWrongAddressAreReported() {
        HttpFixture hub;
        hub.serve(hub.people());
        HttpFixture another;
        HttpListenerConfig config = another.people();
        config.port = hub.port();
        QCOMPARE(another.server.listen(config, {}).error().code, ErrorCode::Exists);
        config.address = "banso.example";
        QCOMPARE(another.server.listen(config, {}).error().code, ErrorCode::Invalid);
    }
};

BANSO_TEST(HttpServerTest);

}  // namespace banso::tests

#include "http_server_test.moc"
