// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/checksheet.h"
#include "shared/store/checksheet_store.h"
#include "shared/store/draft_store.h"
#include "tests/qml/pages/tablet_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

class ChecksheetsTest : public QObject {
    Q_OBJECT

    static RecordId id(std::uint8_t number) { return TabletScreen::id(number); }

    static void receiveBusiness(TabletScreen& screen, std::int64_t employees) {
        Business usui;
        usui.id = id(10);
        usui.name = "株式会社 碓氷精工";
        usui.employees = employees;
        screen.receive(usui);
    }
    /// Two sections with three items each, of which the first is of the short form.
    static void receiveQuestions(TabletScreen& screen) {
        QuestionSet set;
        set.id = id(50);
        set.key = "checksheet.2026";
        set.titleJa = "2026年版";
        screen.receive(set);
        std::uint8_t number = 51;
        for (const auto& [section, name] :
             {std::pair{"goods", "モノ"}, std::pair{"people", "ヒト"}}) {
            for (int place = 1; place <= 3; ++place) {
                Question question;
                question.id = id(number);
                question.questionSet = "checksheet.2026";
                question.key = std::string(section) + "." + std::to_string(place);
                question.section = section;
                question.sectionJa = name;
                question.place = number++;
                question.textJa = std::string(name) + "の設問" + std::to_string(place);
                question.lowJa = "まだない";
                question.highJa = "成果がある";
                question.core = place == 1;
                question.applies = question.key == "people.3" ? "staff" : "all";
                screen.receive(question);
            }
        }
    }
    static Checksheet runningSheet() {
        Checksheet sheet;
        sheet.id = id(20);
        sheet.business = id(10);
        sheet.questionSet = "checksheet.2026";
        sheet.startedOn = TabletScreen::day("2026-11-10");
        Answer answer;
        answer.applicability = Applicability::Applies;
        answer.level = 4;
        answer.answeredBy = AnsweredBy::Owner;
        answer.day = TabletScreen::day("2026-11-10");
        sheet.answers["goods.1"] = answer;
        return sheet;
    }
    static void open(TabletScreen& screen) {
        screen.open(u"checksheet"_s, {{u"businessId"_s, TabletScreen::idText(10)}});
    }
    static Checksheet saved(TabletScreen& screen) {
        const auto sheet =
            ChecksheetStore(screen.tablet().reader(), screen.tablet().viewer()).running(id(10));
        BANSO_ASSERT(sheet.has_value());
        return *sheet;
    }
    static std::size_t drafts(TabletScreen& screen) {
        return DraftStore(screen.tablet().reader(), {}).all().size();
    }
    static std::string lastOperation(TabletScreen& screen) {
        Statement row =
            screen.tablet().reader().prepare("SELECT line FROM outbox ORDER BY first DESC LIMIT 1");
        return row.step() ? row.string(0) : std::string{};
    }

  private slots:
    void anEarlierSheetOfWhoWantsNoRecordIsOnlyLookedAt() {
        TabletScreen screen;
        receiveBusiness(screen, 3);
        receiveQuestions(screen);
        screen.receive(runningSheet());
        const QVariantMap earlier{{u"businessId"_s, TabletScreen::idText(10)},
                                  {u"checksheetId"_s, TabletScreen::idText(20)}};
        screen.open(u"checksheet"_s, earlier);
        QVERIFY(!screen.has(u"lookedAtOnly"_s));
        QVERIFY(screen.item(u"notApplicable"_s)->isEnabled());
        Business usui = screen.tablet().seen<Business>(id(10)).value;
        usui.wantsNoRecord = true;
        screen.receive(usui);
        screen.open(u"checksheet"_s, earlier);
        QVERIFY(screen.has(u"lookedAtOnly"_s));
        QVERIFY(!screen.item(u"notApplicable"_s)->isEnabled());
    }

    void oneTapAnswersAnItemAndMovesOn() {
        TabletScreen screen;
        receiveBusiness(screen, 3);
        receiveQuestions(screen);
        open(screen);
        QVERIFY(screen.shows(u"モノ　1 / 3"_s));
        QVERIFY(screen.shows(u"0 / 6"_s));
        screen.tap(u"steps2"_s);
        QVERIFY(screen.shows(u"モノ　2 / 3"_s));
        QVERIFY(screen.shows(u"1 / 6"_s));
        screen.tap(u"finishButton"_s);
        const Answer answer = saved(screen).answers.at("goods.1");
        QCOMPARE(*answer.level, std::int64_t{3});
        QVERIFY(answer.answeredBy == AnsweredBy::Owner);
        QVERIFY(answer.day == TabletScreen::day("2026-11-24"));
        QCOMPARE(saved(screen).questionSet, std::string("checksheet.2026"));
        QCOMPARE(drafts(screen), std::size_t{0});
    }

