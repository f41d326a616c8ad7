// SPDX-License-Identifier: Apache-2.0
#include "server/store/people.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class PeopleTest : public QObject {
    Q_OBJECT

  private slots:
    void a_person_is_found_by_id_and_by_name_with_any_space() {
        ChamberFixture chamber;
        const RecordId sato = chamber.addPerson("佐藤 美咲", Role::Advisor);
        auto store = chamber.reader();
        QCOMPARE(findPerson(*store, sato.text())->id, sato);
        QCOMPARE(findPerson(*store, "佐藤美咲")->id, sato);
        QCOMPARE(findPerson(*store, "佐藤　美咲")->id, sato);
    }

    void two_people_of_one_name_are_told_apart_by_their_ids_only() {
        ChamberFixture chamber;
        chamber.addPerson("佐藤 美咲", Role::Advisor);
        chamber.addPerson("佐藤 美咲", Role::SupportStaff);
        auto store = chamber.reader();
        QCOMPARE(findPerson(*store, "佐藤 美咲").error().code, ErrorCode::Invalid);
    }

    void nobody_is_found_by_an_unknown_name_or_after_being_cancelled() {
        ChamberFixture chamber;
        Person gone;
        gone.id = chamber.ids.recordId();
        gone.name = "山田 健";
        gone.cancelled = true;
        chamber.bring(gone);
        auto store = chamber.reader();
        QCOMPARE(findPerson(*store, "山田 健").error().code, ErrorCode::NotFound);
        QVERIFY(allPeople(*store).empty());
    }
};

BANSO_TEST(PeopleTest);

}  // namespace banso::tests

#include "people_test.moc"
