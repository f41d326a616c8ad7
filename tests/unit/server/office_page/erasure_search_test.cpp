// SPDX-License-Identifier: Apache-2.0
// 消去: everybody whose data lies at the chamber is found, a client or not, and nobody is shown
// whom the administrator may not see.
#include <QUrl>
#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/contact.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

class ErasureSearchTest : public QObject {
    Q_OBJECT

    static constexpr const char* kShop = "とおりみち珈琲店";
    static constexpr const char* kAddress = "高崎市中央町3-1";
    static constexpr const char* kWife = "通道 春子";
    static constexpr const char* kVisitor = "群馬 夏子";

    struct Office : OfficePageFixture {
        RecordId kanri = person("管理 花子", Role::Administrator);
        RecordId sato = person("佐藤 美咲", Role::Advisor);
        Business shop;
        Contact wife;
        Consultation talk;

        Office() {
            shop.id = chamber.ids.recordId();
            shop.name = kShop;
            shop.address = kAddress;
            shop.phone = "027-111-2222";
            shop.advisor = sato;
            chamber.bring(shop);
            wife.id = chamber.ids.recordId();
            wife.business = shop.id;
            wife.name = kWife;
            wife.role = ContactRole::BookKeeper;
            chamber.bring(wife);
            talk.id = chamber.ids.recordId();
            talk.writer = sato;
            talk.day = tokyoDate(chamber.clock.now());
            talk.method = Method::Desk;
            talk.visitor = kVisitor;
            chamber.bring(talk);
            comesBack();
        }
        /// After a while nobody is signed in any more.
        void comesBack() { signedInAs(kanri); }
        void restrict() {
            shop.restricted = true;
            shop.cancelled = true;
            chamber.bring(shop);
        }
        HttpResponse search(const char* text) {
            return get("/erasures?q=" + QUrl::toPercentEncoding(text).toStdString());
        }
        HttpResponse confirm(RecordId record) {
            return get("/erasures/confirm?record=" + record.text());
        }
        HttpResponse erase(RecordId record) {
            return post("/erasures/erase",
                        {{"record", record.text()}, {"reason", "request"}, {"confirm", "消去"}});
        }
    };

    static bool leadsTo(const HttpResponse& page, RecordId record) {
        return shows(page, "/erasures/confirm?record=" + record.text());
    }

  private slots:
    /// One that was stolen could ask about every record.
    void of_what_a_tablet_told_too_much_of_the_page_says_how_often_it_could_not_ask() {
        Office office;
        const DeviceId hers = office.chamber.addDevice(office.sato);
        QCOMPARE(office.erase(office.shop.id).status, 303U);
        QVERIFY(office.chamber.writer.write([&](ChamberFile& open) -> Result<void> {
            for (std::size_t told = 0; told < sync::ErasureDoubts::kDeviceMax + 2; ++told) {
                Consultation other = office.talk;
                other.id = office.chamber.ids.recordId();
                open.hub().bring({kindOf<Consultation>().name, other.id, toUnits(other)});
                open.hub().erasures().doubt(other.id, office.shop.id, hers);
            }
            return {};
        }));
        QVERIFY(shows(office.get("/"), "かもしれないものが100件"));
        QVERIFY(shows(office.get("/erasures"), "ほかに2回、多すぎて"));
    }

