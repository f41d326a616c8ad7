// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/permissions.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

/// What each cell says is compared with the hub in permission_matrix_test.
class PermissionsTest : public QObject {
    Q_OBJECT

  private slots:
    void aFieldWithARuleOfItsOwnKeepsIt() {
        QVERIFY(writersOf("drift_case", "reason").contains(Role::Advisor));
        QVERIFY(!writersOf("drift_case", "state").contains(Role::Advisor));
        QVERIFY(!writersOf("drift_case", "measures/expert").contains(Role::Advisor));
        QVERIFY(writersOf("instruction", "done").contains(Role::Advisor));
        QVERIFY(!writersOf("instruction", "words").contains(Role::Advisor));
    }

    void nobodyWritesAKindThatDoesNotStandInTheTable() {
        QVERIFY(writersOf("later_kind", "unit").isEmpty());
        QVERIFY(!writersOf("business", "a_later_field").isEmpty());
    }

    void aKindOfALaterVersionIsSentByWhoeverWritesAnything() {
        QVERIFY(writersOfAnything().contains(Role::GeneralStaff));
        QVERIFY(writersOfAnything().contains(Role::Unknown));
        QVERIFY(!writersOfAnything().contains(Role::Committee));
        QVERIFY(!writersOfAnything().contains(Role::Expert));
    }

    void aRoleOfALaterVersionOpensNoFile() {
        QCOMPARE(filesOf(Role::Unknown), Files::None);
        QCOMPARE(filesOf(Role::Advisor), Files::AsSet);
        QCOMPARE(filesOf(Role::Administrator), Files::All);
        QCOMPARE(filesOf(Role::Supervisor), Files::AllAndRestricted);
    }
};

BANSO_TEST(PermissionsTest);

}  // namespace banso

#include "permissions_test.moc"
