// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QtTest>

#include "mobile/lock/idle_watch.h"
#include "shared/domain/consultation.h"
#include "tests/qml/pages/form_screen.h"
#include "tests/qml/pages/lock_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;
using namespace std::chrono_literals;

/// What keeps a finder of the tablet out, and lets its person go on where they were.
class LockTest : public QObject {
    Q_OBJECT

    static void openForm(FormScreen& screen) {
        screen.open(u"consultation"_s, {{u"businessId"_s, FormScreen::text(FormScreen::haruna())}});
    }

  private slots:
    void aPassphraseThatIsEasyToGuessIsRefusedWithTheReason() {
        Door door;
        const LockModel& model = door.begin();
        LockScreen screen(*door.model);
        screen.type(u"newPassphrase"_s, u"password1"_s);
        QVERIFY(screen.shows(u"すぐに破られます"_s));
        screen.type(u"samePassphrase"_s, u"password1"_s);
        screen.tap(u"choose"_s);
        QTRY_VERIFY(screen.shows(u"推測されやすいため使えません"_s));
        QCOMPARE(model.state(), LockModel::Choose);
        QCOMPARE(screen.text(u"newPassphrase"_s), u"password1"_s);
    }

    void twoPassphrasesThatDifferAreNotTaken() {
        Door door;
        const LockModel& model = door.begin();
        LockScreen screen(*door.model);
        screen.type(u"newPassphrase"_s, kPassphrase);
        screen.type(u"samePassphrase"_s, kPassphrase + u"s"_s);
        screen.tap(u"choose"_s);
        QVERIFY(screen.shows(u"二つの合言葉が違います"_s));
        QVERIFY(!model.isBusy());
        QCOMPARE(model.state(), LockModel::Choose);
    }

    void thePassphraseThatWasChosenOpensTheTabletTheNextDay() {
        Door door;
        {
            LockScreen screen(door.begin());
            screen.type(u"newPassphrase"_s, kPassphrase);
            screen.type(u"samePassphrase"_s, kPassphrase + u"\n"_s);
            QTRY_VERIFY_WITH_TIMEOUT(!door.model->isLocked(), kJudgedWithin);
            QTRY_VERIFY(!screen.window().isVisible());
        }
        const SecretKey chosen = door.model->key();
        LockScreen screen(door.begin());
        QVERIFY(screen.shows(u"画面はロックされています"_s));
        screen.type(u"passphrase"_s, kPassphrase + u"\n"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!door.model->isLocked(), kJudgedWithin);
        QVERIFY(door.model->key() == chosen);
    }

    void whereHardwareKeepsAHalfSixDigitsDoAndItsFailureIsNoTry() {
        Door door;
        door.drawer = std::make_shared<Drawer>();
        const QString pin = u"274913"_s;
        {
            LockScreen screen(door.begin());
            QVERIFY(screen.shows(u"鍵の半分は、この端末の専用の部品（TPM）が持ちます"_s));
            QVERIFY(screen.shows(u"6文字以上なら、数字だけでもかまいません"_s));
            screen.type(u"newPassphrase"_s, u"123456"_s);
            QVERIFY(screen.shows(u"6文字以上にして、並び数字は避けてください"_s));
            screen.type(u"newPassphrase"_s, pin);
            QVERIFY(screen.shows(u"この端末では十分です"_s));
            screen.type(u"samePassphrase"_s, pin + u"\n"_s);
            QTRY_VERIFY_WITH_TIMEOUT(!door.model->isLocked(), kJudgedWithin);
        }
        LockScreen screen(door.begin());
        door.drawer->isStuck = true;
        screen.type(u"passphrase"_s, pin + u"\n"_s);
        QTRY_VERIFY_WITH_TIMEOUT(screen.shows(u"鍵の半分を出しません。記録はそのままです"_s),
                                 kJudgedWithin);
        QCOMPARE(door.lock->wrongTries(), 0);
        door.drawer->isStuck = false;
        screen.type(u"passphrase"_s, pin + u"\n"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!door.model->isLocked(), kJudgedWithin);
    }

