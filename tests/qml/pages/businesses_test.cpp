// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/store/business_store.h"
#include "shared/store/draft_store.h"
#include "tests/qml/pages/tablet_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

class BusinessesTest : public QObject {
    Q_OBJECT

    static RecordId id(std::uint8_t number) { return TabletScreen::id(number); }

    static Business shop(std::uint8_t number, const char* name, const char* kana) {
        Business business;
        business.id = id(number);
        business.name = name;
        business.kana = kana;
        return business;
    }
    static void receiveShops(TabletScreen& screen) {
        Business mine = shop(10, "髙﨑製菓 有限会社", "タカサキセイカ");
        mine.advisor = screen.person();
        mine.phone = "027-000-3051";
        mine.address = "高崎市並榎町112-3";
        screen.receive(mine);
        screen.receive(shop(11, "高崎精工 株式会社", "タカサキセイコウ"));
        screen.receive(shop(12, "丸山青果店", "マルヤマセイカテン"));
    }
    static void receiveTalk(TabletScreen& screen, std::uint8_t number, const char* said,
                            const char* day) {
        Consultation talk;
        talk.id = id(number);
        talk.business = id(10);
        talk.day = TabletScreen::day(day);
        talk.said = said;
        screen.receive(talk);
    }
    static bool hasDraft(TabletScreen& screen) {
        return !DraftStore(screen.tablet().reader(), {}).all().empty();
    }
    static QVariantMap haruna() { return {{u"businessId"_s, TabletScreen::idText(10)}}; }

  private slots:
    void withoutAWordMyOwnClientsStandThere() {
        TabletScreen screen;
        receiveShops(screen);
        screen.open(u"businesses"_s);
        QVERIFY(screen.shows(u"担当 1件"_s));
        QVERIFY(screen.shows(u"全 3件"_s));
        QVERIFY(!screen.shows(u"丸山青果店"_s));
    }

    void twoCharactersFindEitherFormOfAKanjiMyOwnFirst() {
        TabletScreen screen;
        receiveShops(screen);
        screen.open(u"businesses"_s);
        screen.type(u"search"_s, u"高崎"_s);
        QVERIFY(screen.shows(u"「高崎」 2件"_s));
        screen.tap(u"business0"_s);
        QVERIFY(screen.shows(u"髙﨑製菓 有限会社"_s));
    }

    void aTelephoneNumberIsFoundWithoutItsDashes() {
        TabletScreen screen;
        receiveShops(screen);
        screen.open(u"businesses"_s);
        screen.type(u"search"_s, u"0270003051"_s);
        QVERIFY(screen.shows(u"髙﨑製菓 有限会社"_s));
        QVERIFY(!screen.shows(u"高崎精工 株式会社"_s));
    }

    void whatWasWrittenIsFoundUnderItsBusinessWithTheWordMarked() {
        TabletScreen screen;
        receiveShops(screen);
        receiveTalk(screen, 30, "ホール売りの<値段>を見直したい。", "2026-11-20");
        receiveTalk(screen, 31, "値段表を作った。", "2026-11-23");
        screen.open(u"businesses"_s);
        screen.tap(u"searchIn1"_s);
        screen.type(u"search"_s, u"値段"_s);
        QTRY_VERIFY(screen.shows(u"「値段」 2件"_s));
        // The rows are laid out after the count.
        QTRY_VERIFY(screen.shows(u"髙﨑製菓 有限会社"_s));
        QTRY_VERIFY(screen.shows(u"<b><u>値段</u></b>表を作った。"_s));
        QTRY_VERIFY(screen.shows(u"ホール売りの&lt;<b><u>値段</u></b>&gt;を見直したい。"_s));
        screen.tap(u"note0"_s);
        QCOMPARE(screen.page(), u"consultation"_s);
    }

