// SPDX-License-Identifier: Apache-2.0
// 専門家: one client's file is opened to somebody from outside, and to nobody else.
#include <QtTest>

#include "server/office/office_replica.h"
#include "server/office_page/pages.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "shared/domain/giving.h"
#include "shared/store/consent_store.h"
#include "tests/support/pdf_text.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

class ExpertPageTest : public QObject {
    Q_OBJECT

    static constexpr const char* kExpert = "専門 太郎";
    static constexpr const char* kUntil = "2026-12-22";

    /// A supervisor at her browser, an expert, and two clients, of whom one has agreed.
    struct Office : OfficePageFixture {
        RecordId takahashi = person("高橋 誠", Role::Supervisor);
        RecordId expert = person(kExpert, Role::Expert);
        Business baker = client("榛名製パン");
        Business smith = client("高崎工業");

        Office() {
            signedInAs(takahashi);
            agree(baker.id, ConsentState::Agreed);
        }
        Business client(const std::string& name) {
            Business business;
            business.id = chamber.ids.recordId();
            business.name = name;
            business.address = "高崎市高松町1-1";
            chamber.bring(business);
            return business;
        }
        void agree(RecordId client, ConsentState state) {
            Consent consent = emptyConsent(client, RecipientKind::Expert, kExpert);
            consent.stateWord = state;
            consent.stateOn = parseDate("2026-11-20").value();
            consent.stateWay = TellingWay::Spoken;
            chamber.bring(consent);
            letOfficeRead();
        }
        void letOfficeRead() {
            const auto replica =
                OfficeReplica::open(folder.officeFile(), chamber.epoch(), chamber.clock);
            QVERIFY((*replica)->update(*chamber.reader()).has_value());
        }
        HttpResponse open(const Business& client) {
            return post(
                "/experts/open",
                {{"expert", expert.text()}, {"client", client.id.text()}, {"until", kUntil}});
        }
        std::vector<Giving> givings() {
            auto reader = chamber.reader();
            std::vector<Giving> found;
            reader->visitRecords({}, 1'000, [&](const sync::StoredRecord& record) {
                if (record.kind == kindOf<Giving>().name)
                    found.push_back(fromUnits<Giving>(record.id, record.state.units()));
            });
            return found;
        }
        void theExpertSignsIn() { signedInAs(expert); }
    };

  private slots:
    void a_case_is_opened_to_who_may_have_it_and_stands_on_record_as_a_giving() {
        Office office;
        const std::string search =
            "/experts?until=2026-12-22&expert=" + office.expert.text() + "&q=%E3%83%91%E3%83%B3";
        QVERIFY(shows(office.get(search), "この案件を開く"));
        QCOMPARE(fieldOf(office.open(office.baker), "Location"), "/experts?done=case-opened");
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::CaseOpened)));
        QCOMPARE(office.givings().size(), std::size_t{1});
        QCOMPARE(office.givings().front().recipient, std::string(kExpert));
        QCOMPARE(office.givings().front().by, office.takahashi);
        const HttpResponse page = office.get("/experts");
        QVERIFY(shows(page, "榛名製パン") && shows(page, "2026年12月22日"));
    }

    void who_has_not_agreed_or_is_restricted_is_opened_to_nobody() {
        Office office;
        QVERIFY(shows(office.open(office.smith), "同意していません"));
        office.baker.restricted = true;
        office.chamber.bring(office.baker);
        QVERIFY(shows(office.open(office.baker), "担当者限りの事業者は、専門家に開けません"));
        QVERIFY(office.givings().empty());
        office.theExpertSignsIn();
        QVERIFY(shows(office.get("/case"), "いま開いている案件はありません"));
    }

    void of_two_experts_of_one_name_nobody_gets_what_a_client_agreed_to() {
        Office office;
        QCOMPARE(office.open(office.baker).status, 303U);
        const RecordId namesake = office.person("専門　太郎", Role::Expert);
        const HttpResponse refused = office.post(
            "/experts/open",
            {{"expert", namesake.text()}, {"client", office.baker.id.text()}, {"until", kUntil}});
        QCOMPARE(refused.status, 403U);
        QVERIFY(shows(refused, "同じ氏名の専門家がほかにいます"));
        office.theExpertSignsIn();
        QVERIFY(!shows(office.get("/case"), "榛名製パン"));
        office.signedInAs(office.takahashi);
        QVERIFY(office.desk.people.rename(namesake, "専門 太郎（群馬）", "", "x").has_value());
        office.theExpertSignsIn();
        QVERIFY(shows(office.get("/case"), "榛名製パン"));
    }

    void a_client_that_a_restricted_one_was_joined_to_is_opened_to_nobody() {
        Office office;
        Business joined = office.client("榛名製菓");
        joined.alias = office.baker.id;
        office.chamber.bring(joined);
        QCOMPARE(office.open(office.baker).status, 303U);
        joined.restricted = true;
        office.chamber.bring(joined);
        office.theExpertSignsIn();
        QVERIFY(!shows(office.get("/case"), "榛名製パン"));
        office.signedInAs(office.takahashi);
        QCOMPARE(office.open(office.baker).status, 403U);
    }

    void a_case_that_became_restricted_has_no_name_for_an_administrator_who_closes_it() {
        Office office;
        office.open(office.baker);
        office.baker.restricted = true;
        office.chamber.bring(office.baker);
        office.signedInAs(office.person("管理 花", Role::Administrator));
        const HttpResponse page = office.get("/experts");
        QVERIFY(!shows(page, "榛名製パン") && shows(page, "担当者限りの事業者"));
        QCOMPARE(office.post("/experts/close", {{"expert", office.expert.text()}}).status, 303U);
        const HttpResponse found =
            office.get("/experts?until=2026-12-22&expert=" + office.expert.text() +
                       "&q=%E6%A6%9B%E5%90%8D%E8%A3%BD%E3%83%91%E3%83%B3");
        QVERIFY(shows(found, "専門家に開けません") && !shows(found, office.baker.address));
    }

    void the_expert_reads_that_client_and_nothing_else() {
        Office office;
        office.baker.memo = "話し方に注意";
        office.chamber.bring(office.baker);
        Instruction more;
        more.id = office.chamber.ids.recordId();
        more.business = office.baker.id;
        more.words = "訪問を増やす";
        office.chamber.bring(more);
        office.letOfficeRead();
        office.open(office.baker);
        office.theExpertSignsIn();
        QCOMPARE(fieldOf(office.get("/"), "Location"), "/case");
        const HttpResponse page = office.get("/case");
        QVERIFY(shows(page, "榛名製パン"));
        for (const char* other : {"高崎工業", "href=\"/lost\"", "href=\"/experts\""})
            QVERIFY2(!shows(page, other), other);
        QVERIFY(shows(office.get("/lost"), "このページを使える役割がありません"));
        const HttpResponse sheet = office.post("/case/sheet");
        const QString text = pagesOf(sheet.body).join(QString());
        QVERIFY(text.contains(QStringLiteral("支援先の資料")));
        // What the chamber says within itself.
        for (const char* own : {"話し方に注意", "乖離案件", "訪問を増やす"})
            QVERIFY2(!text.contains(QString::fromUtf8(own)), own);
        QVERIFY(text.contains(QStringLiteral("榛名製パン")));
        QVERIFY(!text.contains(QStringLiteral("高崎工業")));
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::CaseRead)));
    }

    void it_ends_at_once_when_the_office_ends_it_when_its_last_day_is_over_or_the_client_says_no() {
        const auto isOpenAfter = [](const std::function<void(Office&)>& change) {
            Office office;
            office.open(office.baker);
            change(office);
            office.theExpertSignsIn();
            const bool isRefused = office.post("/case/sheet").status == 403;
            return shows(office.get("/case"), "榛名製パン") && !isRefused;
        };
        QVERIFY(isOpenAfter([](Office&) {}));
        QVERIFY(!isOpenAfter([](Office& office) {
            office.post("/experts/close", {{"expert", office.expert.text()}});
            QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::CaseClosed)));
        }));
        QVERIFY(!isOpenAfter(
            [](Office& office) { office.agree(office.baker.id, ConsentState::Withdrawn); }));
        QVERIFY(!isOpenAfter(
            [](Office& office) { office.chamber.clock.instant += std::chrono::hours{29 * 24}; }));
    }

    void an_expert_has_no_tablet() {
        Office office;
        office.signedInAs(office.person("管理 花", Role::Administrator));
        const HttpResponse refused =
            office.post("/devices/add", {{"person", office.expert.text()}});
        QVERIFY(shows(refused, "専門家は端末を使いません"));
    }
};

BANSO_TEST(ExpertPageTest);

}  // namespace banso::tests

#include "expert_page_test.moc"
