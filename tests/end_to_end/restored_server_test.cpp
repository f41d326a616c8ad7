// SPDX-License-Identifier: Apache-2.0
// The worst morning of an office: the server's disk is gone, and with it whatever came in after the
// last backup. What is left is that backup, the ledger on a third disk, the paper with the recovery
// key, and the tablets.
#include <QDir>
#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "tests/end_to_end/office_visitor.h"
#include "tests/end_to_end/real_tablet.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class RestoredServerTest : public QObject {
    Q_OBJECT

    struct Office {
        SystemClock clock;
        RandomIds ids{clock};
        ServerProcess server;
        RecoveryKey paper = keyOn(server.init());
        QString backups = server.filePath("disk2");
        QString ledger = server.filePath("disk3");
        RecordId bakery = ids.recordId();
        RecordId inn = ids.recordId();
        std::map<QString, RecordId> people;

        Office() {
            person("高橋 誠", "administrator");
            for (const char* name : {"佐藤 美咲", "山田 健", "鈴木 花", "田中 実"})
                person(name, "advisor");
            server.setServeOptions({"--backup-to", backups, "--backup-every", "0", "--ship-every",
                                    "3600", "--ledger-copy", ledger});
            server.start();
        }
        void person(const QString& name, const QString& role) {
            people[name] = *RecordId::parse(server.addPerson(name, role));
        }
        sync::RecordChange client(RecordId id, const std::string& name) const {
            Business business;
            business.id = id;
            business.name = name;
            business.advisor = people.at("佐藤 美咲");
            return sync::creation(business);
        }
        sync::RecordChange talk(const QString& writer) {
            Consultation talk;
            talk.id = ids.recordId();
            talk.business = bakery;
            talk.writer = people.at(writer);
            talk.day = tokyoDate(clock.now());
            talk.method = Method::Visit;
            return sync::creation(talk);
        }
        std::string deviceOf(const QString& person) const {
            const auto devices =
                json::Document::parse(server.run({"device", "list", "--json"}).output);
            const std::string id = people.at(person).text();
            for (const json::Member member : devices->root().members())
                if (member.value.string("person") == id)
                    return std::string(member.value.string("id").value_or(""));
            return {};
        }
        CommandOutcome restoreOnANewDisk() {
            server.killHard();
            BANSO_ASSERT(QDir(server.folder()).removeRecursively());
            return server.run({"restore", backups, "--ledger", ledger},
                              QByteArray::fromStdString(paper.text()) + '\n');
        }
    };

    /// What a tablet has to decide after a sync; -1 when the sync failed.
    static std::int64_t toDecide(const RealTablet& tablet) {
        return tablet.run({"--sync"}).root().integer("toDecide").value_or(-1);
    }

  private slots:
    void what_came_in_after_the_backup_comes_back_and_what_was_shut_out_stays_out() {
        Office office;
        const RealTablet satos(office.server, "佐藤 美咲");
        const RealTablet yamadas(office.server, "山田 健");
        const RealTablet suzukis(office.server, "鈴木 花");
        satos.save({office.client(office.bakery, "榛名製パン"), office.client(office.inn, "妙義館"),
                    office.talk("佐藤 美咲")});
        QCOMPARE(satos.sync(), "");
        QCOMPARE(yamadas.sync(), "");
        QCOMPARE(office.server.run({"backup", "--to", office.backups}).exitCode, 0);

        // A day of work that no backup has.
        satos.save({office.talk("佐藤 美咲")});
        QCOMPARE(satos.sync(), "");
        yamadas.save({office.talk("山田 健")});
        const RealTablet tanakas(office.server, "田中 実");
        tanakas.save({office.talk("田中 実")});
        QCOMPARE(tanakas.sync(), "");
        OfficeVisitor before(office.server);
        before.setUp("高橋 誠");
        before.open("/lost/device?device=" + office.deviceOf("鈴木 花"));
        before.send("/lost/report");
        QVERIFY(before.sees("端末を利用停止にしました。"));
        before.open("/erasures/confirm?record=" + office.inn.text());
        before.send("/erasures/erase", {{"reason", "本人の請求"}, {"confirm", "消去"}});
        QVERIFY(before.sees("消去の証明"));

        const CommandOutcome restored = office.restoreOnANewDisk();
        QVERIFY2(restored.exitCode == 0, restored.errors.c_str());
        office.server.start();
        OfficeVisitor worker(office.server);
        worker.setUp("高橋 誠");
        worker.open("/");
        QVERIFY(worker.sees("一時停止の端末"));
        QVERIFY(worker.sees("田中 実"));
        QCOMPARE(tanakas.sync(), "device_held");
        worker.open("/devices");
        worker.send("/devices/admit");
        QVERIFY(worker.sees("端末の利用を再開しました。"));

        // In whatever order they come in: each brings what it had, and asks nobody anything.
        for (const RealTablet* tablet : {&tanakas, &satos, &yamadas, &tanakas, &satos})
            QCOMPARE(toDecide(*tablet), std::int64_t{0});
        QCOMPARE(suzukis.sync(), "device_stopped");
        QVERIFY(QDir(suzukis.folder()).isEmpty());

        // Her next tablet has from the server what every one of them had brought.
        const RealTablet satosNext(office.server, "佐藤 美咲");
        const auto whole = satosNext.fileOf(office.bakery);
        QCOMPARE(whole.size(), std::size_t{5});
        QCOMPARE(satos.fileOf(office.bakery), whole);
        for (const RealTablet* tablet : {&satosNext, &satos, &yamadas, &tanakas})
            QCOMPARE(tablet->fileOf(office.inn), std::set<std::string>{});
        QCOMPARE(office.server.run({"audit", "verify"}).exitCode, 0);
    }
};

BANSO_TEST(RestoredServerTest);

}  // namespace banso::tests

#include "restored_server_test.moc"
