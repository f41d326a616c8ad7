// SPDX-License-Identifier: Apache-2.0
#include "shared/store/twins.h"

#include <QtTest>

#include "shared/domain/appointment.h"
#include "shared/domain/consultation.h"
#include "shared/domain/plan.h"
#include "shared/store/agenda_store.h"
#include "shared/store/business_store.h"
#include "shared/store/checksheet_store.h"
#include "shared/store/drift_store.h"
#include "shared/store/figure_store.h"
#include "shared/store/plan_standing_store.h"
#include "shared/store/section_profile_store.h"
#include "shared/store/timeline_store.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class TwinsTest : public QObject {
    Q_OBJECT

    /// 12 is joined to 11, and 11 to 10, which stands; 20 is somebody else.
    struct Joined : StoreFixture {
        Joined() {
            business(10, "とおりみち", {});
            business(11, "カフェ とおりみち", id(10));
            business(12, "通り道", id(11));
            business(20, "別の店", {});
        }
        Business business(std::uint8_t number, const char* name, RecordId alias) {
            Business made;
            made.id = id(number);
            made.name = name;
            made.alias = alias;
            made.advisor = viewer().person;
            return add(made);
        }
        Figure sales(std::uint8_t number, std::uint8_t of, const char* month, std::int64_t yen) {
            Figure figure = emptyFigure(id(of), Period::parse(month).value(), Measure::Sales);
            figure.id = id(number);
            figure.amount = yen;
            figure.taxBasis = TaxBasis::Excluded;
            figure.source = FigureSource::Books;
            return add(figure);
        }
        Consultation talk(std::uint8_t number, std::uint8_t of, const char* on,
                          RecordId plan = {}) {
            Consultation made;
            made.id = id(number);
            made.business = id(of);
            made.plan = plan;
            made.writer = viewer().person;
            made.day = day(on);
            made.nextStep = on;
            return add(made);
        }
        Plan plan(std::uint8_t number, std::uint8_t of) {
            Plan made;
            made.id = id(number);
            made.business = id(of);
            made.stateWord = PlanState::Running;
            made.finishedOn = day("2026-03-20");
            made.firstMonth = std::chrono::year{2026} / 4;
            made.taxBasis = TaxBasis::Excluded;
            made.targets["2026-04"].sales = 100;
            made.targets["2026-05"].sales = 100;
            made.advisor = viewer().person;
            return add(made);
        }
    };

  private slots:
    void fromWhicheverRecordOneStartsAllAreFoundTheStandingOneFirst() {
        Joined f;
        for (const auto from : std::array<std::uint8_t, 3>{10, 11, 12}) {
            const std::vector<RecordId> all{f.id(10), f.id(11), f.id(12)};
            QCOMPARE(twins::all(f.database(), f.id(from)), all);
            QCOMPARE(twins::standing(f.database(), f.id(from)), f.id(10));
            QCOMPARE(twins::nameOf(f.database(), f.id(from)), std::string("とおりみち"));
        }
        QCOMPARE(twins::all(f.database(), f.id(20)), std::vector<RecordId>{f.id(20)});
    }

    void aBusinessThatIsNotHereYetIsItself() {
        Joined f;
        QCOMPARE(twins::all(f.database(), f.id(99)), std::vector<RecordId>{f.id(99)});
        QCOMPARE(twins::standing(f.database(), f.id(99)), f.id(99));
        f.business(30, "待つ店", f.id(99));
        QCOMPARE(twins::standing(f.database(), f.id(30)), f.id(30));
    }

    void aCircleOfOwnWorkEnds() {
        Joined f;
        f.business(10, "とおりみち", f.id(12));
        QCOMPARE(twins::all(f.database(), f.id(11)).size(), std::size_t{3});
        QVERIFY(!twins::nameOf(f.database(), f.id(11)).empty());
    }

    void bothHistoriesAreOne() {
        Joined f;
        f.talk(40, 10, "2026-10-01");
        f.talk(41, 12, "2026-10-02");
        f.talk(42, 20, "2026-10-03");
        const auto history = TimelineStore(f.database(), f.viewer()).of(f.id(10));
        QCOMPARE(history.size(), std::size_t{2});
        QCOMPARE(history.front().id(), f.id(41));
    }

    void ofTwoFiguresOfOneMonthTheStandingOnesCounts() {
        Joined f;
        f.sales(50, 12, "2026-04", 7);
        f.sales(51, 10, "2026-04", 5);
        f.sales(52, 11, "2026-05", 9);
        const auto figures = FigureStore(f.database(), f.viewer()).of(f.id(11));
        QCOMPARE(figures.size(), std::size_t{2});
        QCOMPARE(figures[0].amount.value(), std::int64_t{5});
        QCOMPARE(figures[1].amount.value(), std::int64_t{9});
    }

    void aPlanOfTheJoinedRecordIsJudgedByBothsFiguresAndContacts() {
        Joined f;
        const Plan plan = f.plan(60, 12);
        f.sales(50, 10, "2026-04", 100);
        f.sales(51, 12, "2026-05", 100);
        f.talk(41, 10, "2026-07-01", plan.id);
        const PlanStandingStore standings(f.database(), f.viewer());
        const auto standing = standings.ofBusiness(f.id(10), f.day("2026-07-20"));
        QVERIFY(standing.has_value());
        QCOMPARE(standing->evidence.figures.size(), std::size_t{2});
        QCOMPARE(standing->businessName, std::string("とおりみち"));
        QCOMPARE(standing->lastContact.value(), f.day("2026-07-01"));
        QCOMPARE(standings.mine(f.day("2026-07-20")).size(), std::size_t{1});
        const auto months = DriftStore(f.database(), f.viewer()).monthlySales(plan);
        QCOMPARE(months.size(), std::size_t{2});
    }

    void aPlanOfACancelledBusinessIsNobodysToday() {
        Joined f;
        f.plan(60, 12);
        Business gone = f.business(10, "とおりみち", {});
        gone.cancelled = true;
        f.add(gone);
        QVERIFY(PlanStandingStore(f.database(), f.viewer()).mine(f.day("2026-07-20")).empty());
    }

    void theDaysVisitSaysTheStandingNameAndTheLastNextStepOfBoth() {
        Joined f;
        f.talk(41, 10, "2026-07-01");
        Appointment visit;
        visit.id = f.id(70);
        visit.business = f.id(12);
        visit.day = f.day("2026-07-20");
        f.add(visit);
        const auto visits = AgendaStore(f.database(), f.viewer()).visitsOn(f.day("2026-07-20"));
        QCOMPARE(visits.size(), std::size_t{1});
        QCOMPARE(visits.front().businessName, std::string("とおりみち"));
        QCOMPARE(visits.front().lastNextStep, std::string("2026-07-01"));
    }

    void theChecksheetOfEitherGoesOn() {
        Joined f;
        Checksheet sheet;
        sheet.id = f.id(80);
        sheet.business = f.id(11);
        sheet.startedOn = f.day("2026-06-01");
        f.add(sheet);
        QVERIFY(ChecksheetStore(f.database(), f.viewer()).running(f.id(10)).has_value());
        QVERIFY(SectionProfileStore(f.database(), f.viewer()).find(f.id(10)).has_value());
    }

    void theDirectoryHasOneLineThatEachOfTheNamesFinds() {
        Joined f;
        const BusinessStore store(f.database(), f.viewer());
        for (const char* query : {"とおりみち", "カフェ", "通り道"}) {
            const auto lines = store.search(fold(query), 10);
            QCOMPARE(lines.size(), std::size_t{1});
            QCOMPARE(lines.front().name, std::string("とおりみち"));
        }
        QCOMPARE(store.count(), std::int64_t{2});
    }

    void likelyTwinsAreShownUntilTheyAreJoined() {
        Joined f;
        Business like = f.business(21, "別の店", {});
        QVERIFY(BusinessStore(f.database(), f.viewer()).likelyTwins(like).empty());
        like.corporateNumber = "2070005002462";
        f.add(like);
        Business other = f.business(20, "べつの会社", {});
        other.corporateNumber = like.corporateNumber;
        f.add(other);
        const BusinessStore store(f.database(), f.viewer());
        QCOMPARE(store.likelyTwins(like).size(), std::size_t{1});
        QCOMPARE(store.likelyTwins(like).front().business.id, f.id(20));
        other.alias = like.id;
        f.add(other);
        QVERIFY(store.likelyTwins(like).empty());
        QCOMPARE(store.joinedTo(like.id).front().id, f.id(20));
    }
};

BANSO_TEST(TwinsTest);

}  // namespace banso

#include "twins_test.moc"
