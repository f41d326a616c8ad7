// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/domain/appointment.h"
#include "shared/domain/business.h"
#include "shared/domain/drift.h"
#include "shared/domain/person.h"
#include "shared/domain/plan.h"
#include "shared/store/draft_store.h"
#include "shared/store/drift_store.h"
#include "tests/qml/pages/tablet_screen.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

class DriftTest : public QObject {
    Q_OBJECT

    static constexpr std::uint8_t kTakahashi = 1;
    static constexpr std::uint8_t kSato = 2;
    static constexpr std::uint8_t kHaruna = 10;
    static constexpr std::uint8_t kPlan = 11;

    static RecordId id(std::uint8_t number) { return TabletScreen::id(number); }
    static Date today() { return TabletScreen::day("2026-11-24"); }

    static void receivePerson(TabletScreen& screen, std::uint8_t number, const char* name,
                              Role role) {
        Person person;
        person.id = id(number);
        person.name = name;
        person.roles[std::string(word(role))] = {};
        screen.receive(person);
    }
    /// 高橋's tablet; 榛名製菓 is 佐藤's and stands at 70 % of its plan.
    static void receiveHaruna(TabletScreen& screen, Role role = Role::Supervisor) {
        receivePerson(screen, kTakahashi, "高橋 誠", role);
        receivePerson(screen, kSato, "佐藤 美咲", Role::Advisor);
        Business haruna;
        haruna.id = id(kHaruna);
        haruna.name = "榛名製菓 有限会社";
        screen.receive(haruna);
        Plan plan;
        plan.id = id(kPlan);
        plan.business = id(kHaruna);
        plan.advisor = id(kSato);
        plan.stateWord = PlanState::Running;
        screen.receive(plan);
        Verdict verdict;
        verdict.id = id(12);
        verdict.plan = id(kPlan);
        verdict.business = id(kHaruna);
        verdict.grade = Grade::Drifting;
        verdict.proposesCase = true;
        TestFinding& sales = verdict.tests["S1"];
        sales.grade = Grade::Drifting;
        sales.reason = "compared";
        sales.actual = 18'120'000;
        sales.expected = 26'000'000;
        sales.ratio = 697;
        sales.threshold = 800;
        sales.period = "2026-04/2026-09";
        screen.receive(verdict);
    }
    static DriftCase proposed() {
        DriftCase made;
        made.plan = id(kPlan);
        made.business = id(kHaruna);
        made.ordinal = 0;
        made.openedOn = TabletScreen::day("2026-11-20");
        made.id = naturalId(kindOf<DriftCase>(), toUnits(made));
        return made;
    }
    static DriftCase caseNow(TabletScreen& screen) {
        return screen.tablet().seen<DriftCase>(proposed().id).value;
    }
    static std::vector<Instruction> requests(TabletScreen& screen) {
        return DriftStore(screen.tablet().reader(), screen.tablet().viewer())
            .instructions(proposed().id);
    }
    static std::int64_t saves(TabletScreen& screen) {
        Statement row = screen.tablet().reader().prepare("SELECT count(*) FROM outbox");
        row.step();
        return row.integer(0);
    }

  private slots:
    void theListSaysWhyWithFigures() {
        TabletScreen screen;
        receiveHaruna(screen);
        screen.receive(proposed());
        screen.open(u"drift"_s);
        QVERIFY(screen.shows(u"計画 1件　順調 0・注意 0・乖離 1・判定できません 0"_s));
        QVERIFY(screen.shows(u"累計売上が計画の70%　佐藤 美咲　4日待ち"_s));
        QVERIFY(screen.shows(u"累計売上"_s));
        QVERIFY(screen.shows(u"4–9月"_s));
        QVERIFY(screen.shows(u"1,812万円"_s));
        QVERIFY(screen.shows(u"2,600万円"_s));
    }

    void aRequestStartsTheCaseInOneSave() {
        TabletScreen screen;
        receiveHaruna(screen);
        screen.receive(proposed());
        screen.open(u"drift"_s);
        screen.tap(u"requestMeasure2"_s);
        screen.type(u"requestWords"_s, u"原価を確かめる"_s);
        screen.tap(u"requestButton"_s);
        QCOMPARE(saves(screen), std::int64_t{1});
        const DriftCase after = caseNow(screen);
        QVERIFY(after.stateWord == CaseState::Started);
        QVERIFY(after.stateBy == id(kTakahashi));
        QVERIFY(after.stateOn == today());
        QVERIFY(after.measures.at("expert").state == MeasureState::Planned);
        QCOMPARE(requests(screen).size(), std::size_t{1});
        const Instruction request = requests(screen).front();
        QVERIFY(request.to == id(kSato));
        QVERIFY(request.by == id(kTakahashi));
        QCOMPARE(request.words, std::string("原価を確かめる"));
        QVERIFY(request.due == TabletScreen::day("2026-12-08"));
        QVERIFY(request.measures.contains("expert"));
        QVERIFY(screen.shows(u"対応中 1"_s));
    }

    void aRequestMayBeDueOnAnyDayOfTheMonth() {
        TabletScreen screen;
        receiveHaruna(screen);
        screen.receive(proposed());
        screen.open(u"drift"_s);
        screen.type(u"requestWords"_s, u"原価を確かめる"_s);
        screen.tap(u"requestDayOpen"_s);
        screen.tap(u"requestDayCalendar/12月11日（金）"_s);
        screen.tap(u"requestButton"_s);
        QVERIFY(requests(screen).front().due == TabletScreen::day("2026-12-11"));
    }

