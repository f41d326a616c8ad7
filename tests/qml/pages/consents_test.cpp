// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "shared/domain/figure.h"
#include "shared/domain/plan.h"
#include "shared/store/consent_store.h"
#include "shared/store/draft_store.h"
#include "shared/store/figure_store.h"
#include "tests/qml/pages/form_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

class ConsentsTest : public QObject {
    Q_OBJECT

    static QVariantMap haruna() {
        return {{u"businessId"_s, FormScreen::text(FormScreen::haruna())}};
    }
    static Consent bank(ConsentState state, Date since = addDays(FormScreen::today(), -10)) {
        Consent consent =
            emptyConsent(FormScreen::haruna(), RecipientKind::FinancialInstitution, "群馬銀行");
        consent.stateWord = state;
        consent.stateOn = since;
        consent.stateWay = TellingWay::InWriting;
        consent.stateBy = FormScreen::me();
        return consent;
    }
    static Consent expert() {
        Consent consent = emptyConsent(FormScreen::haruna(), RecipientKind::Expert, "山田 税理士");
        consent.stateWord = ConsentState::Agreed;
        consent.stateOn = FormScreen::today();
        consent.stateWay = TellingWay::Spoken;
        consent.stateBy = FormScreen::me();
        return consent;
    }
    static Consultation aboutMoney() {
        Consultation talk;
        talk.id = FormScreen::id(60);
        talk.business = FormScreen::haruna();
        talk.writer = FormScreen::me();
        talk.day = FormScreen::today();
        talk.method = Method::Desk;
        talk.said = "資金繰りの話";
        return talk;
    }
    static PurposeNotice notice() {
        PurposeNotice made;
        made.id = FormScreen::id(62);
        made.business = FormScreen::haruna();
        made.day = FormScreen::today();
        made.way = TellingWay::Spoken;
        made.by = FormScreen::me();
        return made;
    }
    static Giving given(const char* what) {
        Giving made;
        made.id = FormScreen::id(63);
        made.business = FormScreen::haruna();
        made.day = FormScreen::today();
        made.recipientKind = RecipientKind::FinancialInstitution;
        made.recipient = "群馬銀行";
        made.what = what;
        made.by = FormScreen::me();
        return made;
    }
    static Promise promiseToSend() {
        Promise promise;
        promise.id = FormScreen::id(61);
        promise.business = FormScreen::haruna();
        promise.by = FormScreen::me();
        promise.words = "資料を送る";
        return promise;
    }
    static void wishNoRecord(FormScreen& screen) {
        auto business = screen.find<Business>(FormScreen::haruna());
        business.wantsNoRecord = true;
        screen.receive(business);
    }

  private slots:
    void thePageOfABusinessSaysWhatIsMissingAndLeadsThere() {
        FormScreen screen;
        screen.open(u"business"_s, haruna());
        QVERIFY(screen.shows(u"まだ伝えていません"_s));
        screen.tap(u"privacy"_s);
        QCOMPARE(screen.page(), u"consents"_s);
        QVERIFY(screen.has(u"noConsents"_s));
        QVERIFY(screen.has(u"noGivings"_s));
    }

    void aNoticeIsRecordedWithItsDayAndWay() {
        FormScreen screen;
        screen.open(u"consents"_s, haruna());
        screen.tap(u"addNotice"_s);
        screen.tap(u"save"_s);
        QCOMPARE(screen.text(u"toMend"_s), u"方法を選んでください。"_s);
        screen.tap(u"way/口頭"_s);
        screen.tap(u"save"_s);
        const auto notices = screen.all<PurposeNotice>();
        QCOMPARE(notices.size(), std::size_t{1});
        QCOMPARE(notices[0].day, std::optional(FormScreen::today()));
        QCOMPARE(notices[0].way, std::optional(TellingWay::Spoken));
        QCOMPARE(notices[0].by, FormScreen::me());
        QVERIFY(!screen.has(u"noticeForm"_s));
    }

