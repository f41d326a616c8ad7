// SPDX-License-Identifier: Apache-2.0
// 監査記録: every line can be reached, a page at a time, and those of one event alone.
#include <QtTest>

#include <fstream>

#include "tests/support/test_registry.h"
#include "tests/unit/server/office_page/office_page_fixture.h"

namespace banso::tests {

class AuditPageTest : public QObject {
    Q_OBJECT

    struct Office : OfficePageFixture {
        Office() { signedInAs(person("管理 花子", Role::Administrator)); }
        void note(AuditEvent event, std::size_t count) {
            const std::vector<AuditEntry> entries(count, AuditEntry{event, "console"});
            QVERIFY(desk.audit.append(entries, chamber.clock.now()).has_value());
        }
    };

    static bool hasLine(const HttpResponse& page, int number) {
        return shows(page, ">" + std::to_string(number) + "</td>");
    }
    static bool leadsTo(const HttpResponse& page, const std::string& query) {
        return shows(page, "href=\"/audit?" + query + "\"");
    }

  private slots:
    void the_lines_before_those_of_a_page_are_on_the_next() {
        Office office;
        office.note(AuditEvent::DeviceHeld, 450);
        const HttpResponse newest = office.get("/audit");
        QVERIFY(hasLine(newest, 450) && hasLine(newest, 251) && !hasLine(newest, 250));
        QVERIFY(leadsTo(newest, "before=251"));
        const HttpResponse before = office.get("/audit?before=251");
        QVERIFY(hasLine(before, 250) && hasLine(before, 51) && !hasLine(before, 251));
        QVERIFY(leadsTo(before, "before=51"));
        const HttpResponse first = office.get("/audit?before=51");
        QVERIFY(hasLine(first, 50) && hasLine(first, 1));
        QVERIFY(!shows(first, "さらに前"));
    }

    void the_chain_is_followed_when_it_is_asked_and_a_changed_line_is_said() {
        Office office;
        office.note(AuditEvent::DeviceHeld, 7);
        QVERIFY(shows(office.get("/audit"), "鎖を確かめる"));
        QVERIFY(shows(office.get("/audit?verify=1"), "7行の鎖は、つながっています"));
        const auto file = office.desk.audit.file();
        std::fstream log(file, std::ios::in | std::ios::out | std::ios::binary);
        std::string text(std::filesystem::file_size(file), '\0');
        log.read(text.data(), static_cast<std::streamsize>(text.size()));
        const std::size_t actor = text.find("console", text.find('\n'));
        log.seekp(static_cast<std::streamoff>(actor)).write("CONSOLE", 7);
        log.close();
        QVERIFY(shows(office.get("/audit?verify=1"), "監査記録の鎖が切れています"));
    }

    void of_a_damaged_log_the_page_says_what_to_do_and_what_still_goes() {
        Office office;
        office.damageAuditLog();
        for (const char* path : {"/audit", "/audit?verify=1"})
            for (const char* words : {"サーバーの管理者に連絡してください。", "別の名前に変えて",
                                      "サインインと端末の利用停止のほかは実行できません"})
                QVERIFY2(shows(office.get(path), words), words);
    }

    void one_event_alone_is_looked_for_a_part_of_the_log_at_a_time() {
        Office office;
        office.note(AuditEvent::DeviceStopped, 1);
        office.note(AuditEvent::DeviceHeld, 5'500);
        office.note(AuditEvent::DeviceStopped, 1);
        const HttpResponse newest = office.get("/audit?event=device_stopped");
        QVERIFY(hasLine(newest, 5'502) && !hasLine(newest, 5'501));
        QVERIFY(shows(newest, "<option value=\"device_stopped\" selected>"));
        const std::string next = "event=device_stopped&amp;before=503";
        QVERIFY(leadsTo(newest, next));
        const HttpResponse before = office.get("/audit?event=device_stopped&before=503");
        QVERIFY(hasLine(before, 1) && !shows(before, "さらに前"));
    }

    void what_is_no_number_and_no_event_shows_the_newest() {
        Office office;
        office.note(AuditEvent::DeviceHeld, 3);
        for (const char* query : {"before=x", "before=-4", "before=99999999999999999999", "event="})
            QVERIFY2(hasLine(office.get("/audit?" + std::string(query)), 3), query);
    }
};

BANSO_TEST(AuditPageTest);

}  // namespace banso::tests

#include "audit_page_test.moc"
