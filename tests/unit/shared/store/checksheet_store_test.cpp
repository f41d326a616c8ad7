// SPDX-License-Identifier: Apache-2.0
#include "shared/store/checksheet_store.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class ChecksheetStoreTest : public QObject {
    Q_OBJECT

    static RecordId id(std::uint8_t number) { return StoreFixture::id(number); }

    static Checksheet sheet(std::uint8_t number, const char* started) {
        Checksheet made;
        made.id = id(number);
        made.business = id(10);
        made.questionSet = "checksheet.2026";
        made.startedOn = StoreFixture::day(started);
        return made;
    }

  private slots:
    void theRunningSheetIsTheNewestThatNobodyFinished() {
        StoreFixture fixture;
        fixture.add(sheet(20, "2026-06-01"));
        const Checksheet newest = fixture.add(sheet(21, "2026-11-10"));
        Checksheet finished = sheet(22, "2026-11-20");
        finished.finishedOn = StoreFixture::day("2026-11-22");
        fixture.add(finished);
        Checksheet cancelled = sheet(23, "2026-11-23");
        cancelled.cancelled = true;
        fixture.add(cancelled);
        const ChecksheetStore store(fixture.database(), fixture.viewer());
        QVERIFY(store.running(id(10))->id == newest.id);
        QVERIFY(!store.running(id(11)));
        QVERIFY(store.finishedBeside(newest)->id == finished.id);
        QVERIFY(!store.finishedBeside(finished));
    }

    void theChamberChoosesTheQuestionSetElseTheNewestStands() {
        StoreFixture fixture;
        const ChecksheetStore store(fixture.database(), fixture.viewer());
        QCOMPARE(store.currentQuestionSet(), std::string());
        for (const auto& [number, key, published] :
             {std::tuple{std::uint8_t{30}, "checksheet.2025", "2025-04-01"},
              std::tuple{std::uint8_t{31}, "checksheet.2026", "2026-04-01"}}) {
            QuestionSet set;
            set.id = id(number);
            set.key = key;
            set.publishedOn = StoreFixture::day(published);
            fixture.add(set);
        }
        QCOMPARE(store.currentQuestionSet(), std::string("checksheet.2026"));
        Setting chosen;
        chosen.id = id(32);
        chosen.key = "checksheet.current";
        chosen.value = "checksheet.2025";
        fixture.add(chosen);
        QCOMPARE(store.currentQuestionSet(), std::string("checksheet.2025"));
    }

    void whatTheRegisterDoesNotKnowProposesNothing() {
        Business business;
        QVERIFY(!situationOf(business).hasStaff);
        QVERIFY(!situationOf(business).isTrading);
        business.employees = 0;
        business.stageWord = Stage::Founding;
        QVERIFY(situationOf(business).hasStaff == false);
        QVERIFY(situationOf(business).isTrading == false);
    }
};

BANSO_TEST(ChecksheetStoreTest);

}  // namespace banso

#include "checksheet_store_test.moc"
