// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "mobile/camera/code_scanner.h"
#include "tests/qml/pages/held_camera.h"
#include "tests/qml/pages/lock_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

/// A tablet whose passphrase nobody knows, and the chamber's paper.
class RecoverTest : public QObject {
    Q_OBJECT

    /// Also where it does not show.
    static CodeScanner* scannerIn(QQuickItem& item) {
        if (auto* scanner = qobject_cast<CodeScanner*>(&item)) return scanner;
        for (QQuickItem* child : item.childItems())
            if (CodeScanner* found = scannerIn(*child)) return found;
        return nullptr;
    }

  private slots:
    void afterTheLastWrongOneThePaperOpensAndANewPassphraseTakesItsPlace() {
        Door door;
        door.close(kPassphrase, true);
        door.noteWrong(TabletLock::kTries - 1, Instant{});
        LockScreen screen(door.begin());
        screen.type(u"passphrase"_s, u"walnut\n"_s);
        QTRY_VERIFY(screen.shows(u"合言葉では開かなくなりました"_s));
        screen.tap(u"recoverGivenUp"_s);
        QVERIFY(screen.shows(door.paperNumber()));
        screen.type(u"paper"_s, QString::fromStdString(door.paper.text()).toUpper());
        screen.type(u"newPassphrase"_s, kNext);
        screen.type(u"samePassphrase"_s, kNext);
        screen.tap(u"recover"_s);
        QTRY_VERIFY_WITH_TIMEOUT(!door.model->isLocked(), kJudgedWithin);
        QVERIFY(door.model->key() == door.key);
        QVERIFY(door.lock->untoldUses().size() == 1);
        door.begin();
        QVERIFY(door.opensBy(kNext));
    }

    void aForgottenPassphraseNeedsNoWrongOnesAndTheWayBackIsOpen() {
        Door door;
        door.close(kPassphrase, true);
        LockScreen screen(door.begin());
        screen.tap(u"forgotten"_s);
        QVERIFY(!screen.shows(u"画面はロックされています"_s));
        screen.type(u"paper"_s, u"abcd"_s);
        screen.tap(u"closeRecovery"_s);
        QVERIFY(screen.shows(u"画面はロックされています"_s));
        screen.tap(u"forgotten"_s);
        QCOMPARE(screen.text(u"paper"_s), QString());
    }

    void aSlipOnThePaperAnotherPaperAndASlipInThePassphraseAreSaid() {
        Door door;
        door.close(kPassphrase, true);
        LockScreen screen(door.begin());
        screen.tap(u"forgotten"_s);
        const QString right = QString::fromStdString(door.paper.text());
        screen.type(u"paper"_s, right.chopped(1));
        screen.type(u"newPassphrase"_s, kNext);
        screen.type(u"samePassphrase"_s, kNext);
        screen.tap(u"recover"_s);
        QVERIFY(screen.shows(u"いま55文字"_s));
        const RecoveryKey other = RecoveryKey::random();
        screen.type(u"paper"_s, QString::fromStdString(other.text()));
        screen.tap(u"recover"_s);
        QVERIFY(screen.shows(QString::fromStdString(other.publicHalf().number()) + u" の紙です"_s));
        screen.type(u"paper"_s, right);
        screen.type(u"samePassphrase"_s, kNext.chopped(1));
        screen.tap(u"recover"_s);
        QVERIFY(screen.shows(u"二つの新しい合言葉が違います"_s));
        QVERIFY(door.model->isLocked() && door.lock->untoldUses().empty());
    }

    void thePaperIsScannedAndAnotherCodeIsRefused() {
        Door door;
        door.close(kPassphrase, true);
        LockScreen screen(door.begin());
        screen.tap(u"forgotten"_s);
        auto held = std::make_unique<HeldCamera>();
        HeldCamera& camera = *held;
        scannerIn(*screen.window().contentItem())->setCamera(std::move(held));
        screen.tap(u"scanPaper"_s);
        camera.see(qrImage("banso1:10.0.0.1:8444:ab:cd"));
        QTRY_VERIFY(screen.shows(u"回復キーとして読めません"_s));
        QCOMPARE(screen.text(u"paper"_s), QString());
        const QString letters = QString::fromStdString(door.paper.text());
        QTRY_VERIFY((camera.see(qrImage(door.paper.text())), screen.text(u"paper"_s) == letters));
        QVERIFY(!camera.isRunning());
    }

    void thePapersLettersGoWhenNobodyGoesOnWithThem() {
        Door door;
        door.close(kPassphrase, true);
        LockScreen screen(door.begin());
        screen.tap(u"forgotten"_s);
        screen.type(u"paper"_s, QString::fromStdString(door.paper.text()));
        const auto hints = screen.window().activeFocusItem()->property("inputMethodHints");
        QVERIFY(hints.toInt() & Qt::ImhSensitiveData);
        QQuickItem* entry = screen.item(u"paper"_s).parentItem();
        while (!entry->property("patience").isValid()) entry = entry->parentItem();
        entry->setProperty("patience", 1);
        QTRY_COMPARE(screen.text(u"paper"_s), QString());
    }

    void aTabletThatNoPaperOpensSaysSo() {
        Door door;
        door.close(kPassphrase);
        const LockScreen screen(door.begin());
        QVERIFY(screen.shows(u"まだ事務所の回復キーが届いていません"_s));
        QVERIFY(findOnScreen(screen.window(), u"forgotten"_s) == nullptr);
    }
};

BANSO_TEST(RecoverTest);

}  // namespace banso::tests

#include "recover_test.moc"
