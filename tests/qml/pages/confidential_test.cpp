// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/person.h"
#include "shared/store/draft_store.h"
#include "tests/qml/pages/form_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

/// 取扱注意メモ and 担当者限り on the page of a business.
class ConfidentialTest : public QObject {
    Q_OBJECT

    static constexpr std::uint8_t kColleague = 2;

    static Business haruna(RecordId advisor) {
        Business business;
        business.id = FormScreen::haruna();
        business.name = "榛名製菓 有限会社";
        business.kana = "ハルナセイカ";
        business.advisor = advisor;
        return business;
    }
    static ConfidentialNote note(RecordId business, const char* debts) {
        ConfidentialNote made;
        made.business = business;
        made.id = confidentialNoteOf(business);
        made.debts = debts;
        return made;
    }
    static void become(FormScreen& screen, Role role) {
        Person person;
        person.id = FormScreen::me();
        person.name = "佐藤 美咲";
        person.roles[std::string(word(role))] = {};
        screen.receive(person);
    }
    static void openHaruna(FormScreen& screen) {
        screen.open(u"business"_s, {{u"businessId"_s, FormScreen::text(FormScreen::haruna())}});
    }
    /// 直す, by whoever looks after the business.
    static void beginNote(FormScreen& screen) {
        openHaruna(screen);
        screen.tap(u"editConfidential"_s);
    }
    static bool hasDraft(FormScreen& screen) {
        return !DraftStore(screen.tablet().reader(), {}).all().empty();
    }

  private slots:
    void whoLooksAfterTheBusinessIsToldWhatTheCardIsForAndWhoReadsIt() {
        FormScreen screen;
        screen.receive(haruna(FormScreen::me()));
        openHaruna(screen);
        QVERIFY(screen.shows(u"担当者・代行・課長だけが読めます"_s));
        QVERIFY(screen.shows(u"内々に聞いたことの置き場です"_s));
        QVERIFY(!screen.has(u"restricted"_s));
        screen.tap(u"editConfidential"_s);
        QVERIFY(screen.shows(u"要配慮個人情報"_s));
    }

    void aColleagueSeesNoCardUntilSheStandsIn() {
        FormScreen screen;
        screen.receive(haruna(FormScreen::id(kColleague)));
        screen.receive(note(FormScreen::haruna(), "兄の保証人"));
        openHaruna(screen);
        QVERIFY(!screen.has(u"confidential"_s));
        QVERIFY(!screen.shows(u"兄の保証人"_s));
        StandIn standIn;
        standIn.id = FormScreen::id(30);
        standIn.absent = FormScreen::id(kColleague);
        standIn.deputy = FormScreen::me();
        standIn.from = FormScreen::today();
        screen.receive(standIn);
        openHaruna(screen);
        screen.tap(u"readConfidential"_s);
        QVERIFY(screen.shows(u"兄の保証人"_s));
    }

    void aSectionChiefSeesAtAGlanceThatAFileIsRestricted() {
        FormScreen screen;
        become(screen, Role::Supervisor);
        Business business = haruna(FormScreen::id(kColleague));
        business.restricted = true;
        screen.receive(business);
        screen.receive(note(business.id, "兄の保証人"));
        openHaruna(screen);
        QCOMPARE(screen.text(u"restricted"_s), u"担当者限り"_s);
        screen.tap(u"readConfidential"_s);
        QVERIFY(screen.shows(u"兄の保証人"_s));
        screen.open(u"businesses"_s);
        screen.type(u"search"_s, u"榛名"_s);
        QCOMPARE(screen.text(u"restricted0"_s), u"担当者限り"_s);
    }

    /// The owner sits beside her while she scrolls.
    void whatWasSaidIsReadOnlyAfterATapAndUntilThePageIsLeft() {
        FormScreen screen;
        screen.receive(haruna(FormScreen::me()));
        screen.receive(note(FormScreen::haruna(), "兄の保証人"));
        openHaruna(screen);
        QVERIFY(screen.shows(u"個人の借入・保証"_s));
        QVERIFY(!screen.shows(u"家庭・健康の事情"_s));
        QVERIFY(!screen.shows(u"兄の保証人"_s));
        QVERIFY(screen.item(u"readConfidential"_s)->height() >= 44);
        screen.tap(u"readConfidential"_s);
        QVERIFY(screen.shows(u"兄の保証人"_s));
        screen.tap(u"privacy"_s);
        screen.tap(u"backButton"_s);
        QCOMPARE(screen.page(), u"business"_s);
        QVERIFY(!screen.shows(u"兄の保証人"_s));
    }

    void theNoteAndTheRestrictionAreOneSave() {
        FormScreen screen;
        screen.receive(haruna(FormScreen::me()));
        beginNote(screen);
        screen.type(u"家庭・健康の事情"_s, u"妻が療養中"_s);
        screen.tap(u"restrict"_s);
        screen.tap(u"save"_s);
        QCOMPARE(screen.saves(), 1);
        const auto made = screen.find<ConfidentialNote>(confidentialNoteOf(FormScreen::haruna()));
        QCOMPARE(made.circumstances, std::string("妻が療養中"));
        QCOMPARE(made.business, FormScreen::haruna());
        QCOMPARE(screen.find<Business>(FormScreen::haruna()).restricted, std::optional(true));
        screen.tap(u"readConfidential"_s);
        QVERIFY(screen.shows(u"妻が療養中"_s));
        QCOMPARE(screen.text(u"restricted"_s), u"担当者限り"_s);
        QVERIFY(!hasDraft(screen));
    }

