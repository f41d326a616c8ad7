// SPDX-License-Identifier: Apache-2.0
// 設定: who sees what, and how long is kept, set without a command line.
#include <QDir>
#include <QFile>
#include <QtTest>

#include "server/office_page/pages.h"
#include "server/store/chamber_recovery.h"
#include "server/store/settings.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

class SettingsPageTest : public QObject {
    Q_OBJECT

    struct Office : OfficePageFixture {
        RecordId takahashi = person("高橋 誠", Role::Administrator);

        Office() { signedInAs(takahashi); }
        HttpResponse set(const std::string& key, const std::string& value) {
            return post("/settings/set", {{"key", key}, {"value", value}, {"why", "会議で決めた"}});
        }
        std::string of(std::string_view key) { return banso::settingOf(*chamber.reader(), key); }
    };

    /// What stands on the paper that the page shows.
    static RecoveryKey keyOn(const HttpResponse& page) {
        const std::size_t begin = page.body.find("<code>") + 6;
        return RecoveryKey::parse(page.body.substr(begin, page.body.find("</code>") - begin))
            .value();
    }

  private slots:
    void what_is_set_stands_with_who_and_why_and_is_in_the_log() {
        Office office;
        QVERIFY(shows(office.get("/settings"), "端末には担当と最近の分（標準）"));
        const HttpResponse done = office.set("access.scope", "own");
        QCOMPARE(done.status, 303U);
        QCOMPARE(office.of(kScopeSetting), std::string("own"));
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::SettingChanged)));
        const HttpResponse page = office.get("/settings");
        QVERIFY(shows(page, "<option value=\"own\" selected>"));
        QVERIFY(shows(page, "高橋 誠") && shows(page, "会議で決めた"));
        QVERIFY(shows(office.get(std::string(fieldOf(done, "Location"))), "設定を変えました。"));
    }

    void no_computer_is_told_to_trust_an_authority_that_would_prove_any_site() {
        Office office;
        QVERIFY(shows(office.get("/settings"), "パソコンに登録しないでください"));
        QVERIFY(!shows(office.get("/sign-in"), "/authority.crt"));
        QCOMPARE(office.get("/authority.crt").status, 404U);
        office.desk.authorityDer = "certificate";
        QVERIFY(shows(office.get("/settings"), "証明書を保存する"));
        QVERIFY(shows(office.get("/sign-in"), "/authority.crt"));
        QCOMPARE(office.get("/authority.crt").body, "certificate");
    }

    void what_is_in_force_is_selected_also_where_nobody_has_set_it() {
        Office office;
        // As the hub reads it, then.
        QVERIFY(shows(office.get("/settings"), "<option value=\"all\" selected>"));
        for (const char* scope : {"part", "own", "all"}) {
            office.set("access.scope", scope);
            const HttpResponse page = office.get("/settings");
            const std::string selected = "<option value=\"" + std::string(scope) + "\" selected>";
            QVERIFY2(shows(page, selected), scope);
        }
    }

    void years_are_a_number_or_none() {
        Office office;
        QCOMPARE(office.set("retention.years", "7").status, 303U);
        QCOMPARE(yearsOf(*office.chamber.reader(), kRetentionSetting), std::optional(7));
        for (const char* value : {"0", "101", "-1", "7.5", "sieben"}) {
            const HttpResponse refused = office.set("retention.years", value);
            QVERIFY(shows(refused, "1から100までの年数"));
            QCOMPARE(office.of(kRetentionSetting), std::string("7"));
        }
        QCOMPARE(office.set("retention.years", "").status, 303U);
        QCOMPARE(yearsOf(*office.chamber.reader(), kRetentionSetting), std::nullopt);
    }

    void no_other_setting_and_no_other_scope_is_taken() {
        Office office;
        for (const auto& [key, value] : {std::pair{"access.scope", "everybody"},
                                         std::pair{"access.scope", ""}, std::pair{"else", "1"}}) {
            QVERIFY(office.set(key, value).status != 303U);
            QCOMPARE(office.of(key), std::string());
        }
    }

    void a_paper_is_shown_once_and_used_by_who_has_printed_it() {
        Office office;
        const ChamberRecovery recovery(office.chamber.folder.path().toStdString());
        QVERIFY(shows(office.get("/settings"), "まだありません"));
        const HttpResponse paper = office.post("/recovery/new", {});
        const RecoveryKey key = keyOn(paper);
        const std::string number = key.publicHalf().number();
        QVERIFY(shows(paper, "<svg"));
        QVERIFY(shows(paper, "<span class=\"printed\">　番号 " + number + "</span>"));
        QCOMPARE(fieldOf(paper, "Cache-Control"), std::string_view("no-store"));
        QVERIFY(!recovery.read());

        const HttpResponse refused = office.post("/recovery/use", {{"number", "00000000"}});
        QVERIFY(shows(refused, "紙の番号が違います") && !recovery.read());
        QCOMPARE(office.post("/recovery/use", {{"number", number}}).status, 303U);
        QVERIFY(recovery.read()->key == key.publicHalf());
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::RecoveryKeyMade)));
        const HttpResponse page = office.get("/settings");
        QVERIFY(shows(page, number) && !shows(page, key.text()));
    }

    void a_key_that_was_not_made_in_this_session_comes_into_no_use() {
        Office office;
        const RecoveryKey::Public theirs = RecoveryKey::random().publicHalf();
        const auto use = [&] {
            return office.post("/recovery/use",
                               {{"key", theirs.text()}, {"number", theirs.number()}});
        };
        QVERIFY(shows(use(), "使い始める紙がありません"));
        office.post("/recovery/new", {});
        QVERIFY(shows(use(), "紙の番号が違います"));
        QVERIFY(!ChamberRecovery(office.chamber.folder.path().toStdString()).read());
    }

    void what_cannot_be_recorded_is_not_used() {
        Office office;
        const RecoveryKey key = keyOn(office.post("/recovery/new", {}));
        const QString log = office.chamber.folder.filePath("audit.ndjson");
        QVERIFY(!QFile::exists(log) && QDir().mkpath(log));
        QVERIFY(office.post("/recovery/use", {{"number", key.publicHalf().number()}}).status >=
                500U);
        QVERIFY(!ChamberRecovery(office.chamber.folder.path().toStdString()).read());
    }

    void only_administrators_set_anything() {
        Office office;
        office.signedInAs(office.person("田村 誠", Role::Supervisor));
        QCOMPARE(office.get("/settings").status, 403U);
        QCOMPARE(office.set("access.scope", "own").status, 403U);
        QCOMPARE(office.of(kScopeSetting), std::string());
        QCOMPARE(office.post("/recovery/new", {}).status, 403U);
    }
};

BANSO_TEST(SettingsPageTest);

}  // namespace banso::tests

#include "settings_page_test.moc"
