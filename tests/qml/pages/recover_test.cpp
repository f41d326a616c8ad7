// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "tests/qml/pages/lock_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

/// A tablet whose passphrase nobody knows, and the chamber's paper.
class RecoverTest : public QObject {
    Q_OBJECT

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
        const auto* paper = screen.window().findChild<QQuickItem*>(u"paper"_s);
        QCOMPARE(paper->property("text").toString(), QString());
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
