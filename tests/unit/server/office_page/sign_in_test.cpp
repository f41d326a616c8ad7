// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/sign_in.h"

#include <QElapsedTimer>
#include <QtTest>
#include <algorithm>
#include <array>
#include <functional>
#include <stop_token>
#include <thread>

#include "server/auth/totp.h"
#include "server/store/account_invitation.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

using namespace std::chrono_literals;

class SignInTest : public QObject {
    Q_OBJECT

    static constexpr const char* kPassword = "purple tractor ballad 9171 kettle";
    static constexpr const char* kWrong = "氏名、パスワード、確認コードのどれかが違います。";

    struct Office : OfficePageFixture {
        RecordId takahashi = person("高橋 誠", Role::Administrator);

        std::string invited() {
            return inviteToOffice(desk.accounts, desk.audit, takahashi, "console", chamber.ids,
                                  chamber.clock.now())
                .value();
        }
        std::string codeOf(const std::string& secret) {
            return totpCode(secret, totpStep(chamber.clock.now()));
        }
        HttpResponse setUp(const std::string& code, const std::string& password = kPassword) {
            const auto account = desk.accounts.find(takahashi).value();
            return post("/setup", {{"code", code},
                                   {"password", password},
                                   {"again", password},
                                   {"totp", codeOf(account->invitedSecret)}});
        }
        /// With an account, and a telephone that shows the next code.
        void ready() {
            QCOMPARE(setUp(invited()).status, 303U);
            chamber.clock.instant += 30s;
        }
        std::string code() { return codeOf(desk.accounts.find(takahashi).value()->totpSecret); }
        HttpResponse signIn(const std::string& password, const std::string& code) {
            return post("/sign-in", {{"name", "高橋　誠"}, {"password", password}, {"code", code}});
        }
        std::string refusedLast() { return desk.audit.last(AuditEvent::SignInRefused)->subject; }
    };

    /// Strangers who guess at the same time until this ends, each from the address that
    /// `addressOf` gives for her number and her round.
    class Flood {
      public:
        static constexpr int kStrangers = 8;
        using AddressOf = std::function<std::string(int stranger, int round)>;
        /// What one of them was answered.
        struct Answers {
            std::atomic<int> wrong = 0;
            std::atomic<int> crowded = 0;
            std::atomic<bool> isShutOut = false;
        };

        Flood(Office& office, AddressOf addressOf) : m_addressOf(std::move(addressOf)) {
            for (int i = 0; i < kStrangers; ++i)
                m_strangers.emplace_back(
                    [&, i](const std::stop_token& over) { guess(over, office, i); });
        }
        /// False when it does not come to that.
        template <typename Holds>
        bool waitUntilAll(Holds holds) const {
            QElapsedTimer timer;
            timer.start();
            while (!std::ranges::all_of(m_answers, holds)) {
                if (timer.elapsed() > 60'000) return false;
                std::this_thread::yield();
            }
            return true;
        }
        /// What each was answered until now, and she guesses no more.
        const std::array<Answers, kStrangers>& end() {
            m_strangers.clear();
            return m_answers;
        }

      private:
        void guess(const std::stop_token& over, Office& office, int stranger) {
            Answers& answers = m_answers.at(static_cast<std::size_t>(stranger));
            for (int round = 0; !over.stop_requested() && !answers.isShutOut; ++round) {
                const std::string address = m_addressOf(stranger, round);
                HttpRequest request = office.postRequest(
                    "/sign-in",
                    {{"name", address + " " + std::to_string(round)}, {"password", "x"}});
                request.peer.address = address;
                const HttpResponse answer = office.send(request);
                if (shows(answer, kWrong)) ++answers.wrong;
                if (answer.status == 503U) ++answers.crowded;
                if (shows(answer, "まちがいが多すぎます")) answers.isShutOut = true;
            }
        }

        AddressOf m_addressOf;
        std::array<Answers, kStrangers> m_answers;
        std::vector<std::jthread> m_strangers;
    };

