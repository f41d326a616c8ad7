// SPDX-License-Identifier: Apache-2.0
// 端末: what a stopped tablet had not sent is looked at, without its words, before anybody decides;
// whose tablets nobody should have any more.
#include <QtTest>

#include "server/handlers/sync_handler.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "sync/device/hand_in.h"
#include "tests/support/test_registry.h"
#include "tests/support/test_tablet.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

class DevicePageTest : public QObject {
    Q_OBJECT

    static constexpr const char* kShop = "偽の店";
    static constexpr const char* kPage = "/devices/hand-in?number=1";

    /// 佐藤's tablet, and an administrator at her browser.
    struct Office : OfficePageFixture {
        RecordId takahashi = person("高橋 誠", Role::Administrator);
        RecordId sato = person("佐藤 美咲", Role::Advisor);
        DeviceId device = chamber.addDevice(sato);
        SyncHandler records{chamber.writer,   chamber.readers,  chamber.intake, chamber.reads,
                            chamber.recovery, AuditLog(folder), chamber.clock};
        TestTablet tablet{device, sato, chamber.clock,
                          [this](std::string_view request) { return sync(request); }};
        Business shop;

        Office() { signedInAs(takahashi); }
        Result<std::string> sync(std::string_view text) {
            HttpRequest request;
            request.method = HttpMethod::Post;
            request.path = "/v1/sync";
            request.contentEncoding = request.acceptEncoding = "identity";
            request.body = text;
            request.peer = peerOf(device);
            request.peer.validUntil = chamber.clock.now() + std::chrono::hours{24 * 365};
            auto response = records.handle(request);
            if (!response) return response.error();
            return std::move(response->body);
        }
        /// A client, two days later a talk with it and the next day another one; then the tablet is
        /// stopped and hands all of that in.
        void handsIn() {
            BANSO_ASSERT(tablet.sync().has_value());
            shop.id = chamber.ids.recordId();
            shop.name = kShop;
            tablet.create(shop);
            for (const int days : {2, 1}) {
                chamber.clock.instant += std::chrono::hours{24 * days};
                Consultation talk;
                talk.id = chamber.ids.recordId();
                talk.business = shop.id;
                talk.writer = sato;
                talk.day = tokyoDate(chamber.clock.now());
                talk.method = Method::Visit;
                talk.found = "内々の話";
                tablet.create(talk);
            }
            BANSO_ASSERT(desk.devices.stop(device, "console").has_value());
            sync::HandIn handIn;
            handIn.device = device;
            handIn.sha256 = "aa";
            const auto made = tablet.write([&](sync::Replica& replica) -> Result<void> {
                handIn.request = sync::handInRequests(replica, chamber.clock, "test").front();
                return {};
            });
            BANSO_ASSERT(made.has_value());
            const auto kept = chamber.writer.write([&](ChamberFile& open) -> Result<void> {
                open.store().putHandIn(handIn);
                return {};
            });
            BANSO_ASSERT(kept.has_value());
            signedInAs(takahashi);
        }
        HttpResponse decide(const char* what) {
            return post("/devices/hand-in/" + std::string(what), {{"number", "1"}});
        }
        bool hasShop() { return chamber.read<Business>(shop.id).has_value(); }
        void endRoleOf(RecordId whose, Date last) {
            const auto ended = desk.people.endRole(whose, Role::Advisor, last, "console");
            QVERIFY(ended.has_value());
        }
    };

  private slots:
    void a_certificate_that_ran_out_is_seen_before_somebody_calls() {
        Office office;
        const Instant now = office.chamber.clock.now();
        const auto endsIn = [&](std::chrono::hours left) {
            office.changeDevice(office.device, [&](sync::DeviceRow& row) {
                row.validUntil = std::chrono::floor<std::chrono::milliseconds>(now + left)
                                     .time_since_epoch()
                                     .count();
            });
        };
        endsIn(std::chrono::hours{1});
        QVERIFY(!shows(office.get("/devices"), "証明書切れ"));
        endsIn(std::chrono::hours{-48});
        QVERIFY(shows(office.get("/devices"), "証明書切れ"));
        QVERIFY(shows(office.get("/devices"), "2026年11月22日まで"));
    }

