// SPDX-License-Identifier: Apache-2.0
// Of 今日: who stopped which tablet today, and whether two people could.
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

using namespace std::chrono_literals;

class LostCardsTest : public QObject {
    Q_OBJECT

    struct Office : OfficePageFixture {
        RecordId takahashi = person("高橋 誠", Role::Administrator);
        RecordId suzuki = person("鈴木 花", Role::SupportStaff);
        RecordId sato = person("佐藤 美咲", Role::Advisor);
        DeviceId hers = chamber.addDevice(sato);
        DeviceId his = chamber.addDevice(person("山田 健", Role::Advisor));

        Office() { signedInAs(suzuki); }
        void stop(const DeviceId& device) {
            BANSO_ASSERT(post("/lost/report", {{"device", device}}).status == 303);
        }
        /// Other work of the day.
        void work(std::size_t lines) {
            const std::vector<AuditEntry> entries(
                lines, {AuditEvent::ListPrinted, suzuki.text(), "abcdefghijklmnop"});
            BANSO_ASSERT(desk.audit.append(entries, chamber.clock.now()).has_value());
        }
        void invite(RecordId who) {
            BANSO_ASSERT(
                desk.accounts.invite(who, sha256("code"), "secret", chamber.clock.now() + 10min));
        }
    };

    static constexpr const char* kTooFew = "紛失のときに端末を止められる人が1人しかいません";

  private slots:
    void who_stopped_which_tablet_today_is_told_to_the_whole_office() {
        Office office;
        QVERIFY(!shows(office.get("/"), "きょう利用停止にした端末"));
        office.stop(office.hers);
        office.chamber.clock.instant += 5min;
        office.changeDevice(office.his, [](auto& row) { row.label = "2号機"; });
        office.stop(office.his);
        // More than is read at once.
        office.work(1'200);
        // Again, which stops nothing more.
        QVERIFY(office.desk.devices.stop(office.hers, "console").has_value());
        for (const Role role : {Role::SupportStaff, Role::Supervisor, Role::Administrator}) {
            office.signedInAs(office.person("東 太郎", role));
            const HttpResponse page = office.get("/");
            QVERIFY(shows(page, "きょう利用停止にした端末 2台"));
            QVERIFY(shows(page, "09:00　佐藤 美咲の端末を、鈴木 花が止めました"));
            QVERIFY(shows(page, "09:05　山田 健（2号機）の端末を、鈴木 花が止めました"));
            QCOMPARE(shows(page, "/audit?event=device_stopped"), role == Role::Administrator);
        }
    }

    void what_was_stopped_yesterday_is_no_news() {
        Office office;
        office.stop(office.hers);
        office.chamber.clock.instant += 24h;
        office.signedInAs(office.suzuki);
        QVERIFY(!shows(office.get("/"), "きょう利用停止にした端末"));
        QVERIFY(office.desk.devices.stop(office.his, "console").has_value());
        const HttpResponse page = office.get("/");
        QVERIFY(shows(page, "きょう利用停止にした端末 1台"));
        QVERIFY(shows(page, "サーバーの画面が止めました"));
    }

    void a_log_that_is_too_long_to_be_read_hides_no_stop() {
        Office office;
        office.stop(office.hers);
        office.work(21'000);
        QVERIFY(shows(office.get("/"), "きょう利用停止にした端末を数えきれません"));
        office.stop(office.his);
        QVERIFY(shows(office.get("/"), "09:00　山田 健の端末"));
    }

    void the_first_page_says_while_one_person_alone_could_stop_a_lost_tablet() {
        Office office;
        const HttpResponse page = office.get("/");
        QVERIFY(shows(page, kTooFew) && shows(page, "管理者に頼んでください"));
        // Neither an invitation nor an expert's account helps.
        office.invite(office.takahashi);
        const RecordId expert = office.person("専門 太郎", Role::Expert);
        office.signedInAs(expert);
        office.signedInAs(office.suzuki);
        QVERIFY(shows(office.get("/"), kTooFew));
        office.signedInAs(office.takahashi);
        QVERIFY(!shows(office.get("/"), kTooFew));
        QVERIFY(office.desk.accounts.remove(office.suzuki).has_value());
        const HttpResponse alone = office.get("/");
        QVERIFY(shows(alone, kTooFew) && shows(alone, "職員のページで招待する"));
    }

    void the_people_page_shows_who_has_an_account() {
        Office office;
        const auto accountOf = [&](const char* name) {
            const HttpResponse page = office.get("/people");
            const std::size_t row = page.body.find(name);
            const std::string head = "data-head=\"アカウント\">";
            const std::size_t at = page.body.find(head, row) + head.size();
            return page.body.substr(at, page.body.find("</td>", at) - at);
        };
        QVERIFY(office.desk.accounts.remove(office.suzuki).has_value());
        office.signedInAs(office.takahashi);
        office.invite(office.suzuki);
        QCOMPARE(accountOf("高橋 誠"), std::string("あり"));
        QCOMPARE(accountOf("鈴木 花"), std::string("招待中"));
        QCOMPARE(accountOf("佐藤 美咲"), std::string("なし"));
        office.chamber.clock.instant += 11min;
        QCOMPARE(accountOf("鈴木 花"), std::string("なし"));
        office.signedInAs(office.suzuki);
        office.signedInAs(office.takahashi);
        office.post("/people/withdraw",
                    {{"person", office.suzuki.text()}, {"role", "support_staff"}});
        QVERIFY(accountOf("鈴木 花").starts_with("あり") &&
                accountOf("鈴木 花").find("使える役割がありません") != std::string::npos);
    }
};

BANSO_TEST(LostCardsTest);

}  // namespace banso::tests

#include "lost_cards_test.moc"
