// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "mobile/shell/synthetic_input.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/consultation.h"
#include "tests/qml/pages/two_tablets.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

/// 送受信 as a person uses it: 佐藤's tablet has the pages, 山田's works beside it.
class SyncPageTest : public QObject {
    Q_OBJECT

    /// Both change the telephone number without having seen each other; 山田 syncs first.
    static void contradict(TwoTablets& chamber) {
        chamber.set(chamber.yamada(), &Business::phone, std::string("027-000-1234"));
        QVERIFY(chamber.sync(chamber.yamada()));
        chamber.set(chamber.sato(), &Business::phone, std::string("090-0000-5678"));
    }

  private slots:
    void initTestCase() { prepareApplication(QStringLiteral("ja")); }

    void whoGaveTheFileAwayReadsHerOwnValueAndWhoHasItNow() {
        TwoTablets chamber;
        chamber.set(chamber.sato(), &Business::phone, std::string("090-0000-5678"));
        chamber.handOver(chamber.yamada().person());
        QVERIFY(chamber.sync(chamber.yamada()));
        chamber.set(chamber.yamada(), &Business::phone, std::string("027-000-1234"));
        QVERIFY(chamber.sync(chamber.yamada()));
        SyncedPages page(chamber.sato());
        page.sync();
        QVERIFY(page.shows("090-0000-5678"));
        QVERIFY(page.shows("今は山田さんが担当で、どちらにするかを決めます。"));
    }

    void whatArrivedIsCountedFromTheOfficesAnswersOnly() {
        TwoTablets chamber;
        chamber.set(chamber.sato(), &Business::memo, std::string("昼は混む"));
        chamber.set(chamber.sato(), &Business::email, std::string("cafe@example.jp"));
        chamber.online = false;
        SyncedPages page(chamber.sato());
        QVERIFY(page.shows("2件がこの端末にあり、まだ送っていません"));
        page.sync();
        QVERIFY(page.shows("2件がこの端末にあり、まだ送っていません"));
        QVERIFY(page.shows("送受信できませんでした"));

        chamber.online = true;
        page.sync();
        QVERIFY(page.shows("2件すべてが事務所に届きました（18:04）"));
        QVERIFY(page.shows("事業者の情報"));
        QVERIFY(!page.shows("送受信できませんでした"));
    }