    void a_tablet_of_an_authority_that_was_replaced_is_on_the_list_until_it_was_enrolled_anew() {
        Office office;
        office.changeDevice(office.device, [](sync::DeviceRow& row) { row.forgetCertificate(); });
        QVERIFY(shows(office.get("/devices"), "登録し直してください"));
        QVERIFY(shows(office.get("/"), "登録し直す端末 1台"));
        office.changeDevice(office.device,
                            [](sync::DeviceRow& row) { row.nextFingerprint = "aa11"; });
        QVERIFY(!shows(office.get("/devices"), "登録し直してください"));
        QVERIFY(!shows(office.get("/"), "登録し直す端末"));
    }

    void what_was_handed_in_is_told_by_number_days_and_kinds_and_not_by_its_words() {
        Office office;
        office.handsIn();
        const HttpResponse list = office.get("/devices");
        QVERIFY(shows(list, kPage));
        QVERIFY(!shows(list, "/devices/hand-in/take") && !shows(list, "/devices/hand-in/drop"));
        const HttpResponse page = office.get(kPage);
        for (const char* fact : {"<dd>3件</dd>", "2026年11月24日〜2026年11月27日",
                                 "事業者の情報 1件", "支援記録 2件", "佐藤 美咲"})
            QVERIFY2(shows(page, fact), fact);
        for (const char* secret : {kShop, "内々の話"}) QVERIFY2(!shows(page, secret), secret);
    }

    void nothing_is_dropped_by_the_click_beside_taking_it() {
        Office office;
        office.handsIn();
        const HttpResponse page = office.get(kPage);
        const std::size_t take = page.body.find("/devices/hand-in/take");
        const std::size_t details = page.body.find("<details>");
        QVERIFY(take < details && details < page.body.find("/devices/hand-in/drop"));
        QCOMPARE(office.decide("take").status, 303U);
        QVERIFY(office.hasShop());
        QVERIFY(!shows(office.get(kPage), "/devices/hand-in/take"));
        QCOMPARE(office.decide("drop").status, 409U);
    }

    void what_was_dropped_may_still_be_taken() {
        Office office;
        office.handsIn();
        QCOMPARE(office.decide("drop").status, 303U);
        QVERIFY(!office.hasShop() && shows(office.get("/devices"), "取り込みませんでした"));
        const HttpResponse page = office.get(kPage);
        QVERIFY(shows(page, "/devices/hand-in/take") && !shows(page, "/devices/hand-in/drop"));
        QCOMPARE(office.decide("take").status, 303U);
        QVERIFY(office.hasShop() && shows(office.get("/devices"), "取り込みました"));
    }

    void of_what_an_erasure_took_nothing_can_be_taken() {
        Office office;
        office.handsIn();
        office.decide("drop");
        const auto wiped = office.chamber.writer.write([&](ChamberFile& open) -> Result<void> {
            open.store().database().prepare("UPDATE handIn SET request=''").run();
            return {};
        });
        QVERIFY(wiped.has_value());
        const HttpResponse page = office.get(kPage);
        QCOMPARE(page.status, 200U);
        QVERIFY(shows(page, "消去された") && !shows(page, "/devices/hand-in/take"));
        QCOMPARE(office.decide("take").status, 404U);
        QVERIFY(!office.hasShop());
    }

    void who_leads_without_administering_sees_it_and_decides_nothing() {
        Office office;
        office.handsIn();
        office.signedInAs(office.person("田村 誠", Role::Supervisor));
        const HttpResponse page = office.get(kPage);
        QVERIFY(shows(page, "支援記録 2件") && shows(page, "管理者が決めます"));
        QVERIFY(!shows(page, "/devices/hand-in/take"));
        QCOMPARE(office.get("/devices/hand-in?number=7").status, 404U);
    }

