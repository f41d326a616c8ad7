// SPDX-License-Identifier: Apache-2.0
// The chamber's recovery key as its administrator meets it: on paper, and at the table where a
// tablet's key file is opened.
#include <QFile>
#include <QtTest>

#include "shared/codec/json.h"
#include "shared/secrets/key_file.h"
#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/support/test_registry.h"

namespace banso::tests {
namespace {

/// The least that Argon2id takes: only what the program itself does takes its second.
constexpr GuessCost kCheap{8, 1};
constexpr std::string_view kForgotten = "the one that was forgotten";
constexpr const char* kNew = "四つの山 夜の駅 青い傘 古い時計";

}  // namespace

class ServerRecoveryTest : public QObject {
    Q_OBJECT

    static bool contains(const std::string& text, std::string_view part) {
        return text.find(part) != std::string::npos;
    }

    /// A chamber, the sheet that its making printed, and a tablet's key file on a stick.
    struct Office {
        SystemClock clock;
        ServerProcess server;
        RecoveryKey recovery = keyOn(server.init());
        SecretKey dataKey = SecretKey::random();
        QString stick = server.filePath("key.json");

        Office() {
            KeyFile file = KeyFile::make(dataKey, kForgotten, kCheap).value();
            file.seal(dataKey, recovery.publicHalf());
            QFile onStick(stick);
            BANSO_ASSERT(onStick.open(QIODevice::WriteOnly));
            onStick.write(QByteArray::fromStdString(file.text()));
        }

        std::string text() const {
            QFile file(stick);
            BANSO_ASSERT(file.open(QIODevice::ReadOnly));
            return file.readAll().toStdString();
        }
        CommandOutcome open(const RecoveryKey& typed, const QByteArray& passphrase,
                            const QByteArray& again) const {
            return server.run(
                {"recovery", "open", stick},
                QByteArray::fromStdString(typed.text()) + '\n' + passphrase + '\n' + again + '\n');
        }
        CommandOutcome open(const RecoveryKey& typed, const QByteArray& passphrase) const {
            return open(typed, passphrase, passphrase);
        }
        json::Document status() const {
            return json::Document::parse(server.run({"status", "--json"}).output).value();
        }
        QString auditFile() const { return server.folder() + "/audit.ndjson"; }
        bool wasUsed() const {
            return status().root().find("recovery")->integer("lastUse").has_value();
        }
    };

  private slots:
    void a_new_chamber_prints_its_recovery_key_once_and_keeps_the_public_half_only() {
        const Office office;
        const auto status = office.status();
        QCOMPARE(status.root().find("recovery")->string("key").value(),
                 office.recovery.publicHalf().text());
        QFile kept(office.server.folder() + "/recovery.json");
        QVERIFY(kept.open(QIODevice::ReadOnly));
        QVERIFY(!contains(kept.readAll().toStdString(), office.recovery.text()));
        const CommandOutcome told = office.server.run({"status"});
        QVERIFY(contains(told.output, "last used never"));
        QVERIFY(!contains(told.output, office.recovery.text()));
    }

    void a_recovery_key_is_replaced_only_on_purpose() {
        const Office office;
        const CommandOutcome refused = office.server.run({"recovery", "new"});
        QCOMPARE(refused.exitCode, 1);
        QVERIFY(contains(refused.errors, "The old paper still opens"));
        const CommandOutcome replaced = office.server.run({"recovery", "new", "--replace"});
        QCOMPARE(replaced.exitCode, 0);
        const auto status = office.status();
        QCOMPARE(status.root().find("recovery")->string("key").value(),
                 keyOn(replaced).publicHalf().text());
    }

    void a_chamber_of_before_is_warned_until_it_makes_one() {
        const Office office;
        QVERIFY(QFile::remove(office.server.folder() + "/recovery.json"));
        QVERIFY(contains(office.server.run({"status"}).output, "banso-server recovery new"));
        QCOMPARE(office.server.run({"recovery", "new"}).exitCode, 0);
        QVERIFY(!contains(office.server.run({"status"}).output, "recovery new"));
    }

    void a_key_that_went_on_no_paper_is_not_used() {
        const Office office;
        QProcess full;
        full.setStandardOutputFile(QStringLiteral("/dev/full"));
        full.start(QStringLiteral(BANSO_BINARY_DIR "/bin/banso-server"),
                   {"--data", office.server.folder(), "recovery", "new", "--replace"});
        QVERIFY(full.waitForFinished());
        QCOMPARE(full.exitCode(), 1);
        const auto status = office.status();
        QCOMPARE(status.root().find("recovery")->string("key").value(),
                 office.recovery.publicHalf().text());
    }

    void each_answer_to_a_sync_tells_the_key_also_one_that_is_made_meanwhile() {
        Office office;
        office.server.addPerson("佐藤 美咲", "advisor");
        office.server.start();
        EnrolledTablet sato(office.server, "佐藤 美咲", office.clock);
        QVERIFY(sato->sync().has_value());
        QCOMPARE(sato.recoveryKey(), office.recovery.publicHalf().text());
        const RecoveryKey next = keyOn(office.server.run({"recovery", "new", "--replace"}));
        QVERIFY(sato->sync().has_value());
        QCOMPARE(sato.recoveryKey(), next.publicHalf().text());
    }

    void with_the_paper_a_tablet_gets_a_new_passphrase_and_the_use_stays_on_record() {
        const Office office;
        const CommandOutcome opened = office.open(office.recovery, kNew);
        QVERIFY2(opened.exitCode == 0, opened.errors.c_str());
        const auto file = KeyFile::parse(office.text());
        QVERIFY(file->open(kNew).value() == office.dataKey);
        QVERIFY(office.wasUsed());
        QVERIFY(contains(office.server.run({"audit", "list"}).output, "recovery key used"));
        QVERIFY(!contains(office.server.run({"status"}).output, "last used never"));
        QVERIFY(!contains(opened.output + opened.errors, kNew));
        QVERIFY(!contains(opened.output + opened.errors, office.recovery.text()));
    }

    void a_wrong_paper_or_a_passphrase_that_will_not_do_changes_nothing() {
        const Office office;
        const std::string before = office.text();
        const CommandOutcome wrong = office.open(RecoveryKey::random(), kNew);
        QVERIFY(contains(wrong.errors, office.recovery.publicHalf().text().substr(0, 8)));
        const CommandOutcome weak = office.open(office.recovery, "password");
        QVERIFY(contains(weak.errors, "too easy to guess"));
        const CommandOutcome silent = office.server.run({"recovery", "open", office.stick});
        QVERIFY(contains(silent.errors, "The standard input ended"));
        const CommandOutcome slipped =
            office.open(office.recovery, kNew, QByteArray(kNew).chopped(1));
        QVERIFY(contains(slipped.errors, "passphrases differ"));
        for (const CommandOutcome& outcome : {wrong, weak, silent, slipped})
            QCOMPARE(outcome.exitCode, 1);
        QCOMPARE(office.text(), before);
        QVERIFY(!office.wasUsed());
    }

    void where_the_use_cannot_be_recorded_nothing_is_opened() {
        const Office office;
        const std::string before = office.text();
        QVERIFY(QFile::remove(office.auditFile()));
        QVERIFY(QDir().mkpath(office.auditFile()));
        const CommandOutcome opened = office.open(office.recovery, kNew);
        QCOMPARE(opened.exitCode, 1);
        QVERIFY(contains(opened.errors, "nothing was opened"));
        QCOMPARE(office.text(), before);
    }
};

BANSO_TEST(ServerRecoveryTest);

}  // namespace banso::tests

#include "server_recovery_test.moc"