    /// By one question, whether anything is due.
    void whoeverAsksDuringASyncIsHeardOnceAfterIt() {
        TwoTablets chamber;
        SyncedPages page(chamber.sato());
        SyncStatus& status = page.program.syncStatus();
        QSignalSpy finished(&status, &SyncStatus::finished);
        const int asked = chamber.asked;
        for (int i = 0; i < 4; ++i) status.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!status.isRunning());
        QCOMPARE(chamber.asked.load(), asked + 2);
    }

    void afterASyncThatFailedNoneFollows_data() {
        QTest::addColumn<ErrorCode>("cut");
        QTest::newRow("on the road") << ErrorCode::Offline;
        QTest::newRow("erased") << ErrorCode::DeviceStopped;
    }
    void afterASyncThatFailedNoneFollows() {
        QFETCH(ErrorCode, cut);
        TwoTablets chamber;
        SyncedPages page(chamber.sato());
        SyncStatus& status = page.program.syncStatus();
        QSignalSpy finished(&status, &SyncStatus::finished);
        chamber.online = false;
        chamber.cut = cut;
        const int asked = chamber.asked;
        for (int i = 0; i < 2; ++i) status.start();
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(!status.isRunning());
        QCOMPARE(chamber.asked.load(), asked + 1);
    }

    void aTabletThatTheOfficeDoesNotRecogniseCanBeEnrolledAnewAndKeepsAll_data() {
        QTest::addColumn<ErrorCode>("refused");
        QTest::addColumn<QString>("words");
        const QString unknown = QStringLiteral("登録用のコードを管理者に頼み");
        QTest::newRow("another authority") << ErrorCode::Unauthenticated << unknown;
        // Not that its person's role is the wrong one.
        QTest::newRow("another's certificate") << ErrorCode::Forbidden << unknown;
        QTest::newRow("one copy too many")
            << ErrorCode::CopiedDevice << QStringLiteral("端末登録をやり直してください");
    }
    void aTabletThatTheOfficeDoesNotRecogniseCanBeEnrolledAnewAndKeepsAll() {
        QFETCH(ErrorCode, refused);
        QFETCH(QString, words);
        TwoTablets chamber;
        chamber.set(chamber.sato(), &Business::memo, std::string("昼は混む"));
        SyncedPages page(chamber.sato());
        chamber.online = false;
        page.sync();
        QVERIFY(!page.shows("端末登録をやり直す"));
        chamber.cut = refused;
        page.sync();
        QVERIFY(page.shows(words.toUtf8().constData()));
        page.tap("enrolAgain");
        QVERIFY(page.shows("この端末の記録も、まだ送っていない分も、そのまま残ります"));
        QVERIFY(page.shows("佐藤"));
        QVERIFY(findOnScreen(*page.program.window(), QStringLiteral("enrol")) != nullptr);
        QCOMPARE(page.program.syncStatus().unsent(), 1);
        page.tap("backButton");
        QVERIFY(page.shows("送受信できませんでした"));
    }

    /// As of another chamber, whose hub does not know what this tablet was.
    void noAnswerMakesItSomebodyElses() {
        TwoTablets chamber;
        Enrolled answer;
        answer.device = "abcdefghijklmnop";
        answer.person = chamber.yamada().person();
        const auto kept = chamber.sato().keep(answer);
        QVERIFY(kept.error().detail.find("somebody else's") != std::string::npos);
        QVERIFY(chamber.sato().device() != answer.device);
    }

    void aFileThatCannotBeReadIsToldAndEndsNothing_data() {
        QTest::addColumn<QString>("table");
        for (const char* table : {"outbox", "syncRun", "conflict"}) QTest::newRow(table) << table;
    }
    void aFileThatCannotBeReadIsToldAndEndsNothing() {
        QFETCH(QString, table);
        TwoTablets chamber;
        SyncedPages page(chamber.sato());
        const auto rename = [&](const QString& from, const QString& to) {
            const QString sql = QStringLiteral("ALTER TABLE %1 RENAME TO %2").arg(from, to);
            QVERIFY(chamber.sato().writer().write([&](sync::Replica& replica) -> Result<void> {
                replica.database().execute(sql.toStdString());
                return {};
            }));
        };
        // A disk that fails for a while.
        rename(table, QStringLiteral("away"));
        page.sync();
        QVERIFY(page.shows("端末の保存に失敗しました"));
        rename(QStringLiteral("away"), table);
        page.sync();
        QVERIFY(!page.shows("端末の保存に失敗しました"));
    }

    void aContradictionShowsBothValuesWithWhoSaidThem() {
        TwoTablets chamber;
        contradict(chamber);
        SyncedPages page(chamber.sato());
        page.sync();
        QVERIFY(page.shows("カフェ とおりみち・電話番号"));
        QVERIFY(page.shows("027-000-1234"));
        QVERIFY(page.shows("090-0000-5678"));
        QVERIFY(page.shows("山田 健"));
        QVERIFY(page.shows("山田さんの値にする"));
        QVERIFY(!page.shows("両方を残す"));
    }

    void whatAPersonDecidesEndsTheContradictionEverywhere() {
        TwoTablets chamber;
        contradict(chamber);
        SyncedPages page(chamber.sato());
        page.sync();
        QVERIFY(page.tap("あなたの値にする"));
        QVERIFY(!page.shows("山田さんの値にする"));
        QVERIFY(page.shows("次の送受信で事務所に届きます"));
        QCOMPARE(chamber.openConflicts(), std::size_t{1});

        page.sync();
        QCOMPARE(chamber.openConflicts(), std::size_t{0});
        QVERIFY(chamber.sync(chamber.yamada()));
        QCOMPARE(chamber.seenBy(chamber.yamada()).phone, std::string("090-0000-5678"));
        QVERIFY(!page.shows("内容の食い違い"));
    }

    void theOthersValueCanStay() {
        TwoTablets chamber;
        contradict(chamber);
        SyncedPages page(chamber.sato());
        page.sync();
        QVERIFY(page.tap("山田さんの値にする"));
        page.sync();
        QCOMPARE(chamber.openConflicts(), std::size_t{0});
        QCOMPARE(chamber.seenBy(chamber.sato()).phone, std::string("027-000-1234"));
    }

    void aThirdValueCanBeWritten() {
        TwoTablets chamber;
        contradict(chamber);
        SyncedPages page(chamber.sato());
        page.sync();
        QVERIFY(page.tap("writeOther"));
        QVERIFY(page.tap("otherText"));
        typeText(*page.program.window(), QStringLiteral("#1"));
        QVERIFY(page.tap("useOther"));
        page.sync();
        QCOMPARE(chamber.openConflicts(), std::size_t{0});
        QCOMPARE(chamber.seenBy(chamber.sato()).phone, std::string("027-000-1234#1"));
    }

    void longTextsCanBothStay() {
        TwoTablets chamber;
        chamber.set(chamber.yamada(), &Business::memo, std::string("駐車場は裏"));
        QVERIFY(chamber.sync(chamber.yamada()));
        chamber.set(chamber.sato(), &Business::memo, std::string("昼は混む"));
        SyncedPages page(chamber.sato());
        page.sync();
        QVERIFY(page.tap("両方を残す"));
        page.sync();
        QCOMPARE(chamber.openConflicts(), std::size_t{0});
        QCOMPARE(chamber.seenBy(chamber.sato()).memo, std::string("駐車場は裏\n昼は混む"));
    }

    void aCancelAgainstAnEditIsToldInWords() {
        TwoTablets chamber;
        chamber.set(chamber.sato(), &Business::memo, std::string("来月に訪ねる"));
        QVERIFY(chamber.sync(chamber.sato()));
        const auto seen = chamber.yamada().seen<Business>(chamber.business());
        const sync::RecordChange cancel{"business",
                                        chamber.business(),
                                        {{std::string(kLifeUnit),
                                          std::string(seen.state.versionOf(kLifeUnit)),
                                          R"({"cancelled":true,"cancelReason":"二重登録"})",
                                          {}}}};
        QVERIFY(chamber.yamada().save({cancel}));
        QVERIFY(chamber.sync(chamber.yamada()));
        SyncedPages page(chamber.sato());
        page.sync();
        QVERIFY(page.shows("取消と変更"));
        QVERIFY(page.shows("取り消す（理由：二重登録）"));
        QVERIFY(page.tap("取り消さずに残す"));
        page.sync();
        QCOMPARE(chamber.openConflicts(), std::size_t{0});
        QVERIFY(!chamber.seenBy(chamber.yamada()).cancelled);
    }

    void twoFormsOfOneTabletAreAContradictionToo() {
        TwoTablets chamber;
        const auto before = chamber.sato().seen<Business>(chamber.business());
        Business first = before.value;
        first.phone = "027-000-1111";
        Business second = before.value;
        second.phone = "027-000-2222";
        chamber.save(chamber.sato(), before, first);
        chamber.save(chamber.sato(), before, second);
        SyncedPages page(chamber.sato());
        QVERIFY(page.shows("この端末で同じ欄を二度"));
        QVERIFY(page.tap("「027-000-2222」にする"));
        QVERIFY(!page.shows("この端末で同じ欄を二度"));
        page.sync();
        QCOMPARE(chamber.openConflicts(), std::size_t{0});
        QCOMPARE(chamber.seenBy(chamber.sato()).phone, std::string("027-000-2222"));
    }

    void whatIsRestrictedIsGoneFromAColleaguesTabletUntilItIsOpenAgain() {
        TwoTablets chamber;
        SyncedPages page(chamber.yamada());
        const auto restrict = [&](bool restricted) {
            chamber.set(chamber.sato(), &Business::restricted, std::optional(restricted));
            QVERIFY(chamber.sync(chamber.sato()));
            page.program.open(QStringLiteral("sync"), {});
            page.sync();
        };
        const QVariantMap cafe{
            {QStringLiteral("businessId"), QString::fromStdString(chamber.business().text())}};
        page.program.open(QStringLiteral("businesses"), {});
        QVERIFY(page.shows("全 1件"));
        restrict(true);
        page.program.open(QStringLiteral("businesses"), {});
        QVERIFY(page.shows("全 0件"));
        page.program.open(QStringLiteral("business"), cafe);
        QVERIFY(page.shows("この事業者を読み込めませんでした"));
        QVERIFY(!page.shows("カフェ とおりみち"));
        restrict(false);
        page.program.open(QStringLiteral("business"), cafe);
        QVERIFY(page.shows("カフェ とおりみち"));
    }

    void whatWasSaidInConfidenceGoesWithTheClientToWhoLooksAfterHer() {
        TwoTablets chamber;
        ConfidentialNote note;
        note.business = chamber.business();
        note.id = confidentialNoteOf(note.business);
        note.debts = "兄の保証人";
        QVERIFY(chamber.sato().save({sync::creation(note)}));
        QVERIFY(chamber.sync(chamber.sato()));
        const QVariantMap cafe{
            {QStringLiteral("businessId"), QString::fromStdString(chamber.business().text())}};
        SyncedPages page(chamber.yamada());
        page.sync();
        page.program.open(QStringLiteral("business"), cafe);
        QVERIFY(page.shows("カフェ とおりみち"));
        QVERIFY(!page.shows("取扱注意"));
        QVERIFY(chamber.yamada().seen<ConfidentialNote>(note.id).state.isNew());

        chamber.handOver(chamber.yamada().person());
        page.program.open(QStringLiteral("sync"), {});
        page.sync();
        page.program.open(QStringLiteral("business"), cafe);
        page.tap("readConfidential");
        QVERIFY(page.shows("兄の保証人"));
        QVERIFY(chamber.sync(chamber.sato()));
        QVERIFY(chamber.sato().seen<ConfidentialNote>(note.id).state.isNew());
    }

    void aContradictionCanWait() {
        TwoTablets chamber;
        contradict(chamber);
        SyncedPages page(chamber.sato());
        page.sync();
        QVERIFY(page.tap("あとで"));
        QVERIFY(!page.shows("山田さんの値にする"));
        page.program.open(QStringLiteral("sync"), {});
        QVERIFY(page.shows("山田さんの値にする"));
    }
};

BANSO_TEST(SyncPageTest);

}  // namespace banso::tests

#include "sync_test.moc"