    void whatWasTypedIsNotThrownAwayWithoutAQuestion() {
        FormScreen screen;
        screen.open(u"consents"_s, haruna());
        screen.tap(u"addNotice"_s);
        screen.tap(u"discard"_s);
        QVERIFY(!screen.has(u"noticeForm"_s));
        screen.tap(u"addNotice"_s);
        screen.tap(u"way/口頭"_s);
        screen.tap(u"discard"_s);
        screen.tap(u"discardBar/cancelButton"_s);
        QVERIFY(screen.has(u"noticeForm"_s));
        screen.tap(u"discard"_s);
        screen.tap(u"discardBar/confirmButton"_s);
        QVERIFY(!screen.has(u"noticeForm"_s));
        QVERIFY(screen.all<PurposeNotice>().empty());
        QVERIFY(DraftStore(screen.tablet().reader(), {}).all().empty());
    }

    void aConsentIsNamedAnsweredAndWithdrawn() {
        FormScreen screen;
        screen.open(u"consents"_s, haruna());
        screen.tap(u"addConsent"_s);
        screen.tap(u"kind/金融機関"_s);
        screen.type(u"recipient"_s, u" 群馬銀行 "_s);
        screen.tap(u"state/同意"_s);
        screen.tap(u"way/書面"_s);
        screen.tap(u"save"_s);
        QVERIFY(screen.shows(u"群馬銀行（金融機関）"_s));
        screen.tap(u"consent0Answer"_s);
        screen.tap(u"state/撤回"_s);
        screen.tap(u"way/口頭"_s);
        screen.tap(u"save"_s);
        const auto consents = screen.all<Consent>();
        QCOMPARE(consents.size(), std::size_t{1});
        QCOMPARE(consents[0].recipient, std::string("群馬銀行"));
        QCOMPARE(consents[0].stateWord, std::optional(ConsentState::Withdrawn));
        QCOMPARE(consents[0].stateWay, std::optional(TellingWay::Spoken));
    }

    void whatTheClientAgreedToIsGivenAndListed() {
        FormScreen screen;
        screen.receive(bank(ConsentState::Agreed));
        screen.open(u"consents"_s, haruna());
        screen.tap(u"consent0Give"_s);
        screen.type(u"what"_s, u"決算書の写し"_s);
        screen.tap(u"save"_s);
        const auto givings = screen.all<Giving>();
        QCOMPARE(givings.size(), std::size_t{1});
        QCOMPARE(givings[0].recipient, std::string("群馬銀行"));
        QCOMPARE(givings[0].what, std::string("決算書の写し"));
        QCOMPARE(givings[0].day, std::optional(FormScreen::today()));
        QVERIFY(screen.has(u"giving0"_s));
    }

    void aGivingWithoutAnAgreementIsRefusedWithTheReason_data() {
        QTest::addColumn<int>("state");
        QTest::addColumn<QString>("reason");
        const auto row = [](ConsentState state, const QString& reason) {
            QTest::newRow(word(state).data()) << static_cast<int>(state) << reason;
        };
        row(ConsentState::NotAsked,
            u"同意をまだ確認していないので、提供できません。先に同意を記録してください。"_s);
        row(ConsentState::Refused, u"不同意なので、提供できません。"_s);
        row(ConsentState::Withdrawn, u"同意が撤回されたので、提供できません。"_s);
    }
    void aGivingWithoutAnAgreementIsRefusedWithTheReason() {
        QFETCH(int, state);
        QFETCH(QString, reason);
        FormScreen screen;
        screen.receive(bank(static_cast<ConsentState>(state)));
        screen.open(u"consents"_s, haruna());
        screen.tap(u"consent0Give"_s);
        screen.type(u"what"_s, u"決算書の写し"_s);
        QCOMPARE(screen.text(u"obstacle"_s), reason);
        QVERIFY(!screen.item(u"save"_s)->isEnabled());
        QVERIFY(screen.all<Giving>().empty());
    }

