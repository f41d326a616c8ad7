// SPDX-License-Identifier: Apache-2.0
#include <QSemaphore>
#include <QtTest>
#include <thread>

#include "tests/qml/pages/tablet_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

/// What too many wrong passphrases closed, as its person finds it on 送受信.
class AsideTest : public QObject {
    Q_OBJECT

    struct Waiting : TabletScreen {
        RecoveryKey paper = RecoveryKey::random();

        Waiting() {
            putAside(1, [this](const RecoveryKey& typed) -> Result<AsideReport> {
                if (typed.publicHalf() != paper.publicHalf())
                    return Error{ErrorCode::Unauthenticated, "another paper"};
                setAside(0);
                return AsideReport{3, 1};
            });
            open(u"sync"_s);
        }
        void send(const RecoveryKey& typed) {
            type(u"paper"_s, QString::fromStdString(typed.text()));
            tap(u"sendAside"_s);
        }
    };

  private slots:
    void whereNothingWaitsThePageSaysNothingOfIt() {
        TabletScreen screen;
        screen.open(u"sync"_s);
        QVERIFY(!screen.has(u"openAside"_s));
    }

    void thePaperSendsWhatWaitsAndThePageSaysWhatArrived() {
        Waiting screen;
        QVERIFY(screen.shows(u"前の記録がこの端末で待っています"_s));
        screen.tap(u"openAside"_s);
        screen.send(screen.paper);
        QTRY_VERIFY(screen.shows(u"3件を事務所に送り"_s));
        QVERIFY(screen.shows(u"前の記録を送りました"_s));
        QVERIFY(!screen.has(u"paper"_s) && !screen.has(u"openAside"_s));
    }

    void whoeverLeavesThePageMeanwhileWaitsForNothingAndItIsSentAllTheSame() {
        QSemaphore network;
        QSemaphore left;
        TabletScreen screen;
        screen.putAside(1, [&](const RecoveryKey&) -> Result<AsideReport> {
            network.acquire();
            screen.setAside(0);
            return AsideReport{3, 1};
        });
        screen.open(u"sync"_s);
        screen.tap(u"openAside"_s);
        screen.type(u"paper"_s, QString::fromStdString(RecoveryKey::random().text()));
        screen.tap(u"sendAside"_s);
        // A page that waited for the network would be let go by this, and found out.
        std::jthread rescue([&] {
            (void)left.tryAcquire(1, 3'000);
            network.release();
        });
        screen.open(u"today"_s);
        QCOMPARE(screen.page(), u"today"_s);
        screen.open(u"sync"_s);
        QVERIFY(screen.shows(u"開けて送っています"_s));
        left.release();
        rescue.join();
        QTRY_VERIFY(!screen.shows(u"前の記録がこの端末で待っています"_s));
    }

    void thePapersLettersAreGoneBehindTheLock() {
        Waiting screen;
        screen.tap(u"openAside"_s);
        screen.type(u"paper"_s, QString::fromStdString(screen.paper.text()));
        QQuickItem* page = screen.item(u"paper"_s);
        while (page->parentItem() != nullptr && page->objectName() != u"pageStack"_s)
            page = page->parentItem();
        page->setVisible(false);
        page->setVisible(true);
        QVERIFY(screen.has(u"openAside"_s) && !screen.has(u"paper"_s));
        screen.tap(u"openAside"_s);
        QCOMPARE(screen.text(u"paper"_s), QString());
    }

    void aSlipOrAnotherPaperIsSaidAndStaysToBeMended() {
        Waiting screen;
        screen.tap(u"openAside"_s);
        screen.type(u"paper"_s, u"abcd-efgh"_s);
        screen.tap(u"sendAside"_s);
        QVERIFY(screen.shows(u"いま8文字"_s));
        QCOMPARE(screen.text(u"paper"_s), u"abcd-efgh"_s);
        screen.tap(u"closeAside"_s);
        screen.tap(u"openAside"_s);
        screen.send(RecoveryKey::random());
        QTRY_VERIFY(screen.shows(u"この紙では開きません"_s));
        QVERIFY(screen.shows(u"前の記録がこの端末で待っています"_s));
    }
};

BANSO_TEST(AsideTest);

}  // namespace banso::tests

#include "aside_test.moc"
