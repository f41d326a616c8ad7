// SPDX-License-Identifier: Apache-2.0
#include "server/http/http_server.h"

#include <QtTest>
#include <atomic>

#include "tests/support/test_registry.h"
#include "tests/unit/server/http/http_fixture.h"

namespace banso::tests {

using namespace std::chrono_literals;

/// One connection and what comes through it, well-formed or not.
class SessionTest : public QObject {
    Q_OBJECT

    /// After whatever happened, others are served as before.
    static bool stillServes(const HttpFixture& hub) {
        TlsClient another(hub.port(), hub.anybody());
        return another.get("/hello").body == "hello";
    }

    static Reply replyTo(const HttpFixture& hub, std::string_view bytes) {
        TlsClient client(hub.port(), hub.anybody());
        client.send(bytes);
        return client.receive();
    }

    /// What an upload has taken so far, kept when its connection breaks.
    struct Parcel {
        std::string text;
        std::atomic<std::size_t> size = 0;
        std::atomic<bool> finished = false;
        std::atomic<bool> dropped = false;
    };
    class ParcelSink final : public BodySink {
      public:
        explicit ParcelSink(Parcel& parcel) : m_parcel(parcel) {}
        ~ParcelSink() override { m_parcel.dropped = true; }
        Result<void> take(std::string_view piece) override {
            m_parcel.text += piece;
            m_parcel.size = m_parcel.text.size();
            if (piece.find("poison") == std::string_view::npos) return {};
            return Error{ErrorCode::Invalid, "This is no parcel."};
        }
        Result<HttpResponse> finish() override {
            m_parcel.finished = true;
            HttpResponse response;
            response.status = 204;
            return response;
        }

      private:
        Parcel& m_parcel;
    };
    static void addUpload(HttpFixture& hub, Parcel& parcel) {
        hub.router.addUpload(HttpMethod::Patch, "/parcel/", 20'000'000,
                             [&](const HttpRequest&) -> Result<UploadStart> {
                                 return UploadStart(std::make_unique<ParcelSink>(parcel));
                             });
        hub.serve(hub.people());
    }
    static std::string patch(std::size_t length, std::string_view more = "") {
        return "PATCH /parcel/1 HTTP/1.1\r\nHost: h\r\n" + std::string(more) +
               "Content-Length: " + std::to_string(length) + "\r\n\r\n";
    }

  private slots:
    void manyRequestsGoThroughOneConnection() {
        HttpFixture hub;
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        for (int i = 0; i < 100; ++i) QCOMPARE(client.get("/hello").body, std::string("hello"));
        QCOMPARE(client.post("/echo", "body").body, std::string("body"));
        QCOMPARE(client.get("/nowhere").status, 404);
        QCOMPARE(client.get("/echo").headers["allow"], std::string("POST"));
        QCOMPARE(client.get("/hello").status, 200);
    }

    void requestsSentAheadAreAnsweredInTheirOrder() {
        HttpFixture hub;
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        client.send(
            "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\n1"
            "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 1\r\n\r\n2");
        QCOMPARE(client.receive().body, std::string("1"));
        QCOMPARE(client.receive().body, std::string("2"));
    }

    void aConnectionEndsWhenItsClientAsksForIt() {
        HttpFixture hub;
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        client.send("GET /hello HTTP/1.1\r\nHost: h\r\nConnection: close\r\n\r\n");
        QCOMPARE(client.receive().status, 200);
        QVERIFY(client.endsWithGoodbye());
    }

    void aBodyOfTheLargestSizeComesThroughUnchanged() {
        HttpFixture hub;
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        std::string body(limits::kRequestBytes, 'x');
        for (std::size_t i = 0; i < body.size(); i += 997) body[i] = static_cast<char>(i);
        QVERIFY(client.post("/echo", body).body == body);
    }

    void anUploadLongerThanAnyBodyInMemoryComesThroughPieceByPiece() {
        Parcel parcel;
        HttpFixture hub;
        addUpload(hub, parcel);
        std::string body(limits::kRequestBytes + 1'000'000, 'x');
        for (std::size_t i = 0; i < body.size(); i += 997) body[i] = static_cast<char>(i);
        TlsClient client(hub.port(), hub.anybody());
        client.send(patch(body.size()));
        client.send(body);
        QCOMPARE(client.receive().status, 204);
        QVERIFY(parcel.text == body);
        QCOMPARE(client.get("/hello").body, std::string("hello"));
    }