  private slots:
    void an_invited_person_chooses_a_password_and_is_in() {
        Office office;
        const std::string code = office.invited();
        const HttpResponse form = office.get(invitationPath(code));
        QVERIFY(shows(form, "高橋 誠") && shows(form, "<svg"));
        const HttpResponse in = office.setUp(code);
        QCOMPARE(fieldOf(in, "Location"), "/?done=signed-in");
        const std::string cookie = fieldOf(in, "Set-Cookie");
        for (const char* part :
             {"__Host-banso=", "Path=/", "Secure", "HttpOnly", "SameSite=Strict"})
            QVERIFY(cookie.find(part) != std::string::npos);
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::SignedIn)));
    }

    void an_invitation_is_good_once_and_for_ten_minutes() {
        Office office;
        const std::string used = office.invited();
        QCOMPARE(office.setUp(used).status, 303U);
        QCOMPARE(office.get(invitationPath(used)).status, 404U);
        const std::string late = office.invited();
        office.chamber.clock.instant += 10min;
        QCOMPARE(office.setUp(late).status, 404U);
        QCOMPARE(office.get("/setup?code=aaaabbbbccccdddd").status, 404U);
    }

    void a_password_that_is_guessed_easily_is_refused() {
        Office office;
        const std::string code = office.invited();
        QCOMPARE(office.setUp(code, "takasaki2026").status, 422U);
        QVERIFY(!office.desk.accounts.find(office.takahashi).value()->isSetUp());
        QCOMPARE(office.setUp(code).status, 303U);
    }

    void a_wrong_code_of_the_telephone_does_not_finish_the_setup() {
        Office office;
        const std::string code = office.invited();
        const HttpResponse answer = office.post(
            "/setup",
            {{"code", code}, {"password", kPassword}, {"again", kPassword}, {"totp", "12345"}});
        QVERIFY(shows(answer, "確認コードが違います"));
        QVERIFY(!office.desk.accounts.find(office.takahashi).value()->isSetUp());
    }

    void name_password_and_code_together_open_the_page() {
        Office office;
        office.ready();
        QCOMPARE(office.signIn(kPassword, office.code()).status, 303U);
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::SignedIn)));
    }

    void a_colleague_of_the_same_name_keeps_nobody_out() {
        Office office;
        office.ready();
        (void)office.person("高橋 誠", Role::Advisor);
        (void)office.person("高橋　誠", Role::Administrator);
        QVERIFY(shows(office.signIn("wrong", office.code()), kWrong));
        office.chamber.clock.instant += 1h;
        QCOMPARE(office.signIn(kPassword, office.code()).status, 303U);
    }

    void whatever_is_wrong_the_answer_is_the_same() {
        Office office;
        office.ready();
        QVERIFY(shows(office.signIn("wrong", office.code()), kWrong));
        QVERIFY(shows(office.signIn(kPassword, "000"), kWrong));
        office.chamber.clock.instant += 1h;
        const HttpResponse stranger = office.post(
            "/sign-in", {{"name", "だれか"}, {"password", kPassword}, {"code", office.code()}});
        QVERIFY(shows(stranger, kWrong));
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::SignInRefused)));
    }

    void a_code_opens_the_page_once() {
        Office office;
        office.ready();
        const std::string code = office.code();
        QCOMPARE(office.signIn(kPassword, code).status, 303U);
        QVERIFY(shows(office.signIn(kPassword, code), kWrong));
    }

    void who_fails_again_and_again_has_to_wait_even_with_the_right_password() {
        Office office;
        office.ready();
        for (int failure = 0; failure < 3; ++failure) office.signIn("wrong", "000000");
        QVERIFY(shows(office.signIn(kPassword, office.code()), "秒待ってから"));
        office.chamber.clock.instant += 1min;
        QCOMPARE(office.signIn(kPassword, office.code()).status, 303U);
    }

    void who_guesses_a_colleagues_password_does_not_lock_her_out() {
        Office office;
        office.ready();
        HttpRequest guess = office.postRequest(
            "/sign-in", {{"name", "高橋 誠"}, {"password", "wrong"}, {"code", "000000"}});
        guess.peer.address = "192.0.2.66";
        for (int i = 0; i < 20; ++i) office.send(guess);
        QVERIFY(shows(office.send(guess), "秒待ってから"));
        QCOMPARE(office.signIn(kPassword, office.code()).status, 303U);
    }

    void who_did_not_fail_gets_in_among_those_who_did_and_a_crowd_counts_against_nobody() {
        Office office;
        office.ready();
        constexpr int kTries = static_cast<int>(limits::kSignInAttempts);
        Flood flood(office, [](int stranger, int) { return "10.0.0." + std::to_string(stranger); });
        QVERIFY(
            flood.waitUntilAll([](const auto& of) { return of.wrong > 0 && of.crowded > kTries; }));
        HttpRequest hers = office.postRequest(
            "/sign-in", {{"name", "高橋 誠"}, {"password", kPassword}, {"code", office.code()}});
        hers.peer.address = "192.0.2.7";
        QCOMPARE(office.send(hers).status, 303U);
        for (const auto& of : flood.end()) QVERIFY(!of.isShutOut || of.wrong == kTries);
    }

    void from_where_somebody_signed_in_she_gets_in_whoever_else_comes() {
        Office office;
        office.ready();
        Flood flood(office, [](int stranger, int round) {
            return "10." + std::to_string(stranger) + ".0." + std::to_string(round);
        });
        QVERIFY(flood.waitUntilAll([](const auto& of) { return of.crowded > 10; }));
        QCOMPARE(office.signIn(kPassword, office.code()).status, 303U);
        flood.end();
    }

    void the_audit_log_says_whose_account_was_tried() {
        Office office;
        office.ready();
        office.signIn("wrong", office.code());
        QCOMPARE(office.refusedLast(), office.takahashi.text());
        office.post("/sign-in", {{"name", "だれか"}, {"password", "x"}, {"code", "000000"}});
        QCOMPARE(office.refusedLast(), std::string());
        // Of two accounts under one name nobody knows which was meant.
        const RecordId other = office.person("高橋 誠", Role::Supervisor);
        office.signedInAs(other);
        office.signedOut();
        office.chamber.clock.instant += 1h;
        office.signIn("wrong", office.code());
        QCOMPARE(office.refusedLast(), std::string());
    }

    void while_the_audit_log_is_damaged_who_comes_and_goes_is_in_the_servers_log() {
        Office office;
        office.ready();
        office.damageAuditLog();
        const std::string id = office.takahashi.text();
        const auto isLogged = [&](const char* entry, const std::string& actor) {
            const std::string line =
                "\"entry\":\"" + std::string(entry) + "\",\"actor\":\"" + actor;
            return office.chamber.logText.str().find(line) != std::string::npos;
        };
        const HttpResponse refused = office.signIn("wrong", office.code());
        QVERIFY(shows(refused, kWrong) && !shows(refused, "監査記録"));
        QVERIFY(isLogged("sign_in_refused", "hub"));
        office.chamber.clock.instant += 30s;
        QCOMPARE(office.signIn(kPassword, office.code()).status, 303U);
        QVERIFY(isLogged("signed_in", id));
        office.signedInAs(office.takahashi);
        QVERIFY(shows(office.get("/"), "操作の記録（監査記録）が壊れています"));
        const HttpResponse out = office.post("/sign-out");
        QCOMPARE(fieldOf(out, "Location"), std::string("/sign-in"));
        QVERIFY(isLogged("signed_out", id));
    }

    void while_the_audit_log_is_damaged_no_account_is_set_up_and_a_stranger_hears_no_path() {
        Office office;
        const std::string code = office.invited();
        office.damageAuditLog();
        const HttpResponse answer = office.setUp(code);
        QCOMPARE(answer.status, 500U);
        QVERIFY(shows(answer, "監査記録）が壊れているため実行できません"));
        QVERIFY(!shows(answer, "audit") && !shows(answer, office.folder.path().string()));
    }

    void an_advisor_with_an_old_account_does_not_get_in() {
        Office office;
        office.ready();
        office.person("山田 健", Role::Administrator);
        QVERIFY(office.desk.people.withdrawRole(office.takahashi, Role::Administrator, "console")
                    .has_value());
        QVERIFY(shows(office.signIn(kPassword, office.code()), kWrong));
    }

    void a_form_of_another_page_signs_nobody_in() {
        Office office;
        office.ready();
        HttpRequest request = office.postRequest(
            "/sign-in", {{"name", "高橋 誠"}, {"password", kPassword}, {"code", office.code()}});
        request.headers["origin"] = "https://evil.example";
        QCOMPARE(office.send(request).status, 403U);
        QVERIFY(office.desk.sessions.of(office.takahashi, office.chamber.clock.now()).size() == 1);
    }

    void a_new_password_ends_the_sessions_of_the_old_one() {
        Office office;
        office.ready();
        const Instant now = office.chamber.clock.now();
        const std::string before = office.desk.sessions.begin(office.takahashi, "a", now);
        QCOMPARE(office.setUp(office.invited()).status, 303U);
        QVERIFY(!office.desk.sessions.use(before, now));
    }
};

BANSO_TEST(SignInTest);

}  // namespace banso::tests

#include "sign_in_test.moc"
