// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/last_errands.h"

#include <QFileInfo>
#include <QtTest>

#include "mobile/platform/private_file.h"
#include "tests/support/test_registry.h"
#include "tests/unit/mobile/platform/tablet_of_files.h"

namespace banso::tests {

class LastErrandsTest : public QObject {
    Q_OBJECT

    /// A tablet that the office has stopped, with a folder of its own.
    struct Stopped {
        FileOffice office;
        TabletOfFiles tablet{office};
        QTemporaryDir folder;
        bool isErased = false;

        Result<void> run() {
            StandingClient hub(office.hub.connection(), office.tablet);
            FileTransfer way(office.hub.connection(), office.tablet, office.folder);
            return LastErrands(tablet, hub, way, office.chamber.clock, "test",
                               [this] {
                                   isErased = true;
                                   return Result<void>{};
                               })
                .run();
        }
        void stop() { BANSO_ASSERT(office.desk.stop(kDevice, "console").has_value()); }
    };

  private slots:
    void records_and_photos_reach_the_office_before_anything_is_erased() {
        Stopped stopped;
        QVERIFY(stopped.tablet.sync());
        const std::string hash = stopped.tablet.attach("a photo of the shop");
        stopped.stop();
        QCOMPARE(stopped.tablet.sync().error().code, ErrorCode::DeviceStopped);
        const auto done = stopped.run();
        QVERIFY2(done.has_value(), done ? "" : done.error().detail.c_str());
        QVERIFY(stopped.isErased);
        QVERIFY(stopped.office.chamber.reader()->device(kDevice)->erased > 0);
        QVERIFY(stopped.office.files.lengthOf(hash).has_value());

        const auto waiting = stopped.office.chamber.reader()->handIns();
        QCOMPARE(waiting.size(), std::size_t{1});
        QVERIFY(stopped.office.desk.takeHandIn(waiting[0].number, "console").has_value());
        const auto photos = stopped.office.chamber.reader()->attachmentsOf(hash);
        QCOMPARE(photos.size(), std::size_t{1});
        // The office has the picture, and says so.
        QVERIFY(stopped.office.chamber.read<Attachment>(photos[0].id)->storedAt.has_value());
    }

    void a_tablet_with_nothing_unsent_only_erases_itself() {
        Stopped stopped;
        QVERIFY(stopped.tablet.sync());
        stopped.stop();
        QVERIFY(stopped.run().has_value());
        QVERIFY(stopped.isErased);
        QVERIFY(stopped.office.chamber.reader()->handIns().empty());
    }

    void nothing_is_erased_while_the_office_has_not_got_it() {
        Stopped stopped;
        QVERIFY(stopped.tablet.sync());
        stopped.tablet.attach("a photo of the shop");
        stopped.stop();
        stopped.office.hub.http.server.stop();
        QVERIFY(!stopped.run().has_value());
        QVERIFY(!stopped.isErased);
    }

    void an_erased_folder_is_empty_and_what_opens_its_data_went_first() {
        QTemporaryDir place;
        const std::string folder = place.path().toStdString();
        for (const char* name : {"/key.json", "/tablet.db", "/tablet.db-wal", "/certificate.pem"})
            QVERIFY(writePrivateFile(folder + name, "x").has_value());
        QVERIFY(QDir(place.path()).mkpath("files/ab"));
        QVERIFY(writePrivateFile(folder + "/files/ab/photo", "x").has_value());
        QVERIFY(eraseTablet(folder).has_value());
        QVERIFY(QDir(place.path()).isEmpty());
    }
};

BANSO_TEST(LastErrandsTest);

}  // namespace banso::tests

#include "last_errands_test.moc"
