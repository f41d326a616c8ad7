// SPDX-License-Identifier: Apache-2.0
#include "shared/store/section_profile_store.h"

#include <QtTest>

#include "shared/domain/catalogue.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class SectionProfileStoreTest : public QObject {
    Q_OBJECT

    static RecordId id(std::uint8_t number) { return StoreFixture::id(number); }

    static void ask(StoreFixture& fixture, std::uint8_t number, const char* key,
                    const char* section, const char* sectionJa) {
        Question question;
        question.id = id(number);
        question.questionSet = "checksheet.2026";
        question.key = key;
        question.section = section;
        question.sectionJa = sectionJa;
        question.textJa = std::string(sectionJa) + "の項目";
        question.place = number;
        fixture.add(question);
    }
    static Checksheet sheet(std::uint8_t number, const char* day, std::int64_t money) {
        Checksheet made;
        made.id = id(number);
        made.business = id(10);
        made.questionSet = "checksheet.2026";
        made.finishedOn = StoreFixture::day(day);
        Answer& answer = made.answers["money.cash"];
        answer.applicability = Applicability::Applies;
        answer.level = money;
        answer.mark = Mark::Weakness;
        return made;
    }

  private slots:
    void theLastSheetStandsBesideTheOneBefore() {
        StoreFixture fixture;
        ask(fixture, 50, "money.cash", "money", "カネ");
        ask(fixture, 51, "people.team", "people", "ヒト");
        fixture.add(sheet(20, "2026-01-10", 1));
        fixture.add(sheet(21, "2026-06-18", 2));
        fixture.add(sheet(22, "2026-09-05", 4));
        const auto profile = SectionProfileStore(fixture.database(), fixture.viewer()).find(id(10));
        QVERIFY(profile.has_value());
        QVERIFY(profile->sheet.id == id(22));
        QVERIFY(profile->earlier && profile->earlier->id == id(21));
        QCOMPARE(profile->sections.size(), std::size_t{2});
        QCOMPARE(profile->sections[0].nameJa, std::string("カネ"));
        QCOMPARE(*profile->sections[0].hundredths, 400);
        QCOMPARE(*profile->sections[0].earlierHundredths, 200);
        QVERIFY(!profile->sections[1].hundredths);
        QCOMPARE(profile->weaknessesJa, std::vector<std::string>{"カネの項目"});
        QVERIFY(profile->strengthsJa.empty());
        QCOMPARE(profile->progress.open, 1);
    }

    void aBusinessWithoutASheetHasNone() {
        StoreFixture fixture;
        Checksheet cancelled = sheet(20, "2026-01-10", 1);
        cancelled.cancelled = true;
        fixture.add(cancelled);
        QVERIFY(!SectionProfileStore(fixture.database(), fixture.viewer()).find(id(10)));
    }
};

BANSO_TEST(SectionProfileStoreTest);

}  // namespace banso

#include "section_profile_store_test.moc"
