// SPDX-License-Identifier: Apache-2.0
#include <QtTest>
#include <fstream>

#include "server/office/office_replica.h"
#include "server/office_page/pages.h"
#include "server/store/handover_work.h"
#include "shared/domain/appointment.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/contact.h"
#include "shared/domain/drift.h"
#include "shared/domain/figure.h"
#include "shared/domain/hub_records.h"
#include "shared/domain/plan.h"
#include "shared/rules/period.h"
#include "tests/support/pdf_text.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

using namespace std::chrono;

class HandoverPageTest : public QObject {
    Q_OBJECT

    /// A supervisor at her browser; two advisors, and two clients of the first of them.
    struct Office : OfficePageFixture {
        RecordId takahashi = person("高橋 誠", Role::Supervisor);
        RecordId sato = person("佐藤 美咲", Role::Advisor);
        RecordId yamada = person("山田 健", Role::Advisor);
        Business baker = client("榛名製パン", "はるなせいぱん");
        Business smith = client("高崎工業", "たかさきこうぎょう");

        Office() { signedInAs(takahashi); }

        template <typename Record>
        RecordId add(Record record) {
            if (record.id.isNull()) record.id = chamber.ids.recordId();
            chamber.bring(record);
            return record.id;
        }
        Business client(const std::string& name, const std::string& kana) {
            Business business;
            business.id = chamber.ids.recordId();
            business.name = name;
            business.kana = kana;
            business.advisor = sato;
            add(business);
            return business;
        }
        /// Before the others by their kana.
        void addClients(std::size_t count) {
            Business business;
            business.kana = "あかぎしょうてん";
            business.name = "赤城商店";
            business.advisor = sato;
            const auto added = chamber.writer.write([&](ChamberFile& open) -> Result<void> {
                for (std::size_t made = 0; made < count; ++made)
                    open.hub().bring(
                        {kindOf<Business>().name, chamber.ids.recordId(), toUnits(business)});
                return {};
            });
            QVERIFY(added.has_value());
        }
        /// The office reads along, as it does beside a running server.
        void letOfficeRead() {
            const auto replica =
                OfficeReplica::open(folder.officeFile(), chamber.epoch(), chamber.clock);
            QVERIFY((*replica)->update(*chamber.reader()).has_value());
        }
        void addPlan() {
            chamber.set("chamber.name_ja", "高崎商工会議所");
            Plan plan;
            plan.business = baker.id;
            plan.advisor = sato;
            plan.title = "卸の販路を広げる";
            plan.stateWord = PlanState::Running;
            plan.finishedOn = year{2026} / 3 / 20;
            plan.firstMonth = year{2026} / 4;
            plan.months = 12;
            plan.taxBasis = TaxBasis::Excluded;
            for (const YearMonth month : Period::startingAt(*plan.firstMonth, 12).months())
                plan.targets[toText(month)].sales = 1'000'000;
            add(plan);
            for (const YearMonth month : Period::startingAt(year{2026} / 4, 7).months()) {
                Figure figure;
                figure.business = baker.id;
                figure.period = toText(month);
                figure.measure = Measure::Sales;
                figure.amount = 700'000;
                figure.taxBasis = TaxBasis::Excluded;
                figure.state = FigureState::Final;
                figure.id = naturalId(kindOf<Figure>(), toUnits(figure));
                add(figure);
            }
        }
        void addWhatIsOpen() {
            Promise promise;
            promise.business = baker.id;
            promise.by = sato;
            promise.words = "補助金の資料を送る";
            promise.due = year{2026} / 12 / 4;
            add(promise);
            Appointment visit;
            visit.business = baker.id;
            visit.day = year{2026} / 12 / 1;
            visit.time = "10:30";
            visit.purpose = AppointmentPurpose::FollowUp;
            add(visit);
            DriftCase drift;
            drift.business = baker.id;
            drift.plan = chamber.ids.recordId();
            drift.ordinal = 0;
            drift.reason = "原材料の値上がり";
            drift.id = naturalId(kindOf<DriftCase>(), toUnits(drift));
            add(drift);
            Consultation talk;
            talk.business = baker.id;
            talk.writer = sato;
            talk.day = year{2026} / 11 / 10;
            talk.method = Method::Visit;
            talk.topics = {{"sales_channels", true}};
            talk.nextStep = "道の駅に見本を持っていく";
            add(talk);
            Conflict conflict;
            conflict.subjectKind = "business";
            conflict.subject = baker.id;
            conflict.business = baker.id;
            conflict.subjectUnit = "phone";
            conflict.sides["a:1"].value = "\"027-111-1111\"";
            conflict.sides["a:1"].person = sato;
            conflict.sides["b:1"].value = "\"027-222-2222\"";
            conflict.sides["b:1"].person = yamada;
            add(conflict);
            QuarantineEntry kept;
            kept.device = "aaaabbbbccccdddd";
            kept.person = sato;
            kept.reason = "forbidden";
            kept.subjectKind = "instruction";
            kept.business = baker.id;
            add(kept);
        }
        Fields wanted(const char* which, const char* day = "") const {
            return {{"from", sato.text()}, {"to", yamada.text()}, {"day", day}, {"which", which}};
        }
        std::string choosePath() const {
            return "/handovers/choose?from=" + sato.text() + "&to=" + yamada.text() + "&day=";
        }
        RecordId advisorOf(const Business& business) {
            return chamber.read<Business>(business.id)->advisor;
        }
    };

