// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/server/http/http_fixture.h"

namespace banso::tests {

using namespace std::chrono_literals;

/// Answers that are made while they are sent.
class SessionSendTest : public QObject {
    Q_OBJECT

    static constexpr std::size_t kChunk = 64 * 1024;

    /// 256 MiB: more than the sockets' buffers take.
    static HttpHandler endless(Gate& gate) {
        gate.open();
        return [&gate](const HttpRequest& request) {
            gate.pass();
            return streaming(4'096)(request);
        };
    }

    static HttpHandler streaming(int chunks, bool fails = false) {
        return [chunks, fails](const HttpRequest&) {
            HttpResponse response;
            response.chunks = std::make_unique<LetterChunks>(chunks, kChunk, fails);
            return response;
        };
    }

  private slots:
    void aStreamArrivesWholeAndTheConnectionGoesOn() {
        HttpFixture hub;
        hub.router.add(HttpMethod::Get, "/stream", streaming(100));
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        const Reply reply = client.get("/stream");
        QVERIFY(reply.whole);
        QCOMPARE(reply.body.size(), 100 * kChunk);
        QCOMPARE(reply.body.front(), static_cast<char>('a' + 100 % 26));
        QCOMPARE(reply.body.back(), 'b');
        QCOMPARE(client.get("/hello").body, std::string("hello"));
    }

    void anAnswerWithoutABodySaysNothingOfItsLengthAndTheConnectionGoesOn() {
        HttpFixture hub;
        hub.router.add(HttpMethod::Get, "/done", [](const HttpRequest&) {
            HttpResponse response;
            response.status = 204;
            return response;
        });
        hub.router.add(HttpMethod::Get, "/empty",
                       [](const HttpRequest&) { return HttpResponse{}; });
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        const Reply done = client.get("/done");
        QCOMPARE(done.status, 204);
        QCOMPARE(done.headers.at("content-length"), std::string());
        QCOMPARE(done.headers.at("transfer-encoding"), std::string());
        QCOMPARE(client.get("/empty").headers.at("content-length"), std::string("0"));
        QCOMPARE(client.get("/hello").body, std::string("hello"));
    }

    void anEmptyChunkDoesNotEndTheStream() {
        class Hesitating final : public ChunkSource {
          public:
            Result<bool> next(std::string& chunk) override {
                chunk = m_calls == 1 ? "end" : "";
                return ++m_calls <= 2;
            }

          private:
            int m_calls = 0;
        };
        HttpFixture hub;
        hub.router.add(HttpMethod::Get, "/stream", [](const HttpRequest&) {
            HttpResponse response;
            response.chunks = std::make_unique<Hesitating>();
            return response;
        });
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        QCOMPARE(client.get("/stream").body, std::string("end"));
    }

    void aSourceThatFailsLetsTheClientSeeThatTheBodyBrokeOff() {
        HttpFixture hub;
        hub.router.add(HttpMethod::Get, "/stream", streaming(3, true));
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        const Reply reply = client.get("/stream");
        QCOMPARE(reply.status, 200);
        QVERIFY(!reply.whole);
        QVERIFY(!client.endsWithGoodbye());
        QVERIFY(hub.stopAndReadLog().find("stream_failed") != std::string::npos);
    }

    void aClientThatDoesNotReadIsCut() {
        Gate gate;
        HttpFixture hub;
        hub.router.add(HttpMethod::Get, "/stream", endless(gate));
        HttpListenerConfig config = hub.people();
        config.timeouts.transfer = 100ms;
        hub.serve(config);
        TlsClient client(hub.port(), hub.anybody());
        client.send("GET /stream HTTP/1.1\r\nHost: h\r\n\r\n");
        gate.waitUntilReached();
        // Stopping waits for the running answer, which ends by the time-out and not by the end.
        const std::string log = hub.stopAndReadLog();
        QVERIFY(log.find("\"sent\":false") != std::string::npos);
        QVERIFY(log.find("stop_cut_connections") == std::string::npos);
    }

    void aClientThatReadsTooSlowlyIsCutAtTheTimeForTheWhole() {
        Gate gate;
        HttpFixture hub;
        hub.router.add(HttpMethod::Get, "/stream", endless(gate));
        HttpListenerConfig config = hub.people();
        config.timeouts.body = 100ms;
        hub.serve(config);
        TlsClient client(hub.port(), hub.anybody());
        client.send("GET /stream HTTP/1.1\r\nHost: h\r\n\r\n");
        gate.waitUntilReached();
        QVERIFY(hub.stopAndReadLog().find("\"sent\":false") != std::string::npos);
    }
};

BANSO_TEST(SessionSendTest);

}  // namespace banso::tests

#include "session_send_test.moc"
