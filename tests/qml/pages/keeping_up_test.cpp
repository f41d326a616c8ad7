// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "mobile/platform/private_file.h"
#include "mobile/shell/screen_items.h"
#include "mobile/shell/synthetic_input.h"
#include "shared/db/statement.h"
#include "shared/domain/consultation.h"
#include "shared/secrets/key_file.h"
#include "tests/qml/pages/two_tablets.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace std::chrono_literals;

/// A tablet that syncs by itself: what she sees of it, and that it never gets into her way.
class KeepingUpTest : public QObject {
    Q_OBJECT

    static constexpr auto kOften = 20ms;

    /// 山田's tablet with its pages, 佐藤's works beside it.
    struct Desk {
        TwoTablets chamber;
        SyncedPages pages{chamber.yamada()};
        SystemClock clock;
        RandomIds ids{clock};

        SyncStatus& status() { return pages.program.syncStatus(); }
        void openBusiness() {
            pages.program.open(QStringLiteral("business"),
                               {{QStringLiteral("businessId"),
                                 QString::fromStdString(chamber.business().text())}});
        }
        void satoSaves(const char* phone) {
            chamber.set(chamber.sato(), &Business::phone, std::string(phone));
            BANSO_ASSERT(chamber.sync(chamber.sato()).has_value());
        }
        /// Other businesses in the list, and talks with this one.
        void fill(int count) {
            std::vector<RecordUnits> records;
            for (int i = 0; i < count; ++i) {
                Business other;
                other.id = ids.recordId();
                other.name = "店 " + std::to_string(1000 + i);
                other.advisor = chamber.yamada().person();
                records.push_back({kindOf<Business>().name, other.id, toUnits(other)});
                Consultation talk;
                talk.id = ids.recordId();
                talk.business = chamber.business();
                talk.day = tokyoDate(clock.now() - std::chrono::days{i});
                talk.method = Method::Visit;
                talk.said = "お話 " + std::to_string(i);
                records.push_back({kindOf<Consultation>().name, talk.id, toUnits(talk)});
            }
            chamber.bring(records);
            for (Tablet* tablet : {&chamber.sato(), &chamber.yamada()})
                BANSO_ASSERT(chamber.sync(*tablet).has_value());
            pages.program.session().recordsChanged();
        }
        std::string phoneAtTheOffice() {
            const std::lock_guard lock(chamber.chamber().mutex());
            const auto stored = chamber.chamber().store().record(chamber.business());
            return fromUnits<Business>(chamber.business(), stored->state.units()).phone;
        }
        std::int64_t runs() {
            Statement row = chamber.yamada().reader().prepare("SELECT max(id) FROM syncRun");
            row.step();
            return row.integer(0);
        }
    };

    /// Waits until it has tried some more times.
    static bool triesAgain(SyncStatus& status) {
        QSignalSpy tries(&status, &SyncStatus::changed);
        return QTest::qWaitFor([&] { return tries.size() >= 3; });
    }

  private slots:
    void initTestCase() { prepareApplication(QStringLiteral("ja")); }

    void whatAColleagueSentComesWithoutATap() {
        Desk desk;
        desk.openBusiness();
        desk.status().keepUp(kOften);
        QTRY_VERIFY(desk.status().isOnline());
        QVERIFY(!desk.pages.shows("027-000-1234"));
        desk.satoSaves("027-000-1234");
        QTRY_VERIFY(desk.pages.shows("027-000-1234"));
    }

    /// An empty sync after it says nothing of what there is to read.
    void whatCameLastIsSaidUntilSomethingElseComes() {
        Desk desk;
        QVERIFY(!desk.pages.shows("1件"));
        desk.satoSaves("027-000-1234");
        for (int i = 0; i < 2; ++i) {
            desk.pages.sync();
            QVERIFY(desk.pages.shows("1件"));
        }
    }

    void whatSheSavesGoesWithoutATap() {
        Desk desk;
        desk.status().keepUp(kOften);
        desk.chamber.set(desk.chamber.yamada(), &Business::phone, std::string("090-0000-5678"));
        QTRY_COMPARE(desk.phoneAtTheOffice(), std::string("090-0000-5678"));
        QTRY_COMPARE(desk.status().unsent(), 0);
    }

    void withoutNewsItAsksAndSyncsNot() {
        Desk desk;
        desk.status().keepUp(kOften);
        const auto runs = desk.runs();
        QVERIFY(triesAgain(desk.status()));
        QVERIFY(desk.status().isOnline());
        QCOMPARE(desk.runs(), runs);
    }

    void onTheRoadNothingIsSaidOfIt() {
        Desk desk;
        desk.chamber.online = false;
        desk.status().keepUp(kOften);
        QVERIFY(triesAgain(desk.status()));
        QVERIFY(desk.pages.shows("オフライン"));
        QVERIFY(!desk.pages.shows("送受信できませんでした"));
        desk.chamber.online = true;
        QTRY_VERIFY(desk.pages.shows("事務所につながりました"));
    }

    void whatSheAskedForAndFailedIsSaidUntilItGoesWell() {
        Desk desk;
        desk.chamber.online = false;
        desk.pages.sync();
        QVERIFY(desk.pages.shows("送受信できませんでした"));
        desk.status().keepUp(kOften);
        QVERIFY(triesAgain(desk.status()));
        QVERIFY(desk.pages.shows("送受信できませんでした"));
        desk.chamber.online = true;
        QTRY_VERIFY(!desk.pages.shows("送受信できませんでした"));
    }

