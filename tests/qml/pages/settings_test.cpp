// SPDX-License-Identifier: Apache-2.0
#include <QTcpServer>
#include <QtTest>

#include "mobile/camera/code_scanner.h"
#include "mobile/shell/failure_window.h"
#include "mobile/shell/program.h"
#include "mobile/shell/screen_items.h"
#include "mobile/shell/synthetic_input.h"
#include "shared/codec/enrolment.h"
#include "shared/text/fold.h"
#include "tests/qml/pages/held_camera.h"
#include "tests/support/test_key.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

/// 端末登録 and 手引き on a tablet that nobody has enrolled yet.
class SettingsPageTest : public QObject {
    Q_OBJECT

    struct NewTablet {
        SystemClock clock;
        RandomIds ids{clock};
        QTemporaryDir folder;
        std::unique_ptr<Tablet> tablet =
            Tablet::open(folder.filePath(QStringLiteral("tablet.db")).toStdString(),
                         {clock, ids, [](std::string_view text) { return fold(text); }, testKey(),
                          []() -> std::unique_ptr<sync::Transport> { return nullptr; }})
                .value();
        Program program{*tablet};
        HeldCamera* camera = nullptr;

        /// Whatever this machine has, the tablet has no camera, or one that a test holds.
        explicit NewTablet(bool hasCamera = false) {
            auto held = std::make_unique<HeldCamera>();
            camera = held.get();
            camera->there = hasCamera;
            program.window()->findChild<CodeScanner*>()->setCamera(std::move(held));
            settle(*program.window());
        }

        QQuickItem* item(const char* name) {
            return findOnScreen(*program.window(), QString::fromUtf8(name));
        }
        bool shows(const char* text) {
            return showsText(*program.window(), QString::fromUtf8(text));
        }
        void type(const char* field, const QString& text) {
            settle(*program.window());
            tapItem(*item(field));
            typeText(*program.window(), text);
            settle(*program.window());
        }
        void enrolWith(const QString& text) {
            settle(*program.window());
            tapItem(*item("byText"));
            type("codeText", text);
            tapItem(*item("enrol"));
        }
        void tap(const char* name) {
            tapItem(*item(name));
            settle(*program.window());
        }
        /// Holds the code before the camera until that is on the screen.
        bool seesUntil(const std::string& code, const char* name) {
            return QTest::qWaitFor([&] {
                camera->see(qrImage(code));
                return item(name) != nullptr;
            });
        }
        void enrolByHand(const QString& port, const QString& code) {
            type("address", QStringLiteral("127.0.0.1"));
            type("port", port);
            type("code", code);
            tapItem(*item("enrol"));
        }
    };

    /// Where nobody listens.
    static quint16 closedPort() {
        QTcpServer gone;
        return gone.listen(QHostAddress::LocalHost) ? gone.serverPort() : quint16{0};
    }

  private slots:
    void aNewTabletBeginsWithItsEnrolment() {
        NewTablet fresh;
        QVERIFY(fresh.shows("端末登録"));
        QVERIFY(!fresh.item("enrol")->isEnabled());
    }

    void aTextThatIsNoCodeIsExplained() {
        NewTablet fresh;
        fresh.enrolWith(QStringLiteral("banso1:office"));
        QTRY_VERIFY(fresh.shows("登録コードの文字を読み取れませんでした"));
        QVERIFY(!fresh.tablet->isEnrolled());
    }

    void aCodeThatWasTypedWrongIsExplained() {
        NewTablet fresh;
        fresh.enrolByHand(QStringLiteral("8444"), QStringLiteral("abcd-efgh-ijkl"));
        QTRY_VERIFY(fresh.shows("読み取れない欄があります"));
        QVERIFY(!fresh.tablet->isEnrolled());
    }

    void anOfficeThatDoesNotAnswerToATypedCodeIsExplained() {
        NewTablet fresh;
        fresh.enrolByHand(QString::number(closedPort()), QStringLiteral("ABCD EFGH IJKL MNOP"));
        QTRY_VERIFY(fresh.shows("事務所につながりません"));
        QVERIFY(fresh.item("enrol")->isEnabled());
    }

