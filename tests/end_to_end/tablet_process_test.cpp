// SPDX-License-Identifier: Apache-2.0
// The real banso-tablet on files that are not in order: what it says, and that it leaves them be.
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "mobile/platform/data_folder.h"
#include "mobile/platform/device_identity.h"
#include "mobile/platform/hub_connection.h"
#include "mobile/platform/private_file.h"
#include "shared/codec/json.h"
#include "shared/db/encrypt.h"
#include "shared/db/statement.h"
#include "shared/secrets/key_file.h"
#include "shared/text/fold.h"
#include "sync/device/meta.h"
#include "sync/device/own_hello.h"
#include "sync/device/replica_schema.h"
#include "tests/support/logind.h"
#include "tests/support/private_bus.h"
#include "tests/support/software_tpm.h"
#include "tests/support/test_key.h"
#include "tests/support/test_registry.h"

namespace banso::tests {
namespace {

constexpr int kPatienceMs = 60'000;
constexpr const char* kPassphrase = "味噌まんじゅう三つと猫の名前";
constexpr const char* kProgram = BANSO_BINARY_DIR "/bin/banso-tablet";

/// What the program said on its last line, and how it ended.
struct Said {
    int exitCode = -1;
    std::string code;
    std::string message;
};

}  // namespace

class TabletProcessTest : public QObject {
    Q_OBJECT

    /// The folder of a tablet that was enrolled at a hub where nobody answers.
    struct Tablet {
        QTemporaryDir place;
        const QString folder = place.filePath("tablet");
        const std::string file = (folder + "/tablet.db").toStdString();
        const QString passphrase = place.filePath("passphrase");

        Tablet() {
            BANSO_ASSERT(DataFolder::open(folder.toStdString()));
            const KeyFile closed = KeyFile::make(testKey(), kPassphrase, GuessCost{64, 1}).value();
            BANSO_ASSERT(writePrivateFile(folder.toStdString() + "/key.json", closed.text()));
            BANSO_ASSERT(writePrivateFile(passphrase.toStdString(), kPassphrase));
            auto database = open(Database::Mode::ReadWrite);
            BANSO_ASSERT(database && sync::migrateReplica(*database, fold));
            putHubConnection(*database, {"127.0.0.1", 1, 1});
            sync::Meta meta(*database);
            meta.put("device", "abcdefghijklmnop");
            meta.put("person", "0190b0f0-0000-7000-8000-000000000001");
        }

        Result<Database> open(Database::Mode mode) const {
            return Database::open(file, mode, testKey().derived(SecretKey::Use::Database));
        }
        Said run(const QStringList& arguments) const {
            return runLocked(QStringList{"--unlock", passphrase} + arguments);
        }
        Said runLocked(const QStringList& arguments) const {
            QProcess process;
            process.start(kProgram, QStringList{"--data", folder} + arguments);
            BANSO_ASSERT(process.waitForFinished(kPatienceMs));
            const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
            const auto told = json::Document::parse(lines.constLast().toStdString());
            const auto error = told ? told->root().find("error") : std::nullopt;
            if (!error) return {process.exitCode(), {}, {}};
            return {process.exitCode(), std::string(error->string("code").value_or("")),
                    std::string(error->string("message").value_or(""))};
        }
    };

  private slots:
    void a_file_of_a_newer_program_is_left_alone_and_says_what_to_do() {
        const Tablet tablet;
        tablet.open(Database::Mode::ReadWrite)->execute("PRAGMA user_version=99");
        for (const char* how : {"--sync", "--self-test"}) {
            const Said said = tablet.run({how});
            QCOMPARE(said.exitCode, 1);
            QCOMPARE(said.code, std::string("newer_file"));
            QVERIFY(said.message.find("Install the newer program") != std::string::npos);
        }
        auto database = tablet.open(Database::Mode::ReadOnly);
        Statement version = database->prepare("PRAGMA user_version");
        QVERIFY(version.step());
        QCOMPARE(version.integer(0), 99);
    }

    void with_a_chip_the_program_keeps_a_half_of_the_key_there() {
        const Tablet tablet;
        const QTemporaryDir chip;
        const SoftwareTpm tpm(chip.path());
        const QString way = QString::fromStdString(tpm.way());
        const std::string keyFile = tablet.folder.toStdString() + "/key.json";
        KeyFile closed = KeyFile::parse(readPrivateFile(keyFile).value()).value();
        closed.seal(testKey(), RecoveryKey::random().publicHalf());
        QVERIFY(writePrivateFile(keyFile, closed.text()).has_value());
        QCOMPARE(tablet.run({"--tpm", way, "--self-test"}).exitCode, 0);
        QVERIFY(KeyFile::parse(readPrivateFile(keyFile).value())->needsDevice());
        // Its next sync tells the hub.
        (void)tablet.run({"--tpm", way, "--sync"});
        auto database = tablet.open(Database::Mode::ReadOnly);
        QCOMPARE(sync::Meta(*database).number(sync::kKeyHardware), std::int64_t{1});
        QCOMPARE(tablet.run({"--tpm", "none", "--self-test"}).code, std::string("key_hardware"));
        QCOMPARE(tablet.run({"--tpm", way, "--self-test"}).exitCode, 0);
    }