    void the_tablets_of_who_has_no_role_any_more_stand_on_the_first_page_until_they_are_stopped() {
        Office office;
        const Date today = tokyoDate(office.chamber.clock.now());
        const char* remark = "役割のない職員の端末 1台";
        office.endRoleOf(office.sato, today);
        QVERIFY(!shows(office.get("/"), "役割のない職員の端末"));
        office.endRoleOf(office.sato, addDays(today, -1));
        QVERIFY(shows(office.get("/"), remark) && shows(office.get("/"), "href=\"/devices\""));
        QVERIFY(shows(office.get("/devices"), "役割はありません"));
        office.signedInAs(office.person("鈴木 花", Role::SupportStaff));
        QVERIFY(shows(office.get("/"), remark) && shows(office.get("/"), "管理者に知らせて"));
        office.signedInAs(office.takahashi);
        office.post("/devices/stop", {{"device", office.device}});
        QVERIFY(!shows(office.get("/"), "役割のない職員の端末"));
    }

    void a_role_that_is_still_to_come_is_one() {
        Office office;
        const Date today = tokyoDate(office.chamber.clock.now());
        const auto given = office.desk.people.giveRole(office.sato, Role::Advisor,
                                                       {addDays(today, 5), {}}, "console");
        QVERIFY(given.has_value());
        QVERIFY(!shows(office.get("/"), "役割のない職員の端末"));
    }

    void the_end_of_the_last_role_says_whose_tablets_should_be_stopped() {
        Office office;
        const std::string path = "/people/person?person=" + office.sato.text();
        office.changeDevice(office.device, [](auto& row) { row.label = "佐藤のタブレット"; });
        QVERIFY(shows(office.get(path), "佐藤のタブレット"));
        QVERIFY(shows(office.get(path), "/devices/stop"));
        QVERIFY(!shows(office.get(path), "利用停止にしてください"));
        const auto end = [&](const char* last) {
            return office.post(
                "/people/end-role",
                {{"person", office.sato.text()}, {"role", "advisor"}, {"last", last}});
        };
        const HttpResponse ended = office.get(std::string(fieldOf(end("2027-03-31"), "Location")));
        QVERIFY(shows(ended, "2027年3月31日で、この職員の役割はすべて終わります"));
        QVERIFY(shows(ended, "端末 1台を利用停止にしてください"));
        const HttpResponse taken = office.get(std::string(fieldOf(
            office.post("/people/withdraw", {{"person", office.sato.text()}, {"role", "advisor"}}),
            "Location")));
        QVERIFY(shows(taken, "この職員には、端末を使う役割がありません"));
        QVERIFY(shows(taken, "端末 1台を利用停止にしてください"));
        office.post("/devices/stop", {{"device", office.device}});
        QVERIFY(!shows(office.get(path), "利用停止にしてください"));
    }

    void a_tablet_that_was_put_aside_and_sent_is_awaited_by_nobody() {
        Office office;
        QVERIFY(office.tablet.sync().has_value());
        office.chamber.clock.instant += std::chrono::hours{24};
        office.signedInAs(office.takahashi);
        QVERIFY(shows(office.get("/"), "今日まだ送受信していない端末"));
        QVERIFY(!shows(office.get("/"), "すべての端末が今日、送受信しました"));
        office.changeDevice(office.device, [&](auto& row) {
            row.erased = office.chamber.clock.now().time_since_epoch().count();
        });
        const HttpResponse today = office.get("/");
        QVERIFY(shows(today, "すべての端末が今日、送受信しました"));
        QVERIFY(shows(today, "空になったと端末が知らせたものが1台あります"));
        QVERIFY(shows(office.get("/devices"), "空になったと端末が知らせた時刻"));
        office.post("/devices/stop", {{"device", office.device}});
        QVERIFY(!shows(office.get("/"), "空になったと端末が知らせたもの"));
    }
};

BANSO_TEST(DevicePageTest);

}  // namespace banso::tests

#include "device_page_test.moc"
