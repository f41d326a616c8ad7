// SPDX-License-Identifier: Apache-2.0
// 紛失: what the office reads, prints and reports of a tablet that is gone.
#include <QtTest>

#include "server/office_page/pages.h"
#include "server/store/device_ledger.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/contact.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

class LostPageTest : public QObject {
    Q_OBJECT

    using What = sync::AccessTables::What;

    struct Office : OfficePageFixture {
        RecordId sato = person("佐藤 美咲", Role::Advisor);
        DeviceId hers = chamber.addDevice(sato);

        Office() { signedInAs(person("鈴木 花", Role::SupportStaff)); }
        RecordId addClient(const std::string& name, LegalForm form, bool isRestricted = false) {
            Business business;
            business.id = chamber.ids.recordId();
            business.name = name;
            business.form = form;
            business.stageWord = Stage::Operating;
            business.restricted = isRestricted;
            chamber.bring(business);
            return business.id;
        }
        std::int64_t now() { return chamber.clock.now().time_since_epoch().count(); }
        void tell(const sync::LogOwner& owner, What what,
                  const std::vector<RecordId>& files = {{}}) {
            const auto written = chamber.writer.write([&](ChamberFile& open) -> Result<void> {
                for (const RecordId file : files) open.store().access().tell(owner, what, file);
                return {};
            });
            QVERIFY(written.has_value());
        }
        /// It says that it has heard all that it was told.
        void syncs() {
            changeDevice(hers, [&](auto& row) {
                row.lastSync = now();
                row.waiting = 2;
                row.madeScope = std::max(chamber.reader()->access().lastTold(hers),
                                         chamber.reader()->access().lastTold(sato));
                row.heard = chamber.head();
            });
        }
        void erase(RecordId client) {
            const auto done = desk.erasures.erase({client, sync::ErasureReason::Request, "x"});
            QVERIFY(done.has_value());
        }
        HttpResponse report() {
            post("/lost/report", {{"device", hers}});
            return get("/lost/report?device=" + hers);
        }
    };