    /// The answer of the office comes while the form is open and its button still lit.
    void aWithdrawalThatCameMeanwhileStillHoldsTheGivingBack() {
        FormScreen screen;
        screen.receive(bank(ConsentState::Agreed));
        screen.open(u"consents"_s, haruna());
        screen.tap(u"consent0Give"_s);
        screen.type(u"what"_s, u"決算書の写し"_s);
        screen.receive(bank(ConsentState::Withdrawn));
        QVERIFY(screen.item(u"save"_s)->isEnabled());
        screen.tap(u"save"_s);
        QCOMPARE(screen.text(u"toMend"_s), u"同意が撤回されたので、提供できません。"_s);
        QVERIFY(screen.all<Giving>().empty());
    }

    void aFormThatWasLeftIsOfferedAgain() {
        FormScreen screen;
        screen.receive(bank(ConsentState::Agreed));
        screen.open(u"consents"_s, haruna());
        screen.tap(u"consent0Give"_s);
        screen.type(u"what"_s, u"決算書の写し"_s);
        screen.restart();
        screen.open(u"today"_s);
        screen.tap(u"goOn0"_s);
        QVERIFY(screen.shows(u"群馬銀行（金融機関）への提供を記録"_s));
        screen.tap(u"save"_s);
        QCOMPARE(screen.all<Giving>().size(), std::size_t{1});
    }

    void whatIsHalfWrittenForOneRecipientIsNotOfferedForAnother() {
        FormScreen screen;
        screen.receive(bank(ConsentState::Agreed));
        screen.receive(expert());
        screen.open(u"consents"_s, haruna());
        screen.tap(u"consent1Give"_s);
        screen.type(u"what"_s, u"決算書の写し"_s);
        screen.open(u"consents"_s, haruna());
        screen.tap(u"consent0Give"_s);
        QVERIFY(screen.shows(u"山田 税理士（専門家）への提供を記録"_s));
        QCOMPARE(screen.text(u"what"_s), QString());
        screen.open(u"consents"_s, haruna());
        screen.tap(u"consent1Answer"_s);
        screen.tap(u"state/撤回"_s);
        screen.open(u"consents"_s, haruna());
        screen.tap(u"consent0Answer"_s);
        QVERIFY(screen.shows(u"山田 税理士"_s));
        QVERIFY(!screen.shows(u"前に書きかけた内容です"_s));
        screen.tap(u"way/口頭"_s);
        screen.tap(u"save"_s);
        for (const Consent& consent : screen.all<Consent>())
            QCOMPARE(consent.stateWord, std::optional(ConsentState::Agreed));
    }

    void whatWasEnteredByMistakeIsCancelledWithAReason() {
        FormScreen screen;
        screen.receive(notice());
        screen.receive(bank(ConsentState::Agreed));
        screen.receive(given("決算書の写し"));
        screen.open(u"consents"_s, haruna());
        screen.tap(u"noticeCancel"_s);
        screen.type(u"取り消す理由"_s, u"別の事業者でした"_s);
        screen.tap(u"cancelBar/confirmButton"_s);
        QVERIFY(screen.find<PurposeNotice>(notice().id).cancelled);
        QCOMPARE(screen.text(u"notice"_s), u"まだ伝えていません。"_s);
        screen.tap(u"giving0Cancel"_s);
        QVERIFY(screen.shows(u"群馬銀行（金融機関）への決算書の写しの提供を取り消しますか"_s));
        screen.type(u"取り消す理由"_s, u"渡さなかった"_s);
        screen.tap(u"cancelBar/cancelButton"_s);
        screen.tap(u"consent0Cancel"_s);
        QVERIFY(screen.shows(u"提供の記録は残ります。"_s));
        QVERIFY(!screen.item(u"cancelBar/confirmButton"_s)->isEnabled());
        screen.type(u"取り消す理由"_s, u"銀行の名前の誤り"_s);
        screen.tap(u"cancelBar/confirmButton"_s);
        const auto consent = screen.all<Consent>().at(0);
        QVERIFY(consent.cancelled);
        QCOMPARE(consent.cancelReason, std::string("銀行の名前の誤り"));
        QVERIFY(screen.has(u"noConsents"_s));
        QVERIFY(screen.shows(u"この日に同意があったか分かりません"_s));
        screen.tap(u"giving0Cancel"_s);
        QVERIFY(!screen.item(u"cancelBar/confirmButton"_s)->isEnabled());
        screen.type(u"取り消す理由"_s, u"渡さなかった"_s);
        screen.tap(u"cancelBar/confirmButton"_s);
        QVERIFY(screen.shows(u"取消：渡さなかった"_s));
        QVERIFY(screen.all<Giving>().at(0).cancelled);
    }

