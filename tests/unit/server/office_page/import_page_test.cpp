// SPDX-License-Identifier: Apache-2.0
// 名簿: the chamber's list comes in by a browser, as somebody at the office brings it.
#include <QDir>
#include <QFile>
#include <QtTest>

#include "server/office_page/pages.h"
#include "shared/domain/business.h"
#include "shared/text/encoding.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

using namespace std::chrono_literals;

class ImportPageTest : public QObject {
    Q_OBJECT

    static constexpr const char* kTwo =
        "事業所番号,事業所名,電話番号,代表者名\r\n"
        "1001,カフェ とおりみち,027-000-1111,通 路子\r\n"
        "1002,榛名製菓 有限会社,027-000-2222,榛名 太郎\r\n";

    struct Office : OfficePageFixture {
        RecordId takahashi = person("高橋 誠", Role::Administrator);

        Office() { signedInAs(takahashi); }
        HttpResponse bring(const std::string& list, const std::string& name = "名簿.csv") {
            return upload("/imports/preview", name, list);
        }
        HttpResponse run(const std::string& list) {
            return post("/imports/run", {{"list", listOn(bring(list))}});
        }
        HttpResponse result() { return get("/imports/result"); }
        std::vector<Business> businesses() {
            std::vector<Business> found;
            auto store = chamber.reader();
            store->visitRecords({}, 10'000, [&](const sync::StoredRecord& record) {
                if (record.kind == kindOf<Business>().name)
                    found.push_back(fromUnits<Business>(record.id, record.state.units()));
            });
            return found;
        }
        bool has(std::string_view name) {
            const auto all = businesses();
            return std::ranges::any_of(all, [&](const auto& known) { return known.name == name; });
        }
        bool isUntouched() { return businesses().empty() && lastEvent() != "list_imported"; }
    };

    static std::string withPhone(const std::string& phone) {
        std::string list = kTwo;
        return list.replace(list.find("027-000-1111"), 12, phone);
    }

  private slots:
    void a_list_is_looked_at_and_then_the_businesses_are_there() {
        Office office;
        QVERIFY(shows(office.get("/imports"), "内容を確かめる"));
        const HttpResponse preview = office.bring(kTwo);
        QVERIFY(shows(preview, "2行を取り込めます"));
        QVERIFY(shows(preview, "<dt>新しく登録する</dt><dd>4件</dd>"));
        QVERIFY(office.isUntouched());

        const HttpResponse done = office.post("/imports/run", {{"list", listOn(preview)}});
        QCOMPARE(fieldOf(done, "Location"), "/imports/result");
        QVERIFY(shows(office.result(), "担当者のいない事業者が"));
        QVERIFY(office.has("カフェ とおりみち") && office.has("榛名製菓 有限会社"));
        QVERIFY(shows(office.result(), "2行を取り込みました"));
        QVERIFY(shows(office.result(), "<dt>新しく登録した</dt><dd>4件</dd>"));
        QVERIFY(shows(office.get("/imports"), "11月24日 09:00、高橋 誠です。"));
    }

    void the_audit_log_says_who_imported_how_many_rows_and_no_name() {
        Office office;
        office.run(kTwo);
        const auto line = office.desk.audit.last(AuditEvent::ListImported);
        QCOMPARE(line->actor, office.takahashi.text());
        using Facts = std::vector<std::pair<std::string, std::string>>;
        QCOMPARE(line->facts, (Facts{{"rows", "2"}, {"taken", "2"}}));
        QVERIFY(office.chamber.logText.str().find("とおりみち") == std::string::npos);
    }

    void a_bad_row_is_shown_with_how_to_mend_it_and_the_good_ones_go_in() {
        Office office;
        const std::string list = std::string(kTwo) + "1003,上州電機,12,\r\n";
        const HttpResponse preview = office.bring(list);
        QVERIFY(shows(preview, "3行のうち、2行を取り込めます"));
        QVERIFY(shows(preview, "4行") && shows(preview, "電話番号として読めません。"));
        QVERIFY(shows(preview, "027-361-5171 のように"));
        office.run(list);
        QVERIFY(office.has("カフェ とおりみち") && !office.has("上州電機"));
    }

    void of_many_bad_rows_the_first_are_shown_and_the_others_counted() {
        Office office;
        std::string list = "事業所番号,事業所名\r\n";
        for (int row = 0; row < 130; ++row) list += std::to_string(row) + ",\r\n";
        const HttpResponse preview = office.bring(list);
        QVERIFY(shows(preview, "取り込める行がありません"));
        QVERIFY(shows(preview, "直す行（130件）") && shows(preview, "ほか 30件"));
        QVERIFY(shows(preview, "<td data-head=\"行\">101行</td>") && !shows(preview, ">102行<"));
        QVERIFY(!shows(preview, "action=\"/imports/run\""));
    }

    void a_list_in_shift_jis_is_read() {
        Office office;
        office.run(toCp932("商号,住所\r\n㈱髙崎﨑商店,高崎市\r\n").value());
        QVERIFY(office.has("㈱髙崎﨑商店"));
    }

    void the_same_list_again_changes_nothing() {
        Office office;
        office.run(kTwo);
        const std::int64_t head = office.chamber.head();
        const HttpResponse again = office.bring(kTwo);
        QVERIFY(shows(again, "取り込んでも、変わるところはありません"));
        QVERIFY(shows(again, "<dt>登録と同じ</dt><dd>4件</dd>"));
        office.run(kTwo);
        QCOMPARE(office.chamber.head(), head);
    }

    void what_a_colleague_changed_since_stays_and_is_shown() {
        Office office;
        office.run(kTwo);
        auto all = office.businesses();
        const auto cafe = std::ranges::find(all, "カフェ とおりみち", &Business::name);
        cafe->phone = "090-1234-5678";
        office.chamber.bring(*cafe);
        const std::string next = withPhone("027-000-9999");
        const HttpResponse preview = office.bring(next);
        QVERIFY(shows(preview, "職員の値を残すところ（1件）") && shows(preview, "電話番号"));
        office.run(next);
        QCOMPARE(office.chamber.read<Business>(cafe->id)->phone, "090-1234-5678");
    }

    void a_row_like_a_business_that_is_there_is_shown_with_its_name() {
        Office office;
        Business known;
        known.id = office.chamber.ids.recordId();
        known.name = "カフェとおりみち";
        known.phone = "0270001111";
        office.chamber.bring(known);
        const HttpResponse preview = office.bring(kTwo);
        QVERIFY(shows(preview, "登録済みの事業者と似ている行（1件）"));
        QVERIFY(shows(preview, "カフェとおりみち"));
    }

    void where_the_header_says_nothing_somebody_says_which_column_is_what() {
        Office office;
        const HttpResponse asked =
            office.bring("おみせ,でんわ,ほか,住所\r\n上州電機,027-000-3333,x,高崎市\r\n");
        QVERIFY(shows(asked, "どの列が何か、選んでください"));
        // What is known need not be chosen.
        QVERIFY(shows(asked, "<option value=\"3\" selected>住所</option>"));
        QVERIFY(shows(asked, "<option value=\"1\">でんわ</option>"));
        const std::string list = listOn(asked);
        const HttpResponse preview =
            office.post("/imports/columns", {{"list", list}, {"name", "0"}, {"phone", "1"}});
        QVERIFY(shows(preview, "1行を取り込めます") && shows(preview, "読まない列：ほか、住所"));
        QVERIFY(shows(preview, "<option value=\"1\" selected>でんわ</option>"));
        office.post("/imports/run", {{"list", listOn(preview)}});
        QCOMPARE(office.businesses().front().phone, "027-000-3333");
    }

    void a_choice_of_columns_that_cannot_be_is_refused_in_words() {
        Office office;
        const std::string list = listOn(office.bring("おみせ,でんわ\r\n上州電機,027-000-3333\r\n"));
        const auto choose = [&](const std::string& name, const std::string& phone) {
            return office.post("/imports/columns",
                               {{"list", list}, {"name", name}, {"phone", phone}});
        };
        QVERIFY(shows(choose("0", "0"), "両方に選んでいます"));
        QVERIFY(shows(choose("0", ""), "ほかに1つ以上の列"));
        QVERIFY(shows(choose("", "1"), "「名称」の列"));
        QVERIFY(shows(choose("7", "x"), "「名称」の列"));
        QVERIFY(shows(choose("0", "1"), "1行を取り込めます"));
    }

    void of_columns_with_one_header_the_first_alone_can_be_chosen() {
        Office office;
        const HttpResponse asked =
            office.bring("おみせ,TEL,ｔｅｌ,TEL\r\n上州電機,027-000-3333,027-000-4444,x\r\n");
        QVERIFY(shows(asked, "<option value=\"1\" selected>TEL</option>"));
        QVERIFY(!shows(asked, "<option value=\"2\"") && !shows(asked, "<option value=\"3\""));
        const std::string list = listOn(asked);
        // Whoever sends it all the same is not given another column in silence.
        QVERIFY(
            shows(office.post("/imports/columns", {{"list", list}, {"name", "0"}, {"phone", "3"}}),
                  "ほかに1つ以上の列"));
    }

    void what_makes_a_table_too_large_is_said_with_its_row_and_how_to_mend_it() {
        Office office;
        const std::string wide(limits::kCsvColumns, ',');
        QVERIFY(shows(office.bring("商号,住所\r\n" + wide), "列が多すぎます（2行目）。400列まで"));
        const std::string longCell(limits::kCsvCellBytes + 1, 'x');
        const HttpResponse refused = office.bring("商号,備考\r\nA,b\r\nC," + longCell);
        QVERIFY(shows(refused, "長すぎるセルがあります（3行目）。1つのセルは8,000文字まで"));
        std::string rows = "商号,住所\r\n";
        for (std::size_t i = 0; i < limits::kCsvRows; ++i) rows += "A,b\n";
        QVERIFY(shows(office.bring(rows), "行が多すぎます（100001行目）。100,000行まで"));
        QVERIFY(office.isUntouched());
    }

    void a_file_that_is_no_list_is_refused_with_how_to_mend_it() {
        Office office;
        QVERIFY(shows(office.bring("", ""), "ファイルを選んでから"));
        QVERIFY(shows(office.bring(""), "ファイルが空です"));
        QVERIFY(shows(office.bring(",,\r\n\r\n"), "ファイルに行がありません"));
        QVERIFY(shows(office.bring("PK\x03\x04 workbook"), "Excelのブック"));
        QVERIFY(shows(office.bring("商号\r\n\xff\xff"), "Shift_JIS でもありません（2行目）"));
        QVERIFY(shows(office.bring("商号,住所\r\n\"a,b\r\n"), "引用符（&quot;）の使い方"));
        QVERIFY(shows(office.bring("商号,住所\r\n\"a,b\r\n"), "（2行目）"));
        QVERIFY(shows(office.bring("商号,住所\r\n"), "見出しの下に、行がありません"));
        QVERIFY(office.isUntouched());
    }

    void a_file_that_is_too_large_is_refused_by_its_length_alone() {
        Office office;
        HttpRequest request =
            office.uploadRequest("/imports/preview", {{"token", office.token()}}, "a.csv", kTwo);
        request.body.clear();
        request.headers["content-length"] = std::to_string(limits::kCsvBytes + 1'000'000);
        const auto start = office.router.upload(request);
        const auto& refusal = std::get<HttpResponse>(*start);
        QCOMPARE(refusal.status, 413U);
        QVERIFY(shows(refusal, "ファイルが大きすぎます（32MBまで）"));
    }

    void nothing_is_taken_in_of_a_file_whose_sender_may_not_send_it() {
        Office office;
        const HttpRequest request =
            office.uploadRequest("/imports/preview", {{"token", office.token()}}, "a.csv", kTwo);
        const auto refusalOf = [&](const HttpRequest& sent) {
            HttpRequest head = sent;
            head.body.clear();
            const auto start = office.router.upload(head);
            const auto* refusal = std::get_if<HttpResponse>(&*start);
            return refusal == nullptr ? 0U : refusal->status;
        };
        QCOMPARE(refusalOf(request), 0U);
        HttpRequest stranger = request;
        stranger.headers["cookie"] = "__Host-banso=none";
        QCOMPARE(refusalOf(stranger), 303U);
        HttpRequest foreign = request;
        foreign.headers["origin"] = "https://evil.example";
        QCOMPARE(refusalOf(foreign), 403U);
        HttpRequest elsewhere = request;
        elsewhere.headers["host"] = "evil.example";
        QCOMPARE(refusalOf(elsewhere), 403U);
        for (const Role role : {Role::Supervisor, Role::SupportStaff, Role::Expert}) {
            office.signedInAs(office.person("田村 誠", role));
            const HttpRequest sent = office.uploadRequest(
                "/imports/preview", {{"token", office.token()}}, "a.csv", kTwo);
            QCOMPARE(refusalOf(sent), 403U);
        }
    }

    void a_form_without_the_sessions_token_is_refused() {
        Office office;
        for (const OfficePageFixture::Fields& fields :
             {OfficePageFixture::Fields{}, OfficePageFixture::Fields{{"token", "0"}}}) {
            const HttpResponse refused =
                office.send(office.uploadRequest("/imports/preview", fields, "a.csv", kTwo));
            QCOMPARE(refused.status, 403U);
            QCOMPARE(listOn(refused), std::string());
        }
        const std::string list = listOn(office.bring(kTwo));
        QCOMPARE(office.send(office.postRequest("/imports/run", {{"list", list}})).status, 403U);
        QVERIFY(office.isUntouched());
    }

    void one_person_sends_one_file_at_a_time() {
        Office office;
        HttpRequest head =
            office.uploadRequest("/imports/preview", {{"token", office.token()}}, "a.csv", kTwo);
        head.body.clear();
        auto first = office.router.upload(head);
        QVERIFY(std::holds_alternative<std::unique_ptr<BodySink>>(*first));
        const auto second = office.router.upload(head);
        QCOMPARE(std::get<HttpResponse>(*second).status, 429U);
        // It broke off: the next one is taken.
        std::get<std::unique_ptr<BodySink>>(*first).reset();
        QVERIFY(shows(office.bring(kTwo), "2行を取り込めます"));
    }

    void another_tabs_or_persons_file_is_never_imported_instead() {
        Office office;
        const std::string mine = listOn(office.bring(kTwo));
        office.bring("商号,住所\r\n上州電機,高崎市\r\n");
        QVERIFY(shows(office.post("/imports/run", {{"list", mine}}), "何も取り込んでいません"));
        QVERIFY(office.isUntouched());
        const std::string second = listOn(office.bring(kTwo));
        office.signedInAs(office.person("山田 健", Role::Administrator));
        QVERIFY(shows(office.post("/imports/run", {{"list", second}}), "何も取り込んでいません"));
        QVERIFY(office.isUntouched());
    }

    void a_preview_of_half_an_hour_ago_is_refused_in_words() {
        Office office;
        const std::string list = listOn(office.bring(kTwo));
        office.chamber.clock.instant += 14min;
        office.get("/imports");
        office.chamber.clock.instant += 14min;
        office.get("/imports");
        office.chamber.clock.instant += 2min;
        const HttpResponse refused = office.post("/imports/run", {{"list", list}});
        QVERIFY(shows(refused, "もう一度、ファイルを選んでください"));
        QVERIFY(office.isUntouched());
    }

    void a_form_that_is_sent_twice_imports_once() {
        Office office;
        const std::string list = listOn(office.bring(kTwo));
        office.post("/imports/run", {{"list", list}});
        const std::int64_t head = office.chamber.head();
        const HttpResponse again = office.post("/imports/run", {{"list", list}});
        QCOMPARE(fieldOf(again, "Location"), "/imports/result");
        QCOMPARE(office.chamber.head(), head);
    }

    void an_import_that_was_cut_off_says_what_stands_and_how_to_go_on() {
        Office office;
        ImportReport report;
        report.taken = 3;
        report.outcome.created = 2;
        report.outcome.ended = Error{ErrorCode::DiskFull, "no room"};
        const auto sessions = office.desk.sessions.of(office.takahashi, office.chamber.clock.now());
        office.desk.sessions.keepImported(sessions.front().key, {{}, "名簿.csv", report});
        QVERIFY(shows(office.result(), "途中で止まりました"));
        QVERIFY(shows(office.result(), "ここまでに取り込んだ分は残っています"));
        QVERIFY(shows(office.result(), "<dt>新しく登録した</dt><dd>2件</dd>"));
        QVERIFY(!shows(office.result(), "3行を取り込みました"));
    }

    void what_cannot_be_recorded_is_not_imported() {
        Office office;
        const std::string list = listOn(office.bring(kTwo));
        const QString log = office.chamber.folder.filePath("audit.ndjson");
        QFile::remove(log);
        QVERIFY(QDir().mkpath(log));
        QVERIFY(office.post("/imports/run", {{"list", list}}).status >= 500U);
        QVERIFY(office.businesses().empty());
    }

    void only_administrators_import() {
        Office office;
        office.signedInAs(office.person("田村 誠", Role::Supervisor));
        QCOMPARE(office.get("/imports").status, 403U);
        QCOMPARE(office.bring(kTwo).status, 403U);
        QVERIFY(!shows(office.get("/"), "href=\"/imports\""));
        QVERIFY(office.isUntouched());
    }
};

BANSO_TEST(ImportPageTest);

}  // namespace banso::tests

#include "import_page_test.moc"
