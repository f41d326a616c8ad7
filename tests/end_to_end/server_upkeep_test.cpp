// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/codec/json.h"
#include "shared/db/database.h"
#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/support/other_disk.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

/// What a person at the office does for the server: makes it, backs it up, asks how it is.
class ServerUpkeepTest : public QObject {
    Q_OBJECT

    static bool says(const CommandOutcome& outcome, const char* words) {
        return (outcome.output + outcome.errors).find(words) != std::string::npos;
    }
    static json::Document statusOf(const ServerProcess& server) {
        return json::Document::parse(server.run({"status", "--json"}).output).value();
    }
    /// As if the last backup had been made so long ago.
    static void ageBackup(const ServerProcess& server, std::chrono::hours by) {
        auto file = Database::open(server.chamberFile(), Database::Mode::ReadWrite).value();
        file.execute("UPDATE setting SET value=value-" +
                     std::to_string(std::chrono::milliseconds{by}.count()) +
                     " WHERE key='backupAt'");
    }

    static QByteArray typed(const RecoveryKey& paper) {
        return QByteArray::fromStdString(paper.text()) + '\n';
    }
    /// Whether all that came in is in the backup, and what comes next will be.
    static bool isSafe(const ServerProcess& server) {
        const auto status = statusOf(server);
        const json::Value backup = *status.root().find("backup");
        return backup.integer("shipped") && backup.integer("minutesLost") == std::int64_t{0};
    }

  private slots:
    void what_a_file_system_has_of_its_own_is_in_nobodys_way() {
        ServerProcess server;
        QVERIFY(QDir().mkpath(server.folder() + "/lost+found"));
        QCOMPARE(server.init().exitCode, 0);
        QVERIFY(QFile::exists(server.folder() + "/lost+found"));
    }

    void an_init_that_was_broken_off_can_be_run_again() {
        ServerProcess server;
        QVERIFY(QDir().mkpath(server.folder() + "/making/ca"));
        QVERIFY(QDir().mkpath(server.folder() + "/ca"));
        QCOMPARE(server.init().exitCode, 0);
        QVERIFY(!QFile::exists(server.folder() + "/making"));
        server.start();
        QCOMPARE(server.stop(), 0);
    }

    void a_plan_that_says_nothing_of_the_scope_begins_with_a_part_on_each_tablet() {
        const QString plan = BANSO_SOURCE_DIR "/shared/catalog/takasaki/";
        QTemporaryDir silent;
        for (const QString& name : QDir(plan).entryList(QDir::Files))
            QVERIFY(QFile::copy(plan + name, silent.filePath(name)));
        QFile settings(silent.filePath("settings.csv"));
        QVERIFY(settings.setPermissions(QFile::ReadOwner | QFile::WriteOwner));
        QVERIFY(settings.open(QIODevice::ReadOnly));
        QByteArrayList rows = settings.readAll().split('\n');
        settings.close();
        QCOMPARE(
            rows.removeIf([](const QByteArray& row) { return row.startsWith("access.scope"); }), 1);
        QVERIFY(settings.open(QIODevice::WriteOnly | QIODevice::Truncate));
        settings.write(rows.join('\n'));
        settings.close();
        const ServerProcess server;
        QCOMPARE(server.run({"init", "--plan", silent.path()}).exitCode, 0);
        auto chamber = Database::open((server.folder() + "/chamber.db").toStdString(),
                                      Database::Mode::ReadOnly);
        Statement row = chamber->prepare("SELECT value FROM setting WHERE key='accessScope'");
        QVERIFY(row.step());
        QCOMPARE(std::string(row.text(0)), std::string("part"));
    }

    void a_folder_with_only_an_authority_is_left_alone() {
        ServerProcess server;
        QVERIFY(QDir().mkpath(server.folder() + "/ca"));
        QCOMPARE(server.init().exitCode, 1);
        QVERIFY(QFile::exists(server.folder() + "/ca"));
    }

    /// The name of the file under which it is written first is taken, as if there were no room.
    void a_server_that_cannot_say_where_it_listens_leaves_nothing_untrue() {
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        server.start();
        server.killHard();
        const QString ready = server.folder() + "/serving.json";
        QVERIFY(QFile::exists(ready));
        QVERIFY(QDir().mkpath(ready + ".new/taken"));
        server.start();
        QVERIFY(!QFile::exists(ready));
    }

