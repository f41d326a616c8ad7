// SPDX-License-Identifier: Apache-2.0
// 引継ぎ of clients who are restricted, by an administrator, who may not read of them.
#include <QtTest>

#include "server/office/office_replica.h"
#include "server/office_page/pages.h"
#include "shared/domain/business.h"
#include "shared/domain/drift.h"
#include "tests/support/pdf_text.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

using namespace std::chrono;

class HandoverClientsTest : public QObject {
    Q_OBJECT

    static constexpr const char* kInn = "妙義旅館";
    static constexpr const char* kSmith = "高崎工業";

    /// An administrator at her browser; an advisor's two clients, of whom one is restricted.
    struct Office : OfficePageFixture {
        RecordId kanri = person("管理 花子", Role::Administrator);
        RecordId takahashi = person("高橋 誠", Role::Supervisor);
        RecordId sato = person("佐藤 美咲", Role::Advisor);
        RecordId yamada = person("山田 健", Role::Advisor);
        Business inn = client(kInn, true);
        Business smith = client(kSmith, false);

        Office() {
            Promise promise;
            promise.id = chamber.ids.recordId();
            promise.business = inn.id;
            promise.by = sato;
            promise.words = "補助金の資料を送る";
            promise.due = year{2026} / 12 / 4;
            chamber.bring(promise);
            const auto replica =
                OfficeReplica::open(folder.officeFile(), chamber.epoch(), chamber.clock);
            BANSO_ASSERT((*replica)->update(*chamber.reader()).has_value());
            signedInAs(kanri);
        }
        Business client(const std::string& name, bool isRestricted) {
            Business business;
            business.id = chamber.ids.recordId();
            business.name = name;
            business.advisor = sato;
            business.restricted = isRestricted;
            chamber.bring(business);
            return business;
        }
        Fields wanted(const char* which) const {
            return {{"from", sato.text()}, {"to", yamada.text()}, {"day", ""}, {"which", which}};
        }
        HttpResponse choice() {
            return get("/handovers/choose?from=" + sato.text() + "&to=" + yamada.text() + "&day=");
        }
        HttpResponse preview() { return post("/handovers/preview", wanted("all")); }
        RecordId advisorOf(const Business& business) {
            return chamber.read<Business>(business.id)->advisor;
        }
        std::vector<std::string> subjects(AuditEvent event) {
            std::vector<std::string> subjects;
            const auto lines = desk.audit.newest(100).value();
            for (const AuditLog::Line& line : lines)
                if (line.event == name(event)) subjects.push_back(line.subject);
            return subjects;
        }
    };

  private slots:
    void an_administrator_sees_neither_name_nor_figure_of_a_restricted_client() {
        Office office;
        for (const HttpResponse& page : {office.choice(), office.preview()}) {
            QCOMPARE(page.status, 200U);
            QVERIFY(shows(page, kSmith) && shows(page, "担当者限りの事業者 1件"));
            for (const char* secret : {kInn, "約束1"}) QVERIFY2(!shows(page, secret), secret);
        }
        const HttpResponse preview = office.preview();
        QVERIFY(shows(preview, "<dt>うち担当者限り</dt><dd>1件"));
        QVERIFY(shows(preview, "<dt>約束したこと</dt><dd>0件</dd>"));
        office.signedInAs(office.takahashi);
        for (const HttpResponse& page : {office.choice(), office.preview()}) {
            QVERIFY(shows(page, kInn) && shows(page, "約束1"));
            QVERIFY(!shows(page, "担当者限り"));
        }
    }

    void an_administrator_hands_the_restricted_ones_over_unseen() {
        Office office;
        auto fields = office.wanted("chosen");
        fields.emplace_back("restricted", "yes");
        QVERIFY(shows(office.post("/handovers/preview", fields), office.inn.id.text()));
        QCOMPARE(office.post("/handovers/set", fields).status, 303U);
        QCOMPARE(office.advisorOf(office.inn), office.yamada);
        QCOMPARE(office.advisorOf(office.smith), office.sato);
    }

    void an_administrator_gets_no_sheet_of_a_restricted_client_and_is_told_so() {
        Office office;
        auto fields = office.wanted("all");
        QVERIFY(shows(office.choice(), "課長だけ"));
        QVERIFY(shows(office.preview(),
                      "担当者限りの1件は、管理者には出せません。課長が出してください。"));
        const auto pages = pagesOf(office.post("/handovers/sheets", fields).body);
        QCOMPARE(pages.size(), 1);
        QVERIFY(pages[0].contains(kSmith));
        fields.emplace_back("only", office.inn.id.text());
        const HttpResponse refused = office.post("/handovers/sheets", fields);
        QCOMPARE(refused.status, 404U);
        QVERIFY(shows(refused, "課長が出してください"));
        office.signedInAs(office.takahashi);
        QVERIFY(!shows(office.choice(), "課長だけ"));
        QCOMPARE(office.post("/handovers/sheets", fields).status, 200U);
    }

    void a_supervisor_who_looks_leaves_a_line_for_each_restricted_client() {
        Office office;
        QVERIFY(!shows(office.choice(), kInn) && !shows(office.preview(), kInn));
        QVERIFY(office.subjects(AuditEvent::RestrictedRead).empty());
        office.signedInAs(office.takahashi);
        QVERIFY(shows(office.choice(), kInn));
        QCOMPARE(office.subjects(AuditEvent::RestrictedRead), std::vector{office.inn.id.text()});
        QVERIFY(shows(office.preview(), kInn));
        // Once a day, as for what goes to a tablet.
        QCOMPARE(office.subjects(AuditEvent::RestrictedRead).size(), std::size_t{1});
    }

    void of_a_client_with_another_joined_to_it_both_are_shown_and_leave_a_line() {
        Office office;
        Business joined = office.inn;
        joined.id = office.chamber.ids.recordId();
        joined.alias = office.inn.id;
        office.chamber.bring(joined);
        office.signedInAs(office.takahashi);
        QVERIFY(shows(office.choice(), kInn));
        const auto subjects = office.subjects(AuditEvent::RestrictedRead);
        QCOMPARE(std::set<std::string>(subjects.begin(), subjects.end()),
                 (std::set<std::string>{office.inn.id.text(), joined.id.text()}));
    }

    void a_sheet_of_many_leaves_a_line_for_each_restricted_client_in_it() {
        Office office;
        office.signedInAs(office.takahashi);
        QCOMPARE(office.post("/handovers/sheets", office.wanted("all")).status, 200U);
        QCOMPARE(office.subjects(AuditEvent::SheetMade),
                 (std::vector{office.inn.id.text(), office.sato.text()}));
    }
};

BANSO_TEST(HandoverClientsTest);

}  // namespace banso::tests

#include "handover_clients_test.moc"
