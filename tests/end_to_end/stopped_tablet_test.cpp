// SPDX-License-Identifier: Apache-2.0
// A tablet that the office stopped with unsent work on it: the real programs, from the stop to the
// work on a colleague's tablet.
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "shared/codec/json.h"
#include "shared/domain/business.h"
#include "shared/secrets/key_file.h"
#include "shared/text/fold.h"
#include "sync/device/outbox.h"
#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/support/test_registry.h"

namespace banso::tests {
namespace {

constexpr int kPatienceMs = 60'000;
constexpr const char* kPassphrase = "味噌まんじゅう三つと猫の名前";
constexpr const char* kProgram = BANSO_BINARY_DIR "/bin/banso-tablet";

}  // namespace

class StoppedTabletTest : public QObject {
    Q_OBJECT

    /// banso-tablet with a folder of its own.
    struct RealTablet {
        QTemporaryDir place;
        QString folder = place.filePath("tablet");
        QString passphrase = place.filePath("passphrase");

        RealTablet() {
            QFile file(passphrase);
            BANSO_ASSERT(file.open(QIODevice::WriteOnly) && file.write(kPassphrase) > 0);
        }
        /// What it said on its last line.
        json::Document run(const QStringList& arguments) const {
            QProcess process;
            process.start(kProgram,
                          QStringList{"--data", folder, "--unlock", passphrase} + arguments);
            BANSO_ASSERT(process.waitForFinished(kPatienceMs));
            const QList<QByteArray> lines = process.readAllStandardOutput().trimmed().split('\n');
            return json::Document::parse(lines.constLast().toStdString()).value();
        }
        /// Somebody saves a new business, without a network.
        void create(const Business& business, const Clock& clock) const {
            QFile file(folder + "/key.json");
            BANSO_ASSERT(file.open(QIODevice::ReadOnly));
            const KeyFile closed = KeyFile::parse(file.readAll().toStdString()).value();
            const SecretKey key = closed.open(kPassphrase).value();
            auto database =
                Database::open((folder + "/tablet.db").toStdString(), Database::Mode::ReadWrite,
                               key.derived(SecretKey::Use::Database))
                    .value();
            sync::Replica replica(database, [](std::string_view text) { return fold(text); });
            Transaction transaction(database);
            BANSO_ASSERT(sync::Outbox(replica, clock).save({sync::creation(business)}).has_value());
            transaction.commit();
        }
    };

  private slots:
    void what_it_had_not_sent_reaches_a_colleague_and_nothing_stays_on_it() {
        SystemClock clock;
        RandomIds ids(clock);
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        server.addPerson("佐藤 美咲", "advisor");
        server.addPerson("山田 健", "advisor");
        server.start();
        const RealTablet satos;
        const auto enrolled = satos.run(
            {"--enrol", QString::fromStdString(qrText(server.addDevice("佐藤 美咲"))), "--sync"});
        QVERIFY(!enrolled.root().find("error").has_value());
        Business shop;
        shop.id = ids.recordId();
        shop.name = "榛名製パン";
        satos.create(shop, clock);

        const auto devices = json::Document::parse(server.run({"device", "list", "--json"}).output);
        std::string device;
        for (const json::Member member : devices->root().members())
            device = member.value.string("id").value_or("");
        QCOMPARE(server.run({"device", "stop", QString::fromStdString(device)}).exitCode, 0);
        const auto told = satos.run({"--sync"});
        QCOMPARE(told.root().find("error")->string("code").value_or(""), "device_stopped");
        QVERIFY(QDir(satos.folder).isEmpty());
        QVERIFY(server.run({"device", "list"}).output.find("erased itself") != std::string::npos);

        EnrolledTablet yamadas(server, "山田 健", clock);
        QVERIFY(yamadas->sync().has_value());
        QVERIFY(yamadas->read<Business>(shop.id).value.name.empty());
        QCOMPARE(server.run({"device", "take", "1"}).exitCode, 0);
        QVERIFY(yamadas->sync().has_value());
        QCOMPARE(yamadas->read<Business>(shop.id).value.name, shop.name);
        QCOMPARE(server.run({"audit", "verify"}).exitCode, 0);
    }
};

BANSO_TEST(StoppedTabletTest);

}  // namespace banso::tests

#include "stopped_tablet_test.moc"
