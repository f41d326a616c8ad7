// SPDX-License-Identifier: Apache-2.0
// A tablet that the office stopped with unsent work on it: the real programs, from the stop to the
// work on a colleague's tablet.
#include <QDir>
#include <QtTest>

#include "server/store/file_store.h"
#include "shared/domain/attachment.h"
#include "shared/domain/business.h"
#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/end_to_end/office_visitor.h"
#include "tests/end_to_end/real_tablet.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class StoppedTabletTest : public QObject {
    Q_OBJECT

    static constexpr const char* kPhoto = "a photo of the shop";

  private slots:
    void what_it_had_not_sent_reaches_a_colleague_and_nothing_stays_on_it() {
        SystemClock clock;
        RandomIds ids(clock);
        ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        server.addPerson("高橋 誠", "administrator");
        server.addPerson("佐藤 美咲", "advisor");
        server.addPerson("山田 健", "advisor");
        server.start();
        const RealTablet satos(server, "佐藤 美咲");
        Business shop;
        shop.id = ids.recordId();
        shop.name = "榛名製パン";
        const std::string hash = satos.takePhoto(kPhoto);
        Attachment photo;
        photo.id = ids.recordId();
        photo.business = photo.subject = shop.id;
        photo.sha256 = hash;
        photo.bytes = static_cast<std::int64_t>(std::string_view(kPhoto).size());
        photo.mediaType = "image/jpeg";
        satos.save({sync::creation(shop), sync::creation(photo)});

        const auto devices = json::Document::parse(server.run({"device", "list", "--json"}).output);
        std::string device;
        for (const json::Member member : devices->root().members())
            device = member.value.string("id").value_or("");
        QCOMPARE(server.run({"device", "stop", QString::fromStdString(device)}).exitCode, 0);
        QCOMPARE(satos.sync(), "device_stopped");
        QVERIFY(QDir(satos.folder()).isEmpty());
        const std::string listed = server.run({"device", "list"}).output;
        QVERIFY(listed.find("says it erased itself") != std::string::npos);

        EnrolledTablet yamadas(server, "山田 健", clock);
        QVERIFY(yamadas->sync().has_value());
        QVERIFY(yamadas->read<Business>(shop.id).value.name.empty());
        OfficeVisitor administrator(server);
        administrator.setUp("高橋 誠");
        administrator.open("/devices");
        QVERIFY(administrator.sees("端末が消去したと知らせた時刻 "));
        administrator.follow("確かめる");
        administrator.send("/devices/hand-in/take");
        QVERIFY(administrator.sees("引き渡された未送信分を取り込みました。"));
        yamadas->open(shop.id);
        QVERIFY(yamadas->sync().has_value());
        QCOMPARE(yamadas->read<Business>(shop.id).value.name, shop.name);
        // The photo came before the record, and is told of by it.
        QVERIFY(yamadas->read<Attachment>(photo.id).value.storedAt.has_value());
        QVERIFY(FileStore::open((server.folder() + "/files").toStdString())->lengthOf(hash));
        QCOMPARE(server.run({"audit", "verify"}).exitCode, 0);
    }
};

BANSO_TEST(StoppedTabletTest);

}  // namespace banso::tests

#include "stopped_tablet_test.moc"
