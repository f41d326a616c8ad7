// SPDX-License-Identifier: Apache-2.0
// 担当者のいない事業者: a list has brought them, and somebody says whose they are.
#include <QUrl>
#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/plan.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

class EntrustPageTest : public QObject {
    Q_OBJECT

    struct Office : OfficePageFixture {
        RecordId kacho = person("高橋 誠", Role::Supervisor);
        RecordId sato = person("佐藤 美咲", Role::Advisor);
        RecordId kanri = person("管理 花子", Role::Administrator);
        Business baker = client("榛名製パン", "高崎市中央町3-1");
        Business smith = client("高崎工業", "高崎市八島町5");

        Office() { signedInAs(kacho); }
        Business client(const std::string& name, const std::string& address) {
            Business business;
            business.id = chamber.ids.recordId();
            business.name = name;
            business.address = address;
            chamber.bring(business);
            return business;
        }
        HttpResponse search(const char* text) {
            return get("/entrust?q=" + QUrl::toPercentEncoding(text).toStdString());
        }
        RecordId advisorOf(const Business& business) {
            return chamber.read<Business>(business.id)->advisor;
        }
        std::set<RecordId> filesOf(RecordId who) {
            return chamber.reader()->access().ownFilesOf(who);
        }
    };

  private slots:
    void whom_a_list_has_brought_is_found_and_becomes_somebodys() {
        Office office;
        QVERIFY(shows(office.get("/handovers"), "担当者のいない事業者が2件あります"));
        QVERIFY(shows(office.search("中央町"), "榛名製パン"));
        QVERIFY(!shows(office.search("中央町"), "高崎工業"));
        const HttpResponse set =
            office.post("/entrust/set", {{"to", office.sato.text()},
                                         {"which", "chosen"},
                                         {"business", office.baker.id.text()}});
        QCOMPARE(set.status, 303U);
        QCOMPARE(office.advisorOf(office.baker), office.sato);
        QVERIFY(office.advisorOf(office.smith).isNull());
        QVERIFY(office.filesOf(office.sato).contains(office.baker.id));
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::ClientsEntrusted)));
        QVERIFY(shows(office.get("/handovers"), "担当者のいない事業者が1件あります"));
    }

    void all_that_were_found_become_somebodys_and_nobody_elses_client_does() {
        Office office;
        Business others = office.client("別の店", "高崎市中央町9");
        others.advisor = office.kacho;
        office.chamber.bring(others);
        Office::Fields found{
            {"to", office.sato.text()}, {"which", "found"}, {"q", "高崎市"}, {"count", "2"}};
        QCOMPARE(office.post("/entrust/set", found).status, 422U);
        QVERIFY(office.advisorOf(office.baker).isNull());
        found.emplace_back("sure", "yes");
        QCOMPARE(office.post("/entrust/set", found).status, 303U);
        QCOMPARE(office.advisorOf(office.baker), office.sato);
        QCOMPARE(office.advisorOf(office.smith), office.sato);
        QCOMPARE(office.advisorOf(others), office.kacho);
        QVERIFY(!shows(office.get("/handovers"), "担当者のいない事業者が"));
        QCOMPARE(office.post("/entrust/set", found).status, 409U);
        QCOMPARE(office
                     .post("/entrust/set", {{"to", office.sato.text()},
                                            {"which", "chosen"},
                                            {"business", others.id.text()}})
                     .status,
                 303U);
        QCOMPARE(office.advisorOf(others), office.kacho);
    }

    void what_is_joined_to_it_and_its_plan_without_advisor_go_along() {
        Office office;
        Business joined = office.client("はるなパン", "高崎市");
        joined.alias = office.baker.id;
        office.chamber.bring(joined);
        Plan plan;
        plan.id = office.chamber.ids.recordId();
        plan.business = office.baker.id;
        plan.stateWord = PlanState::Running;
        office.chamber.bring(plan);
        QVERIFY(!shows(office.get("/entrust"), "はるなパン"));
        office.post("/entrust/set", {{"to", office.sato.text()},
                                     {"which", "chosen"},
                                     {"business", office.baker.id.text()}});
        QCOMPARE(office.advisorOf(joined), office.sato);
        QCOMPARE(office.chamber.read<Plan>(plan.id)->advisor, office.sato);
    }

    void a_restricted_one_is_the_supervisors_to_entrust() {
        Office office;
        office.baker.restricted = true;
        office.chamber.bring(office.baker);
        const Office::Fields chosen{
            {"to", office.sato.text()}, {"which", "chosen"}, {"business", office.baker.id.text()}};
        office.signedInAs(office.kanri);
        QVERIFY(!shows(office.get("/entrust"), "榛名製パン"));
        QVERIFY(shows(office.get("/handovers"), "担当者のいない事業者が1件あります"));
        QCOMPARE(office.post("/entrust/set", chosen).status, 422U);
        QVERIFY(office.advisorOf(office.baker).isNull());
        office.signedInAs(office.kacho);
        QVERIFY(shows(office.get("/entrust"), "榛名製パン"));
        QCOMPARE(office.post("/entrust/set", chosen).status, 303U);
        QCOMPARE(office.advisorOf(office.baker), office.sato);
    }

    void who_has_no_role_with_clients_gets_none() {
        Office office;
        const HttpResponse refused =
            office.post("/entrust/set", {{"to", office.kanri.text()},
                                         {"which", "chosen"},
                                         {"business", office.baker.id.text()}});
        QCOMPARE(refused.status, 403U);
        QVERIFY(shows(refused, "担当を持てる役割"));
        QVERIFY(office.advisorOf(office.baker).isNull());
    }
};

BANSO_TEST(EntrustPageTest);

}  // namespace banso::tests

#include "entrust_page_test.moc"
