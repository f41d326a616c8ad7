// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/checksheet_rules.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class ChecksheetRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void aScoreIsTheMeanOfTheAnsweredItemsInHundredths() {
        const auto scores =
            sectionScores(sectionOf(3), {{"a", level(3)}, {"b", level(4)}, {"c", level(4)}});
        QCOMPARE(scores.size(), size_t{1});
        QCOMPARE(scores[0].hundredths.value(), 367);
        QCOMPARE(scores[0].answered, 3);
        QCOMPARE(scores[0].applicable, 3);
    }

    void anExactHalfIsRoundedUp() {
        AnswersByItem answers;
        for (const char* key : {"a", "b", "c", "d", "e", "f", "g"}) answers[key] = level(1);
        answers["h"] = level(2);  // 9 / 8 = 1.125
        QCOMPARE(sectionScores(sectionOf(8), answers)[0].hundredths.value(), 113);
    }

    void whatDoesNotApplyLeavesTheSectionAndWhatWasNotCheckedStays() {
        const auto scores = sectionScores(
            sectionOf(4), {{"a", level(2)}, {"b", level(5)}, {"c", notApplicable()}, {"d", {}}});
        QCOMPARE(scores[0].answered, 2);
        QCOMPARE(scores[0].applicable, 3);
        QCOMPARE(scores[0].hundredths.value(), 350);
    }

    void thereIsNoScoreWhileUnderHalfIsAnswered() {
        const auto items = sectionOf(5);
        QVERIFY(!sectionScores(items, {{"a", level(5)}, {"b", level(5)}})[0].hundredths);
        QVERIFY(sectionScores(items, {{"a", level(5)}, {"b", level(5)}, {"c", level(5)}})[0]
                    .hundredths);
        QVERIFY(sectionScores(sectionOf(4), {{"a", level(5)}, {"b", level(5)}})[0].hundredths);
    }

    void aSectionThatDoesNotApplyAtAllHasNoScore() {
        const auto scores = sectionScores(sectionOf(1), {{"a", notApplicable()}});
        QCOMPARE(scores[0].applicable, 0);
        QVERIFY(!scores[0].hundredths);
    }

    void sectionsComeInTheOrderOfTheSheet() {
        const std::vector<ChecksheetItem> items{{.key = "money.debt", .section = "money"},
                                                {.key = "goods.quality", .section = "goods"},
                                                {.key = "money.assets", .section = "money"}};
        const auto scores = sectionScores(items, {{"goods.quality", level(4)}});
        QCOMPARE(scores.size(), size_t{2});
        QCOMPARE(scores[0].section, std::string("money"));
        QCOMPARE(scores[0].applicable, 2);
        QCOMPARE(scores[1].hundredths.value(), 400);
    }

    void anAnswerToAnItemOfAnotherVersionCountsNowhere() {
        const AnswersByItem answers{{"gone", level(1)}};
        QCOMPARE(sectionScores(sectionOf(2), answers)[0].answered, 0);
        QCOMPARE(checksheetProgress(sectionOf(2), answers).total(), 2);
    }

    void aLevelOutsideTheScaleIsNoAnswer() {
        QCOMPARE(checksheetProgress(sectionOf(2), {{"a", level(0)}, {"b", level(6)}}).open, 2);
    }

    void progressTellsAnsweredFromSetAsideAndOpen() {
        const auto progress =
            checksheetProgress(sectionOf(4), {{"a", level(1)}, {"b", notApplicable()}, {"c", {}}});
        QCOMPARE(progress.answered, 1);
        QCOMPARE(progress.doesNotApply, 1);
        QCOMPARE(progress.open, 2);
        QCOMPARE(progress.settled(), 2);
        QCOMPARE(progress.total(), 4);
    }

    void theShortFormHasTheCoreItemsOnly() {
        auto items = sectionOf(3);
        items[1].core = true;
        const auto core = coreItems(items);
        QCOMPARE(core.size(), size_t{1});
        QCOMPARE(core[0].key, std::string("b"));
    }

    void markedItemsAreListedInTheOrderOfTheSheet() {
        AnswersByItem answers{{"a", level(5)}, {"b", level(1)}, {"c", level(5)}, {"d", {}}};
        answers["a"].mark = Mark::Strength;
        answers["b"].mark = Mark::Issue;
        answers["c"].mark = Mark::Strength;
        answers["d"].mark = Mark::Weakness;
        const MarkedItems marked = markedItems(sectionOf(4), answers);
        QCOMPARE(marked.strengths, (std::vector<std::string>{"a", "c"}));
        QCOMPARE(marked.weaknesses, (std::vector<std::string>{"d"}));
        QCOMPARE(marked.issues, (std::vector<std::string>{"b"}));
    }

    void whatIsKnownOfABusinessProposesWhatDoesNotApply() {
        const std::vector<ChecksheetItem> items{
            {.key = "philosophy.vision", .section = "philosophy"},
            {.key = "organization.rules", .section = "organization", .scope = ItemScope::Staff},
            {.key = "goods.inventory", .section = "goods", .scope = ItemScope::Stock},
            {.key = "marketing.repeat", .section = "marketing", .scope = ItemScope::Trading}};
        QCOMPARE(itemsProposedNotApplicable(items, {.hasStaff = false, .holdsStock = true}),
                 (std::vector<std::string>{"organization.rules"}));
        QCOMPARE(itemsProposedNotApplicable(items, {.holdsStock = false, .isTrading = false}),
                 (std::vector<std::string>{"goods.inventory", "marketing.repeat"}));
        QVERIFY(itemsProposedNotApplicable(items, {}).empty());
    }

  private:
    /// One section with the items a, b, c ...
    static std::vector<ChecksheetItem> sectionOf(int count) {
        std::vector<ChecksheetItem> items;
        for (int i = 0; i < count; ++i)
            items.push_back({.key = std::string(1, static_cast<char>('a' + i)), .section = "s"});
        return items;
    }
    static ItemAnswer level(int value) {
        return {.applicability = Applicability::Applies, .level = value};
    }
    static ItemAnswer notApplicable() { return {.applicability = Applicability::DoesNotApply}; }
};

BANSO_TEST(ChecksheetRulesTest);

}  // namespace banso

#include "checksheet_rules_test.moc"
