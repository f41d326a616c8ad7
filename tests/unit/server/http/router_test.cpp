// SPDX-License-Identifier: Apache-2.0
#include "server/http/router.h"

#include <QtTest>
#include <sstream>

#include "tests/support/test_registry.h"

namespace banso::tests {

class RouterTest : public QObject {
    Q_OBJECT

    std::ostringstream m_text;
    Log m_log{m_text};

    static HttpRequest request(HttpMethod method, const std::string& path) {
        HttpRequest made;
        made.method = method;
        made.path = path;
        return made;
    }

    static std::string headerOf(const HttpResponse& response, const std::string& name) {
        for (const auto& [key, value] : response.headers)
            if (key == name) return value;
        return {};
    }

  private slots:
    void aHandlerAnswersItsMethodAndPath() {
        Router router;
        router.add(HttpMethod::Get, "/a", [](const HttpRequest&) {
            HttpResponse response;
            response.body = "read";
            return response;
        });
        router.add(HttpMethod::Post, "/a", [](const HttpRequest&) {
            HttpResponse response;
            response.body = "written";
            return response;
        });
        QCOMPARE(router.handle(request(HttpMethod::Get, "/a"), m_log).body, std::string("read"));
        QCOMPARE(router.handle(request(HttpMethod::Post, "/a"), m_log).body,
                 std::string("written"));
    }

    void anUnknownPathIsNotFoundAndItsTextIsNotRepeated() {
        const Router router;
        const HttpRequest asked = request(HttpMethod::Get, "/clients/Yamada");
        const HttpResponse response = router.handle(asked, m_log);
        QCOMPARE(response.status, 404u);
        QVERIFY(response.body.find("\"code\":\"not_found\"") != std::string::npos);
        QVERIFY(response.body.find("Yamada") == std::string::npos);
        QCOMPARE(router.routeOf(asked), std::string("-"));
    }

    void aPathWithASlashAtItsEndTakesWhatComesBehindIt() {
        Router router;
        router.add(HttpMethod::Get, "/files/", [](const HttpRequest& asked) {
            HttpResponse response;
            response.body = asked.path;
            return response;
        });
        router.addField("/files/", "X-Kind", "file");
        const HttpRequest one = request(HttpMethod::Get, "/files/abc");
        const HttpResponse response = router.handle(one, m_log);
        QCOMPARE(response.body, std::string("/files/abc"));
        QCOMPARE(headerOf(response, "X-Kind"), std::string("file"));
        QCOMPARE(router.routeOf(one), std::string("/files/"));
        for (const char* other : {"/files/", "/files", "/files/a/b", "/", ""})
            QCOMPARE(router.handle(request(HttpMethod::Get, other), m_log).status, 404u);
        const HttpResponse refused = router.handle(request(HttpMethod::Put, "/files/abc"), m_log);
        QCOMPARE(refused.status, 405u);
        QCOMPARE(headerOf(refused, "X-Kind"), std::string("file"));
    }

    void anotherMethodIsNotAllowedAndTheAllowedOnesAreNamed() {
        Router router;
        const auto handler = [](const HttpRequest&) { return HttpResponse{}; };
        router.add(HttpMethod::Get, "/a", handler);
        router.add(HttpMethod::Post, "/a", handler);
        const HttpResponse response = router.handle(request(HttpMethod::Other, "/a"), m_log);
        QCOMPARE(response.status, 405u);
        QCOMPARE(headerOf(response, "Allow"), std::string("GET, POST"));
    }

    void aClientsErrorGoesBackWithItsReason() {
        Router router;
        router.add(HttpMethod::Get, "/a", [](const HttpRequest&) {
            return Error{ErrorCode::Gap, "Operations 7 to 9 are missing."};
        });
        const HttpResponse response = router.handle(request(HttpMethod::Get, "/a"), m_log);
        QCOMPARE(response.status, 409u);
        QCOMPARE(response.body, std::string("{\"error\":{\"code\":\"gap\",\"message\":"
                                            "\"Operations 7 to 9 are missing.\"}}\n"));
    }

    void theServersOwnFailureGoesToTheLogAndNotToTheClient() {
        Router router;
        router.add(HttpMethod::Get, "/a", [](const HttpRequest&) {
            return Error{ErrorCode::Storage, "disk I/O error in /var/lib/banso/hub.db"};
        });
        const HttpResponse response = router.handle(request(HttpMethod::Get, "/a"), m_log);
        QCOMPARE(response.status, 500u);
        QVERIFY(response.body.find("hub.db") == std::string::npos);
        QVERIFY(m_text.str().find("hub.db") != std::string::npos);
    }

    void theRootIsOneAddressAndNotAllOfThem() {
        Router router;
        router.add(HttpMethod::Get, "/", [](const HttpRequest&) { return HttpResponse{}; });
        HttpRequest request;
        request.method = HttpMethod::Get;
        request.path = "/";
        QCOMPARE(router.routeOf(request), "/");
        request.path = "/anything";
        QCOMPARE(router.routeOf(request), "-");
    }
};

BANSO_TEST(RouterTest);

}  // namespace banso::tests

#include "router_test.moc"
