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
        HttpResponse bring() { return upload("/imports/preview", "名簿.csv", kList); }
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

    static std::string listOn(const HttpResponse& page) {
        constexpr std::string_view kField = "name=\"list\" value=\"";
        const std::size_t at = page.body.find(kField);
        return at == std::string::npos ? "" : page.body.substr(at + kField.size(), 64);
    }

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

    void a_restricted_client_that_a_row_is_like_is_not_named() {
        Office office;
        Business known;
        known.id = office.chamber.ids.recordId();
        known.name = "カフェとおりみち";
        known.phone = "0270001111";
        known.restricted = true;
        known.advisor = office.person("佐藤 美咲", Role::Advisor);
        office.chamber.bring(known);
        const HttpResponse preview = office.bring();
        QVERIFY(shows(preview, "登録済みの事業者と似ている行（1件）"));
        QVERIFY(!shows(preview, "カフェとおりみち"));
        QVERIFY(shows(preview, "<td data-head=\"登録済みの事業者\">登録済みの事業者</td>"));
    }
};

BANSO_TEST(ImportRightsTest);

}  // namespace banso::tests

#include "import_rights_test.moc"
