// SPDX-License-Identifier: Apache-2.0
#include "shared/store/timeline_store.h"

#include <QtTest>

#include "shared/domain/business.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class TimelineStoreTest : public QObject {
    Q_OBJECT

    static RecordId id(std::uint8_t number) { return StoreFixture::id(number); }

    static Consultation talk(std::uint8_t number, const char* day) {
        Consultation made;
        made.id = id(number);
        made.business = id(10);
        made.writer = id(3);
        made.day = StoreFixture::day(day);
        return made;
    }

  private slots:
    void everythingAboutABusinessComesInOneLineOfTime() {
        StoreFixture fixture;
        fixture.add(talk(20, "2026-06-18"));
        Checksheet sheet;
        sheet.id = id(21);
        sheet.business = id(10);
        sheet.finishedOn = StoreFixture::day("2026-09-05");
        fixture.add(sheet);
        Plan plan;
        plan.id = id(22);
        plan.business = id(10);
        plan.finishedOn = StoreFixture::day("2026-03-01");
        fixture.add(plan);
        DriftCase opened;
        opened.id = id(23);
        opened.business = id(10);
        opened.openedOn = StoreFixture::day("2026-11-20");
        fixture.add(opened);
        BusinessEvent founded;
        founded.id = id(24);
        founded.business = id(10);
        fixture.add(founded);
        Consultation elsewhere = talk(25, "2026-06-19");
        elsewhere.business = id(11);
        fixture.add(elsewhere);

        const auto history = TimelineStore(fixture.database(), fixture.viewer()).of(id(10));
        QCOMPARE(history.size(), std::size_t{5});
        QVERIFY(history[0].id() == opened.id);
        QVERIFY(history[1].id() == sheet.id);
        QVERIFY(history[2].id() == id(20));
        QVERIFY(history[3].id() == plan.id);
        QVERIFY(!history[4].day);
    }

    void aCancelledRecordStaysWithItsReason() {
        StoreFixture fixture;
        Consultation wrong = talk(20, "2026-06-18");
        wrong.cancelled = true;
        wrong.cancelReason = "別の事業者の記録";
        fixture.add(wrong);
        const auto history = TimelineStore(fixture.database(), fixture.viewer()).of(id(10));
        QCOMPARE(history.size(), std::size_t{1});
        QVERIFY(history[0].isCancelled());
        QCOMPARE(history[0].cancelReason(), std::string("別の事業者の記録"));
    }

    void theHistoryOfADoubleBelongsToTheBusiness() {
        StoreFixture fixture;
        Business twin;
        twin.id = id(11);
        twin.name = "榛名製菓";
        twin.alias = id(10);
        fixture.add(twin);
        Consultation before = talk(20, "2026-06-18");
        before.business = twin.id;
        fixture.add(before);
        QCOMPARE(TimelineStore(fixture.database(), fixture.viewer()).of(id(10)).size(),
                 std::size_t{1});
    }
};

BANSO_TEST(TimelineStoreTest);

}  // namespace banso

#include "timeline_store_test.moc"