    void status_warns_while_there_is_no_backup() {
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        const CommandOutcome told = server.run({"status"});
        QVERIFY(says(told, "Last backup  none"));
        QVERIFY(says(told, "WARNING: no backup"));
        QCOMPARE(statusOf(server).root().find("backup")->boolean("overdue").value(), true);
    }

    void status_tells_of_a_backup_that_was_made_beside_the_running_server() {
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        server.start();
        const OtherDisk otherDisk;
        const CommandOutcome made =
            server.run({"backup", "--to", QString::fromStdString(otherDisk.path())});
        QCOMPARE(made.exitCode, 0);
        const CommandOutcome told = server.run({"status"});
        QVERIFY(says(told, "read through, up to revision"));
        QVERIFY(!says(told, "WARNING"));
        const auto status = statusOf(server);
        const json::Value backup = *status.root().find("backup");
        QCOMPARE(backup.integer("revision"), status.root().integer("head"));
        QCOMPARE(backup.boolean("overdue").value(), false);
        QCOMPARE(backup.boolean("encrypted").value(), true);
        QCOMPARE(backup.boolean("onDataDisk").value(), false);
        QCOMPARE(backup.integer("minutesLost").value(), std::int64_t{0});
    }

    void status_warns_when_the_last_backup_is_more_than_a_day_old() {
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        const OtherDisk otherDisk;
        QCOMPARE(server.run({"backup", "--to", QString::fromStdString(otherDisk.path())}).exitCode,
                 0);
        ageBackup(server, std::chrono::hours{23});
        QVERIFY(!says(server.run({"status"}), "WARNING"));
        ageBackup(server, std::chrono::hours{2});
        const CommandOutcome told = server.run({"status"});
        QVERIFY(says(told, "WARNING"));
    }

    void a_backup_elsewhere_is_put_back_by_what_the_command_names() {
        ServerProcess server;
        const RecoveryKey paper = keyOn(server.init());
        const std::string kept = server.addPerson("佐藤 美咲", "advisor");
        const QString elsewhere = server.filePath("disk2");
        QCOMPARE(server.run({"backup", "--to", elsewhere}).exitCode, 0);
        const std::string lost = server.addPerson("高橋 誠", "advisor");
        QCOMPARE(server.run({"restore", elsewhere}, typed(RecoveryKey::random())).exitCode, 1);
        QVERIFY(says(server.run({"person", "list"}), lost.c_str()));
        const CommandOutcome restored = server.run({"restore", elsewhere}, typed(paper));
        QVERIFY2(restored.exitCode == 0, restored.errors.c_str());
        const CommandOutcome people = server.run({"person", "list"});
        QVERIFY(says(people, kept.c_str()));
        QVERIFY(!says(people, lost.c_str()));
    }

    void what_was_done_from_the_first_day_on_is_in_the_audit_log() {
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        const std::string person = server.addPerson("佐藤 美咲", "advisor");
        server.addDevice("佐藤 美咲");
        const CommandOutcome listed = server.run({"audit", "list"});
        for (const char* words : {"chamber made  by console", "recovery key made", "person added",
                                  "enrolment opened  by console  to 佐藤 美咲", "roles=advisor"})
            QVERIFY2(says(listed, words), words);
        QFile file(server.folder() + "/audit.ndjson");
        QVERIFY(file.open(QIODevice::ReadOnly));
        const QByteArray text = file.readAll();
        QVERIFY(text.contains(person.c_str()));
        QVERIFY(!text.contains("佐藤"));
    }

    void an_audit_log_that_was_changed_fails_and_the_line_is_named() {
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        server.addPerson("佐藤 美咲", "advisor");
        const CommandOutcome whole = server.run({"audit", "verify", "--json"});
        QCOMPARE(whole.exitCode, 0);
        const auto told = json::Document::parse(whole.output).value();
        QCOMPARE(told.root().integer("entries").value(), 3);
        const QString kept =
            QString::fromStdString(std::string(told.root().string("last").value()));
        QFile file(server.folder() + "/audit.ndjson");
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QByteArray text = file.readAll();
        QVERIFY(file.resize(text.indexOf("{\"n\":3")));
        QCOMPARE(server.run({"audit", "verify"}).exitCode, 0);
        const CommandOutcome cut = server.run({"audit", "verify", "--expect", kept});
        QCOMPARE(cut.exitCode, 1);
        QVERIFY(says(cut, "the end was cut off"));
        QVERIFY(file.seek(text.indexOf("recovery_key_made")));
        QCOMPARE(file.write("R"), qint64{1});
        QVERIFY(file.flush());
        const CommandOutcome changed = server.run({"audit", "verify"});
        QCOMPARE(changed.exitCode, 1);
        QVERIFY(says(changed, "Line 2 of"));
    }