    void whatCameOfAnUploadBeforeItBrokeOffIsTaken() {
        Parcel parcel;
        HttpFixture hub;
        addUpload(hub, parcel);
        TlsClient client(hub.port(), hub.anybody());
        client.send(patch(1'000'000));
        client.send(std::string(300'000, 'x'));
        QTRY_COMPARE(parcel.size.load(), std::size_t{300'000});
        QVERIFY(!parcel.dropped);
        client.vanish();
        QTRY_VERIFY(parcel.dropped);
        QVERIFY(!parcel.finished);
        QVERIFY(stillServes(hub));
    }

    void anUploadThatIsTooLongOrNotWantedIsAnsweredAndEnds() {
        Parcel parcel;
        HttpFixture hub;
        addUpload(hub, parcel);
        QCOMPARE(replyTo(hub, patch(20'000'001)).status, 413);
        QCOMPARE(replyTo(hub, patch(1'000'000) + "poison").status, 422);
        QVERIFY(!parcel.finished);
        QVERIFY(stillServes(hub));
    }

    void aClientThatCanOnlyPostNamesItsMethod() {
        Parcel parcel;
        HttpFixture hub;
        addUpload(hub, parcel);
        const std::string request =
            "POST /parcel/1 HTTP/1.1\r\nHost: h\r\nX-HTTP-Method-Override: PATCH\r\n"
            "Content-Length: 4\r\n\r\nbody";
        QCOMPARE(replyTo(hub, request).status, 204);
        QCOMPARE(parcel.text, std::string("body"));
    }

    void theHandlerSeesPathQueryHeadersAndAddress() {
        HttpFixture hub;
        hub.router.add(HttpMethod::Get, "/seen", [](const HttpRequest& request) {
            HttpResponse response;
            response.body = request.path + " " + request.query + " " + request.contentType + " " +
                            request.contentEncoding + " " + request.acceptEncoding + " " +
                            request.peer.address;
            return response;
        });
        hub.serve(hub.people());
        const Reply reply = replyTo(hub,
                                    "GET /seen?a=1&b=2 HTTP/1.1\r\nHost: h\r\n"
                                    "Content-Type: x/y\r\nContent-Encoding: zstd\r\n"
                                    "Accept-Encoding: gzip\r\n\r\n");
        QCOMPARE(reply.body, std::string("/seen a=1&b=2 x/y zstd gzip 127.0.0.1"));
    }

    void aHeaderBeyondItsLimitIsRefused() {
        HttpFixture hub;
        hub.serve(hub.people());
        const std::string filler(limits::kHttpHeaderBytes, 'x');
        const Reply reply =
            replyTo(hub, "GET /hello HTTP/1.1\r\nHost: h\r\nX-Filler: " + filler + "\r\n\r\n");
        QCOMPARE(reply.status, 431);
        QVERIFY(stillServes(hub));
    }

    void anEndlessHeaderIsRefusedBeforeItEnds() {
        HttpFixture hub;
        hub.serve(hub.people());
        QCOMPARE(replyTo(hub, "GET /" + std::string(200'000, 'x')).status, 431);
        QVERIFY(stillServes(hub));
    }

    void aBodyBeyondItsLimitIsRefusedBeforeItIsSent() {
        HttpFixture hub;
        hub.serve(hub.people());
        const Reply reply =
            replyTo(hub, "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 99999999999\r\n\r\n");
        QCOMPARE(reply.status, 413);
        QVERIFY(reply.body.find("too_large") != std::string::npos);
        QVERIFY(stillServes(hub));
    }

    void aClientThatSendsTooLongABodyAtOnceStillReadsTheRefusal() {
        HttpFixture hub;
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        QCOMPARE(client.post("/echo", std::string(limits::kRequestBytes + 1, 'x')).status, 413);
    }

    void aBodyWithoutAStatedLengthIsRefused() {
        HttpFixture hub;
        hub.serve(hub.people());
        const Reply reply = replyTo(hub,
                                    "POST /echo HTTP/1.1\r\nHost: h\r\n"
                                    "Transfer-Encoding: chunked\r\n\r\n1\r\nx\r\n0\r\n\r\n");
        QCOMPARE(reply.status, 411);
    }

    void anAnswerToHeadHasNoBody() {
        HttpFixture hub;
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        client.send("HEAD /hello HTTP/1.1\r\nHost: h\r\n\r\n");
        const Reply reply = client.receive();
        QCOMPARE(reply.status, 405);
        QVERIFY(reply.body.empty());
        QCOMPARE(client.get("/hello").body, std::string("hello"));
    }

    void aBodyInACodingThatNobodyKnowsIsNotReadAsTheNextRequest() {
        HttpFixture hub;
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        client.send(
            "POST /echo HTTP/1.1\r\nHost: h\r\nTransfer-Encoding: xchunked\r\n\r\n"
            "GET /hello HTTP/1.1\r\nHost: h\r\n\r\n");
        QCOMPARE(client.receive().status, 411);
        QVERIFY(client.endsWithGoodbye());
        client.vanish();
        QVERIFY(hub.stopAndReadLog().find("/hello") == std::string::npos);
    }

    void whatIsNoHttp11IsRefused() {
        HttpFixture hub;
        hub.serve(hub.people());
        QCOMPARE(replyTo(hub, "GET /hello HTTP/1.0\r\n\r\n").status, 505);
        QCOMPARE(replyTo(hub, "\x16\x03\x01 nonsense\r\n\r\n").status, 400);
        QCOMPARE(
            replyTo(hub, "POST /echo HTTP/1.1\r\nContent-Length: 1\r\nContent-Length: 2\r\n\r\nxx")
                .status,
            400);
        QCOMPARE(replyTo(hub,
                         "POST /echo HTTP/1.1\r\nContent-Length: 5\r\n"
                         "Transfer-Encoding: chunked\r\n\r\n0\r\n\r\n")
                     .status,
                 400);
        QVERIFY(stillServes(hub));
    }

    void aBodyThatBreaksOffNeverReachesTheHandler() {
        HttpFixture hub;
        std::atomic<int> calls = 0;
        hub.router.add(HttpMethod::Post, "/count", [&calls](const HttpRequest&) {
            ++calls;
            return HttpResponse{};
        });
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        client.send("POST /count HTTP/1.1\r\nHost: h\r\nContent-Length: 100\r\n\r\nhalf");
        client.vanish();
        QVERIFY(stillServes(hub));
        hub.server.stop();
        QCOMPARE(calls.load(), 0);
    }

    void whoWaitsForLeaveToSendABodyGetsIt() {
        HttpFixture hub;
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        client.send(
            "POST /echo HTTP/1.1\r\nHost: h\r\nContent-Length: 2\r\n"
            "Expect: 100-continue\r\n\r\n");
        QCOMPARE(client.receive().status, 100);
        client.send("ok");
        QCOMPARE(client.receive().body, std::string("ok"));
    }

    void aHandlerThatThrowsIsOurErrorAndTheConnectionGoesOn() {
        HttpFixture hub;
        hub.router.add(HttpMethod::Get, "/throws", [](const HttpRequest&) -> Result<HttpResponse> {
            throw std::runtime_error("broken");
        });
        hub.serve(hub.people());
        TlsClient client(hub.port(), hub.anybody());
        const Reply reply = client.get("/throws");
        QCOMPARE(reply.status, 500);
        QVERIFY(reply.body.find("broken") == std::string::npos);
        QCOMPARE(client.get("/hello").status, 200);
        client.vanish();
        QVERIFY(hub.stopAndReadLog().find("\"detail\":\"broken\"") != std::string::npos);
    }

    void theLogNamesRouteDeviceAndStatusButNothingThatAClientWrote() {
        HttpFixture hub;
        hub.serve(hub.tablets());
        TlsClient client(hub.port(), hub.tablet());
        client.get("/hello?name=Yamada");
        client.get("/Yamada");
        client.vanish();
        const std::string log = hub.stopAndReadLog();
        QVERIFY(log.find("\"event\":\"request\",\"listener\":\"tablets\",\"device\":"
                         "\"abcdefghijklmnop\",\"route\":\"/hello\",\"status\":200") !=
                std::string::npos);
        QVERIFY(log.find("\"route\":\"-\",\"status\":404") != std::string::npos);
        QVERIFY(log.find("Yamada") == std::string::npos);
    }
};

BANSO_TEST(SessionTest);

}  // namespace banso::tests

#include "session_test.moc"