    void theWordsOfARequestOutliveTheProgram() {
        TabletScreen screen;
        receiveHaruna(screen);
        screen.receive(proposed());
        screen.open(u"drift"_s);
        screen.type(u"requestWords"_s, u"原価を確かめる"_s);
        QTRY_COMPARE(DraftStore(screen.tablet().reader(), {}).all().size(), std::size_t{1});
        screen.restart();
        screen.open(u"drift"_s);
        QVERIFY(screen.shows(u"原価を確かめる"_s));
        screen.tap(u"requestButton"_s);
        QCOMPARE(requests(screen).front().words, std::string("原価を確かめる"));
        QVERIFY(DraftStore(screen.tablet().reader(), {}).all().empty());
    }

    void watchingNeedsAReason() {
        TabletScreen screen;
        receiveHaruna(screen);
        screen.receive(proposed());
        screen.open(u"drift"_s);
        screen.tap(u"watchButton"_s);
        screen.tap(u"記録する"_s);
        QVERIFY(!caseNow(screen).stateWord);
        screen.type(u"理由"_s, u"改装で休業"_s);
        screen.tap(u"記録する"_s);
        QVERIFY(caseNow(screen).stateWord == CaseState::Watching);
        QCOMPARE(caseNow(screen).stateReason, std::string("改装で休業"));
    }

    void aDriftingPlanWithoutACaseCanBeTakenUp() {
        TabletScreen screen;
        receiveHaruna(screen);
        screen.open(u"drift"_s);
        screen.tap(u"startButton"_s);
        screen.type(u"理由"_s, u"進捗が芳しくない"_s);
        screen.tap(u"記録する"_s);
        // The id is the one that the office would have given it.
        const DriftCase made = caseNow(screen);
        QVERIFY(made.stateWord == CaseState::Started);
        QCOMPARE(made.reason, std::string("進捗が芳しくない"));
        QCOMPARE(made.openedReasons, std::string("S1"));
        QVERIFY(made.openedRatio == 697);
    }

    void raisingTheFrequencyAddsAVisit() {
        TabletScreen screen;
        receiveHaruna(screen);
        DriftCase started = proposed();
        started.stateWord = CaseState::Started;
        screen.receive(started);
        screen.open(u"drift"_s);
        screen.tap(u"groups1"_s);
        screen.tap(u"measure0-1"_s);
        screen.tap(u"contacts1"_s);
        screen.tap(u"raiseButton"_s);
        QVERIFY(screen.tablet().seen<Plan>(id(kPlan)).value.contactsPerYear == 8);
        QVERIFY(caseNow(screen).measures.at("more_contacts").state == MeasureState::Done);
        const auto visits = Records<Appointment>(screen.tablet().reader(), screen.tablet().viewer())
                                .where("\"plan\"=?", id(kPlan));
        QCOMPARE(visits.size(), std::size_t{1});
        QVERIFY(visits.front().day == TabletScreen::day("2026-12-08"));
        QVERIFY(visits.front().purpose == AppointmentPurpose::ExtraVisit);
        QVERIFY(visits.front().staff.contains(id(kSato).text()));
    }

    void aMeasureIsSetAsideWithAReasonAndTheCaseEnds() {
        TabletScreen screen;
        receiveHaruna(screen);
        DriftCase started = proposed();
        started.stateWord = CaseState::Started;
        screen.receive(started);
        screen.open(u"drift"_s);
        screen.tap(u"groups1"_s);
        screen.tap(u"measure1-1"_s);
        QVERIFY(caseNow(screen).measures.at("issue_review").state == MeasureState::Done);
        QVERIFY(!caseNow(screen).measures.at("issue_review").second.isNull());
        screen.tap(u"measure3-2"_s);
        screen.type(u"measureWords3"_s, u"順番を変えるだけで足りる"_s);
        screen.tap(u"measureDecide3"_s);
        QCOMPARE(caseNow(screen).measures.at("plan_revision").reason,
                 std::string("順番を変えるだけで足りる"));
        screen.tap(u"closeButton"_s);
        screen.tap(u"endings0"_s);
        screen.type(u"分かったこと"_s, u"2回続けて順調"_s);
        screen.tap(u"記録する"_s);
        QVERIFY(caseNow(screen).stateWord == CaseState::Closed);
        QVERIFY(caseNow(screen).ending == CaseEnding::Recovered);
        QVERIFY(screen.shows(u"終了 1"_s));
    }

    void anAdvisorSeesNoCasesAndNoVerbs() {
        TabletScreen screen;
        receiveHaruna(screen, Role::Advisor);
        screen.receive(proposed());
        screen.open(u"drift"_s);
        QVERIFY(screen.has(u"notAllowed"_s));
        QVERIFY(!screen.shows(u"榛名製菓 有限会社"_s));
        for (const QString& verb : {u"requestButton"_s, u"startButton"_s, u"watchButton"_s})
            QVERIFY2(!screen.has(verb), qPrintable(verb));
    }
};

BANSO_TEST(DriftTest);

}  // namespace banso::tests

#include "drift_test.moc"
