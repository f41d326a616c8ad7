// SPDX-License-Identifier: Apache-2.0
#include "sync/merge/unit_merge.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::sync {

/// The table of sync/PROTOCOL.md, section 3.
class UnitMergeTest : public QObject {
    Q_OBJECT

  private slots:
    void aUnitIsJudgedByItsBaseAndValueAlone_data() {
        QTest::addColumn<bool>("equal");
        QTest::addColumn<bool>("seen");
        QTest::addColumn<bool>("decision");
        QTest::addColumn<int>("outcome");
        const auto row = [](const char* name, bool equal, bool seen, bool decision,
                            UnitOutcome outcome) {
            QTest::newRow(name) << equal << seen << decision << static_cast<int>(outcome);
        };
        row("a new value over what was seen", false, true, false, UnitOutcome::Set);
        row("a new value over what was not seen", false, false, false, UnitOutcome::Conflict);
        row("an equal value that was seen", true, true, false, UnitOutcome::Same);
        row("an equal value that was not seen", true, false, false, UnitOutcome::Same);
        row("a decision for another value", false, true, true, UnitOutcome::Set);
        row("a decision that keeps what stands makes a version", true, true, true,
            UnitOutcome::Set);
        row("a second decision for the same value", true, false, true, UnitOutcome::Same);
        row("a second decision for another value", false, false, true, UnitOutcome::Conflict);
    }
    void aUnitIsJudgedByItsBaseAndValueAlone() {
        QFETCH(bool, equal);
        QFETCH(bool, seen);
        QFETCH(bool, decision);
        QFETCH(int, outcome);
        const UnitCase unit{"\"X\"", "hub:2", equal ? "\"X\"" : "\"A\"", seen ? "hub:2" : "hub:1",
                            decision};
        QCOMPARE(static_cast<int>(judgeUnit(unit)), outcome);
    }

    void aUnitThatWasNeverSetIsSeenByWhoSawNothing() {
        QCOMPARE(judgeUnit({"null", "", "\"A\"", "", false}), UnitOutcome::Set);
        QCOMPARE(judgeUnit({"null", "", "\"A\"", "hub:1", false}), UnitOutcome::Conflict);
    }
};

BANSO_TEST(UnitMergeTest);

}  // namespace banso::sync

#include "unit_merge_test.moc"
