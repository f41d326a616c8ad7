// SPDX-License-Identifier: Apache-2.0
#include <QImage>
#include <QtTest>

#include "mobile/shell/program.h"
#include "mobile/shell/screen_items.h"
#include "mobile/shell/synthetic_input.h"
#include "shared/domain/consultation.h"
#include "tests/qml/pages/two_tablets.h"

namespace banso::tests {

/// 写真・書類: 佐藤 attaches what lies on her tablet; 山田 sees it on hers.
class AttachmentsPageTest : public QObject {
    Q_OBJECT

    /// The pages of one tablet.
    struct Pages {
        explicit Pages(Tablet& tablet) : program(tablet) { program.window()->resize(1280, 2'400); }

        void open(const char* page, const QVariantMap& with = {}) {
            QVERIFY(program.open(QString::fromLatin1(page), with));
            settle(*program.window());
        }
        void openBusiness(RecordId business) {
            open("business",
                 {{QStringLiteral("businessId"), QString::fromStdString(business.text())}});
        }
        QQuickItem* item(const char* name) {
            return findOnScreen(*program.window(), QString::fromUtf8(name));
        }
        bool shows(const char* text) {
            return showsText(*program.window(), QString::fromUtf8(text));
        }
        void tap(const char* name) {
            QTRY_VERIFY2(item(name) != nullptr, name);
            QQuickItem* const found = bringIntoSight(*program.window(), QString::fromUtf8(name));
            QVERIFY2(found != nullptr, name);
            tapItem(*found);
            settle(*program.window());
        }
        void sync() {
            QSignalSpy finished(&program.syncStatus(), &SyncStatus::finished);
            program.syncStatus().start();
            QTRY_VERIFY(!finished.isEmpty());
            QTRY_VERIFY(!program.syncStatus().files()->isRunning());
            settle(*program.window());
        }
        /// Two taps on a business's page: the button, the newest picture.
        void attachNewest(RecordId business) {
            openBusiness(business);
            tap("attach");
            tap("picture0");
            QTRY_VERIFY(shows("付けました"));
        }

        Program program;
    };

    static QString pictures() { return QDir::home().filePath(QStringLiteral("Pictures")); }
    /// A photo of the tablet's camera, some seconds older with each `age`.
    static void takePhoto(const char* name, int age, const QColor& colour = Qt::darkGreen) {
        QImage picture(800, 600, QImage::Format_RGB32);
        picture.fill(colour);
        QFile file(QDir(pictures()).filePath(QString::fromLatin1(name)));
        QVERIFY(picture.save(file.fileName(), "JPEG"));
        QVERIFY(file.open(QIODevice::ReadWrite));
        const QDateTime taken = QDateTime::fromMSecsSinceEpoch(1'795'500'000'000);
        QVERIFY(file.setFileTime(taken.addSecs(-age), QFileDevice::FileModificationTime));
    }
    static std::vector<AttachmentLine> linesOf(Tablet& tablet, RecordId business) {
        return AttachmentStore(tablet.reader(), tablet.viewer()).ofBusiness(business);
    }

    static QDir filesOf(const Tablet& tablet) {
        QDir folder(QFileInfo(QString::fromStdString(tablet.files().pathOf("x"))).path());
        folder.setFilter(QDir::Files);
        return folder;
    }

    QTemporaryDir m_home;

  private slots:
    void initTestCase() {
        qputenv("HOME", m_home.path().toUtf8());
        qunsetenv("XDG_CONFIG_HOME");
        prepareApplication(QStringLiteral("ja"));
    }
    void init() { QVERIFY(QDir().mkpath(pictures())); }
    void cleanup() { QVERIFY(QDir(pictures()).removeRecursively()); }

    void aTabletWithoutPicturesSaysHowTheyCome() {
        TwoTablets chamber;
        Pages pages(chamber.sato());
        pages.openBusiness(chamber.business());
        QVERIFY(pages.shows("店や商品の写真、署名した書面、決算書などを付けられます。"));
        pages.tap("attach");
        QTRY_VERIFY(pages.shows("この端末に写真も書類も見つかりません"));
    }

    void twoTapsAttachAPictureAndThePageSaysWhereItIs() {
        takePhoto("old.jpg", 60);
        takePhoto("new.jpg", 0);
        TwoTablets chamber;
        Pages pages(chamber.sato());
        pages.openBusiness(chamber.business());
        pages.tap("photo");
        QTRY_VERIFY(pages.item("picture1") != nullptr);
        QVERIFY(pages.shows("1件 64 MBまで、ここにはあと50件まで付けられます。"));
        pages.tap("picture0");
        QTRY_VERIFY(pages.shows("付けました"));
        // The copy is the tablet's own: the camera's may go.
        QVERIFY(QFile::remove(QDir(pictures()).filePath(QStringLiteral("new.jpg"))));
        QVERIFY(pages.shows(
            "元の写真は「ピクチャ」や「ダウンロード」に、暗号化されないまま残っています。"));
        pages.tap("attachDone");
        QVERIFY(pages.shows("1件・未送信 1件"));
        QVERIFY(pages.shows("店・現場"));

        const auto lines = linesOf(chamber.sato(), chamber.business());
        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(lines[0].attachment.name, std::string("new.jpg"));
        QVERIFY(chamber.sato().files().has(lines[0].attachment.sha256));
        const QByteArray small =
            QByteArray::fromBase64(QByteArray::fromStdString(lines[0].attachment.thumbnail));
        QCOMPARE(QImage::fromData(small, "JPEG").size(), QSize(320, 240));
    }

    void onlyTheOfficeSaysThatAPictureHasArrived() {
        takePhoto("shop.jpg", 0);
        TwoTablets chamber;
        Pages pages(chamber.sato());
        pages.attachNewest(chamber.business());
        chamber.online = false;
        pages.sync();
        pages.openBusiness(chamber.business());
        QVERIFY(pages.shows("未送信"));
        pages.open("sync");
        QVERIFY(pages.shows("未送信 1件。記録のあとに送ります。"));
        QVERIFY(pages.shows("上限 2.0 GB"));

        chamber.online = true;
        pages.sync();
        QVERIFY(pages.shows("この端末で付けたものは、すべて事務所に届きました。"));
        pages.openBusiness(chamber.business());
        QVERIFY(pages.shows("事務所に届きました"));
        QVERIFY(!pages.shows("未送信"));
    }

    void anotherTabletSeesItAtOnceAndFetchesItWithATap() {
        takePhoto("shop.jpg", 0);
        TwoTablets chamber;
        {
            Pages pages(chamber.sato());
            pages.attachNewest(chamber.business());
            chamber.carriesFiles = false;
            pages.sync();
        }
        QVERIFY(chamber.sync(chamber.yamada()));
        {
            Pages pages(chamber.yamada());
            pages.openBusiness(chamber.business());
            QVERIFY(pages.shows("この端末にはありません"));
            pages.tap("attachment0");
            QVERIFY(pages.shows("まだ事務所に届いていません"));
            QVERIFY(!pages.item("fetch"));
        }
        chamber.carriesFiles = true;
        {
            Pages pages(chamber.sato());
            pages.sync();
        }
        QVERIFY(chamber.sync(chamber.yamada()));
        Pages pages(chamber.yamada());
        pages.openBusiness(chamber.business());
        QVERIFY(pages.shows("本体は事務所にあります（タップで取り込み）"));
        pages.tap("attachment0");
        QTRY_VERIFY(pages.shows("事務所に届きました"));
        const auto lines = linesOf(chamber.yamada(), chamber.business());
        QVERIFY(chamber.yamada().files().has(lines.at(0).attachment.sha256));
        // The original, not the small one that came with the record.
        QTRY_COMPARE(pages.item("original")->property("pictureSize").toSize(), QSize(800, 600));
        // The owner sees the whole picture and nothing else.
        pages.tap("showToOwner");
        QVERIFY(pages.item("ownersPicture") != nullptr);
        pages.tap("closeOwnersPicture");
        QVERIFY(pages.item("ownersPicture") == nullptr);
    }

    void whatIsTooLargeIsSaidBeforeTheTap() {
        QFile large(QDir(pictures()).filePath(QStringLiteral("film.jpg")));
        QVERIFY(large.open(QIODevice::WriteOnly));
        QVERIFY(large.resize(65LL * 1024 * 1024));
        large.close();
        TwoTablets chamber;
        Pages pages(chamber.sato());
        pages.openBusiness(chamber.business());
        pages.tap("attach");
        QTRY_VERIFY(pages.shows("65 MB：大きすぎて付けられません"));
        QVERIFY(!pages.item("picture0")->isEnabled());
    }

    void whatIsNoPictureIsRefusedInWords() {
        QFile text(QDir(pictures()).filePath(QStringLiteral("note.jpg")));
        QVERIFY(text.open(QIODevice::WriteOnly));
        text.write("no picture");
        text.close();
        TwoTablets chamber;
        Pages pages(chamber.sato());
        pages.openBusiness(chamber.business());
        pages.tap("attach");
        pages.tap("picture0");
        QTRY_VERIFY(pages.shows("写真やPDFとして読めません"));
        QVERIFY(linesOf(chamber.sato(), chamber.business()).empty());
    }

    void aSlipIsTakenBackAtOnceAndLaterWithAReason() {
        takePhoto("shop.jpg", 0);
        TwoTablets chamber;
        Pages pages(chamber.sato());
        pages.attachNewest(chamber.business());
        pages.tap("undo");
        QVERIFY(linesOf(chamber.sato(), chamber.business()).empty());
        pages.tap("picture0");
        pages.tap("attachDone");
        pages.tap("attachment0");
        pages.tap("removeAttachment");
        pages.tap("外す理由");
        typeText(*pages.program.window(), QStringLiteral("別の店の写真"));
        pages.tap("外す");
        QVERIFY(linesOf(chamber.sato(), chamber.business()).empty());
        QVERIFY(pages.shows("店や商品の写真"));
        // What nothing names any more is not sent.
        pages.sync();
        QCOMPARE(AttachmentStore(chamber.sato().reader(), {}).unsent(), 0);
    }

    void aFormKeepsItsPicturesOverAStartAndItsSaveMakesTheirRecords() {
        takePhoto("shop.jpg", 0);
        TwoTablets chamber;
        const QVariantMap business{
            {QStringLiteral("businessId"), QString::fromStdString(chamber.business().text())}};
        const auto written = [&] {
            return Records<Consultation>(chamber.sato().reader(), {}).where("1");
        };
        {
            Pages pages(chamber.sato());
            pages.open("consultation", business);
            pages.tap("attach");
            pages.tap("picture0");
            QTRY_VERIFY(pages.shows("付けました"));
            QVERIFY(pages.shows("ここにはあと5件まで付けられます。"));
            pages.tap("attachDone");
            QVERIFY(pages.shows("1件、この記録と一緒に保存します"));
            QVERIFY(linesOf(chamber.sato(), chamber.business()).empty());
            // Nothing of it goes, and nothing of it is lost, while the form is open.
            pages.sync();
        }
        Pages pages(chamber.sato());
        pages.open("consultation", business);
        QVERIFY(pages.shows("1件、この記録と一緒に保存します"));
        pages.tap("巡回");
        pages.tap("finishButton");
        QCOMPARE(written().size(), std::size_t{1});
        const auto lines = linesOf(chamber.sato(), chamber.business());
        QCOMPARE(lines.size(), std::size_t{1});
        QVERIFY(lines[0].attachment.subject == written()[0].id);
        pages.openBusiness(chamber.business());
        QVERIFY(pages.item("happening0")
                    ->property("meta")
                    .toString()
                    .contains(QStringLiteral("写真・書類 1件・未送信 1件")));
        pages.sync();
        pages.openBusiness(chamber.business());
        QVERIFY(pages.shows("事務所に届きました"));
    }

    void whatADiscardedFormHadStaysOnNoTablet() {
        takePhoto("shop.jpg", 0);
        TwoTablets chamber;
        Pages pages(chamber.sato());
        pages.open("consultation", {{QStringLiteral("businessId"),
                                     QString::fromStdString(chamber.business().text())}});
        pages.tap("attach");
        pages.tap("picture0");
        QTRY_VERIFY(pages.shows("付けました"));
        pages.tap("attachDone");
        QCOMPARE(filesOf(chamber.sato()).count(), 1U);
        pages.tap("takeOff0");
        pages.sync();
        QCOMPARE(filesOf(chamber.sato()).count(), 0U);
    }

    void whatIsPinnedStaysWhenRoomIsMade() {
        takePhoto("shop.jpg", 0);
        TwoTablets chamber;
        Pages pages(chamber.sato());
        pages.attachNewest(chamber.business());
        pages.tap("attachDone");
        pages.sync();
        const AttachmentStore store(chamber.sato().reader(), {});
        QCOMPARE(store.beyond(0).size(), std::size_t{1});
        pages.tap("attachment0");
        pages.tap("pin");
        QVERIFY(store.beyond(0).empty());
        QVERIFY(pages.shows("空きを作るときにも消しません。"));
    }
};

}  // namespace banso::tests

QTEST_MAIN(banso::tests::AttachmentsPageTest)

#include "attachments_test.moc"