    void whereHardwareHasForgottenThePaperOrANewBeginningIsTheWay() {
        Door door;
        door.drawer = std::make_shared<Drawer>();
        door.close(kPassphrase, true);
        door.begin();
        QVERIFY(door.opensBy(kPassphrase));
        QVERIFY(door.lock->needsDevice());
        door.drawer->forget();
        LockScreen screen(door.begin());
        screen.type(u"passphrase"_s, kPassphrase + u"\n"_s);
        QTRY_VERIFY_WITH_TIMEOUT(screen.shows(u"専用の部品（TPM）に、鍵の半分がない"_s),
                                 kJudgedWithin);
        QCOMPARE(door.lock->wrongTries(), 0);
        QVERIFY(screen.shows(u"事務所の回復キーで開ける"_s));
        door.model->startAnew();
        QCOMPARE(door.model->state(), LockModel::Choose);
    }

    void withHardwareThatRefusesAGoodPassphraseDoesAlone() {
        Door door;
        door.drawer = std::make_shared<Drawer>();
        door.drawer->isStuck = true;
        LockScreen screen(door.begin());
        screen.type(u"newPassphrase"_s, u"274913"_s);
        screen.type(u"samePassphrase"_s, u"274913\n"_s);
        QTRY_VERIFY_WITH_TIMEOUT(screen.shows(u"部品なしで決められます"_s), kJudgedWithin);
        screen.type(u"newPassphrase"_s, kPassphrase);
        screen.type(u"samePassphrase"_s, kPassphrase + u"\n"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!door.model->isLocked(), kJudgedWithin);
        QVERIFY(!door.lock->needsDevice());
    }

    void aWrongPassphraseIsSaidAndStaysToBeMended() {
        Door door;
        door.close(kPassphrase);
        LockScreen screen(door.begin());
        screen.type(u"passphrase"_s, u"walnut fery"_s);
        screen.tap(u"unlock"_s);
        QTRY_VERIFY(screen.shows(u"合言葉が違います。記録はそのままです"_s));
        QCOMPARE(screen.text(u"passphrase"_s), u"walnut fery"_s);
        QVERIFY(door.model->isLocked());
        screen.type(u"passphrase"_s, kPassphrase);
        screen.tap(u"unlock"_s);
        QTRY_VERIFY(!door.model->isLocked());
    }

    void aPassphraseIsUnseenUntilItsPersonAsks() {
        Door door;
        door.close(kPassphrase);
        LockScreen screen(door.begin());
        screen.type(u"passphrase"_s, u"walnut"_s);
        const auto seen = [&] {
            return screen.window().activeFocusItem()->property("displayText").toString();
        };
        QVERIFY(!seen().isEmpty() && seen() != u"walnut"_s);
        screen.tap(u"revealButton"_s);
        screen.tap(u"passphrase"_s);
        QCOMPARE(seen(), u"walnut"_s);
    }

    void afterWrongOnesTheFieldWaits() {
        Door door;
        door.close(kPassphrase);
        door.noteWrong(3, door.clock.at);
        LockScreen screen(door.begin());
        QVERIFY(screen.shows(u"あと30秒お待ちください"_s));
        QVERIFY(!screen.item(u"passphrase"_s).isEnabled());
        QVERIFY(!screen.shows(u"合言葉では開かなくなります"_s));
        door.clock.at += 31s;
        QTRY_VERIFY(screen.item(u"passphrase"_s).isEnabled());
        QVERIFY(!screen.shows(u"お待ちください"_s));
    }

    void theLastWrongOneLeavesTheRecoveryKeyOrANewBeginning() {
        Door door;
        door.close(kPassphrase, true);
        door.noteWrong(TabletLock::kTries - 1, Instant{});
        LockScreen screen(door.begin());
        QVERIFY(screen.shows(u"あと1回違うと"_s));
        screen.type(u"passphrase"_s, u"walnut\n"_s);
        QTRY_VERIFY(screen.shows(u"記録はこの端末に暗号化されたまま残っています"_s));
        screen.tap(u"startAnew"_s);
        QVERIFY(screen.shows(u"何も消えません"_s));
        screen.tap(u"confirmButton"_s);
        QVERIFY(screen.shows(u"合言葉を決めてください"_s));
        QVERIFY(QFile::exists(door.folder.filePath(u"aside-1/key.json"_s)));
    }