    void what_may_belong_to_what_went_is_erased_or_stays_as_the_administrator_says() {
        Office office;
        Consultation other = office.talk;
        other.id = office.chamber.ids.recordId();
        other.visitor = "高崎 秋子";
        office.chamber.bring(other);
        const DeviceId hers = office.chamber.addDevice(office.sato);
        QVERIFY(!shows(office.get("/"), "消去した人の記録かもしれない"));
        QCOMPARE(office.erase(office.shop.id).status, 303U);
        QVERIFY(office.chamber.writer.write([&](ChamberFile& open) -> Result<void> {
            open.hub().erasures().doubt(office.talk.id, office.shop.id, hers);
            open.hub().erasures().doubt(other.id, office.shop.id, hers);
            return {};
        }));
        QVERIFY(shows(office.get("/"), "消去した人の記録かもしれないものが2件"));
        const HttpResponse asked = office.get("/erasures");
        QVERIFY(shows(asked, kVisitor) && shows(asked, "佐藤 美咲の端末"));
        QVERIFY(shows(asked, "の消去（事業者（全記録）、本人の請求）"));
        QVERIFY(leadsTo(asked, office.talk.id) && leadsTo(asked, other.id));
        QCOMPARE(office.erase(office.talk.id).status, 303U);
        const auto revision = office.chamber.reader()->erasures().all().front().revision;
        const Office::Fields keeps{{"record", other.id.text()},
                                   {"revision", std::to_string(revision)}};
        QCOMPARE(office.post("/erasures/keep", keeps).status, 303U);
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::ErasureDeclined)));
        QVERIFY(!office.chamber.read<Consultation>(office.talk.id).has_value());
        QVERIFY(office.chamber.read<Consultation>(other.id).has_value());
        QVERIFY(!shows(office.get("/erasures"), "かもしれないもの"));
        QVERIFY(!shows(office.get("/"), "消去した人の記録かもしれない"));
        QCOMPARE(office.post("/erasures/keep", keeps).status, 404U);
    }

    void who_came_without_a_business_is_found_by_name_and_erased() {
        Office office;
        const HttpResponse found = office.search("夏子");
        QVERIFY(shows(found, kVisitor) && leadsTo(found, office.talk.id));
        QVERIFY(!shows(office.search("秋子"), kVisitor));
        QVERIFY(shows(office.confirm(office.talk.id), kVisitor));
        QCOMPARE(office.erase(office.talk.id).status, 303U);
        QVERIFY(!office.chamber.read<Consultation>(office.talk.id).has_value());
        QVERIFY(shows(office.search("夏子"), "見つかりません。"));
    }

    void a_clients_contact_is_found_by_name_and_erased_alone() {
        Office office;
        const HttpResponse found = office.search("春子");
        QVERIFY(shows(found, kWife) && shows(found, kShop) && shows(found, "経理担当"));
        QVERIFY(leadsTo(found, office.wife.id));
        QVERIFY(shows(office.confirm(office.shop.id), kWife));
        QVERIFY(leadsTo(office.confirm(office.shop.id), office.wife.id));
        QVERIFY(shows(office.confirm(office.wife.id), kWife));
        QCOMPARE(office.erase(office.wife.id).status, 303U);
        QVERIFY(!office.chamber.read<Contact>(office.wife.id).has_value());
        QVERIFY(office.chamber.read<Business>(office.shop.id).has_value());
    }

    void of_a_restricted_client_only_what_was_typed_is_shown() {
        Office office;
        office.restrict();
        QVERIFY(!shows(office.search("珈琲"), kShop) &&
                !leadsTo(office.search("珈琲"), office.shop.id));
        QVERIFY(!shows(office.search("春子"), kWife));
        const HttpResponse shop = office.search(kShop);
        QVERIFY(leadsTo(shop, office.shop.id) && shows(shop, "佐藤 美咲"));
        const HttpResponse wife = office.search(kWife);
        QVERIFY(leadsTo(wife, office.wife.id) && !shows(wife, kShop) && !shows(wife, "経理担当"));
        QVERIFY(!shows(shop, kAddress) && !shows(wife, kAddress));
    }

    void a_restricted_client_is_confirmed_and_erased_without_its_name() {
        Office office;
        office.restrict();
        for (const RecordId record : {office.shop.id, office.wife.id}) {
            const HttpResponse page = office.confirm(record);
            QVERIFY(shows(page, "担当者限りの事業者") && shows(page, record.text()));
            QVERIFY(shows(page, "/erasures/erase"));
            for (const char* secret : {kShop, kWife, kAddress, "027-111-2222", "経理担当"})
                QVERIFY2(!shows(page, secret), secret);
        }
        QCOMPARE(office.erase(office.shop.id).status, 303U);
        QVERIFY(!office.chamber.read<Business>(office.shop.id).has_value());
    }

    void an_administrator_who_is_supervisor_too_sees_it_and_leaves_a_line_a_day() {
        Office office;
        office.restrict();
        const auto lines = [&] {
            auto all = office.desk.audit.newest(50).value();
            std::erase_if(all, [](const auto& line) {
                return line.event != name(AuditEvent::RestrictedRead);
            });
            return all;
        };
        std::ignore = office.search(kShop);
        QVERIFY(lines().empty());
        QVERIFY(
            office.desk.people.giveRole(office.kanri, Role::Supervisor, {}, "console").has_value());
        QVERIFY(shows(office.confirm(office.shop.id), kAddress));
        QVERIFY(shows(office.search(kWife), "経理担当"));
        QCOMPARE(lines().size(), std::size_t{1});
        QCOMPARE(lines().front().actor, office.kanri.text());
        QCOMPARE(lines().front().subject, office.shop.id.text());
    }

    void what_is_older_than_the_chamber_keeps_is_proposed_also_talks_with_nobodys_business() {
        Office office;
        office.restrict();
        office.chamber.set("retention.years", "3");
        QVERIFY(!leadsTo(office.get("/erasures"), office.talk.id));
        office.chamber.clock.instant += std::chrono::hours{24 * 366 * 3};
        office.comesBack();
        const HttpResponse page = office.get("/erasures");
        QVERIFY(shows(page, kVisitor) && leadsTo(page, office.talk.id));
        QVERIFY(leadsTo(page, office.shop.id) && !shows(page, kShop));
        // With a business it goes when that one does.
        office.talk.business = office.shop.id;
        office.chamber.bring(office.talk);
        QVERIFY(!leadsTo(office.get("/erasures"), office.talk.id));
    }
};

BANSO_TEST(ErasureSearchTest);

}  // namespace banso::tests

#include "erasure_search_test.moc"
