// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/small_business_rules.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class SmallBusinessRulesTest : public QObject {
    Q_OBJECT

  private slots:
    // key, most employees, of the exception (none: -1), as in the plan's industry table.
    void theLimitOfEachRowOfThePlan_data() {
        QTest::addColumn<int>("smallMax");
        QTest::addColumn<int>("exceptionMax");
        const auto row = [](const char* key, int smallMax, int exceptionMax = kNone) {
            QTest::newRow(key) << smallMax << exceptionMax;
        };
        row("agri_forest_fish", 20);
        row("mining", 20);
        row("construction", 20);
        row("manufacturing", 20);
        row("utilities", 20);
        row("information", 20, 5);
        row("transport", 20);
        row("wholesale_retail", 5);
        row("finance", 20);
        row("real_estate_rental", 20, 5);
        row("academic_professional", 5);
        row("lodging_food", 5, 20);
        row("living_amusement", 5, 20);
        row("education", 5);
        row("medical_welfare", 5);
        row("compound", 5);
        row("other_services", 5);
    }
    void theLimitOfEachRowOfThePlan() {
        QFETCH(int, smallMax);
        QFETCH(int, exceptionMax);
        const IndustryRule rule = ruleOf(smallMax, exceptionMax);
        QCOMPARE(smallBusinessStatus(rule, smallMax, false), SmallBusinessStatus::Small);
        QCOMPARE(smallBusinessStatus(rule, smallMax + 1, false), SmallBusinessStatus::NotSmall);
        if (exceptionMax == kNone) return;
        QCOMPARE(smallBusinessStatus(rule, exceptionMax, true), SmallBusinessStatus::Small);
        QCOMPARE(smallBusinessStatus(rule, exceptionMax + 1, true), SmallBusinessStatus::NotSmall);
    }

    void anInnOfTwelveIsSmallAndARestaurantOfTwelveIsNot() {
        const IndustryRule lodgingFood = ruleOf(5, 20);
        QCOMPARE(smallBusinessStatus(lodgingFood, 12, true), SmallBusinessStatus::Small);
        QCOMPARE(smallBusinessStatus(lodgingFood, 12, false), SmallBusinessStatus::NotSmall);
    }

    void aMixedRowAsksOnlyWhereTheAnswerMatters() {
        for (const IndustryRule& rule : {ruleOf(5, 20), ruleOf(20, 5)}) {
            QCOMPARE(smallBusinessStatus(rule, 5, {}), SmallBusinessStatus::Small);
            QCOMPARE(smallBusinessStatus(rule, 6, {}), SmallBusinessStatus::NeedsAnswer);
            QCOMPARE(smallBusinessStatus(rule, 20, {}), SmallBusinessStatus::NeedsAnswer);
            QCOMPARE(smallBusinessStatus(rule, 21, {}), SmallBusinessStatus::NotSmall);
        }
    }

    void aPlainRowIgnoresAnAnswerToAQuestionItDoesNotAsk() {
        QCOMPARE(smallBusinessStatus(ruleOf(5, kNone), 12, true), SmallBusinessStatus::NotSmall);
    }

    void withoutACountOfEmployeesNothingIsSaid() {
        QCOMPARE(smallBusinessStatus(ruleOf(5, 20), {}, true), SmallBusinessStatus::NeedsEmployees);
    }

    void anOwnerAloneIsSmall() {
        QCOMPARE(smallBusinessStatus(ruleOf(5, kNone), 0, {}), SmallBusinessStatus::Small);
    }

  private:
    static constexpr int kNone = -1;

    static IndustryRule ruleOf(int smallMax, int exceptionMax) {
        return {.smallMax = smallMax,
                .exceptionMax = exceptionMax == kNone ? std::nullopt : std::optional(exceptionMax),
                .exceptionRule = ""};
    }
};

BANSO_TEST(SmallBusinessRulesTest);

}  // namespace banso

#include "small_business_rules_test.moc"
