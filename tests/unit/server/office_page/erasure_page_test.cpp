// SPDX-License-Identifier: Apache-2.0
// 消去 at an administrator's browser: whose data it is, what goes, and what is said afterwards.
#include <QtTest>

#include "shared/domain/attachment.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "tests/support/setting.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

class ErasurePageTest : public QObject {
    Q_OBJECT

    struct Office : OfficePageFixture {
        RecordId takahashi = person("高橋 誠", Role::Administrator);
        RecordId sato = person("佐藤 美咲", Role::Advisor);
        RecordId yamada = person("山田 健", Role::Advisor);
        Business shop;

        Office() {
            shop.id = chamber.ids.recordId();
            shop.name = "とおりみち珈琲店";
            chamber.bring(shop);
            signedInAs(takahashi);
        }
        Fields form() const {
            return {{"record", shop.id.text()}, {"reason", "request"}, {"confirm", "消去"}};
        }
    };

  private slots:
    void a_client_is_found_erased_and_the_page_shows_who_has_not_heard() {
        Office office;
        const DeviceId hers = office.chamber.addDevice(office.sato);
        QVERIFY(shows(office.get("/erasures?q=%E7%8F%88%E7%90%B2"), "とおりみち珈琲店"));
        QVERIFY(
            shows(office.get("/erasures/confirm?record=" + office.shop.id.text()), "とおりみち"));
        const HttpResponse erased = office.post("/erasures/erase", office.form());
        QCOMPARE(erased.status, 303U);
        const std::string proof(fieldOf(erased, "Location"));
        QVERIFY(shows(office.get(proof), "まだ確認できません"));
        QVERIFY(!shows(office.get(proof), "とおりみち"));
        QVERIFY(shows(office.get(proof), "名簿の元の表からも除いてください"));
        office.changeDevice(hers, [&](auto& row) { row.heard = office.chamber.head(); });
        QVERIFY(shows(office.get(proof), "消去を確認"));
        QVERIFY(!office.chamber.read<Business>(office.shop.id).has_value());
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::Erased)));
    }

    void that_a_tablet_in_use_is_empty_stands_in_the_proof_as_its_word_alone() {
        Office office;
        const DeviceId hers = office.chamber.addDevice(office.sato);
        const std::string proof(fieldOf(office.post("/erasures/erase", office.form()), "Location"));
        const auto saysSo = [&] {
            office.changeDevice(hers, [&](auto& row) {
                row.erased = office.chamber.clock.now().time_since_epoch().count();
            });
        };
        saysSo();
        QVERIFY(shows(office.get(proof), "まだ確認できません。空になったと端末が知らせた時刻"));
        QVERIFY(
            shows(office.get("/erasures"), ">1台（うち、空になったと端末が知らせたもの 1台）<"));
        office.post("/devices/stop", {{"device", hers}});
        QVERIFY(shows(office.get(proof), "利用停止。消去はまだ確認できません"));
        QVERIFY(shows(office.get("/erasures"), ">1台<"));
        saysSo();
        QVERIFY(shows(office.get(proof), "利用停止。端末が消去したと知らせた時刻 11月24日 09:00"));
        QVERIFY(shows(office.get("/erasures"), ">なし<"));
    }

    void a_restricted_client_is_found_by_her_full_name_alone() {
        Office office;
        office.shop.restricted = true;
        office.chamber.bring(office.shop);
        QVERIFY(!shows(office.get("/erasures?q=%E7%8F%88%E7%90%B2"), office.shop.name));
        QVERIFY(shows(office.get("/erasures?q=%E3%81%A8%E3%81%8A%E3%82%8A%E3%81%BF%E3%81%A1%E7%8F%"
                                 "88%E7%90%B2%E5%BA%97"),
                      "/erasures/confirm?record=" + office.shop.id.text()));
    }

    void what_is_about_to_be_erased_is_told_from_others_of_its_name() {
        Office office;
        Business& shop = office.shop;
        shop.address = "高崎市中央町3-1";
        shop.phone = "027-111-2222";
        shop.stageWord = Stage::Operating;
        shop.advisor = office.sato;
        office.chamber.bring(shop);
        Consultation talk;
        talk.id = office.chamber.ids.recordId();
        talk.business = office.shop.id;
        talk.writer = office.yamada;
        talk.day = tokyoDate(office.chamber.clock.now());
        talk.method = Method::Visit;
        talk.topics = {{"tax", true}};
        office.chamber.bring(talk);
        const HttpResponse list = office.get("/erasures?q=%E7%8F%88%E7%90%B2");
        for (const std::string& fact :
             {shop.address, std::string("佐藤 美咲"), std::string("営業中"), office.shop.id.text()})
            QVERIFY2(shows(list, fact), fact.c_str());
        const std::string confirm = "/erasures/confirm?record=";
        const HttpResponse whole = office.get(confirm + office.shop.id.text());
        QVERIFY(shows(whole, "名簿の元の表からも除いてください"));
        QVERIFY(!shows(office.get(confirm + talk.id.text()), "名簿の元の表"));
        for (const std::string& fact :
             {shop.address, shop.phone, std::string("佐藤 美咲"), std::string("山田 健"),
              std::string("巡回　税務"), talk.id.text(),
              std::string("印刷した紙に誰の分かを書き添えてください。")})
            QVERIFY2(shows(whole, fact), fact.c_str());
        QVERIFY(shows(office.get(confirm + talk.id.text()),
                      "とおりみち珈琲店の支援記録（2026年11月24日　巡回　税務　山田 健）"));
        // The administrator may not read what is kept to its advisor.
        shop.restricted = true;
        office.chamber.bring(shop);
        QVERIFY(shows(office.get(confirm + talk.id.text()),
                      "担当者限りの事業者の支援記録（2026年11月24日　山田 健）"));
    }

    void a_joined_client_shows_why_it_cannot_go_alone_before_anybody_types() {
        Office office;
        Business joined;
        joined.id = office.chamber.ids.recordId();
        joined.name = "とおりみち喫茶室";
        joined.alias = office.shop.id;
        office.chamber.bring(joined);
        const HttpResponse page = office.get("/erasures/confirm?record=" + joined.id.text());
        QVERIFY(shows(page, "統合先を消去すると一緒に消えます"));
        QVERIFY(!shows(page, "/erasures/erase"));
    }

    void what_is_no_clients_is_not_offered_and_not_called_joined() {
        Office office;
        office.chamber.set("retention.years", "3");
        const RecordId setting = settingOf("retention.years", {}).id;
        for (const RecordId id : {office.sato, setting, office.chamber.ids.recordId()}) {
            const HttpResponse page = office.get("/erasures/confirm?record=" + id.text());
            QCOMPARE(page.status, 404U);
            QVERIFY(!shows(page, "/erasures/erase"));
            const HttpResponse refused =
                office.post("/erasures/erase",
                            {{"record", id.text()}, {"reason", "request"}, {"confirm", "消去"}});
            QCOMPARE(refused.status, 404U);
            QVERIFY(!shows(refused, "統合"));
        }
        QVERIFY(office.chamber.read<Person>(office.sato).has_value());
    }

    void while_a_tablet_downloads_it_says_that_it_is_erased_and_what_is_left_to_tidy() {
        Office office;
        auto tablet = office.chamber.reader();
        tablet->beginRead();
        std::ignore = tablet->head();
        const std::string done(fieldOf(office.post("/erasures/erase", office.form()), "Location"));
        QVERIFY(shows(office.get(done), "あすまでに片づきます。"));
        QVERIFY(shows(office.get(done), "/erasures/proof?revision="));
        QVERIFY(!office.chamber.read<Business>(office.shop.id).has_value());
        tablet->endRead();
        QVERIFY(fieldOf(office.post("/erasures/erase", office.form()), "Location")
                    .starts_with("/erasures/proof?done=erased"));
    }

    void a_file_that_could_not_be_deleted_is_told_to_who_can_and_stands_in_the_log() {
        Office office;
        const std::string hash(64, 'a');
        Attachment photo;
        photo.id = office.chamber.ids.recordId();
        photo.business = photo.subject = office.shop.id;
        photo.sha256 = hash;
        office.chamber.bring(photo);
        const auto whole = office.folder.filesFolder() / "whole" / hash.substr(0, 2) / hash;
        std::filesystem::create_directories(whole / "kept");
        const std::string done(fieldOf(office.post("/erasures/erase", office.form()), "Location"));
        const HttpResponse page = office.get(done);
        QVERIFY(shows(page,
                      "消去しましたが、添付ファイルの一部を削除できませんでした。"
                      "サーバーの管理者に伝えてください。"));
        QVERIFY(!shows(page, "あすまでに片づきます。"));
        QVERIFY(office.chamber.logText.str().find("office_page_failed") != std::string::npos);
        QVERIFY(!office.chamber.read<Business>(office.shop.id).has_value());
    }

    void without_the_word_typed_nothing_is_erased() {
        Office office;
        QCOMPARE(
            office.post("/erasures/erase", {{"record", office.shop.id.text()}, {"reason", "other"}})
                .status,
            422U);
        QVERIFY(office.chamber.read<Business>(office.shop.id).has_value());
    }

    void a_client_that_ended_long_ago_is_proposed_when_the_chamber_says_after_how_many_years() {
        Office office;
        office.shop.cancelled = true;
        office.chamber.bring(office.shop);
        office.chamber.clock.instant += std::chrono::hours{24 * 366 * 3};
        office.signedInAs(office.takahashi);
        QVERIFY(!shows(office.get("/erasures"), "保存期間を過ぎた事業者"));
        office.chamber.set("retention.years", "3");
        QVERIFY(shows(office.get("/erasures"), "とおりみち珈琲店"));
        office.chamber.set("retention.years", "4");
        QVERIFY(!shows(office.get("/erasures"), "とおりみち珈琲店"));
    }
};

BANSO_TEST(ErasurePageTest);

}  // namespace banso::tests

#include "erasure_page_test.moc"
