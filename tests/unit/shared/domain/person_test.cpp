// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/person.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class PersonTest : public QObject {
    Q_OBJECT

    static Date day(const char* text) { return parseDate(text).value(); }

  private slots:
    void aRoleLastsFromItsFirstToItsLastDay() {
        Person person;
        person.roles["advisor"] = {day("2026-04-01"), day("2027-03-31")};
        QVERIFY(!hasRole(person, Role::Advisor, day("2026-03-31")));
        QVERIFY(hasRole(person, Role::Advisor, day("2026-04-01")));
        QVERIFY(hasRole(person, Role::Advisor, day("2027-03-31")));
        QVERIFY(!hasRole(person, Role::Advisor, day("2027-04-01")));
        QVERIFY(!hasRole(person, Role::Supervisor, day("2026-04-01")));
    }

    void openEndsAreOpen() {
        Person person;
        person.roles["supervisor"] = {};
        QVERIFY(hasRole(person, Role::Supervisor, day("1999-01-01")));
        person.roles["supervisor"].to = day("2026-01-01");
        QVERIFY(!hasRole(person, Role::Supervisor, day("2026-01-02")));
    }

    void aCancelledPersonHasNoRole() {
        Person person;
        person.roles["advisor"] = {};
        person.cancelled = true;
        QVERIFY(!hasRole(person, Role::Advisor, day("2026-04-01")));
    }
};

BANSO_TEST(PersonTest);

}  // namespace banso

#include "person_test.moc"