    /// The index is made once nobody has asked the tablet for anything for a moment.
    void aSearchSaysWhileNotAllNotesCanBeFound() {
        TabletScreen screen;
        receiveShops(screen);
        receiveTalk(screen, 30, "値段を見直したい。", "2026-11-20");
        screen.open(u"businesses"_s);
        screen.tap(u"searchIn1"_s);
        QVERIFY(screen.has(u"building"_s));
        QTRY_VERIFY(!screen.has(u"building"_s));
        screen.type(u"search"_s, u"値下げ"_s);
        QVERIFY(screen.shows(u"「値下げ」と書かれた記録は見つかりませんでした"_s));
    }

    void whoIsNotFoundCanBeRecordedAsAFounder() {
        TabletScreen screen;
        receiveShops(screen);
        screen.open(u"businesses"_s);
        screen.type(u"search"_s, u"新井"_s);
        QVERIFY(screen.shows(u"「新井」は見つかりませんでした"_s));
        screen.tap(u"actionButton"_s);
        screen.type(u"電話"_s, u"090-0000-1234"_s);
        screen.tap(u"save"_s);
        QCOMPARE(screen.page(), u"business"_s);
        QVERIFY(screen.shows(u"創業予定"_s));
        const auto found = BusinessStore(screen.tablet().reader(), {}).search("0900000", 10);
        QCOMPARE(found.size(), std::size_t{1});
        QCOMPARE(found[0].name, std::string("新井"));
        QVERIFY(found[0].stage == Stage::Founding);
        QVERIFY(!hasDraft(screen));
    }

    void aFoundersFormComesBackAfterAStart() {
        TabletScreen screen;
        receiveShops(screen);
        screen.open(u"businesses"_s);
        screen.tap(u"add"_s);
        screen.type(u"名前（屋号か本人の名前）"_s, u"新井 花"_s);
        QTRY_VERIFY(hasDraft(screen));
        screen.restart();
        screen.open(u"today"_s);
        QVERIFY(screen.shows(u"新しい事業者"_s));
        screen.tap(u"goOn0"_s);
        QVERIFY(screen.shows(u"新井 花"_s));
        QVERIFY(screen.shows(u"前に書きかけた内容です"_s));
    }

    void onlyTheFieldThatWasChangedIsSaved() {
        TabletScreen screen;
        receiveShops(screen);
        screen.open(u"business"_s, haruna());
        screen.tap(u"edit"_s);
        screen.type(u"メモ"_s, u"火曜は定休"_s);
        // Meanwhile a sync brings another telephone number.
        Business later = shop(10, "髙﨑製菓 有限会社", "タカサキセイカ");
        later.phone = "027-000-9999";
        later.address = "高崎市並榎町112-3";
        screen.receive(later);
        screen.tap(u"save"_s);
        const Business now = screen.tablet().seen<Business>(id(10)).value;
        QCOMPARE(now.memo, std::string("火曜は定休"));
        QCOMPARE(now.phone, std::string("027-000-9999"));
        QVERIFY(screen.shows(u"火曜は定休"_s));
    }

    void theHistoryShowsWhatWasCancelledWithItsReason() {
        TabletScreen screen;
        receiveShops(screen);
        Consultation talk;
        talk.id = id(20);
        talk.business = id(10);
        talk.writer = screen.person();
        talk.day = TabletScreen::day("2026-11-20");
        talk.method = Method::Visit;
        talk.said = "原価が上がった";
        screen.receive(talk);
        talk.id = id(21);
        talk.cancelled = true;
        talk.cancelReason = "二重に記録した";
        screen.receive(talk);
        screen.open(u"business"_s, haruna());
        QVERIFY(screen.shows(u"2件・すべての担当者の記録"_s));
        QVERIFY(screen.shows(u"11月20日　巡回　佐藤 美咲"_s));
        QVERIFY(screen.shows(u"原価が上がった"_s));
        QVERIFY(screen.shows(u"取消：二重に記録した"_s));
        screen.tap(u"点検"_s);
        QVERIFY(screen.shows(u"まだ記録がありません。"_s));
    }

    void aBusinessThatIsNotHereSaysSo() {
        TabletScreen screen;
        screen.open(u"business"_s, haruna());
        QVERIFY(screen.shows(u"この事業者を読み込めませんでした"_s));
    }
};

BANSO_TEST(BusinessesTest);

}  // namespace banso::tests

#include "businesses_test.moc"