    static bool showsCount(const HttpResponse& page, const std::string& term,
                           const std::string& number) {
        return shows(page, "<dt>" + term + "</dt><dd>" + number + "</dd>");
    }

  private slots:
    void the_preview_says_in_numbers_what_goes_along_and_changes_nothing() {
        Office office;
        office.addPlan();
        office.addWhatIsOpen();
        const DeviceId tablet = office.chamber.addDevice(office.sato);
        QVERIFY(office.chamber.writer
                    .write([&](ChamberFile& open) -> Result<void> {
                        auto row = open.store().device(tablet).value();
                        row.label = "佐藤のタブレット";
                        row.waiting = 3;
                        open.store().putDevice(row);
                        return {};
                    })
                    .has_value());
        office.letOfficeRead();
        const HttpResponse choice = office.get(office.choosePath());
        QVERIFY(shows(choice, "榛名製パン") && shows(choice, "高崎工業"));
        QVERIFY(shows(choice, "すべて引き継ぐ（2件）"));
        const HttpResponse page = office.post("/handovers/preview", office.wanted("all"));
        QCOMPARE(page.status, 200U);
        QVERIFY(showsCount(page, "事業者", "2件"));
        QVERIFY(showsCount(page, "フォローアップ中の計画", "1件"));
        QVERIFY(showsCount(page, "期限を過ぎたフォローアップ", "1件"));
        QVERIFY(showsCount(page, "約束したこと", "1件"));
        QVERIFY(showsCount(page, "終わっていない乖離案件", "1件"));
        QVERIFY(showsCount(page, "決めていない食い違い", "1件"));
        QVERIFY(showsCount(page, "保留", "1件"));
        QVERIFY(shows(page, "佐藤のタブレット") && shows(page, "3件"));
        QCOMPARE(office.advisorOf(office.baker), office.sato);
    }

    void clients_at_whom_something_is_open_stand_before_the_others() {
        Office office;
        // The last by its kana.
        const Business inn = office.client("和田旅館", "わだりょかん");
        Appointment visit;
        visit.business = inn.id;
        visit.day = year{2026} / 12 / 1;
        office.add(visit);
        office.letOfficeRead();
        for (const HttpResponse& page : {office.get(office.choosePath()),
                                         office.post("/handovers/preview", office.wanted("all"))}) {
            QVERIFY(page.body.find("和田旅館") < page.body.find("高崎工業"));
            QVERIFY(page.body.find("高崎工業") < page.body.find("榛名製パン"));
            QVERIFY(shows(page, "<a href=\"/handovers\" aria-current=\"page\">引継ぎ"));
        }
    }

