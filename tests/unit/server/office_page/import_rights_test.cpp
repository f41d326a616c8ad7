// SPDX-License-Identifier: Apache-2.0
// What somebody may do with a list is asked anew at each step, and a list tells her of no client
// that she may not see.
#include <QtTest>

#include "shared/domain/business.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

class ImportRightsTest : public QObject {
    Q_OBJECT

    static constexpr const char* kList =
        "事業所番号,事業所名,電話番号\r\n1001,カフェ とおりみち,027-000-1111\r\n";

    struct Office : OfficePageFixture {
        RecordId takahashi = person("高橋 誠", Role::Administrator);
        HttpRequest sent;

        Office() { signedInAs(takahashi); }
        HttpResponse bring(const std::string& phone = "027-000-1111") {
            std::string list = kList;
            list.replace(list.find("027-000-1111"), 12, phone);
            return upload("/imports/preview", "名簿.csv", list);
        }
        /// As the list has made it.
        Business cafe() {
            const auto read = readBusinesses({kList, {}, {}});
            return chamber.read<Business>(read->businesses.front().business.id).value();
        }
        /// The header of the form came; its body is on its way.
        std::unique_ptr<BodySink> beginSending() {
            sent = uploadRequest("/imports/preview", {{"token", token()}}, "a.csv", kList);
            HttpRequest head = sent;
            head.body.clear();
            auto start = router.upload(head);
            return std::get<std::unique_ptr<BodySink>>(std::move(*start));
        }
        bool isUntouched() { return lastEvent() != "list_imported"; }
    };

  private slots:
    void who_is_no_administrator_any_more_imports_nothing_that_she_looked_at() {
        Office office;
        const std::string list = listOn(office.bring());
        const auto sink = office.beginSending();
        auto makoto = *office.chamber.read<Person>(office.takahashi);
        makoto.roles = {{std::string(word(Role::Supervisor)), {}}};
        office.chamber.bring(makoto);
        QVERIFY(sink->take(office.sent.body).has_value());
        QCOMPARE(sink->finish()->status, 403U);
        QCOMPARE(office.post("/imports/run", {{"list", list}}).status, 403U);
        QCOMPARE(office.post("/imports/columns", {{"list", list}}).status, 403U);
        QVERIFY(office.isUntouched());
    }

    void a_file_whose_session_ended_on_its_way_is_not_looked_at() {
        Office office;
        const auto sink = office.beginSending();
        office.desk.sessions.endAllOf(office.takahashi);
        QVERIFY(sink->take(office.sent.body).has_value());
        QCOMPARE(fieldOf(*sink->finish(), "Location"), "/sign-in");
    }

    void a_row_does_not_tell_that_it_is_like_a_restricted_client() {
        Office office;
        Business known;
        known.id = office.chamber.ids.recordId();
        known.name = "カフェとおりみち";
        known.phone = "0270001111";
        known.restricted = true;
        known.advisor = office.person("佐藤 美咲", Role::Advisor);
        office.chamber.bring(known);
        const HttpResponse preview = office.bring();
        QVERIFY(shows(preview, "<dt>新しく登録する</dt><dd>1件</dd>"));
        QVERIFY(!shows(preview, "似ている") && !shows(preview, "登録済みの事業者"));
        QVERIFY(!shows(preview, "カフェとおりみち"));
    }

    void a_restricted_client_is_neither_compared_with_a_row_nor_changed_by_it() {
        Office office;
        office.post("/imports/run", {{"list", listOn(office.bring())}});
        Business cafe = office.cafe();
        cafe.restricted = true;
        cafe.phone = "090-1234-5678";
        cafe.advisor = office.person("佐藤 美咲", Role::Advisor);
        office.chamber.bring(cafe);
        const HttpResponse guessed = office.bring("090-1234-5678");
        const HttpResponse other = office.bring("027-000-9999");
        for (const HttpResponse* page : {&guessed, &other}) {
            const HttpResponse& preview = *page;
            QVERIFY(shows(preview, "名簿からは変えないところ（1件）"));
            QVERIFY(shows(preview, "<dt>登録と同じ</dt><dd>0件</dd>"));
            QVERIFY(shows(preview, "<dt>変える</dt><dd>0件</dd>"));
            QVERIFY(!shows(preview, "職員の値を残すところ") &&
                    !shows(preview, "\"項目\">電話番号"));
        }
        office.post("/imports/run", {{"list", listOn(other)}});
        QCOMPARE(office.cafe().phone, "090-1234-5678");
        QVERIFY(!office.desk.audit.last(AuditEvent::RestrictedRead));
    }

    void who_looks_after_a_restricted_client_changes_it_by_a_list() {
        Office office;
        office.post("/imports/run", {{"list", listOn(office.bring())}});
        Business cafe = office.cafe();
        cafe.restricted = true;
        cafe.advisor = office.takahashi;
        office.chamber.bring(cafe);
        office.post("/imports/run", {{"list", listOn(office.bring("027-000-9999"))}});
        QCOMPARE(office.cafe().phone, "027-000-9999");
    }
};

BANSO_TEST(ImportRightsTest);

}  // namespace banso::tests

#include "import_rights_test.moc"
