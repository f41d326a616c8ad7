// SPDX-License-Identifier: Apache-2.0
// Somebody has had the server's disk in his hands, and with it the chamber's authority: the real
// programs, from the night of the theft until every tablet is known by a new one.
#include <QDir>
#include <QtTest>

#include "server/ops/new_authority.h"
#include "shared/domain/business.h"
#include "sync/device/meta.h"
#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/end_to_end/office_visitor.h"
#include "tests/end_to_end/real_tablet.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/auth/device_key.h"

namespace banso::tests {

class StolenDiskTest : public QObject {
    Q_OBJECT

    struct Office {
        SystemClock clock;
        RandomIds ids{clock};
        ServerProcess server;
        Business shop;

        Office() {
            server.init();
            server.addPerson("高橋 誠", "administrator");
            for (const char* name : {"佐藤 美咲", "山田 健"}) server.addPerson(name, "advisor");
            server.start();
            shop.id = ids.recordId();
            shop.name = "榛名製パン";
        }
        DataFolder folder() const { return DataFolder(server.folder().toStdString()); }
        CertificateAuthority authority() const {
            return CertificateAuthority::load(folder().authorityFolder()).value();
        }
        QString code(const QString& person) const {
            return QString::fromStdString(qrText(server.addDevice(person)));
        }
        /// An administrator, with her account set up anew each time.
        OfficeVisitor makoto() const {
            OfficeVisitor visitor(server);
            visitor.setUp("高橋 誠");
            return visitor;
        }
    };

    static std::string errorOf(const json::Document& said) {
        const auto error = said.root().find("error");
        return error ? std::string(error->string("code").value_or("?")) : std::string();
    }

    static std::string deviceOf(const RealTablet& tablet) {
        std::string device;
        tablet.look(
            [&](Database& database, const SecretKey&) { device = sync::Meta(database).device(); });
        return device;
    }

  private slots:
    void a_new_authority_keeps_all_records_and_each_tablets_unsent_work() {
        Office office;
        const RealTablet satos(office.server, "佐藤 美咲");
        QCOMPARE(satos.sync(), "");
        office.makoto();
        satos.save({sync::creation(office.shop)});

        QVERIFY(office.server.run({"authority", "new", "--replace"}).exitCode != 0);
        QCOMPARE(office.server.stop(), 0);
        QVERIFY(office.server.run({"authority", "new"}).errors.find("--replace") !=
                std::string::npos);
        const auto made = office.server.run({"authority", "new", "--replace"});
        QVERIFY2(made.exitCode == 0, made.errors.c_str());
        QVERIFY(made.output.find("enrol anew 1 tablets") != std::string::npos);
        QVERIFY(made.output.find("set up 1 accounts") != std::string::npos);
        office.server.start();

        // Her tablet takes no word of a server that it does not know, and keeps what it has.
        QCOMPARE(satos.sync(), "unauthenticated");
        OfficeVisitor worker = office.makoto();
        worker.open("/");
        QVERIFY(worker.sees("登録し直す端末 1台"));
        worker.open("/devices");
        QVERIFY(worker.sees("登録し直してください"));

        const std::string device = deviceOf(satos);
        const auto anew = satos.run({"--enrol", office.code("佐藤 美咲"), "--sync"});
        QCOMPARE(errorOf(anew), std::string());
        QCOMPARE(deviceOf(satos), device);
        QVERIFY(anew.root().integer("sent").value_or(0) > 0);
        worker.open("/devices");
        QVERIFY(!worker.sees("登録し直してください"));
        worker.open("/");
        QVERIFY(!worker.sees("登録し直す端末"));

        const RealTablet yamadas(office.server, "山田 健");
        QVERIFY(yamadas.fileOf(office.shop.id).contains(office.shop.id.text()));
        QCOMPARE(office.server.run({"audit", "verify"}).exitCode, 0);
        QVERIFY(office.server.run({"audit", "list"}).output.find("authority replaced") !=
                std::string::npos);
    }

    void one_that_was_stopped_while_it_could_not_be_told_goes_on_as_another_with_its_work() {
        Office office;
        const RealTablet satos(office.server, "佐藤 美咲");
        QCOMPARE(satos.sync(), "");
        satos.save({sync::creation(office.shop)});
        const std::string device = deviceOf(satos);
        QCOMPARE(office.server.stop(), 0);
        QCOMPARE(office.server.run({"authority", "new", "--replace"}).exitCode, 0);
        office.server.start();
        QCOMPARE(office.server.run({"device", "stop", QString::fromStdString(device)}).exitCode, 0);
        const auto anew = satos.run({"--enrol", office.code("佐藤 美咲"), "--sync"});
        QCOMPARE(errorOf(anew), std::string());
        QVERIFY(deviceOf(satos) != device);
        const RealTablet yamadas(office.server, "山田 健");
        QVERIFY(yamadas.fileOf(office.shop.id).contains(office.shop.id.text()));
    }

    void whoever_has_the_old_authority_neither_speaks_for_a_tablet_nor_brings_it_back() {
        Office office;
        const EnrolledTablet satos(office.server, "佐藤 美咲", office.clock);
        QCOMPARE(office.server.stop(), 0);
        const auto stolen = office.authority();
        QCOMPARE(office.server.run({"authority", "new", "--replace"}).exitCode, 0);
        office.server.start();

        // A certificate that it signed, and the tablet's own one of before.
        const DeviceKey key;
        const auto request = DeviceRequest::parse(key.requestFor(satos.enrolled().device));
        ClientIdentity forged{office.server.authorityPem(),
                              stolen.sign(*request, office.clock.now()).pem, key.privateKeyPem()};
        QCOMPARE(TlsClient(office.server.tabletsPort(), forged).post("/v1/sync", "").status, 0);
        ClientIdentity former = satos.enrolled().identity;
        QVERIFY(!TlsClient(office.server.tabletsPort(), former).isConnected());
        former.authorityPem = office.server.authorityPem();
        QCOMPARE(TlsClient(office.server.tabletsPort(), former).post("/v1/sync", "").status, 0);

        // Nor does it come back by a copy of its folder, as from an old backup of the disk.
        QCOMPARE(office.server.stop(), 0);
        QVERIFY(putInPlace(stolen, office.folder()).has_value());
        QVERIFY(!office.server.tryStart());
        QCOMPARE(office.server.run({"authority", "new", "--replace"}).exitCode, 0);
        QVERIFY(office.server.tryStart());
    }

    void a_tablet_is_nobody_elses_by_a_code_for_somebody_else() {
        Office office;
        const RealTablet satos(office.server, "佐藤 美咲");
        satos.save({sync::creation(office.shop)});
        const QString yamadas = office.code("山田 健");
        QCOMPARE(errorOf(satos.run({"--enrol", yamadas})), std::string("invalid"));
        QCOMPARE(satos.sync(), "");
        // The code is good still, for whom it was meant.
        const RealTablet other(office.server, "山田 健");
        QCOMPARE(errorOf(other.run({"--enrol", yamadas, "--sync"})), std::string());
        QVERIFY(other.fileOf(office.shop.id).contains(office.shop.id.text()));
    }
};

BANSO_TEST(StolenDiskTest);

}  // namespace banso::tests

#include "stolen_disk_test.moc"