    void aHalfFilledFormIsUnseenWhileLockedAndGoesOnWhereItWas() {
        Door door;
        LockModel& model = door.beginOpen();
        FormScreen screen;
        screen.lockBy(model);
        openForm(screen);
        screen.tap(u"methodRow/電話"_s);
        screen.type(u"noteEntry"_s, u"ask for the ledger"_s);
        model.lock();
        QVERIFY(screen.shows(u"画面はロックされています"_s));
        QVERIFY(!screen.shows(u"ask for the ledger"_s));
        QVERIFY(!screen.shows(u"榛名製菓"_s));
        QVERIFY(!screen.has(u"finishButton"_s));

        screen.type(u"passphrase"_s, kPassphrase + u"\n"_s);
        QTRY_VERIFY(screen.has(u"noteEntry"_s));
        QVERIFY(!screen.has(u"passphrase"_s));
        QCOMPARE(screen.text(u"noteEntry"_s), u"ask for the ledger"_s);
        QTRY_VERIFY(screen.item(u"noteEntry"_s)->property("typing").toBool());
        screen.tap(u"finishButton"_s);
        const auto talks = screen.all<Consultation>();
        QCOMPARE(talks.size(), std::size_t{1});
        QCOMPARE(talks[0].method, std::optional(Method::Telephone));
        QCOMPARE(talks[0].notes.at(FormScreen::me().text()), std::string("ask for the ledger"));
    }

    void theGuideHasAButtonThatLocks() {
        Door door;
        LockModel& model = door.beginOpen();
        FormScreen screen;
        screen.lockBy(model);
        screen.open(u"help"_s);
        screen.tap(u"lockNow"_s);
        QVERIFY(model.isLocked());
        QVERIFY(screen.has(u"passphrase"_s));
    }

    void thePassphraseIsChangedOnTheGuideAndTheNewOneOpens() {
        Door door;
        LockModel& model = door.beginOpen();
        FormScreen screen;
        screen.lockBy(model);
        screen.open(u"help"_s);
        QVERIFY(screen.shows(u"この端末の保護"_s));
        const auto change = [&](const QString& present) {
            screen.tap(u"changePassphrase"_s);
            screen.type(u"presentPassphrase"_s, present);
            screen.type(u"newPassphrase"_s, kNext);
            screen.type(u"samePassphrase"_s, kNext);
            screen.tap(u"change"_s);
        };
        change(u"wrong"_s);
        QTRY_VERIFY(screen.shows(u"いまの合言葉が違います"_s));
        screen.tap(u"keepPassphrase"_s);
        change(kPassphrase);
        QTRY_VERIFY_WITH_TIMEOUT(screen.shows(u"合言葉を変えました"_s), kJudgedWithin);
        QVERIFY(!screen.has(u"samePassphrase"_s));
        model.lock();
        QVERIFY(!door.opensBy(kPassphrase));
        QVERIFY(door.opensBy(kNext));
    }

    void whoTriesPassphrasesOnAnOpenTabletEndsBeforeALockedOne() {
        Door door;
        door.close(kPassphrase, true);
        LockModel& model = door.begin();
        QVERIFY(door.opensBy(kPassphrase));
        for (int tries = 0; tries < TabletLock::kTries; ++tries) {
            model.change(u"wrong"_s, kNext, kNext);
            QTRY_VERIFY_WITH_TIMEOUT(!model.isBusy(), kJudgedWithin);
            door.clock.at += 2h;
            // The seconds that are counted down on the screen.
            QTRY_COMPARE(model.waitSeconds(), 0);
        }
        QCOMPARE(model.state(), LockModel::GivenUp);
    }

    void theIdleTimeIsChosenAndStays() {
        Door door;
        LockModel& model = door.beginOpen();
        FormScreen screen;
        screen.lockBy(model);
        screen.open(u"help"_s);
        screen.tap(u"idleTime/1分"_s);
        QVERIFY(screen.shows(u"1分触れずにいたとき"_s));
        QVERIFY(idleTime(screen.tablet().reader()) == 1min);
        std::chrono::milliseconds time = 1h;
        const IdleWatch watch(model, [&] { return IdleWatch::Time{time, time}; });
        time += 1min;
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
        QVERIFY(model.isLocked());
    }

    void whoComesBackTooLateTouchesTheLockAndNotThePage() {
        Door door;
        LockModel& model = door.beginOpen();
        FormScreen screen;
        screen.lockBy(model);
        openForm(screen);
        std::chrono::milliseconds time = 1h;
        const IdleWatch watch(model, [&] { return IdleWatch::Time{time, time}; });
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
        time += 4min;
        screen.tap(u"methodRow/電話"_s);
        time += 4min;
        screen.type(u"noteEntry"_s, u"still there"_s);
        QVERIFY(!model.isLocked());
        QQuickItem* const finish = screen.item(u"finishButton"_s);
        time += model.idle();
        tapItem(*finish);
        QVERIFY(model.isLocked());
        QVERIFY(!screen.shows(u"still there"_s));
        QVERIFY(screen.all<Consultation>().empty());
    }