    void the_button_hands_over_at_once() {
        Office office;
        const HttpResponse done = office.post("/handovers/set", office.wanted("all"));
        QCOMPARE(fieldOf(done, "Location"), "/handovers?done=handed-over");
        QCOMPARE(office.advisorOf(office.baker), office.yamada);
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::HandOver)));
        QVERIFY(shows(office.get("/handovers"), "済んだ引継ぎ"));
    }

    void only_the_chosen_clients_go() {
        Office office;
        office.letOfficeRead();
        auto fields = office.wanted("chosen");
        QCOMPARE(office.post("/handovers/preview", fields).status, 422U);
        fields.emplace_back("business", office.baker.id.text());
        QVERIFY(showsCount(office.post("/handovers/preview", fields), "事業者", "1件"));
        QCOMPARE(office.post("/handovers/set", fields).status, 303U);
        QCOMPARE(office.advisorOf(office.baker), office.yamada);
        QCOMPARE(office.advisorOf(office.smith), office.sato);
    }

    void one_for_a_later_day_is_shown_until_it_is_called_off() {
        Office office;
        const HttpResponse set = office.post("/handovers/set", office.wanted("all", "2026-12-01"));
        QCOMPARE(fieldOf(set, "Location"), "/handovers?done=handover-planned");
        const HttpResponse page = office.get("/handovers");
        QVERIFY(shows(page, "2026年12月1日") && shows(page, "その日の担当すべて"));
        QCOMPARE(office.advisorOf(office.baker), office.sato);
        const auto planned = handoversToCome(*office.chamber.reader());
        office.post("/handovers/cancel", {{"id", planned.front().id.text()}});
        QVERIFY(shows(office.get("/handovers"), "予定している引継ぎはありません。"));
    }

    void what_cannot_be_done_says_how_to_mend_it() {
        Office office;
        office.letOfficeRead();
        const HttpResponse past = office.post("/handovers/set", office.wanted("all", "2026-11-01"));
        QCOMPARE(past.status, 422U);
        QVERIFY(shows(past, "日は今日からあとにしてください"));
        QVERIFY(shows(past, "<a class=\"button\" href=\"/handovers\">引継ぎにもどる</a>"));
        // Before anybody goes through a list of clients.
        QCOMPARE(office.get(office.choosePath() + "2026-11-01").status, 422U);
        auto fields = office.wanted("all");
        fields[1].second = office.takahashi.text();
        const HttpResponse other = office.post("/handovers/preview", fields);
        QCOMPARE(other.status, 403U);
        QVERIFY(shows(other, "担当を持てる役割"));
        QVERIFY(shows(office.get("/handovers/choose?from=" + office.sato.text() +
                                 "&to=" + office.takahashi.text() + "&day="),
                      "担当を持てる役割"));
        QVERIFY(shows(office.get("/handovers"), "min=\"2026-11-24\""));
    }

    void the_sheet_says_what_the_next_person_has_to_know() {
        Office office;
        Contact owner;
        owner.business = office.baker.id;
        owner.role = ContactRole::Representative;
        owner.name = "榛名 太郎";
        office.add(owner);
        office.addPlan();
        office.addWhatIsOpen();
        office.letOfficeRead();
        auto fields = office.wanted("all");
        fields.emplace_back("only", office.baker.id.text());
        const HttpResponse answer = office.post("/handovers/sheets", fields);
        QCOMPARE(answer.status, 200U);
        QCOMPARE(fieldOf(answer, "Content-Type"), "application/pdf");
        QCOMPARE(fieldOf(answer, "Cache-Control"), "no-store");
        QVERIFY(fieldOf(answer, "Content-Disposition").starts_with("attachment;"));
        const QString words = pagesOf(answer.body).join(QString());
        for (const char* fact : {"高崎商工会議所",
                                 "榛名製パン",
                                 "佐藤美咲から山田健へ（2026年11月24日）",
                                 "代表者榛名太郎",
                                 "卸の販路を広げる",
                                 "70%",
                                 "4,900,000円",
                                 "過ぎています",
                                 "原材料の値上がり",
                                 "補助金の資料を送る",
                                 "2026年12月4日",
                                 "2026年12月1日10:30",
                                 "フォローアップ",
                                 "巡回",
                                 "販路開拓",
                                 "道の駅に見本を持っていく",
                                 "「電話番号」が二通り以上あります",
                                 "027-111-1111（佐藤美咲）",
                                 "027-222-2222（山田健）",
                                 "佐藤美咲の対応依頼が保留"})
            QVERIFY2(words.contains(fact), fact);
        QVERIFY(!words.contains("高崎工業"));
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::SheetMade)));
    }

    void all_sheets_come_in_one_file_with_a_page_for_each_client() {
        Office office;
        office.letOfficeRead();
        const HttpResponse answer = office.post("/handovers/sheets", office.wanted("all"));
        const auto pages = pagesOf(answer.body);
        QCOMPARE(pages.size(), 2);
        QVERIFY(pages[0].contains("高崎工業") && pages[1].contains("榛名製パン"));
    }

    void the_eleventh_part_of_a_long_list_is_not_the_first() {
        Office office;
        office.addClients(10 * limits::kSheetsPerPdf - 1);
        office.letOfficeRead();
        auto fields = office.wanted("all");
        QVERIFY(shows(office.post("/handovers/preview", fields), "引継書のPDF（11/11）"));
        fields.emplace_back("part", "11");
        // The last by their kana.
        const auto pages = pagesOf(office.post("/handovers/sheets", fields).body);
        QCOMPARE(pages.size(), 1);
        QVERIFY(pages[0].contains("榛名製パン"));
    }

    void a_sheet_that_the_audit_log_cannot_hold_is_not_made() {
        Office office;
        office.letOfficeRead();
        // Nothing can be chained to it.
        std::ofstream(office.desk.audit.file()) << "not a line of ours\n";
        const HttpResponse answer = office.post("/handovers/sheets", office.wanted("all"));
        QCOMPARE(answer.status, 500U);
        QVERIFY(fieldOf(answer, "Content-Type") != "application/pdf");
    }

    void a_sheet_of_somebody_elses_client_is_not_made() {
        Office office;
        office.baker.advisor = office.yamada;
        office.chamber.bring(office.baker);
        office.letOfficeRead();
        auto fields = office.wanted("all");
        fields.emplace_back("only", office.baker.id.text());
        QCOMPARE(office.post("/handovers/sheets", fields).status, 404U);
        QVERIFY(office.lastEvent().empty());
    }
};

BANSO_TEST(HandoverPageTest);

}  // namespace banso::tests

#include "handover_page_test.moc"