    void a_tablet_is_stopped_though_the_audit_log_is_damaged_and_all_goes_on_beside_it() {
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        server.addPerson("佐藤 美咲", "advisor");
        server.start();
        const SystemClock clock;
        EnrolledTablet lost(server, "佐藤 美咲", clock);
        QVERIFY(lost->sync().has_value());
        QFile log(server.folder() + "/audit.ndjson");
        QVERIFY(log.open(QIODevice::ReadWrite) && log.seek(log.size() - 100));
        const char* told = "WARNING: the audit log is damaged";
        QVERIFY(!says(server.run({"status"}), told));
        QVERIFY(log.putChar('#') && log.flush());
        QVERIFY(says(server.run({"status"}), told));
        QVERIFY(statusOf(server).root().boolean("auditLogDamaged").value());
        const QStringList adding{"person", "add", "--name", "山田 健", "--role", "advisor"};
        const CommandOutcome refused = server.run(adding);
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(says(refused, "under another name"));
        const QString device = QString::fromStdString(lost.enrolled().device);
        const CommandOutcome stopped = server.run({"device", "stop", device});
        QCOMPARE(stopped.exitCode, 0);
        QVERIFY(says(stopped, "WARNING") && says(stopped, "the audit log does not say"));
        QCOMPARE(lost->sync().error().code, ErrorCode::DeviceStopped);
        // As the runbook says, while it is served.
        QVERIFY(log.rename(server.folder() + "/audit.damaged.ndjson"));
        QCOMPARE(server.run(adding).exitCode, 0);
        QCOMPARE(server.run({"audit", "verify"}).exitCode, 0);
        QVERIFY(!says(server.run({"status"}), told));
    }

    /// The disk of the data is gone; what was shipped lies on another one.
    void what_came_in_before_a_server_is_killed_comes_back_with_its_backup() {
        ServerProcess server;
        const RecoveryKey paper = keyOn(server.init());
        const QString elsewhere = server.filePath("disk2");
        const QString ledger = server.filePath("disk3");
        server.setServeOptions(
            {"--backup-to", elsewhere, "--ship-every", "1", "--ledger-copy", ledger});
        server.start();
        QTRY_VERIFY_WITH_TIMEOUT(isSafe(server), 30'000);
        const std::string late = server.addPerson("高橋 誠", "advisor");
        QTRY_VERIFY_WITH_TIMEOUT(isSafe(server), 30'000);
        server.killHard();
        QVERIFY(QDir(server.folder()).removeRecursively());
        const CommandOutcome refused = server.run({"restore", elsewhere}, typed(paper));
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(says(refused, "--without-ledger"));
        const CommandOutcome restored =
            server.run({"restore", elsewhere, "--ledger", ledger}, typed(paper));
        QVERIFY2(restored.exitCode == 0, restored.errors.c_str());
        QVERIFY(says(server.run({"person", "list"}), late.c_str()));
        server.start();
        QCOMPARE(server.stop(), 0);
    }

    void a_chamber_that_is_served_is_not_restored() {
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        QCOMPARE(server.run({"backup"}).exitCode, 0);
        server.start();
        QCOMPARE(server.run({"restore", server.folder() + "/backups"}).exitCode, 1);
        QCOMPARE(server.stop(), 0);
    }

    void a_backup_that_cannot_be_written_says_so_and_counts_for_nothing() {
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        QFile file(server.filePath("file"));
        QVERIFY(file.open(QIODevice::WriteOnly));
        const CommandOutcome failed = server.run({"backup", "--to", server.filePath("file")});
        QCOMPARE(failed.exitCode, 1);
        QVERIFY(!failed.errors.empty());
        QVERIFY(says(server.run({"status"}), "Last backup  none"));
    }
};

BANSO_TEST(ServerUpkeepTest);

}  // namespace banso::tests

#include "server_upkeep_test.moc"