    void theNextSittingGoesOnAndSavesOnlyWhatItChanged() {
        TabletScreen screen;
        receiveBusiness(screen, 3);
        receiveQuestions(screen);
        screen.receive(runningSheet());
        open(screen);
        QVERIFY(screen.shows(u"モノ　2 / 3"_s));
        QVERIFY(screen.shows(u"仕組みあり"_s));
        screen.tap(u"mark1"_s);
        screen.type(u"note"_s, u"棚の奥"_s);
        screen.tap(u"steps1"_s);
        screen.tap(u"finishButton"_s);
        const std::string line = lastOperation(screen);
        QVERIFY(line.find("answers/goods.2") != std::string::npos);
        QVERIFY(line.find("answers/goods.1") == std::string::npos);
        const Checksheet sheet = saved(screen);
        QVERIFY(sheet.id == id(20));
        QCOMPARE(sheet.answers.at("goods.2").note, std::string("棚の奥"));
        QVERIFY(sheet.answers.at("goods.2").mark == Mark::Weakness);
        QCOMPARE(*sheet.answers.at("goods.1").level, std::int64_t{4});
    }

    void aKilledProgramGoesOnWithTheAnswersAndTheVersionsSeen() {
        TabletScreen screen;
        receiveBusiness(screen, 3);
        receiveQuestions(screen);
        screen.receive(runningSheet());
        open(screen);
        screen.tap(u"steps4"_s);
        QTRY_COMPARE(drafts(screen), std::size_t{1});
        screen.restart();
        open(screen);
        QVERIFY(screen.has(u"resumedNote"_s));
        QVERIFY(screen.shows(u"2 / 6"_s));
        QVERIFY(screen.shows(u"モノ　3 / 3"_s));
        screen.tap(u"finishButton"_s);
        QCOMPARE(*saved(screen).answers.at("goods.2").level, std::int64_t{5});
        QCOMPARE(saved(screen).answers.size(), std::size_t{2});
    }

    void discardingLeavesTheRecordedAnswers() {
        TabletScreen screen;
        receiveBusiness(screen, 3);
        receiveQuestions(screen);
        screen.receive(runningSheet());
        open(screen);
        screen.tap(u"steps4"_s);
        QTRY_COMPARE(drafts(screen), std::size_t{1});
        screen.restart();
        open(screen);
        screen.tap(u"discardButton"_s);
        screen.tap(u"破棄する"_s);
        QCOMPARE(drafts(screen), std::size_t{0});
        QCOMPARE(saved(screen).answers.size(), std::size_t{1});
    }

    void whatIsKnownProposesNotApplicable() {
        TabletScreen screen;
        receiveBusiness(screen, 0);
        receiveQuestions(screen);
        open(screen);
        QVERIFY(screen.shows(u"従業員がいないため、1問を対象外にしますか"_s));
        screen.tap(u"対象外にする"_s);
        QVERIFY(!screen.has(u"proposalBar"_s));
        screen.tap(u"finishButton"_s);
        QVERIFY(saved(screen).answers.at("people.3").applicability == Applicability::DoesNotApply);
    }

    void theShortFormAsksTheCoreItemsOnly() {
        TabletScreen screen;
        receiveBusiness(screen, 3);
        receiveQuestions(screen);
        open(screen);
        screen.tap(u"shortForm"_s);
        QVERIFY(screen.shows(u"0 / 2"_s));
        screen.tap(u"steps0"_s);
        QVERIFY(screen.shows(u"ヒト　1 / 1"_s));
    }

    void theResultShowsScoresAndKeepsTheFeedback() {
        TabletScreen screen;
        receiveBusiness(screen, 3);
        receiveQuestions(screen);
        screen.receive(runningSheet());
        open(screen);
        screen.tap(u"mark0"_s);
        screen.tap(u"steps2"_s);
        screen.tap(u"resultButton"_s);
        // Two of three items with 4 and 3; the other section has no score.
        QVERIFY(screen.shows(u"3.5"_s));
        QVERIFY(screen.shows(u"・モノの設問2"_s));
        screen.tap(u"feedback"_s);
        screen.tap(u"finishButton"_s);
        QVERIFY(saved(screen).feedbackOn == TabletScreen::day("2026-11-24"));
    }

    void withoutQuestionsThePageSaysWhatToDo() {
        TabletScreen screen;
        receiveBusiness(screen, 3);
        open(screen);
        QVERIFY(screen.shows(u"設問がまだ届いていません"_s));
    }
};

BANSO_TEST(ChecksheetsTest);

}  // namespace banso::tests

#include "checksheets_test.moc"
