// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "sync/device/held_files.h"
#include "tests/qml/pages/file_pages.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

/// A file that is not on the tablet: how it comes, what is said meanwhile, and how it stays.
class BusinessFilesTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { prepareApplication(QStringLiteral("ja")); }

    void aFileThatIsNotHereIsFetchedWhenItsPageOpens() {
        FileChamber chamber;
        FilePages page(chamber);
        QVERIFY(chamber.sato().seen<Consultation>(chamber.talk.id).state.isNew());
        QVERIFY(!chamber.sato().seen<Plan>(chamber.plan.id).state.isNew());

        page.openWithoutFile("business", chamber.cafe());
        QVERIFY(page.shows("記録はまだこの端末にありません"));
        QVERIFY(page.shows("取り寄せられませんでした"));
        QVERIFY(page.has("record"));

        page.fetch();
        QVERIFY(page.shows("卸値の相談"));
    }

    void aFileThatIsOpenedAfterASyncsLastAnswerComesRightAfterIt() {
        FileChamber chamber;
        FilePages page(chamber);
        SyncStatus& status = page.program.syncStatus();
        QSignalSpy finished(&status, &SyncStatus::finished);
        while (chamber.hungUp.try_acquire()) continue;
        status.start();
        // Of which the pages have not heard yet.
        chamber.hungUp.acquire();
        page.program.open(QStringLiteral("business"), chamber.cafe());
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(page.shows("卸値の相談"));
        QVERIFY(!page.has("fetch"));
    }

    void withoutTheFileNothingIsSaidOfWhatStandsInIt() {
        FileChamber chamber;
        FilePages page(chamber);
        page.openWithoutFile("business", chamber.cafe());
        const auto cards = {"plan", "sections",    "attachments", "timeline",
                            "keep", "uncontacted", "grade",       "show"};
        for (const char* card : cards) QVERIFY2(!page.has(card), card);
        QVERIFY(!page.shows("まだ伝えていません"));
        QVERIFY(page.shows("これまでの通知と同意は、まだこの端末にありません"));

        page.fetch();
        for (const char* card : cards) QVERIFY2(page.has(card), card);
        QVERIFY(!page.shows("これまでの通知と同意は、まだこの端末にありません"));
        QVERIFY(page.shows("まだ伝えていません"));
    }

    void whoMayReadWhatWasSaidInConfidenceDoesNotTakeItForEmpty() {
        FileChamber chamber;
        chamber.bring({{"person", chamber.sato().person(), {{"roles/supervisor", "{}"}}}});
        FilePages page(chamber);
        page.openWithoutFile("business", chamber.cafe());
        QVERIFY(!page.has("confidentialNotes"));
        page.fetch();
        QVERIFY(page.has("confidentialNotes"));
        QVERIFY(page.tap("readConfidential"));
        QVERIFY(page.shows("兄の保証人"));
    }

    void ofConsentsOnlyWhatIsKnownIsSaidAndNothingIsGiven() {
        FileChamber chamber;
        FilePages page(chamber);
        page.openWithoutFile("consents", chamber.cafe());
        const auto sentences = {"まだ伝えていません", "提供先はまだありません",
                                "まだ何も提供していません"};
        for (const char* sentence : sentences) QVERIFY2(!page.shows(sentence), sentence);
        QVERIFY(page.has("addNotice"));
        QVERIFY(page.has("wantsNoRecord"));
        page.fetch();
        for (const char* sentence : sentences) QVERIFY2(page.shows(sentence), sentence);
    }

    void ofAPlanWhoseFileIsStillToComeNobodyIsToldThatItIsLate() {
        FileChamber chamber;
        chamber.countTheVisit();
        chamber.plan.advisor = chamber.sato().person();
        chamber.bring({{"plan", chamber.plan.id, toUnits(chamber.plan)}});
        FilePages page(chamber);
        page.program.open(QStringLiteral("today"), {});
        const auto claims = {"2回目の期限", "日超過", "期限超過 1件"};
        for (const char* claim : claims) QVERIFY2(page.shows(claim), claim);
        QVERIFY(!page.has("overdueNote"));

        page.loseFile();
        QVERIFY(page.shows("計画 1件の記録は、まだこの端末にありません"));
        for (const char* claim : claims) QVERIFY2(!page.shows(claim), claim);
        for (const char* claim : {"1回目の期限", "期限を過ぎたフォローアップはありません"})
            QVERIFY2(!page.shows(claim), claim);
    }

    void whyNothingCameIsSaidInItsOwnWords() {
        FileChamber chamber;
        FilePages page(chamber);
        page.openWithoutFile("business", chamber.cafe());
        QVERIFY(page.shows("取り寄せられませんでした。事務所につながりません"));
        chamber.cut = ErrorCode::DeviceHeld;
        page.askAgain();
        QVERIFY(!page.shows("事務所につながりません"));
        QVERIFY(page.shows("事務所の確認を待っています"));
    }

    void aPinStaysUntilItIsTakenBackAndSaysWhenItWasNotSaved() {
        FileChamber chamber;
        FilePages page(chamber);
        page.program.open(QStringLiteral("business"), chamber.cafe());
        QTRY_VERIFY(page.has("keep"));
        const auto isPinned = [&] {
            return sync::HeldFiles(chamber.sato().reader()).isPinned(chamber.business());
        };
        QVERIFY(page.tap("pin"));
        QVERIFY(isPinned());
        QVERIFY(page.tap("pin"));
        QVERIFY(!isPinned());
        const auto broken = chamber.sato().writer().save([](sync::Replica& replica) {
            replica.database().execute(
                "CREATE TRIGGER broken BEFORE INSERT ON pinnedFile BEGIN SELECT RAISE(FAIL,''); "
                "END");
            return Result<void>{};
        });
        QVERIFY(broken.has_value());
        QVERIFY(page.tap("pin"));
        QVERIFY(page.has("pinError"));
        QVERIFY(page.shows("カフェ とおりみち"));
        QVERIFY(!isPinned());
    }

    void theSearchInRecordsSaysWhereItLooks() {
        FileChamber chamber;
        FilePages page(chamber);
        page.program.open(QStringLiteral("businesses"), {});
        QVERIFY(page.tap("記録から探す"));
        QVERIFY(page.has("partial"));
        chamber.share("all", chamber.yamada().person());
        page.program.open(QStringLiteral("sync"), {});
        page.sync();
        page.program.open(QStringLiteral("businesses"), {});
        QVERIFY(page.tap("記録から探す"));
        QVERIFY(!page.has("partial"));
    }
};

BANSO_TEST(BusinessFilesTest);

}  // namespace banso::tests

#include "business_files_test.moc"
