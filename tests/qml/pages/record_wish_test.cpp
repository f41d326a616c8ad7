// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "shared/domain/figure.h"
#include "shared/domain/plan.h"
#include "shared/store/figure_store.h"
#include "tests/qml/pages/form_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

/// 記録を望まない: what is still kept of such a client, and what no page takes.
class RecordWishTest : public QObject {
    Q_OBJECT

    static QVariantMap haruna() {
        return {{u"businessId"_s, FormScreen::text(FormScreen::haruna())}};
    }
    static Promise promiseToSend() {
        Promise promise;
        promise.id = FormScreen::id(61);
        promise.business = FormScreen::haruna();
        promise.by = FormScreen::me();
        promise.words = "資料を送る";
        return promise;
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
    static void wishNoRecord(FormScreen& screen) {
        auto business = screen.find<Business>(FormScreen::haruna());
        business.wantsNoRecord = true;
        screen.receive(business);
    }

  private slots:
    void aTickThatCouldNotBeSavedGoesBackAndSaysSo() {
        FormScreen screen;
        screen.open(u"consents"_s, haruna());
        screen.breakSaves();
        screen.tap(u"wantsNoRecord"_s);
        QVERIFY(screen.text(u"wishError"_s).contains(u"端末の保存に失敗しました"_s));
        QVERIFY(!screen.item(u"wantsNoRecord"_s)->property("checked").toBool());
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

BANSO_TEST(RecordWishTest);

}  // namespace banso::tests

#include "record_wish_test.moc"