    void toRestrictABusinessMakesNoEmptyNoteAndCanBeTakenBack() {
        FormScreen screen;
        screen.receive(haruna(FormScreen::me()));
        openHaruna(screen);
        const auto toggle = [&] {
            screen.tap(u"editConfidential"_s);
            screen.tap(u"restrict"_s);
            screen.tap(u"save"_s);
        };
        toggle();
        QVERIFY(screen.has(u"restricted"_s));
        QVERIFY(screen.all<ConfidentialNote>().empty());
        toggle();
        QVERIFY(!screen.has(u"restricted"_s));
        QCOMPARE(screen.find<Business>(FormScreen::haruna()).restricted, std::optional(false));
    }

    void whatWasJoinedIsReadTooAndIsRestrictedWithIt() {
        FormScreen screen;
        screen.receive(haruna(FormScreen::me()));
        Business joined = haruna(FormScreen::me());
        joined.id = FormScreen::id(40);
        joined.alias = FormScreen::haruna();
        screen.receive(joined);
        screen.receive(note(joined.id, "兄の保証人"));
        openHaruna(screen);
        screen.tap(u"readConfidential"_s);
        QVERIFY(screen.shows(u"まとめた記録：兄の保証人"_s));
        screen.tap(u"editConfidential"_s);
        screen.tap(u"restrict"_s);
        screen.tap(u"save"_s);
        QCOMPARE(screen.find<Business>(joined.id).restricted, std::optional(true));
    }

    void ofWhoWantsNoRecordANoteIsOnlyEmptiedAndTheFileStillRestricted() {
        FormScreen screen;
        Business business = haruna(FormScreen::me());
        business.wantsNoRecord = true;
        screen.receive(business);
        screen.receive(note(business.id, "兄の保証人"));
        beginNote(screen);
        QVERIFY(screen.shows(u"ここにも書けません"_s));
        QVERIFY(!screen.has(u"circumstances"_s));
        screen.type(u"個人の借入・保証"_s, u"と車"_s);
        QVERIFY(screen.shows(u"兄の保証人"_s));
        QVERIFY(!screen.shows(u"と車"_s));
        screen.tap(u"debts/empty"_s);
        screen.tap(u"restrict"_s);
        screen.tap(u"save"_s);
        QVERIFY(screen.find<ConfidentialNote>(confidentialNoteOf(business.id)).debts.empty());
        QCOMPARE(screen.find<Business>(business.id).restricted, std::optional(true));
    }

    void whatIsHalfWrittenComesBackAfterAStart() {
        FormScreen screen;
        screen.receive(haruna(FormScreen::me()));
        beginNote(screen);
        screen.type(u"個人の借入・保証"_s, u"兄の保証人"_s);
        screen.tap(u"restrict"_s);
        QTRY_VERIFY(hasDraft(screen));
        screen.restart();
        screen.open(u"today"_s);
        QVERIFY(screen.shows(u"取扱注意メモの直し"_s));
        screen.tap(u"goOn0"_s);
        QVERIFY(screen.shows(u"前に書きかけた内容です"_s));
        screen.tap(u"save"_s);
        const auto made = screen.find<ConfidentialNote>(confidentialNoteOf(FormScreen::haruna()));
        QCOMPARE(made.debts, std::string("兄の保証人"));
        QCOMPARE(screen.find<Business>(FormScreen::haruna()).restricted, std::optional(true));
    }

    void onlyTheTextThatWasChangedIsSaved() {
        FormScreen screen;
        screen.receive(haruna(FormScreen::me()));
        screen.receive(note(FormScreen::haruna(), "住宅ローン"));
        beginNote(screen);
        screen.type(u"そのほかの内々の話"_s, u"娘が継ぐ"_s);
        // Meanwhile a sync brings what the deputy wrote.
        screen.receive(note(FormScreen::haruna(), "住宅ローンと車"));
        screen.tap(u"save"_s);
        const auto now = screen.find<ConfidentialNote>(confidentialNoteOf(FormScreen::haruna()));
        QCOMPARE(now.debts, std::string("住宅ローンと車"));
        QCOMPARE(now.other, std::string("娘が継ぐ"));
    }

    /// 見せる: the tablet is turned round.
    void theOwnerIsNeverShownTheCard() {
        FormScreen screen;
        screen.receive(haruna(FormScreen::me()));
        screen.receive(note(FormScreen::haruna(), "兄の保証人"));
        openHaruna(screen);
        QVERIFY(screen.has(u"confidentialNotes"_s));
        screen.tap(u"show"_s);
        const QQuickItem* view = screen.item(u"ownersView"_s);
        QVERIFY(view != nullptr);
        QVERIFY(!screen.has(u"ownersView/confidentialNotes"_s));
        // What lies below is covered, whole.
        QCOMPARE(view->mapToScene({}), QPointF());
        QCOMPARE(view->size(), view->window()->contentItem()->size());
        QCOMPARE(view->property("color").value<QColor>().alpha(), 255);
    }
};

BANSO_TEST(ConfidentialTest);

}  // namespace banso::tests

#include "confidential_test.moc"