    void aTickThatCouldNotBeSavedGoesBackAndSaysSo() {
        FormScreen screen;
        screen.open(u"consents"_s, haruna());
        screen.breakSaves();
        screen.tap(u"wantsNoRecord"_s);
        QVERIFY(screen.text(u"wishError"_s).contains(u"端末の保存に失敗しました"_s));
        QVERIFY(!screen.item(u"wantsNoRecord"_s)->property("checked").toBool());
    }

    void whatCannotBeReadIsNotTakenForNothing() {
        FormScreen screen;
        screen.breakKind(kindOf<PurposeNotice>().name);
        screen.open(u"business"_s, haruna());
        QVERIFY(screen.has(u"privacyUnread"_s));
        QVERIFY(!screen.shows(u"まだ伝えていません"_s));
        screen.open(u"consents"_s, haruna());
        QVERIFY(screen.has(u"unread"_s));
        for (const QString& nothing : {u"notice"_s, u"noConsents"_s, u"noGivings"_s})
            QVERIFY2(!screen.has(nothing), qPrintable(nothing));
    }

    void aTalkWithWhoWantsNoRecordIsCountedWithoutItsWords() {
        FormScreen screen;
        screen.open(u"consents"_s, haruna());
        screen.tap(u"wantsNoRecord"_s);
        QVERIFY(screen.find<Business>(FormScreen::haruna()).wantsNoRecord.value_or(false));
        screen.open(u"consultation"_s, haruna());
        QVERIFY(screen.has(u"wantsNoRecord"_s));
        QVERIFY(!screen.has(u"noteEntry"_s));
        screen.tap(u"methodRow/電話"_s);
        screen.tap(u"finishButton"_s);
        QCOMPARE(screen.all<Consultation>().size(), std::size_t{1});
    }

    void aFollowUpOfWhoWantsNoRecordIsCountedWithoutFigures() {
        FormScreen screen;
        wishNoRecord(screen);
        screen.open(u"followup"_s, {{u"planId"_s, FormScreen::text(FormScreen::plan())}});
        QVERIFY(screen.has(u"wantsNoRecord"_s));
        QVERIFY(!screen.has(u"saidEntry"_s));
        QVERIFY(!screen.has(u"key1"_s));
        screen.tap(u"methodRow/電話"_s);
        QVERIFY(!screen.has(u"saidEntry"_s));
        const std::size_t figures = screen.all<Figure>().size();
        screen.tap(u"finishButton"_s);
        const auto talks = screen.all<Consultation>();
        QCOMPARE(talks.size(), std::size_t{1});
        QCOMPARE(talks[0].plan, FormScreen::plan());
        QCOMPARE(talks[0].method, std::optional(Method::Telephone));
        QCOMPARE(screen.all<Figure>().size(), figures);
    }

