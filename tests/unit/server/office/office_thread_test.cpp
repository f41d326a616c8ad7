// SPDX-License-Identifier: Apache-2.0
#include "server/office/office_thread.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/server/office/office_fixture.h"

namespace banso::tests {

class OfficeThreadTest : public QObject {
    Q_OBJECT

  private slots:
    void a_knock_before_anybody_waits_is_not_lost() {
        WakeUp wakeUp;
        wakeUp.wake();
        wakeUp.wait(std::chrono::hours{1});
        // The knock was used up: the next wait runs into its bound.
        wakeUp.wait(std::chrono::milliseconds{1});
    }

    void the_office_judges_what_another_program_wrote_and_ends_when_told() {
        OfficeFixture fixture;
        fixture.bringSevenMonthsOf(700'000);
        WakeUp wakeUp;
        {
            const OfficeThread thread(*fixture.office, wakeUp, fixture.chamber.log);
            QTRY_VERIFY(fixture.verdict().has_value());
        }
        QCOMPARE(fixture.verdict()->grade, Grade::Drifting);
    }
};

BANSO_TEST(OfficeThreadTest);

}  // namespace banso::tests

#include "office_thread_test.moc"