    void anOfficeThatDoesNotAnswerIsExplained() {
        NewTablet fresh;
        fresh.enrolWith(QStringLiteral("banso1:127.0.0.1:%1:%2:abcdefghijklmnop")
                            .arg(closedPort())
                            .arg(QString(64, QLatin1Char('0'))));
        QTRY_VERIFY(fresh.shows("事務所につながりません"));
        QVERIFY(fresh.item("enrol")->isEnabled());
    }

    void aTabletWithoutACameraIsEnrolledByHand() {
        NewTablet fresh;
        QVERIFY(fresh.item("address") != nullptr);
        QVERIFY(fresh.item("byText") != nullptr);
        QVERIFY(fresh.item("byTyping") == nullptr);
        QVERIFY(fresh.item("byCamera") == nullptr);
    }

    void aTabletWithACameraOffersItFirstAndTheOtherWaysBesideIt() {
        NewTablet fresh(true);
        QVERIFY(fresh.item("address") == nullptr);
        QVERIFY(!fresh.camera->isRunning());
        fresh.tap("byTyping");
        QVERIFY(fresh.item("address") != nullptr);
        fresh.tap("byText");
        QVERIFY(fresh.item("codeText") != nullptr);
        fresh.tap("byCamera");
        fresh.tap("enrol");
        QVERIFY(fresh.camera->isRunning());
    }

    void aScannedCodeIsTakenToTheOfficeAtOnce() {
        NewTablet fresh(true);
        fresh.tap("enrol");
        QVERIFY(fresh.seesUntil(
            qrText({"127.0.0.1", closedPort(), sha256("authority"), "abcdefghijklmnop"}),
            "scanOutcome"));
        QVERIFY(fresh.shows("事務所につながりません"));
        QVERIFY(!fresh.camera->isRunning());
        QVERIFY(fresh.item("enrol")->isEnabled());
    }

    void anotherCodeIsExplainedAndTheCameraLooksOn() {
        NewTablet fresh(true);
        fresh.tap("enrol");
        QVERIFY(fresh.seesUntil("https://example.jp/", "scanRefusal"));
        QVERIFY(fresh.shows("これは伴走の登録コードではありません"));
        QVERIFY(fresh.camera->isRunning());
        QTRY_VERIFY((fresh.camera->see(qrImage("banso2:office:8444")),
                     fresh.shows("この端末のアプリを更新してください")));
    }

    void whoStopsTheCameraHasTheOtherWaysLeft() {
        NewTablet fresh(true);
        fresh.tap("enrol");
        fresh.tap("stopScanning");
        QVERIFY(!fresh.camera->isRunning());
        fresh.tap("enrol");
        fresh.tap("byTyping");
        QVERIFY(!fresh.camera->isRunning());
        QVERIFY(fresh.item("address") != nullptr);
    }

    void aCameraThatFailsIsExplainedInItsPlace() {
        NewTablet fresh(true);
        fresh.tap("enrol");
        QVERIFY(fresh.shows("カメラを準備しています"));
        Q_EMIT fresh.camera->failed();
        QVERIFY(fresh.shows("カメラの映像が届きません"));
        QVERIFY(fresh.item("byTyping") != nullptr);
    }

    void theCameraStandsStillBelowAnotherPage() {
        NewTablet fresh(true);
        fresh.tap("enrol");
        QVERIFY(fresh.camera->isRunning());
        QVERIFY(fresh.program.open(
            QStringLiteral("help"),
            {{QStringLiteral("lock"), QVariant::fromValue<LockModel*>(nullptr)}}));
        QVERIFY(!fresh.camera->isRunning());
    }

    void aFileOfANewerVersionIsSaidOnTheScreenWithWhatToDo() {
        const FailureWindow failure({ErrorCode::NewerFile, "schema 9"});
        QVERIFY(failure.window() != nullptr);
        const auto shows = [&](const char* text) {
            return showsText(*failure.window(), QString::fromUtf8(text));
        };
        QVERIFY(shows("この端末の記録を開けませんでした"));
        QVERIFY(shows("記録はそのままです。アプリを更新してください"));
        QVERIFY(!shows("schema"));
    }

    void theGuideSaysWhereTheWorkIsKept() {
        NewTablet fresh;
        QVERIFY(fresh.program.open(QStringLiteral("help"), {}));
        QVERIFY(fresh.shows("書いた内容はどこにあるか"));
    }
};

BANSO_TEST(SettingsPageTest);

}  // namespace banso::tests

#include "settings_test.moc"
