// SPDX-License-Identifier: Apache-2.0
#include "shared/store/person_store.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class PersonStoreTest : public QObject {
    Q_OBJECT

    static Person person(std::uint8_t number, const char* name, Role role) {
        Person made;
        made.id = StoreFixture::id(number);
        made.name = name;
        made.kana = name;
        made.roles[std::string(word(role))] = {};
        return made;
    }

  private slots:
    void aRoleCountsFromItsFirstToItsLastDay() {
        StoreFixture fixture;
        Person advisor = person(2, "サトウ", Role::Advisor);
        advisor.roles["advisor"] = {StoreFixture::day("2026-04-01"),
                                    StoreFixture::day("2027-03-31")};
        fixture.add(advisor);
        const auto on = [&](const char* day) {
            return viewerFor(fixture.database(), advisor.id, StoreFixture::day(day));
        };
        QVERIFY(!on("2026-03-31").is(Role::Advisor));
        QVERIFY(on("2026-04-01").is(Role::Advisor));
        QVERIFY(on("2027-03-31").is(Role::Advisor));
        QVERIFY(!on("2027-04-01").is(Role::Advisor));
    }

    void peopleOfARoleComeByTheirKana() {
        StoreFixture fixture;
        fixture.add(person(2, "ヤマダ", Role::Advisor));
        fixture.add(person(3, "カトウ", Role::SupportStaff));
        fixture.add(person(4, "サトウ", Role::Advisor));
        const PersonStore store(fixture.database(), fixture.viewer());
        const auto advisors = store.withRole({Role::Advisor}, StoreFixture::day("2026-11-24"));
        QCOMPARE(advisors.size(), std::size_t{2});
        QCOMPARE(advisors.front().name, std::string("サトウ"));
        QCOMPARE(store.withRole({}, StoreFixture::day("2026-11-24")).size(), std::size_t{3});
    }

    void somebodyUnknownHasNoNameAndNoRights() {
        StoreFixture fixture;
        const RecordId nobody = StoreFixture::id(9);
        QVERIFY(PersonStore(fixture.database(), fixture.viewer()).nameOf(nobody).empty());
        QVERIFY(
            viewerFor(fixture.database(), nobody, StoreFixture::day("2026-11-24")).roles.empty());
    }
};

BANSO_TEST(PersonStoreTest);

}  // namespace banso

#include "person_store_test.moc"
