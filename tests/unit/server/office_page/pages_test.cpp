// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/pages.h"

#include <QtTest>

#include "server/ops/backup.h"
#include "server/ops/change_series.h"
#include "shared/domain/business.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

using namespace std::chrono_literals;

class PagesTest : public QObject {
    Q_OBJECT

    static constexpr const char* kHostile = "<script>alert('x')</script>\"&";
    static constexpr const char* kHostileShown =
        "&lt;script&gt;alert(&#39;x&#39;)&lt;/script&gt;&quot;&amp;";

    struct Office : OfficePageFixture {
        RecordId takahashi = person("高橋 誠", Role::Administrator);
        RecordId sato = person("佐藤 美咲", Role::Advisor);
        RecordId yamada = person("山田 健", Role::Advisor);

        Office() { signedInAs(takahashi); }
        void backedUp() {
            Backup backup;
            backup.manifest.epoch = chamber.epoch();
            backup.manifest.head = chamber.head();
            QVERIFY(announceBackup(chamber.writer, backup, chamber.clock.now()).has_value());
        }
        RecordId addClient(const std::string& name, LegalForm form) {
            Business business;
            business.id = chamber.ids.recordId();
            business.name = name;
            business.form = form;
            business.stageWord = Stage::Operating;
            chamber.bring(business);
            return business.id;
        }
        std::int64_t now() { return chamber.clock.now().time_since_epoch().count(); }
    };

  private slots:
    void the_first_page_is_red_without_a_backup_and_when_the_last_is_a_day_old() {
        Office office;
        QVERIFY(shows(office.get("/"), "確かめたバックアップが、まだありません"));
        office.backedUp();
        QVERIFY(shows(office.get("/"), "バックアップは確かめてあります"));
        office.chamber.clock.instant += 24h + 1s;
        office.signedInAs(office.takahashi);
        const HttpResponse page = office.get("/");
        QVERIFY(shows(page, "バックアップが24時間以上ありません"));
        QVERIFY(shows(page, "state bad"));
    }

    void the_first_page_does_not_call_a_backup_on_the_servers_own_disk_safe() {
        Office office;
        office.backedUp();
        std::filesystem::create_directories(office.desk.folder.backupsFolder());
        const HttpResponse page = office.get("/");
        QVERIFY(shows(page, "バックアップが同じディスクにあります"));
        QVERIFY(shows(page, "state caution"));
        QVERIFY(!shows(page, "失われる記録はありません"));
    }

    void the_first_page_says_where_the_stops_and_erasures_are_kept() {
        Office office;
        const auto onlyHere = "利用停止と消去の控えが、このサーバーにしかありません";
        QVERIFY(shows(office.get("/"), onlyHere));
        const QTemporaryDir otherDisk;
        const DeviceLedger ledger(office.desk.folder);
        QVERIFY(ledger.keepCopyIn(otherDisk.path().toStdString()).has_value());
        QVERIFY(ledger.stopped("abcdefghijklmnop", office.chamber.clock.now()).has_value());
        QVERIFY(!shows(office.get("/"), "利用停止と消去の控え"));
        QVERIFY(QFile::remove(otherDisk.filePath("devices.ndjson")));
        QVERIFY(shows(office.get("/"), "利用停止と消去の控えの写しが、そろっていません"));
    }

    void the_first_page_says_before_the_disk_is_full() {
        Office office;
        QVERIFY(!shows(office.get("/"), "ディスクの空き"));
        office.desk.diskWarnedBytes = std::numeric_limits<std::int64_t>::max();
        const HttpResponse page = office.get("/");
        QVERIFY(shows(page, "サーバーのディスクの空きが残り"));
        QVERIFY(shows(page, "端末には残り、空きができたときに届きます"));
    }

    void the_first_page_tells_of_old_backups_that_anybody_can_read() {
        Office office;
        office.backedUp();
        QVERIFY(!shows(office.get("/"), "暗号化されていない古いバックアップ"));
        const std::filesystem::path folder = office.desk.folder.backupsFolder();
        std::filesystem::create_directories(folder);
        QFile old(QString::fromStdString((folder / "chamber-2026-01-01-0300-r7.db").string()));
        QVERIFY(old.open(QIODevice::WriteOnly));
        const HttpResponse page = office.get("/");
        QVERIFY(shows(page, "暗号化されていない古いバックアップ"));
        QVERIFY(!shows(page, "/backups/remove-clear"));
        QCOMPARE(office.post("/backups/remove-clear").status, 403U);
        QVERIFY(old.exists());
    }