    void anAppThatIsLeftLocks() {
        Door door;
        LockModel& model = door.beginOpen();
        std::chrono::milliseconds time = 1h;
        const IdleWatch watch(model, [&] { return IdleWatch::Time{time, time}; });
        const auto become = [](Qt::ApplicationState state) {
            Q_EMIT qGuiApp->applicationStateChanged(state);
        };
        become(Qt::ApplicationInactive);
        time += IdleWatch::kAway - 1s;
        become(Qt::ApplicationActive);
        QVERIFY(!model.isLocked());
        become(Qt::ApplicationInactive);
        time += IdleWatch::kAway;
        become(Qt::ApplicationActive);
        QVERIFY(model.isLocked());
        QVERIFY(door.opensBy(kPassphrase));
        become(Qt::ApplicationHidden);
        QVERIFY(model.isLocked());
    }

    void anAppThatIsLeftShowsNothingFromThatMomentOn() {
        Door door;
        LockModel& model = door.beginOpen();
        FormScreen screen;
        screen.lockBy(model);
        openForm(screen);
        const IdleWatch watch(model);
        const auto become = [](Qt::ApplicationState state) {
            Q_EMIT qGuiApp->applicationStateChanged(state);
        };
        auto* window = qobject_cast<QQuickWindow*>(screen.item(u"noteEntry"_s)->window());
        const auto colours = [&] {
            settle(*window);
            QSet<QRgb> seen;
            const QImage picture = window->grabWindow().convertToFormat(QImage::Format_RGB32);
            // Round about the cover's one word.
            for (int x = 0; x < picture.width(); ++x)
                for (int y = 0; y < picture.height() / 3; ++y) seen.insert(picture.pixel(x, y));
            return seen.size();
        };
        become(Qt::ApplicationActive);
        QVERIFY(colours() > 10);
        become(Qt::ApplicationInactive);
        QCOMPARE(colours(), 1);
        QVERIFY(!model.isLocked());
        become(Qt::ApplicationActive);
        QVERIFY(colours() > 10);
        QVERIFY(screen.has(u"noteEntry"_s));
    }

    void aWindowThatIsPutAwayLocksAtOnce() {
        Door door;
        LockModel& model = door.beginOpen();
        FormScreen screen;
        screen.lockBy(model);
        openForm(screen);
        const IdleWatch watch(model);
        QWindow* const window = screen.item(u"noteEntry"_s)->window();
        window->setWindowStates(Qt::WindowMaximized);
        settle(*qobject_cast<QQuickWindow*>(window));
        QVERIFY(!model.isLocked());
        window->setWindowStates(Qt::WindowMinimized);
        QTRY_VERIFY(model.isLocked());
        QVERIFY(!screen.has(u"noteEntry"_s));
    }

    void aTabletThatSleptIsLockedWhenItWakes() {
        Door door;
        LockModel& model = door.beginOpen();
        IdleWatch::Time time{1h, 50min};
        const IdleWatch watch(model, [&] { return time; });
        time.passed += 10s;
        time.awake += 10s;
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
        QVERIFY(!model.isLocked());
        time.passed += 1min;  // and was not awake
        QTRY_VERIFY(model.isLocked());
        QVERIFY(door.opensBy(kPassphrase));
        // What it slept before counts once.
        Q_EMIT qGuiApp->applicationStateChanged(Qt::ApplicationActive);
        QVERIFY(!model.isLocked());
    }

    void aFindersOwnKeyFileOpensNoAppThatRuns() {
        Door door;
        LockModel& model = door.beginOpen();
        const SecretKey own = model.key();
        const std::string keyFile = door.folder.filePath(u"key.json"_s).toStdString();
        const std::string before = readPrivateFile(keyFile).value();
        model.lock();
        door.close(u"the finder's"_s);
        QVERIFY(!door.opensBy(u"the finder's"_s));
        QVERIFY(model.problem().contains(u"合言葉が違います"_s));
        door.put(u"key.json"_s, before);
        QVERIFY(door.opensBy(kPassphrase));
        QVERIFY(model.key() == own);
    }
};

BANSO_TEST(LockTest);

}  // namespace banso::tests

#include "lock_test.moc"
