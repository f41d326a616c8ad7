// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/store/consent_store.h"
#include "shared/store/draft_store.h"
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
    /// 提供を記録する, to the bank that said this.
    static void beginGiving(FormScreen& screen, ConsentState state) {
        screen.receive(bank(state));
        screen.open(u"consents"_s, haruna());
        screen.tap(u"consent0Give"_s);
        screen.type(u"what"_s, u"決算書の写し"_s);
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

    void aClientWhoWasNotAskedYetHasGivenNoDayAndNoWay() {
        FormScreen screen;
        screen.receive(bank(ConsentState::Agreed));
        screen.open(u"consents"_s, haruna());
        screen.tap(u"consent0Answer"_s);
        QVERIFY(!screen.has(u"way/掲示"_s));
        screen.tap(u"way/口頭"_s);
        screen.tap(u"state/まだ聞いていない"_s);
        QVERIFY(!screen.has(u"way"_s));
        QVERIFY(!screen.has(u"day"_s));
        screen.tap(u"save"_s);
        const auto consent = screen.all<Consent>().at(0);
        QCOMPARE(consent.stateWord, std::optional(ConsentState::NotAsked));
        QVERIFY(!consent.stateOn);
        QVERIFY(!consent.stateWay);
        QVERIFY(consent.stateBy.isNull());
    }

    void whoAgreesAgainHasAgreedSinceTheFirstDay() {
        FormScreen screen;
        screen.receive(bank(ConsentState::Agreed));
        screen.open(u"consents"_s, haruna());
        screen.tap(u"consent0Answer"_s);
        screen.tap(u"way/口頭"_s);
        screen.tap(u"save"_s);
        const auto consent = screen.all<Consent>().at(0);
        QCOMPARE(consent.stateOn, std::optional(addDays(FormScreen::today(), -10)));
        QCOMPARE(consent.stateWay, std::optional(TellingWay::Spoken));
    }

    void whatTheClientAgreedToIsGivenAndListed() {
        FormScreen screen;
        beginGiving(screen, ConsentState::Agreed);
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
        beginGiving(screen, static_cast<ConsentState>(state));
        QCOMPARE(screen.text(u"obstacle"_s), reason);
        QVERIFY(!screen.item(u"save"_s)->isEnabled());
        QVERIFY(screen.all<Giving>().empty());
    }

    /// The answer of the office comes while the form is open and its button still lit.
    void aWithdrawalThatCameMeanwhileStillHoldsTheGivingBack() {
        FormScreen screen;
        beginGiving(screen, ConsentState::Agreed);
        screen.receive(bank(ConsentState::Withdrawn));
        QVERIFY(screen.item(u"save"_s)->isEnabled());
        screen.tap(u"save"_s);
        QCOMPARE(screen.text(u"toMend"_s), u"同意が撤回されたので、提供できません。"_s);
        QVERIFY(screen.all<Giving>().empty());
    }

    void aFormThatWasLeftIsOfferedAgain() {
        FormScreen screen;
        beginGiving(screen, ConsentState::Agreed);
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
        screen.restart();
        screen.open(u"consents"_s, haruna());
        screen.tap(u"consent0Give"_s);
        QVERIFY(screen.shows(u"山田 税理士（専門家）への提供を記録"_s));
        QCOMPARE(screen.text(u"what"_s), QString());
        screen.open(u"consents"_s, haruna());
        screen.tap(u"consent1Answer"_s);
        screen.tap(u"state/撤回"_s);
        screen.restart();
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
        screen.type(u"取り消す理由"_s, u"渡さな"_s);
        // Another save reads the page anew.
        screen.tap(u"wantsNoRecord"_s);
        screen.type(u"取り消す理由"_s, u"かった"_s);
        screen.tap(u"cancelBar/confirmButton"_s);
        QVERIFY(screen.shows(u"取消：渡さなかった"_s));
        QVERIFY(screen.all<Giving>().at(0).cancelled);
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
};

BANSO_TEST(ConsentsTest);

}  // namespace banso::tests

#include "consents_test.moc"