    void a_file_that_is_no_database_is_left_alone() {
        const Tablet tablet;
        const std::string text(5'000, 'x');
        QVERIFY(writePrivateFile(tablet.file, text).has_value());
        const Said said = tablet.run({"--sync"});
        QCOMPARE(said.exitCode, 1);
        QCOMPARE(said.code, std::string("storage"));
        QCOMPARE(readPrivateFile(tablet.file).value(), text);
    }

    void a_second_program_on_the_same_folder_is_refused() {
        const Tablet tablet;
        const auto first = DataFolder::open(tablet.folder.toStdString());
        QVERIFY(first.has_value());
        const Said said = tablet.run({"--sync"});
        QCOMPARE(said.exitCode, 1);
        QCOMPARE(said.code, std::string("exists"));
        QVERIFY(said.message.find("another banso-tablet") != std::string::npos);
    }

    void a_damaged_key_is_named_and_not_taken_for_a_tablet_without_one() {
        const Tablet tablet;
        const Said without = tablet.run({"--sync"});
        QVERIFY(without.message.find("not enrolled") != std::string::npos);
        const std::string folder = tablet.folder.toStdString();
        QVERIFY(saveIdentity({"damaged", "damaged", "damaged"}, folder, testKey()).has_value());
        const Said said = tablet.run({"--sync"});
        QCOMPARE(said.exitCode, 1);
        QCOMPARE(said.code, std::string("unauthenticated"));
        QVERIFY(said.message.find("ca.pem is damaged") != std::string::npos);
    }

    void a_locked_tablet_does_nothing_and_says_how_to_unlock_it() {
        const Tablet tablet;
        for (const char* how : {"--sync", "--self-test"}) {
            const Said said = tablet.runLocked({how});
            QCOMPARE(said.exitCode, 1);
            QCOMPARE(said.code, std::string("unauthenticated"));
            QVERIFY(said.message.find("--unlock") != std::string::npos);
        }
    }

    void a_wrong_passphrase_opens_nothing_and_the_fourth_has_to_wait() {
        const Tablet tablet;
        QVERIFY(writePrivateFile(tablet.passphrase.toStdString(), "wrong\n").has_value());
        for (int i = 0; i < 3; ++i)
            QCOMPARE(tablet.run({"--sync"}).code, std::string("unauthenticated"));
        QVERIFY(writePrivateFile(tablet.passphrase.toStdString(), kPassphrase).has_value());
        QCOMPARE(tablet.run({"--sync"}).code, std::string("unavailable"));
    }

    void a_new_tablet_takes_a_passphrase_and_keeps_nothing_in_clear() {
        const QTemporaryDir place;
        const QString folder = place.filePath("new");
        const QString passphrase = place.filePath("passphrase");
        QVERIFY(writePrivateFile(passphrase.toStdString(), kPassphrase).has_value());
        for (int i = 0; i < 2; ++i) {
            QProcess process;
            process.start(kProgram, {"--data", folder, "--unlock", passphrase, "--self-test"});
            QVERIFY(process.waitForFinished(kPatienceMs));
            QCOMPARE(process.exitCode(), 0);
        }
        QVERIFY(QFile::exists(folder + "/key.json"));
        QVERIFY(!isClearDatabase((folder + "/tablet.db").toStdString()));
    }

    void the_machine_of_an_open_tablet_waits_for_its_lock_before_it_sleeps() {
        const Tablet tablet;
        const PrivateBus bus;
        Logind logind(bus.address());
        auto environment = QProcessEnvironment::systemEnvironment();
        environment.insert("DBUS_SYSTEM_BUS_ADDRESS", bus.address());
        environment.insert("QT_QPA_PLATFORM", "offscreen");
        environment.insert("QT_QUICK_BACKEND", "software");
        QProcess process;
        process.setProcessEnvironment(environment);
        process.start(kProgram, {"--data", tablet.folder, "--unlock", tablet.passphrase});
        QTRY_COMPARE_WITH_TIMEOUT(logind.held(), 1, kPatienceMs);
        logind.prepareForSleep();
        QTRY_COMPARE_WITH_TIMEOUT(logind.held(), 0, kPatienceMs);
        QCOMPARE(process.state(), QProcess::Running);
        process.kill();
        QVERIFY(process.waitForFinished(kPatienceMs));
    }

    void a_clear_tablet_of_an_earlier_version_is_encrypted_with_all_it_has() {
        const QTemporaryDir place;
        const std::string folder = place.path().toStdString();
        const std::string file = folder + "/tablet.db";
        {
            auto database = Database::open(file, Database::Mode::ReadWrite);
            QVERIFY(database && sync::migrateReplica(*database, fold));
            sync::Meta(*database).put("personName", "佐藤 美咲");
        }
        QVERIFY(writePrivateFile(folder + "/passphrase", kPassphrase).has_value());
        QVERIFY(writePrivateFile(folder + "/key.pem", "-----BEGIN PRIVATE KEY-----").has_value());
        QProcess process;
        process.start(kProgram, {"--data", place.path(), "--unlock", place.filePath("passphrase"),
                                 "--self-test"});
        QVERIFY(process.waitForFinished(kPatienceMs));
        QCOMPARE(process.exitCode(), 0);
        QVERIFY(!isClearDatabase(file));
        QVERIFY(!QFile::exists(place.filePath("key.pem")));
        const auto closed = KeyFile::parse(readPrivateFile(folder + "/key.json").value());
        const SecretKey key = closed->open(kPassphrase)->derived(SecretKey::Use::Database);
        auto database = Database::open(file, Database::Mode::ReadOnly, key).value();
        QCOMPARE(sync::Meta(database).text("personName"), std::string("佐藤 美咲"));
    }
};

BANSO_TEST(TabletProcessTest);

}  // namespace banso::tests

#include "tablet_process_test.moc"
