// SPDX-License-Identifier: Apache-2.0
// Whether the checks of banso-faults bite: files in which all is well, and then one thing is not.
#include "tests/end_to_end/faults/checks.h"

#include <QFile>
#include <QTemporaryDir>
#include <QtTest>
#include <filesystem>

#include "shared/domain/business.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/person.h"
#include "tests/golden/hub_on_file.h"
#include "tests/simulation/chamber.h"
#include "tests/support/test_registry.h"
#include "tests/support/test_tablet.h"

namespace banso::faults {

class ChecksTest : public QObject {
    Q_OBJECT

    struct Files {
        QTemporaryDir folder;
        std::string hub = path("chamber.db");
        std::string satos = path("sato.db");
        std::string yamadas = path("yamada.db");

        Files() = default;
        /// A copy, for damaging.
        explicit Files(const Files& good) {
            for (const auto& file : {"chamber.db", "sato.db", "yamada.db"})
                std::filesystem::copy_file(good.path(file), path(file));
        }
        /// Two tablets that have chained edits, a conflict and a quarantined save, all of it
        /// synced.
        void fill() {
            simulation::VirtualClock clock;
            simulation::SeededIds ids(clock, 1);
            golden::HubOnFile open(hub, clock, ids);
            tests::TestTablet sato = tablet(open, clock, ids, satos);
            tests::TestTablet yamada = tablet(open, clock, ids, yamadas);
            Business shop;
            shop.id = ids.recordId();
            shop.name = "店";
            shop.phone = "X";
            sato.create(shop);
            syncBoth(sato, yamada);
            sato.change<Business>(shop.id, [](Business& b) { b.memo = "一"; });
            sato.change<Business>(shop.id, [](Business& b) { b.memo = "二"; });
            sato.change<Business>(shop.id, [](Business& b) { b.phone = "A"; });
            yamada.change<Business>(shop.id, [](Business& b) { b.phone = "B"; });
            Setting setting;
            setting.key = "advice";
            setting.value = "月四回";
            setting.id = naturalId(kindOf<Setting>(), toUnits(setting));
            yamada.create(setting);
            syncBoth(sato, yamada);
        }
        std::string path(const char* name) const { return folder.filePath(name).toStdString(); }
        static tests::TestTablet tablet(golden::HubOnFile& hub, const Clock& clock, IdSource& ids,
                                        const std::string& file) {
            Person person;
            person.id = ids.recordId();
            person.name = "相談員";
            person.roles[std::string(word(Role::Advisor))] = {};
            hub.bring({kindOf<Person>().name, person.id, toUnits(person)});
            const DeviceId device = hub.addDevice(person.id, "tablet");
            const auto carry = [&hub, device](std::string_view request) {
                return hub.exchange(device, request);
            };
            return {device, person.id, clock, carry, file};
        }
        static void syncBoth(tests::TestTablet& one, tests::TestTablet& other) {
            for (tests::TestTablet* tablet : {&one, &other, &one, &other})
                BANSO_ASSERT(tablet->sync().has_value());
        }
        std::vector<std::string> findings() const {
            return Checks(hub, {{satos, {1, 2, 3, 4}}, {yamadas, {1, 2}}}).findings();
        }
    };

    Files m_good;

  private slots:
    void initTestCase() { m_good.fill(); }

    void files_in_which_all_is_well_pass() {
        QCOMPARE(m_good.findings(), std::vector<std::string>());
        const Figures figures = Checks(m_good.hub, {}).figures();
        QCOMPARE(figures.operations, 6);
        QCOMPARE(figures.conflicts, 1);
        QCOMPARE(figures.quarantined, 1);
    }

    void what_is_wrong_is_found_data() {
        QTest::addColumn<QString>("file");
        QTest::addColumn<QString>("sql");
        QTest::addColumn<QString>("law");
        const auto row = [](const char* name, const char* file, const char* sql, const char* law) {
            QTest::newRow(name) << QString(file) << QString(sql) << QString(law);
        };
        row("another value", "chamber.db",
            "UPDATE history SET operation=replace(operation,'二','三')", "the hub lost a value");
        row("a side gone", "chamber.db",
            "UPDATE record SET units=replace(units,'\"value\":\"\\\"B','\"value\":\"\\\"C')"
            " WHERE kind='conflict'",
            "the hub lost a value");
        row("kept save gone", "chamber.db", "DELETE FROM entry", "the hub lost a value");
        row("twice", "chamber.db",
            "INSERT INTO history(revision,device,sequence,person,at,record,operation,only,echo,"
            "whole) SELECT revision+1000,device,sequence,person,at,record,operation,only,echo,"
            "whole FROM history WHERE operation LIKE '%二%'",
            "an operation stands twice");
        row("gap", "chamber.db", "DELETE FROM history WHERE revision=3",
            "the revisions have a gap");
        row("unseen", "chamber.db",
            "UPDATE history SET operation=replace(operation,'[2,','[1,')"
            " WHERE operation LIKE '%二%'",
            "somebody overwrote");
        row("no answer", "chamber.db", "DELETE FROM answer WHERE sequence=2",
            "operations were taken without an answer");
        row("false receipt", "yamada.db", "UPDATE operation SET outcome='applied' WHERE sequence=1",
            "a receipt tells otherwise");
        row("other value", "sato.db", "UPDATE business SET memo='三'", "are not equal");
        row("too much", "sato.db", "UPDATE business SET id='0189aaaa-0000-7000-8000-000000000000'",
            "are not equal");
        row("not sent", "sato.db", "UPDATE outbox SET answered=0 WHERE first=4",
            "has not come to rest");
        row("not kept", "sato.db", "DELETE FROM outbox WHERE first=4", "a tablet lost");
    }
    void what_is_wrong_is_found() {
        QFETCH(QString, file);
        QFETCH(QString, sql);
        QFETCH(QString, law);
        const Files files(m_good);
        {
            const std::string name = file.toStdString();
            auto database = Database::open(files.path(name.c_str()), Database::Mode::ReadWrite);
            database->execute(sql.toStdString());
            QVERIFY(database->changes() > 0);
        }
        const auto findings = files.findings();
        QVERIFY2(std::ranges::any_of(findings,
                                     [&](const std::string& finding) {
                                         return finding.find(law.toStdString()) !=
                                                std::string::npos;
                                     }),
                 findings.empty() ? "nothing" : findings.front().c_str());
    }

    void a_damaged_file_is_found() {
        const Files files(m_good);
        QFile file(QString::fromStdString(files.satos));
        QVERIFY(file.open(QIODevice::ReadWrite));
        // The header of a page in the middle, whose kind no page has.
        QVERIFY(file.seek(file.size() / 4096 / 2 * 4096));
        QCOMPARE(file.write("\x7f\x7f\x7f\x7f"), qint64{4});
        file.close();
        Database database =
            std::move(Database::open(files.satos, Database::Mode::ReadOnly).value());
        QVERIFY(integrityOf(database) != "ok");
    }
};

BANSO_TEST(ChecksTest);

}  // namespace banso::faults

#include "checks_test.moc"
