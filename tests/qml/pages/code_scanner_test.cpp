// SPDX-License-Identifier: Apache-2.0
#include "mobile/camera/code_scanner.h"

#include <QQuickWindow>
#include <QSignalSpy>
#include <QtTest>

#include "tests/qml/pages/held_camera.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;
using Format = QVideoFrameFormat;

/// A scanner in a window, and what its camera sees.
class CodeScannerTest : public QObject {
    Q_OBJECT

    /// Time for three pictures to be looked through.
    static constexpr auto kSomeLooks = 350ms;

    struct Held {
        QQuickWindow window;
        CodeScanner scanner{window.contentItem()};
        HeldCamera* camera = new HeldCamera;
        QStringList found;

        Held() {
            scanner.setCamera(std::unique_ptr<Camera>(camera));
            QObject::connect(&scanner, &CodeScanner::found, &scanner,
                             [this](const QString& text) { found.append(text); });
            window.show();
            window.requestActivate();
            if (!QTest::qWaitForWindowActive(&window)) qFatal("the window does not come");
            scanner.setActive(true);
        }
        /// Holds the code there for a while.
        void sees(const std::string& code) {
            QElapsedTimer since;
            since.start();
            (void)QTest::qWaitFor([&] {
                camera->see(qrImage(code));
                return since.hasExpired(kSomeLooks.count());
            });
        }
        /// Holds the code there until it has been looked at.
        bool finds(const std::string& code, qsizetype count) {
            return QTest::qWaitFor([&] {
                camera->see(qrImage(code));
                return found.size() >= count;
            });
        }
    };

  private slots:
    void theCameraRunsOnlyWhenItIsAsked() {
        Held held;
        QVERIFY(held.camera->isRunning());
        held.scanner.setActive(false);
        QVERIFY(!held.camera->isRunning());
        QCOMPARE(held.camera->starts, 1);
    }

    void aCodeIsToldOnceWhileItIsHeldThere() {
        Held held;
        QVERIFY(held.finds("one", 1));
        held.sees("one");
        QVERIFY(held.finds("two", 2));
        QCOMPARE(held.found, (QStringList{u"one"_s, u"two"_s}));
        QVERIFY(held.scanner.isSeeing());
    }

    void pagesThatTakeATextStopTheCameraAtOnce() {
        Held held;
        connect(&held.scanner, &CodeScanner::found, &held.scanner,
                [&] { held.scanner.setActive(false); });
        QVERIFY(held.finds("one", 1));
        QVERIFY(!held.camera->isRunning());
        QVERIFY(!held.scanner.isSeeing());
    }

    void theSameCodeIsToldAgainWhenTheScannerBeginsAnew() {
        Held held;
        QVERIFY(held.finds("one", 1));
        held.scanner.setActive(false);
        held.scanner.setActive(true);
        QVERIFY(held.finds("one", 2));
    }

    void picturesThatComeWhileOneIsLookedThroughAreDropped() {
        Held held;
        held.camera->see(qrImage("one"));
        held.camera->see(qrImage("dropped"));
        QVERIFY(QTest::qWaitFor([&] { return !held.found.isEmpty(); }));
        QVERIFY(held.finds("two", 2));
        QCOMPARE(held.found, (QStringList{u"one"_s, u"two"_s}));
    }

    void aPictureThatComesAfterTheStopIsNotTold() {
        Held held;
        held.camera->see(qrImage("late"));
        held.scanner.setActive(false);
        held.scanner.setActive(true);
        held.scanner.setActive(false);
        QVERIFY(QThreadPool::globalInstance()->waitForDone(10'000));
        QCoreApplication::processEvents();
        QVERIFY(held.found.isEmpty());
    }

    void theCameraStandsStillWhereNobodySeesItsPicture() {
        Held held;
        held.window.contentItem()->setVisible(false);
        QVERIFY(!held.camera->isRunning());
        held.window.contentItem()->setVisible(true);
        QVERIFY(held.camera->isRunning());
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationInactive);
        QVERIFY(!held.camera->isRunning());
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
        QVERIFY(held.camera->isRunning());
    }

    void aTabletWithoutACameraSaysSo() {
        Held held;
        held.scanner.setActive(false);
        held.camera->there = false;
        QVERIFY(!held.scanner.isAvailable());
        held.scanner.setActive(true);
        QVERIFY(held.scanner.problem().contains(u"カメラが見つかりません"_s));
        QVERIFY(!held.camera->isRunning());
    }

    void aCameraThatFailsSaysSoUntilPicturesCome() {
        Held held;
        QVERIFY(held.scanner.problem().isEmpty());
        Q_EMIT held.camera->failed();
        QVERIFY(held.scanner.problem().contains(u"映像が届きません"_s));
        QVERIFY(held.finds("one", 1));
        QVERIFY(held.scanner.problem().isEmpty());
    }

    void aCameraThatGivesNoPicturesIsNotWaitedForWithoutAWord() {
        Held held;
        held.scanner.setActive(false);
        held.scanner.setPatience(1ms);
        held.scanner.setActive(true);
        QTRY_VERIFY(held.scanner.problem().contains(u"映像が届きません"_s));
    }

    void thePageIsFilledWithWhatTheCameraSees() {
        Held held;
        held.scanner.setSize({400, 300});
        QImage paper(640, 360, QImage::Format_Grayscale8);
        paper.fill(Qt::white);
        QVERIFY(QTest::qWaitFor([&] {
            held.camera->see(paper);
            return held.scanner.isSeeing();
        }));
        QImage shown(400, 300, QImage::Format_RGB32);
        shown.fill(Qt::black);
        QPainter painter(&shown);
        held.scanner.paint(&painter);
        QCOMPARE(shown.pixelColor(200, 150), QColor(Qt::white));
        QCOMPARE(shown.pixelColor(2, 2), QColor(Qt::white));
    }
};

BANSO_TEST(CodeScannerTest);

}  // namespace banso::tests

#include "code_scanner_test.moc"