    void an_administrator_removes_old_backups_once_a_sealed_one_is_there() {
        Office office;
        const DataFolder& folder = office.desk.folder;
        std::filesystem::create_directories(folder.backupsFolder());
        QFile old(QString::fromStdString(
            (folder.backupsFolder() / "chamber-2026-01-01-0300-r7.db").string()));
        QVERIFY(old.open(QIODevice::WriteOnly));
        const Instant now = office.chamber.clock.now();
        QVERIFY(office.chamber.recovery.write(RecoveryKey::random().publicHalf(), now).has_value());
        const auto backup = makeBackup(folder, folder.backupsFolder(), now);
        QVERIFY(ChangeSeries(folder).begin(*backup).has_value());
        QVERIFY(announceBackup(office.chamber.writer, *backup, now).has_value());
        QVERIFY(shows(office.get("/"), "古いバックアップを削除する"));
        const HttpResponse done = office.post("/backups/remove-clear");
        QCOMPARE(fieldOf(done, "Location"), "/?done=clear-backups-removed");
        QVERIFY(!old.exists() && std::filesystem::exists(backup->file));
        QVERIFY(!shows(office.get("/"), "暗号化されていない古いバックアップがあります"));
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::ClearBackupsRemoved)));
    }

    void a_hand_over_that_could_not_be_done_leads_to_where_it_is_decided() {
        Office office;
        Handover missed;
        missed.id = office.chamber.ids.recordId();
        missed.from = office.sato;
        missed.to = office.takahashi;  // who has no clients
        missed.day = tokyoDate(office.chamber.clock.now() - 24h);
        office.chamber.bring(missed);
        QVERIFY(shows(office.get("/"), "引継ぎのページで決める"));
        office.signedInAs(office.person("鈴木 花", Role::SupportStaff));
        QVERIFY(shows(office.get("/"), "課長か管理者に知らせてください"));
    }

    void the_first_page_names_who_has_not_synced_today() {
        Office office;
        const DeviceId hers = office.chamber.addDevice(office.sato);
        const DeviceId his = office.chamber.addDevice(office.yamada);
        office.changeDevice(his, [&](auto& row) { row.lastSync = office.now(); });
        office.changeDevice(hers, [&](auto& row) {
            row.lastSync = office.now() - 24 * 3'600'000;
            row.waiting = 3;
        });
        const HttpResponse page = office.get("/");
        QVERIFY(shows(page, "佐藤 美咲") && shows(page, "3件"));
        QVERIFY(!shows(page, "山田 健"));
        office.changeDevice(hers, [&](auto& row) { row.lastSync = office.now(); });
        QVERIFY(shows(office.get("/"), "すべての端末が今日、送受信しました。"));
    }

    void a_held_tablet_stands_on_the_first_page_until_it_is_admitted() {
        Office office;
        const DeviceId hers = office.chamber.addDevice(office.sato);
        QCOMPARE(fieldOf(office.post("/devices/hold", {{"device", hers}}), "Location"),
                 "/devices?done=held");
        QVERIFY(shows(office.get("/"), "一時停止の端末"));
        office.post("/devices/admit", {{"device", hers}});
        QVERIFY(!shows(office.get("/"), "一時停止の端末"));
    }

    void a_new_tablet_is_added_by_a_qr_and_by_a_code_to_type() {
        Office office;
        const HttpResponse page = office.post("/devices/add", {{"person", office.sato.text()}});
        QVERIFY(shows(page, "<svg") && shows(page, "banso.lan") && shows(page, "8444"));
        QVERIFY(shows(page, "data-seconds=\"600\""));
        QCOMPARE(office.tickets.openTickets(office.chamber.clock.now()).value().size(), 1U);
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::EnrolmentOpened)));
    }

    void a_stopped_tablet_shows_whether_it_erased_itself() {
        Office office;
        const DeviceId hers = office.chamber.addDevice(office.sato);
        QCOMPARE(office.post("/devices/stop", {{"device", hers}}).status, 303U);
        QVERIFY(shows(office.get("/devices"), "まだ確認できません"));
        office.changeDevice(hers, [&](auto& row) { row.erased = office.now(); });
        QVERIFY(shows(office.get("/devices"), "端末が消去したと知らせた時刻"));
        QCOMPARE(office.post("/devices/admit", {{"device", hers}}).status, 403U);
    }

    void a_supervisor_sees_the_tablets_but_no_buttons() {
        Office office;
        office.chamber.addDevice(office.sato);
        office.signedInAs(office.person("鈴木 花", Role::Supervisor));
        const HttpResponse page = office.get("/devices");
        QVERIFY(shows(page, "佐藤 美咲"));
        QVERIFY(!shows(page, "/devices/stop") && !shows(page, "/devices/add"));
    }

    void a_stand_in_takes_two_choices_and_holds_at_once() {
        Office office;
        const HttpResponse set = office.post(
            "/stand-ins/set", {{"absent", office.sato.text()}, {"deputy", office.yamada.text()}});
        QCOMPARE(fieldOf(set, "Location"), "/stand-ins?done=stand-in-set");
        const Date today = tokyoDate(office.chamber.clock.now());
        QVERIFY(office.chamber.reader()->access().standsIn(office.yamada, office.sato, today));
        QVERIFY(shows(office.get("/stand-ins"), "決めていない"));
        const auto standIns = standInsFrom(*office.chamber.reader(), today);
        office.post("/stand-ins/end", {{"id", standIns.front().id.text()}});
        QVERIFY(shows(office.get("/stand-ins"), "代行はありません。"));
    }

    void support_staff_begin_a_stand_in_that_ends_tonight() {
        Office office;
        office.signedInAs(office.person("鈴木 花", Role::SupportStaff));
        QVERIFY(shows(office.get("/stand-ins"), "きょう1日の代行です"));
        office.post("/stand-ins/set", {{"absent", office.sato.text()},
                                       {"deputy", office.yamada.text()},
                                       {"to", "2027-03-31"}});
        const Date today = tokyoDate(office.chamber.clock.now());
        const auto standIns = standInsFrom(*office.chamber.reader(), today);
        QCOMPARE(standIns.size(), std::size_t{1});
        QCOMPARE(standIns.front().to, std::optional(today));
        QCOMPARE(office.post("/stand-ins/end", {{"id", standIns.front().id.text()}}).status, 403U);
    }

    void nobody_makes_herself_a_deputy_but_a_supervisor() {
        Office office;
        const auto give = [&](RecordId person, Role role) {
            BANSO_ASSERT(office.desk.people.giveRole(person, role, {}, "x").has_value());
        };
        give(office.yamada, Role::Administrator);
        office.signedInAs(office.yamada);
        const Office::Fields herself{{"absent", office.sato.text()},
                                     {"deputy", office.yamada.text()}};
        const HttpResponse refused = office.post("/stand-ins/set", herself);
        QCOMPARE(refused.status, 403U);
        QVERIFY(shows(refused, "自分を代行する人にはできません"));
        give(office.yamada, Role::Supervisor);
        QCOMPARE(office.post("/stand-ins/set", herself).status, 303U);
    }

    void nobody_stands_in_who_could_not_have_clients_of_her_own() {
        Office office;
        const RecordId other = office.person("管理 花子", Role::Administrator);
        const HttpResponse refused = office.post(
            "/stand-ins/set", {{"absent", office.sato.text()}, {"deputy", other.text()}});
        QCOMPARE(refused.status, 403U);
        QVERIFY(shows(refused, "代行できるのは、経営指導員と経営支援員です"));
        QVERIFY(shows(office.get("/stand-ins"), "代行はありません。"));
    }

    void a_new_recovery_key_is_told_to_the_whole_office_for_a_week() {
        Office office;
        const char* told = "回復キーの紙が新しくなりました";
        const auto make = [&] {
            const auto key = RecoveryKey::random().publicHalf();
            const Instant now = office.chamber.clock.now();
            BANSO_ASSERT(office.chamber.recovery.adopt(key, office.desk.audit, "console", now));
            return key;
        };
        // That of the first day, which nobody had before.
        make();
        QVERIFY(!shows(office.get("/"), told));
        office.chamber.clock.instant += 24h;
        const auto key = make();
        office.signedInAs(office.person("鈴木 花", Role::SupportStaff));
        const HttpResponse page = office.get("/");
        QVERIFY(shows(page, told) && shows(page, key.number()) && shows(page, "11月25日 09:00"));
        QVERIFY(shows(page, "心当たりがなければ"));
        office.chamber.clock.instant += 24h * 7 + 1s;
        office.signedInAs(office.takahashi);
        QVERIFY(!shows(office.get("/"), told));
    }

    void a_person_gets_and_loses_roles() {
        Office office;
        const std::string path = "/people/person?person=" + office.sato.text();
        QCOMPARE(office
                     .post("/people/role", {{"person", office.sato.text()},
                                            {"role", "supervisor"},
                                            {"from", "2026-11-24"},
                                            {"to", "2027-03-31"}})
                     .status,
                 303U);
        QVERIFY(shows(office.get(path), "2026年11月24日〜2027年3月31日"));
        office.post("/people/withdraw", {{"person", office.sato.text()}, {"role", "supervisor"}});
        QVERIFY(shows(office.get(path), "取り上げ"));
    }

    void who_has_the_name_of_somebody_here_is_added_only_on_purpose() {
        Office office;
        const Office::Fields added{
            {"name", "佐藤　美咲"}, {"kana", "さとう みさき"}, {"role", "advisor"}};
        const HttpResponse asked = office.post("/people/add", added);
        QVERIFY(shows(asked, "同じ氏名の職員がいます"));
        QVERIFY(shows(asked, "value=\"さとう みさき\""));
        Office::Fields another = added;
        another.emplace_back("another", "yes");
        const HttpResponse done = office.post("/people/add", another);
        QCOMPARE(done.status, 303U);
        // Where one of them is chosen, the two are told apart.
        const HttpResponse choice = office.get("/stand-ins");
        QVERIFY(shows(choice, "（さとう みさき・経営指導員）"));
    }

    void a_person_is_renamed_and_one_who_was_added_by_mistake_is_taken_back() {
        Office office;
        const RecordId suzuki = office.person("鈴木 花", Role::SupportStaff);
        const std::string path = "/people/person?person=" + suzuki.text();
        const HttpResponse renamed =
            office.post("/people/rename", {{"person", suzuki.text()}, {"name", "高木 花"}});
        QCOMPARE(renamed.status, 303U);
        QVERIFY(shows(office.get(path), "<h1>高木 花</h1>"));
        QCOMPARE(office.post("/people/cancel", {{"person", suzuki.text()}}).status, 303U);
        QVERIFY(!shows(office.get("/people"), "高木 花"));
        const HttpResponse kept =
            office.post("/people/cancel", {{"person", office.takahashi.text()}});
        QCOMPARE(kept.status, 403U);
        QVERIFY(shows(kept, "取り消せません"));
    }

    void the_last_administrator_cannot_be_taken_away() {
        Office office;
        const HttpResponse answer =
            office.post("/people/end-role", {{"person", office.takahashi.text()},
                                             {"role", "administrator"},
                                             {"last", "2026-11-24"}});
        QCOMPARE(answer.status, 403U);
        QVERIFY(shows(answer, "管理者がひとりもいなくなる"));
    }

    void only_who_works_at_the_office_is_invited_to_its_page() {
        Office office;
        QCOMPARE(office.post("/people/account", {{"person", office.sato.text()}}).status, 403U);
        const RecordId suzuki = office.person("鈴木 花", Role::SupportStaff);
        const HttpResponse page = office.post("/people/account", {{"person", suzuki.text()}});
        QVERIFY(shows(page, "https://banso.lan:8444/setup?code="));
    }

    void the_audit_log_names_people_by_their_names() {
        Office office;
        QVERIFY(shows(office.get("/audit"), "まだ記録がありません。"));
        office.post("/stand-ins/set",
                    {{"absent", office.sato.text()}, {"deputy", office.yamada.text()}});
        const HttpResponse page = office.get("/audit");
        QVERIFY(shows(page, "高橋 誠") && shows(page, "佐藤 美咲") && shows(page, "山田 健"));
    }

    void fetched_files_stand_in_the_audit_log_where_they_are_asked_for() {
        Office office;
        const RecordId client = office.addClient("榛名製パン", LegalForm::SoleProprietor);
        QVERIFY(office.desk.audit
                    .append({AuditEvent::FileFetched, office.yamada.text(), client.text()},
                            office.chamber.clock.now())
                    .has_value());
        const HttpResponse page = office.get("/audit");
        QVERIFY(shows(page, "除いてあります") && !shows(page, "榛名製パン"));
        QVERIFY(shows(office.get("/audit?fetched=1"), "榛名製パン"));
    }

    void a_hostile_name_is_shown_as_it_is_written_on_every_page() {
        Office office;
        const RecordId hostile = office.person(kHostile, Role::SupportStaff);
        const DeviceId device = office.chamber.addDevice(hostile);
        office.changeDevice(device, [&](auto& row) { row.label = kHostile; });
        office.addClient(kHostile, LegalForm::SoleProprietor);
        std::vector<HttpResponse> pages;
        for (const std::string& path :
             {std::string("/"), std::string("/devices"), std::string("/people"),
              "/people/person?person=" + hostile.text(), std::string("/stand-ins"),
              "/lost/device?device=" + device})
            pages.push_back(office.get(path));
        office.post("/lost/report", {{"device", device}});
        pages.push_back(office.get("/lost/report?device=" + device));
        pages.push_back(office.get("/audit"));
        for (const HttpResponse& page : pages) {
            QCOMPARE(page.status, 200U);
            QVERIFY(!shows(page, "<script>alert"));
            QVERIFY(shows(page, kHostileShown));
        }
    }
};

BANSO_TEST(PagesTest);

}  // namespace banso::tests

#include "pages_test.moc"
