// SPDX-License-Identifier: Apache-2.0
// The chamber's recovery key as its administrator meets it, on paper.
#include <QFile>
#include <QtTest>

#include "shared/codec/json.h"
#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/support/test_registry.h"

namespace banso::tests {
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

        json::Document status() const {
            return json::Document::parse(server.run({"status", "--json"}).output).value();
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
};

BANSO_TEST(ServerRecoveryTest);

}  // namespace banso::tests

#include "server_recovery_test.moc"
