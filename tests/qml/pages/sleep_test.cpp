// SPDX-License-Identifier: Apache-2.0
#include <QDBusPendingCallWatcher>
#include <QElapsedTimer>
#include <QLocalServer>
#include <QLocalSocket>
#include <QtTest>
#include <optional>

#include "mobile/lock/sleep_watch.h"
#include "tests/qml/pages/form_screen.h"
#include "tests/qml/pages/lock_screen.h"
#include "tests/support/logind.h"
#include "tests/support/private_bus.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

/// What is on the screen of a tablet whose machine goes to sleep.
class SleepTest : public QObject {
    Q_OBJECT

    /// An open tablet with a form on its screen, on a machine with logind.
    struct Desk {
        Door door;
        PrivateBus bus;
        Logind logind{bus.address()};
        LockModel& model = door.beginOpen();
        FormScreen screen;
        std::optional<SleepWatch> watch;

        Desk() {
            screen.lockBy(model);
            screen.open(u"consultation"_s,
                        {{u"businessId"_s, FormScreen::text(FormScreen::haruna())}});
        }
        QQuickWindow& window() const {
            return *qobject_cast<QQuickWindow*>(screen.item(u"finishButton"_s)->window());
        }
        void begin() {
            watch.emplace(model, window(), bus.address());
            QTRY_COMPARE(logind.held(), 1);
            // What it was told then, and what it asked for thereupon.
            hear();
            hear();
        }
        /// Returns when the tablet has heard all that logind said: a bus keeps the order.
        void hear() const {
            auto last = QDBusMessage::createMethodCall(
                QLatin1String(Logind::kService), QLatin1String(Logind::kPath),
                QLatin1String(Logind::kManager), u"GetSession"_s);
            last << u"auto"_s;
            const QDBusPendingCallWatcher answer(QDBusConnection(bus.address()).asyncCall(last));
            QSignalSpy heard(&answer, &QDBusPendingCallWatcher::finished);
            QVERIFY(heard.wait());
        }
    };

  private slots:
    void theMachineSleepsOnceTheLockIsShown() {
        Desk desk;
        bool wasShownBefore = false;
        connect(&desk.window(), &QQuickWindow::frameSwapped, this, [&] {
            const bool isShown =
                desk.screen.has(u"passphrase"_s) && !desk.screen.has(u"finishButton"_s);
            wasShownBefore = wasShownBefore || (isShown && desk.logind.held() == 1);
        });
        desk.begin();
        QVERIFY(!desk.model.isLocked());
        desk.logind.prepareForSleep();
        QTRY_COMPARE(desk.logind.held(), 0);
        QVERIFY(desk.model.isLocked());
        QVERIFY(wasShownBefore);
    }

    void aMachineWhoseScreenShowsNothingSleepsSoon() {
        Desk desk;
        desk.begin();
        desk.window().hide();
        desk.logind.prepareForSleep();
        QTRY_COMPARE(desk.logind.held(), 0);
        QVERIFY(desk.model.isLocked());
    }

    void aLockedTabletKeepsNoMachineAwakeAndAnOpenOneDoesAgain() {
        Desk desk;
        desk.begin();
        desk.model.lock();
        QTRY_COMPARE(desk.logind.held(), 0);
        QVERIFY(desk.door.opensBy(kPassphrase));
        QTRY_COMPARE(desk.logind.held(), 1);
        desk.logind.prepareForSleep();
        QTRY_COMPARE(desk.logind.held(), 0);
        desk.logind.wake();
        desk.hear();
        QCOMPARE(desk.logind.held(), 0);
        QVERIFY(desk.door.opensBy(kPassphrase));
        QTRY_COMPARE(desk.logind.held(), 1);
    }

    void whoOpensItWhileTheMachineGoesToSleepIsWaitedForTheNextTime() {
        Desk desk;
        desk.begin();
        desk.logind.prepareForSleep();
        QTRY_COMPARE(desk.logind.held(), 0);
        QVERIFY(desk.door.opensBy(kPassphrase));
        desk.hear();
        QCOMPARE(desk.logind.held(), 0);
        desk.logind.wake();
        QTRY_COMPARE(desk.logind.held(), 1);
        QVERIFY(!desk.model.isLocked());
    }

    void whoLocksTheScreenLocksTheTablet() {
        Desk desk;
        desk.begin();
        desk.logind.hintAtLock(false);
        desk.logind.lock(Logind::kOtherSession);
        desk.hear();
        QVERIFY(!desk.model.isLocked());
        desk.logind.lock(Logind::kOwnSession);
        desk.hear();
        QVERIFY(desk.model.isLocked());
        QVERIFY(desk.door.opensBy(kPassphrase));
        desk.logind.hintAtLock(true);
        desk.hear();
        QVERIFY(desk.model.isLocked());
    }

    void whereNobodyTellsOfSleepTheTabletIsAsBefore() {
        Desk desk;
        const PrivateBus withoutLogind;
        QTest::failOnWarning(QRegularExpression(u"."_s));
        for (const QString& bus : {u"unix:path=/nowhere/bus"_s, withoutLogind.address()}) {
            desk.watch.emplace(desk.model, desk.window(), bus);
            desk.model.lock();
            QVERIFY(desk.screen.has(u"passphrase"_s));
            QVERIFY(desk.door.opensBy(kPassphrase));
            QVERIFY(desk.screen.has(u"finishButton"_s));
        }
    }

    void aBusThatDoesNotAnswerKeepsNobodyWaiting() {
        Desk desk;
        QLocalServer deaf;
        QVERIFY(deaf.listen(desk.door.folder.filePath(u"bus"_s)));
        qputenv("DBUS_SYSTEM_BUS_ADDRESS", "unix:path=" + deaf.fullServerName().toUtf8());
        QElapsedTimer time;
        time.start();
        desk.watch.emplace(desk.model, desk.window());
        desk.model.lock();
        QVERIFY(desk.screen.has(u"passphrase"_s));
        QTRY_VERIFY(deaf.hasPendingConnections());
        QVERIFY(!time.hasExpired(10'000));
        // Otherwise its end would wait as long as libdbus does.
        delete deaf.nextPendingConnection();
    }
};

BANSO_TEST(SleepTest);

}  // namespace banso::tests

#include "sleep_test.moc"
