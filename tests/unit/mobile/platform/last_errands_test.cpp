// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/last_errands.h"

#include <QDir>
#include <QFile>
#include <QtTest>

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
        bool isTold = false;

        Result<void> run() {
            StandingClient hub(office.hub.connection(), office.tablet);
            FileTransfer way(office.hub.connection(), office.tablet, office.folder);
            return LastErrands(tablet, hub, {way, office.folder}, office.chamber.clock, "test",
                               [this](std::chrono::seconds) { pausing(++pauses); })
                .run({[this] {
                          isErased = true;
                          return Result<void>{};
                      },
                      [this] {
                          isTold = true;
                          erased();
                      }});
        }
        /// What befalls the hub once everything is erased, and while the tablet waits.
        std::function<void()> erased = [] {};
        std::function<void(int pauses)> pausing = [](int) {};
        int pauses = 0;
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
        QVERIFY(stopped.isErased && stopped.isTold);
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

    void the_hub_hears_of_it_also_when_it_fails_for_a_while() {
        Stopped stopped;
        QVERIFY(stopped.tablet.sync());
        stopped.stop();
        const QString log = QString::fromStdString(AuditLog(stopped.office.data).file().string());
        // What the audit log cannot hold is refused.
        stopped.erased = [&] {
            QVERIFY(QFile::rename(log, log + QStringLiteral(".away")) && QDir().mkpath(log));
        };
        stopped.pausing = [&](int pauses) {
            if (pauses < 3) return;
            QVERIFY(QDir().rmdir(log) && QFile::rename(log + QStringLiteral(".away"), log));
        };
        QVERIFY(stopped.run().has_value());
        QCOMPARE(stopped.pauses, 3);
        QVERIFY(stopped.office.chamber.reader()->device(kDevice)->erased > 0);
    }

    void a_hub_that_stays_away_is_told_no_more_after_half_a_minute() {
        Stopped stopped;
        QVERIFY(stopped.tablet.sync());
        stopped.stop();
        const QString log = QString::fromStdString(AuditLog(stopped.office.data).file().string());
        stopped.erased = [&] { QVERIFY(QFile::remove(log) && QDir().mkpath(log)); };
        QVERIFY(stopped.run().has_value());
        QVERIFY(stopped.isErased);
        QCOMPARE(stopped.pauses, 6);
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

    void records_that_are_not_confirmed_keep_the_tablet_as_it_is() {
        Stopped stopped;
        QVERIFY(stopped.tablet.sync());
        stopped.tablet.rename(stopped.office.shop, "新しい名前");
        stopped.stop();
        stopped.office.hub.http.server.stop();
        QVERIFY(!stopped.run().has_value());
        QVERIFY(!stopped.isErased && !stopped.isTold);
    }

    void what_is_saved_while_it_hands_in_is_handed_in_too() {
        Stopped stopped;
        QVERIFY(stopped.tablet.sync());
        stopped.tablet.rename(stopped.office.shop, "先の名前");
        stopped.stop();
        // Somebody goes on typing while the first work is on its way.
        int transactions = 0;
        stopped.tablet.beforeWrite = [&] {
            if (++transactions == 2) stopped.tablet.rename(stopped.office.shop, "後の名前");
        };
        QVERIFY(stopped.run().has_value());
        QVERIFY(stopped.isErased);
        auto reader = stopped.office.chamber.reader();
        QVERIFY(reader->handIn(reader->handIns().back().number)->request.find("後の名前") !=
                std::string::npos);
    }

    void a_file_that_the_office_refuses_holds_up_no_record_but_the_erase() {
        Stopped stopped;
        QVERIFY(stopped.tablet.sync());
        const std::string hash = stopped.tablet.attach("a photo of the shop");
        stopped.tablet.rename(stopped.office.shop, "新しい名前");
        stopped.stop();
        // Damaged on the tablet's disk.
        QFile file(QString::fromStdString(stopped.office.folder.pathOf(hash)));
        QVERIFY(file.open(QIODevice::ReadWrite) && file.seek(file.size() - 1));
        QVERIFY(file.putChar('\0'));
        file.close();
        QVERIFY(!stopped.run().has_value());
        QVERIFY(!stopped.isErased);
        QCOMPARE(stopped.office.chamber.reader()->handIns().size(), std::size_t{1});
    }
};

BANSO_TEST(LastErrandsTest);

}  // namespace banso::tests

#include "last_errands_test.moc"
