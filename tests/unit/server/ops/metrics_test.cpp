// SPDX-License-Identifier: Apache-2.0
#include "server/ops/metrics.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/server/http/http_fixture.h"

namespace banso::tests {
namespace {

bool says(const Metrics& metrics, const std::string& line) {
    return ("\n" + metrics.text()).find("\n" + line + "\n") != std::string::npos;
}

}  // namespace

class MetricsTest : public QObject {
    Q_OBJECT

  private slots:
    void requestsAreCountedByRouteAndHowTheyEnded() {
        Metrics metrics;
        const std::string route = "/v1/sync";
        metrics.count({"tablets", route, 200, std::chrono::milliseconds{20}, 1'000});
        metrics.count({"tablets", route, 204, std::chrono::milliseconds{2'000}, 500});
        metrics.count({"tablets", route, 503, std::chrono::milliseconds{1}, 0});
        QVERIFY(says(metrics,
                     "banso_http_requests_total{listener=\"tablets\",route=\"/v1/sync\","
                     "status=\"2xx\"} 2"));
        QVERIFY(says(metrics,
                     "banso_http_requests_total{listener=\"tablets\",route=\"/v1/sync\","
                     "status=\"5xx\"} 1"));
        QVERIFY(says(metrics,
                     "banso_http_request_body_bytes_total{listener=\"tablets\",route=\"/v1/sync\"} "
                     "1500"));
        QVERIFY(says(metrics,
                     "banso_http_request_seconds_bucket{listener=\"tablets\",route=\"/v1/sync\","
                     "le=\"1\"} 2"));
    }

    void aServerCountsWhatItServesAndNotWhatItIsAskedFor() {
        Metrics metrics;
        HttpServer::Config config;
        config.metrics = &metrics;
        HttpFixture fixture(config);
        fixture.serve(fixture.people());
        {
            TlsClient client(fixture.port(), fixture.anybody());
            QCOMPARE(client.get("/hello").status, 200);
            QCOMPARE(client.get("/sato-misaki").status, 404);
        }
        fixture.stopAndReadLog();
        QVERIFY(says(metrics,
                     "banso_http_requests_total{listener=\"people\",route=\"/hello\","
                     "status=\"2xx\"} 1"));
        QVERIFY(says(metrics,
                     "banso_http_requests_total{listener=\"people\",route=\"-\","
                     "status=\"4xx\"} 1"));
        QVERIFY(says(metrics, "banso_http_connections{listener=\"people\"} 0"));
        QVERIFY(metrics.text().find("misaki") == std::string::npos);
    }

    void aBodyThatWasPromisedAndRefusedCountsForNothing() {
        Metrics metrics;
        HttpServer::Config config;
        config.metrics = &metrics;
        HttpFixture fixture(config);
        fixture.serve(fixture.people());
        {
            TlsClient client(fixture.port(), fixture.anybody());
            client.send("POST /echo HTTP/1.1\r\nHost: a\r\nContent-Length: 99999999\r\n\r\n");
            QCOMPARE(client.receive().status, 413);
        }
        fixture.stopAndReadLog();
        QVERIFY(says(metrics,
                     "banso_http_request_body_bytes_total{listener=\"people\","
                     "route=\"/echo\"} 0"));
    }

    void aHandshakeWithoutACertificateIsCountedAsRefused() {
        Metrics metrics;
        HttpServer::Config config;
        config.metrics = &metrics;
        HttpFixture fixture(config);
        fixture.serve(fixture.tablets());
        {
            TlsClient stranger(fixture.port(), fixture.anybody());
            QVERIFY(stranger.ends());
        }
        fixture.stopAndReadLog();
        QVERIFY(says(metrics, "banso_http_handshakes_refused_total{listener=\"tablets\"} 1"));
    }
};

BANSO_TEST(MetricsTest);

}  // namespace banso::tests

#include "metrics_test.moc"
