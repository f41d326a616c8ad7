// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/office_page.h"

#include <QtTest>
#include <fstream>

#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

using namespace std::chrono_literals;

class OfficePageTest : public QObject {
    Q_OBJECT

    /// An administrator at her browser, and what she would add.
    struct Office : OfficePageFixture {
        RecordId takahashi = person("高橋 誠", Role::Administrator);
        Fields someone{{"name", "鈴木 花"}, {"role", "advisor"}};

        Office() { signedInAs(takahashi); }
        bool hasSuzuki() { return shows(get("/people"), "鈴木 花"); }
    };

  private slots:
    void a_form_of_our_own_page_is_taken() {
        Office office;
        QCOMPARE(office.post("/people/add", office.someone).status, 303U);
        QVERIFY(office.hasSuzuki());
    }

    void a_form_without_the_sessions_token_changes_nothing() {
        Office office;
        for (const std::string& token : {std::string(), std::string("0"), std::string(64, '0')}) {
            auto fields = office.someone;
            fields.emplace_back("token", token);
            QCOMPARE(office.send(office.postRequest("/people/add", fields)).status, 403U);
        }
        QVERIFY(!office.hasSuzuki());
    }

    void a_form_from_another_place_changes_nothing_even_with_the_token() {
        Office office;
        office.someone.emplace_back("token", office.token());
        for (const char* origin : {"", "null", "https://evil.example", "http://banso.lan:8444"}) {
            HttpRequest request = office.postRequest("/people/add", office.someone);
            request.headers["origin"] = origin;
            QCOMPARE(office.send(request).status, 403U);
        }
        QVERIFY(!office.hasSuzuki());
    }

    void the_token_of_another_session_is_worth_nothing() {
        Office office;
        const std::string first = office.token();
        office.signedInAs(office.takahashi);
        office.someone.emplace_back("token", first);
        QCOMPARE(office.send(office.postRequest("/people/add", office.someone)).status, 403U);
    }

    void every_answer_keeps_scripts_frames_and_caches_out() {
        Office office;
        std::vector<HttpResponse> answers;
        for (const char* path : {"/", "/sign-in", "/office.css", "/lost/device?device=none"})
            answers.push_back(office.get(path));
        for (const HttpResponse& answer : answers) {
            const std::string policy = fieldOf(answer, "Content-Security-Policy");
            QVERIFY(policy.starts_with("default-src 'none'"));
            QVERIFY(policy.find("frame-ancestors 'none'") != std::string::npos);
            QVERIFY(policy.find("unsafe") == std::string::npos);
            QCOMPARE(fieldOf(answer, "Cache-Control"), "no-store");
            QCOMPARE(fieldOf(answer, "Referrer-Policy"), "same-origin");
            QCOMPARE(fieldOf(answer, "X-Content-Type-Options"), "nosniff");
        }
    }

    void a_page_holds_nothing_that_the_policy_forbids() {
        Office office;
        for (const char* path :
             {"/", "/devices", "/lost", "/people", "/stand-ins", "/imports", "/sessions"}) {
            const HttpResponse page = office.get(path);
            QCOMPARE(page.status, 200U);
            QVERIFY(!shows(page, " style=") && !shows(page, " onclick="));
            QVERIFY(!shows(page, "<script>"));
        }
    }

    void under_a_foreign_name_that_leads_here_no_page_opens() {
        Office office;
        HttpRequest request = office.postRequest("/people/add", office.someone);
        for (const char* host :
             {"evil.example:8444", "evil.example", "", "banso.lan.evil.example"}) {
            request.headers["host"] = host;
            request.headers["origin"] = std::string("https://") + host;
            QCOMPARE(office.send(request).status, 403U);
            request.path = "/sign-in";
            request.method = HttpMethod::Get;
            QCOMPARE(office.send(request).status, 403U);
        }
        for (const char* host : {"banso.lan", "banso.lan:8444", "127.0.0.1:8444", "[::1]:8444"}) {
            request.headers["host"] = host;
            QCOMPARE(office.send(request).status, 200U);
        }
    }

    void whose_role_ends_is_signed_out_at_the_next_request() {
        Office office;
        office.person("山田 健", Role::Administrator);
        const auto ended =
            office.desk.people.withdrawRole(office.takahashi, Role::Administrator, "console");
        QVERIFY(ended.has_value());
        QCOMPARE(fieldOf(office.get("/"), "Location"), "/sign-in");
    }

    void a_session_that_stood_still_has_to_sign_in_again() {
        Office office;
        office.chamber.clock.instant += 15min;
        QCOMPARE(fieldOf(office.get("/people"), "Location"), "/sign-in");
    }

    void signing_out_ends_the_session_and_makes_the_browser_forget_it() {
        Office office;
        const HttpResponse answer = office.post("/sign-out");
        QVERIFY(fieldOf(answer, "Set-Cookie").find("Max-Age=0") != std::string::npos);
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::SignedOut)));
        QCOMPARE(fieldOf(office.get("/"), "Location"), "/sign-in");
    }

    void other_sessions_can_be_ended_and_nobody_elses() {
        Office office;
        const std::string there = office.desk.sessions.begin(office.takahashi, "192.168.1.77",
                                                             office.chamber.clock.now());
        const std::string other = office.desk.sessions.begin(
            office.person("山田 健", Role::Supervisor), "b", office.chamber.clock.now());
        QVERIFY(shows(office.get("/sessions"), "192.168.1.77"));
        const Instant now = office.chamber.clock.now();
        const std::string key = hex(office.desk.sessions.use(other, now)->key);
        office.post("/sessions/end", {{"session", key}});
        QVERIFY(office.desk.sessions.use(other, now).has_value());
        office.post("/sessions/end-others");
        QVERIFY(!office.desk.sessions.use(there, now));
        QCOMPARE(office.get("/").status, 200U);
    }

    void an_error_of_the_servers_own_shows_nothing_of_itself() {
        Office office;
        std::ofstream(office.folder.path() / "audit.ndjson") << "damaged\n";
        const HttpResponse answer = office.post("/people/add", office.someone);
        QVERIFY(answer.status >= 400U);
        QVERIFY(!shows(answer, "audit.ndjson"));
    }

    void who_has_no_account_any_more_is_signed_out_at_once() {
        Office office;
        QCOMPARE(office.get("/").status, 200U);
        QVERIFY(office.desk.accounts.remove(office.takahashi).has_value());
        QCOMPARE(office.get("/").status, 303U);
    }
};

BANSO_TEST(OfficePageTest);

}  // namespace banso::tests

#include "office_page_test.moc"