    void whyTheOfficeRefusesIsSaid() {
        Desk desk;
        desk.chamber.online = false;
        desk.chamber.cut = ErrorCode::DeviceHeld;
        desk.status().keepUp(kOften);
        QTRY_VERIFY(desk.pages.shows("この端末は事務所の確認を待っています"));
    }

    void aTapWhileItAsksIsASyncOfItsOwn() {
        Desk desk;
        desk.status().keepUp(1h);
        const auto runs = desk.runs();
        desk.pages.sync();
        QVERIFY(desk.runs() > runs);
        QVERIFY(!desk.status().isRunning());
    }

    void aFormThatIsOpenIsLeftAsItIs() {
        Desk desk;
        desk.pages.program.open(QStringLiteral("consultation"),
                                {{QStringLiteral("businessId"),
                                  QString::fromStdString(desk.chamber.business().text())}});
        desk.status().keepUp(kOften);
        QVERIFY(desk.pages.tap("noteEntry"));
        typeText(*desk.pages.program.window(), QStringLiteral("ask for "));
        desk.satoSaves("027-000-1234");
        QTRY_COMPARE(desk.chamber.seenBy(desk.chamber.yamada()).phone, std::string("027-000-1234"));
        typeText(*desk.pages.program.window(), QStringLiteral("the ledger"));
        QTRY_VERIFY(desk.pages.shows("ask for the ledger"));
    }

    /// What she reads would jump to its beginning each time that a colleague saves.
    void aPageStaysWhereSheScrolledIt_data() {
        QTest::addColumn<QString>("page");
        QTest::addColumn<QString>("scrolled");
        QTest::newRow("businesses") << "businesses"
                                    << "rows";
        QTest::newRow("business") << "business"
                                  << "scrollColumn";
    }
    void aPageStaysWhereSheScrolledIt() {
        QFETCH(QString, page);
        QFETCH(QString, scrolled);
        Desk desk;
        desk.fill(100);
        desk.pages.program.window()->resize(1280, 800);
        if (page == QStringLiteral("business"))
            desk.openBusiness();
        else
            desk.pages.program.open(page, {});
        settle(*desk.pages.program.window());
        QQuickItem* const view = findOnScreen(*desk.pages.program.window(), scrolled);
        QVERIFY(view != nullptr);
        // No further than the page is long: it would be put back at some time.
        constexpr qreal kScrolled = 1'000;
        QTRY_VERIFY(view->property("contentHeight").toReal() - view->height() > kScrolled);
        view->setProperty("contentY", kScrolled);
        settle(*desk.pages.program.window());
        QCOMPARE(view->property("contentY").toReal(), kScrolled);
        desk.status().keepUp(kOften);
        desk.satoSaves("027-000-1234");
        QTRY_COMPARE(desk.chamber.seenBy(desk.chamber.yamada()).phone, std::string("027-000-1234"));
        QVERIFY(triesAgain(desk.status()));
        settle(*desk.pages.program.window());
        QCOMPARE(view->property("contentY").toReal(), kScrolled);
    }

    /// Another card came, and hers was made anew, without what she had written.
    void whatSheWritesToEndAContradictionIsLeftAsItIs() {
        Desk desk;
        Tablet& yamada = desk.chamber.yamada();
        desk.satoSaves("027-000-1234");
        desk.chamber.set(yamada, &Business::phone, std::string("090-0000-5678"));
        desk.pages.sync();
        QVERIFY(desk.pages.tap("writeOther"));
        QVERIFY(desk.pages.tap("otherText"));
        typeText(*desk.pages.program.window(), QStringLiteral(" or"));
        desk.chamber.set(desk.chamber.sato(), &Business::email, std::string("cafe@example.jp"));
        QVERIFY(desk.chamber.sync(desk.chamber.sato()));
        desk.chamber.set(yamada, &Business::email, std::string("shop@example.jp"));
        desk.status().keepUp(kOften);
        QTRY_COMPARE(desk.status().toDecide(), 2);
        QVERIFY(!desk.pages.shows("cafe@example.jp"));
        typeText(*desk.pages.program.window(), QStringLiteral(" none"));
        QVERIFY(desk.pages.tap("useOther"));
        QTRY_COMPARE(desk.phoneAtTheOffice(), std::string("027-000-1234 or none"));
        QTRY_VERIFY(desk.pages.shows("cafe@example.jp"));
    }

    void aStopReachesATabletThatIsLocked() {
        const QTemporaryDir folder;
        constexpr std::string_view kPassphrase = "walnut ferry 38 copper tulip";
        const SecretKey key = SecretKey::random();
        const auto closed = KeyFile::make(key, kPassphrase, GuessCost{8, 1});
        QVERIFY(writePrivateFile(folder.filePath(QStringLiteral("key.json")).toStdString(),
                                 closed->text()));
        auto lock = TabletLock::open(folder.path().toStdString());
        const SystemClock clock;
        LockModel model(*lock, clock, key);
        TwoTablets chamber;
        SyncedPages pages(chamber.yamada(), &model);
        model.lock();
        pages.program.syncStatus().keepUp(kOften);
        QVERIFY(triesAgain(pages.program.syncStatus()));
        QVERIFY(pages.shows("画面はロックされています"));
        chamber.online = false;
        chamber.cut = ErrorCode::DeviceStopped;
        QTRY_VERIFY(pages.program.syncStatus().isErased());
        QCOMPARE(chamber.lastErrands.load(), 1);
        QVERIFY(pages.shows("この端末の利用は終わりました"));
        QVERIFY(!pages.shows("画面はロックされています"));
    }
};

BANSO_TEST(KeepingUpTest);

}  // namespace banso::tests

#include "keeping_up_test.moc"