    void nothingIsOfferedThatWhoWantsNoRecordWouldBeRefused() {
        FormScreen screen;
        auto business = screen.find<Business>(FormScreen::haruna());
        business.memo = "先代は会長";
        screen.receive(business);
        wishNoRecord(screen);
        screen.open(u"business"_s, haruna());
        QVERIFY(!screen.has(u"photo"_s));
        QVERIFY(!screen.has(u"attach"_s));
        QVERIFY(screen.shows(u"写真・書類は付けられません"_s));
        screen.tap(u"contacts/edit"_s);
        screen.type(u"メモ"_s, u"と息子"_s);
        screen.tap(u"memo/empty"_s);
        screen.type(u"phone"_s, u"027-000-0000"_s);
        screen.tap(u"contactsForm/save"_s);
        const auto after = screen.find<Business>(FormScreen::haruna());
        QCOMPARE(after.memo, std::string());
        QCOMPARE(after.phone, std::string("027-000-0000"));
        screen.open(u"consultation"_s, haruna());
        QVERIFY(!screen.has(u"expertEntry"_s));
        QVERIFY(!screen.has(u"entries"_s));
    }

    void noChecksheetIsBegunWithWhoWantsNoRecord() {
        FormScreen screen;
        wishNoRecord(screen);
        screen.open(u"checksheet"_s, haruna());
        QVERIFY(screen.has(u"wantsNoRecord"_s));
        QVERIFY(!screen.item(u"finishButton"_s)->isEnabled());
    }

    void noPageKeepsWordsAFigureOrANoteOfWhoWantsNoRecord() {
        FormScreen screen;
        wishNoRecord(screen);
        const auto refuses = [&](const sync::RecordChange& made) {
            const auto saved = screen.tablet().save({made});
            return !saved && saved.error().code == ErrorCode::RecordUnwanted;
        };
        Consultation talk = aboutMoney();
        QVERIFY(refuses(sync::creation(talk)));
        Figure figure =
            emptyFigure(FormScreen::haruna(), Period::parse("2026-10").value(), Measure::Sales);
        figure.amount = 4'000'000;
        QVERIFY(refuses(sync::creation(figure)));
        ConfidentialNote note;
        note.id = confidentialNoteOf(FormScreen::haruna());
        note.business = FormScreen::haruna();
        note.debts = "兄の保証人";
        QVERIFY(refuses(sync::creation(note)));
        QVERIFY(refuses(sync::creation(promiseToSend())));
        talk.said.clear();
        QVERIFY(screen.tablet().save({sync::creation(talk)}));
    }

    void whatWasPromisedOrPlannedBeforeTheWishIsDone() {
        FormScreen screen;
        screen.receive(promiseToSend());
        wishNoRecord(screen);
        screen.open(u"today"_s);
        screen.tap(u"promise0"_s);
        QCOMPARE(screen.find<Promise>(promiseToSend().id).doneOn,
                 std::optional(FormScreen::today()));
        const auto plan = screen.tablet().seen<Plan>(FormScreen::plan());
        Plan ended = plan.value;
        ended.stateWord = PlanState::Ended;
        ended.stateReason = "社長が療養に入る";
        QCOMPARE(screen.tablet().save({sync::edit(plan, ended)}).error().code,
                 ErrorCode::RecordUnwanted);
        ended.stateReason.clear();
        QVERIFY(screen.tablet().save({sync::edit(plan, ended)}));
        const auto step = screen.tablet().seen<PlanAction>(FormScreen::action());
        PlanAction done = step.value;
        done.doneOn = FormScreen::today();
        QVERIFY(screen.tablet().save({sync::edit(step, done)}));
    }

    void whatWasWrittenBeforeTheWishMayBeEmptied() {
        FormScreen screen;
        const Consultation talk = aboutMoney();
        screen.receive(talk);
        wishNoRecord(screen);
        const auto before = screen.tablet().seen<Consultation>(talk.id);
        Consultation longer = before.value;
        longer.said += "のつづき";
        QCOMPARE(screen.tablet().save({sync::edit(before, longer)}).error().code,
                 ErrorCode::RecordUnwanted);
        Consultation emptied = before.value;
        emptied.said.clear();
        QVERIFY(screen.tablet().save({sync::edit(before, emptied)}));
        QVERIFY(screen.find<Consultation>(talk.id).said.empty());
    }
};

BANSO_TEST(ConsentsTest);

}  // namespace banso::tests

#include "consents_test.moc"