  private slots:
    void a_lost_tablet_is_stopped_in_two_steps_by_support_staff() {
        Office office;
        office.addClient("梅田商店", LegalForm::SoleProprietor);
        office.addClient("高崎工業", LegalForm::Corporation);
        office.syncs();
        QVERIFY(shows(office.get("/lost"), "/lost/device?device=" + office.hers));
        const HttpResponse confirm = office.get("/lost/device?device=" + office.hers);
        QVERIFY(shows(confirm, "最後の送受信のとき 2件"));
        QVERIFY(!office.chamber.reader()->device(office.hers)->isStopped());
        const HttpResponse stopped = office.post("/lost/report", {{"device", office.hers}});
        QVERIFY(office.chamber.reader()->device(office.hers)->isStopped());
        const HttpResponse report = office.get(fieldOf(stopped, "Location"));
        for (const char* fact : {"梅田商店", "高崎工業", "2件（法人 1件", "AES-256", "3〜5日以内",
                                 "鈴木 花", "11月24日 09:00"})
            QVERIFY2(shows(report, fact), fact);
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::ListPrinted)));
    }

    void the_report_says_what_protects_the_tablets_key() {
        Office office;
        office.syncs();
        QVERIFY(shows(office.report(), "専用の部品（TPM）は使っていません"));
        Office other;
        other.syncs();
        other.changeDevice(other.hers, [](auto& row) { row.keyHardware = true; });
        const HttpResponse report = other.report();
        QVERIFY(shows(report, "専用の部品（TPM 2.0）がそろったとき"));
        QVERIFY(!shows(report, "使っていません"));
    }

    void a_tablet_that_was_enrolled_anew_is_stopped_under_both_names() {
        Office office;
        office.syncs();
        const DeviceId before = office.chamber.addDevice(office.sato);
        const DeviceId colleagues =
            office.chamber.addDevice(office.person("山田 健", Role::Advisor));
        for (const HttpResponse& page :
             {office.get("/lost/device?device=" + office.hers), office.report()}) {
            QVERIFY(shows(page, "これも紛失した") && shows(page, "/lost/device?device=" + before));
            QVERIFY(!shows(page, colleagues));
        }
    }

    void a_tablet_that_says_that_it_is_empty_can_be_stopped_as_any_other() {
        Office office;
        office.syncs();
        const DeviceId emptied = office.chamber.addDevice(office.sato);
        office.changeDevice(emptied, [&](auto& row) { row.erased = office.now(); });
        const char* itsWord = "空になったと端末が知らせた時刻";
        const HttpResponse list = office.get("/lost");
        const std::size_t apart = list.body.find("<h2>空になったと端末が知らせたもの</h2>");
        QVERIFY(apart < list.body.find("/lost/device?device=" + emptied));
        QVERIFY(list.body.find("/lost/device?device=" + office.hers) < apart);
        for (const HttpResponse& page :
             {office.get("/lost/device?device=" + office.hers), office.report()})
            QVERIFY(shows(page, "/lost/device?device=" + emptied) && shows(page, itsWord));
        const HttpResponse confirm = office.get("/lost/device?device=" + emptied);
        QVERIFY(shows(confirm, itsWord) && shows(confirm, "この端末を利用停止にする"));
        office.post("/lost/report", {{"device", emptied}});
        QVERIFY(office.chamber.reader()->device(emptied)->isStopped());
    }

    void the_report_calls_a_tablets_erasure_its_word_and_counts_none_from_before_the_stop() {
        Office office;
        office.syncs();
        office.changeDevice(office.hers, [&](auto& row) { row.erased = office.now(); });
        const AuditEntry told{AuditEvent::DeviceErased, office.sato.text(), office.hers};
        QVERIFY(office.desk.audit.append(told, office.chamber.clock.now()).has_value());
        office.chamber.clock.instant += std::chrono::minutes{5};
        const HttpResponse before = office.report();
        QVERIFY(shows(before, "まだ確認できません"));
        QVERIFY(
            shows(before, "利用停止の前の 11月24日 09:00 に、空になったと端末が知らせています"));
        office.changeDevice(office.hers, [&](auto& row) { row.erased = office.now(); });
        const HttpResponse after = office.report();
        QVERIFY(shows(after, "端末が消去したと知らせた時刻 11月24日 09:05"));
        QVERIFY(!shows(after, "まだ確認できません") && !shows(after, "利用停止の前の"));
    }

    void a_lost_tablet_that_keeps_a_part_is_said_to_hold_that_part_and_the_directory() {
        Office office;
        office.addClient("梅田商店", LegalForm::SoleProprietor);
        office.addClient("高崎工業", LegalForm::Corporation);
        const RecordId kept = office.addClient("榛名製パン", LegalForm::SoleProprietor);
        const RecordId late = office.addClient("妙義館", LegalForm::Corporation);
        const RecordId left = office.addClient("碓氷精工", LegalForm::Corporation);
        office.tell(office.hers, What::Narrow);
        office.tell(office.hers, What::Enter, {kept, late, left});
        office.tell(office.hers, What::Leave, {left});
        office.syncs();
        // It has not synced since, and still has that one.
        office.tell(office.hers, What::Leave, {late});
        const HttpResponse report = office.report();
        // Nobody may take the directory for names alone.
        for (const char* part : {"計画、", "約束したこと", "対応依頼", "判定に使った実績の合計"})
            QVERIFY2(shows(report, part), part);
        const std::size_t dropped = report.body.find("<h2>外れたあとも残っている");
        const std::size_t directory = report.body.find("<details>");
        QVERIFY(dropped < directory);
        for (const char* name : {"榛名製パン", "妙義館"}) QVERIFY(report.body.find(name) < dropped);
        const std::size_t it = report.body.find("碓氷精工");
        QVERIFY(dropped < it && it < directory);
        for (const char* name : {"梅田商店", "高崎工業"})
            QVERIFY(report.body.find(name) > directory);
    }

    void the_tablet_of_somebody_who_sees_her_own_clients_has_no_directory_of_the_others() {
        Office office;
        office.addClient("梅田商店", LegalForm::SoleProprietor);
        const RecordId own = office.addClient("榛名製パン", LegalForm::SoleProprietor);
        office.tell(office.sato, What::Narrow);
        office.tell(office.sato, What::Enter, {own});
        // Its first answer came; what it took of that it has not said.
        office.changeDevice(office.hers, [&](auto& row) { row.lastSync = office.now(); });
        const HttpResponse report = office.report();
        QVERIFY(shows(report, "榛名製パン"));
        QVERIFY(!shows(report, "梅田商店"));
    }

    void a_tablet_that_never_synced_holds_nobody() {
        Office office;
        office.addClient("梅田商店", LegalForm::SoleProprietor);
        QVERIFY(!shows(office.report(), "梅田商店"));
        office.syncs();
        QVERIFY(shows(office.report(), "梅田商店"));
    }

    void clients_of_whose_erasure_it_had_not_heard_are_counted() {
        Office office;
        const RecordId before = office.addClient("梅田商店", LegalForm::SoleProprietor);
        const RecordId since = office.addClient("高崎工業", LegalForm::Corporation);
        office.erase(before);
        office.syncs();
        QVERIFY(!shows(office.report(), "消去の指示がまだ届いていない事業者"));
        office.erase(since);
        QVERIFY(shows(office.report(), "最大 1件。"));
    }

    void who_came_without_a_business_and_who_works_at_a_client_is_told_of_too() {
        Office office;
        Consultation talk;
        talk.id = office.chamber.ids.recordId();
        talk.writer = office.sato;
        talk.day = tokyoDate(office.chamber.clock.now());
        talk.method = Method::Desk;
        talk.visitor = "群馬 夏子";
        office.chamber.bring(talk);
        Contact wife;
        wife.id = office.chamber.ids.recordId();
        wife.business = office.addClient("梅田商店", LegalForm::SoleProprietor);
        wife.name = "梅田 春子";
        office.chamber.bring(wife);
        QVERIFY(!shows(office.report(), "群馬 夏子"));
        office.syncs();
        const HttpResponse report = office.report();
        QVERIFY(shows(report, "群馬 夏子") && shows(report, "事業者に結び付かない相談"));
        QVERIFY(shows(report, "<dt>関係者（氏名や連絡先）</dt><dd>1人"));
    }

    void those_of_one_advisor_alone_are_counted_in_each_part() {
        Office office;
        office.addClient("梅田商店", LegalForm::SoleProprietor, true);
        office.syncs();
        QVERIFY(shows(office.report(),
                      "1件（法人 0件、個人事業主・創業予定など 1件。"
                      "うち担当者限り 1件）"));
    }

    void their_names_are_for_who_may_see_them() {
        Office office;
        office.addClient("梅田商店", LegalForm::SoleProprietor, true);
        office.addClient("高崎工業", LegalForm::Corporation);
        office.syncs();
        const HttpResponse report = office.report();
        QVERIFY(shows(report, "高崎工業") && !shows(report, "梅田商店"));
        QVERIFY(shows(report, "ほかに担当者限りの事業者が1件あります"));
        office.signedInAs(office.person("田村 誠", Role::Supervisor));
        const HttpResponse heads = office.report();
        QVERIFY(shows(heads, "高崎工業") && shows(heads, "梅田商店"));
        QVERIFY(!shows(heads, "ほかに担当者限りの事業者が"));
    }

    void a_damaged_audit_log_keeps_no_lost_tablet_going() {
        Office office;
        office.damageAuditLog();
        const HttpResponse stopped = office.post("/lost/report", {{"device", office.hers}});
        QVERIFY(office.chamber.reader()->device(office.hers)->isStopped());
        QVERIFY(DeviceLedger(office.folder).read()->stopped.contains(office.hers));
        const HttpResponse page = office.get(fieldOf(stopped, "Location"));
        QVERIFY(shows(page, "だれが止めたかは記録に残っていません。"));
        QVERIFY(office.chamber.logText.str().find(office.hers) != std::string::npos);
        // Who reads all those names has to be on record.
        QVERIFY(shows(office.get("/lost/report?device=" + office.hers),
                      "監査記録）が壊れているため実行できません"));
    }

    void a_stop_that_the_disk_has_no_room_for_on_record_is_not_made() {
        Office office;
        std::filesystem::create_directory(office.desk.audit.file());
        QCOMPARE(office.post("/lost/report", {{"device", office.hers}}).status, 500U);
        QVERIFY(!office.chamber.reader()->device(office.hers)->isStopped());
    }

    void a_tablet_that_nobody_has_cannot_be_lost() {
        Office office;
        QCOMPARE(office.get("/lost/device?device=aaaabbbbccccdddd").status, 404U);
        QCOMPARE(office.post("/lost/report", {{"device", "aaaabbbbccccdddd"}}).status, 404U);
    }
};

BANSO_TEST(LostPageTest);

}  // namespace banso::tests

#include "lost_page_test.moc"
