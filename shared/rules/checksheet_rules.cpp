// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/checksheet_rules.h"

#include <algorithm>
#include <iterator>

#include "shared/base/assert.h"

namespace banso {
namespace {

constexpr int kLowestLevel = 1;
constexpr int kHighestLevel = 5;

const ItemAnswer& answerTo(const ChecksheetItem& item, const AnswersByItem& answers) {
    static const ItemAnswer kNotChecked{};
    const auto found = answers.find(item.key);
    return found == answers.end() ? kNotChecked : found->second;
}

/// The level that counts; an answer that says "applies" without a level is still open.
std::optional<int> countedLevel(const ItemAnswer& answer) {
    if (answer.applicability != Applicability::Applies || !answer.level) return std::nullopt;
    if (*answer.level < kLowestLevel || *answer.level > kHighestLevel) return std::nullopt;
    return answer.level;
}

struct SectionSum {
    SectionScore score;
    int levels = 0;
};

SectionSum& sumOf(const std::string& section, std::vector<SectionSum>& sums) {
    const auto found = std::find_if(sums.begin(), sums.end(), [&](const SectionSum& sum) {
        return sum.score.section == section;
    });
    if (found != sums.end()) return *found;
    sums.push_back({.score = {.section = section}});
    return sums.back();
}

SectionScore finished(SectionSum sum) {
    SectionScore& score = sum.score;
    if (score.answered > 0 && 2 * score.answered >= score.applicable)
        score.hundredths = (2 * 100 * sum.levels + score.answered) / (2 * score.answered);
    return score;
}

bool isOutside(ItemScope scope, const BusinessSituation& situation) {
    switch (scope) {
        case ItemScope::All:
            return false;
        case ItemScope::Staff:
            return situation.hasStaff == false;
        case ItemScope::Stock:
            return situation.holdsStock == false;
        case ItemScope::Trading:
            return situation.isTrading == false;
    }
    BANSO_ASSERT(false);
}

}  // namespace

std::vector<SectionScore> sectionScores(const std::vector<ChecksheetItem>& items,
                                        const AnswersByItem& answers) {
    std::vector<SectionSum> sums;
    for (const ChecksheetItem& item : items) {
        SectionSum& sum = sumOf(item.section, sums);
        const ItemAnswer& answer = answerTo(item, answers);
        if (answer.applicability == Applicability::DoesNotApply) continue;
        ++sum.score.applicable;
        if (const auto level = countedLevel(answer)) {
            ++sum.score.answered;
            sum.levels += *level;
        }
    }
    std::vector<SectionScore> scores;
    std::transform(sums.begin(), sums.end(), std::back_inserter(scores), finished);
    return scores;
}

ChecksheetProgress checksheetProgress(const std::vector<ChecksheetItem>& items,
                                      const AnswersByItem& answers) {
    ChecksheetProgress progress;
    for (const ChecksheetItem& item : items) {
        const ItemAnswer& answer = answerTo(item, answers);
        if (answer.applicability == Applicability::DoesNotApply)
            ++progress.doesNotApply;
        else if (countedLevel(answer))
            ++progress.answered;
        else
            ++progress.open;
    }
    return progress;
}

std::vector<ChecksheetItem> coreItems(const std::vector<ChecksheetItem>& items) {
    std::vector<ChecksheetItem> core;
    std::copy_if(items.begin(), items.end(), std::back_inserter(core),
                 [](const ChecksheetItem& item) { return item.core; });
    return core;
}

MarkedItems markedItems(const std::vector<ChecksheetItem>& items, const AnswersByItem& answers) {
    MarkedItems marked;
    for (const ChecksheetItem& item : items) {
        switch (answerTo(item, answers).mark) {
            case Mark::Strength:
                marked.strengths.push_back(item.key);
                break;
            case Mark::Weakness:
                marked.weaknesses.push_back(item.key);
                break;
            case Mark::Issue:
                marked.issues.push_back(item.key);
                break;
            case Mark::None:
            case Mark::Unknown:
                break;
        }
    }
    return marked;
}

std::vector<std::string> itemsProposedNotApplicable(const std::vector<ChecksheetItem>& items,
                                                    const BusinessSituation& situation) {
    std::vector<std::string> proposed;
    for (const ChecksheetItem& item : items)
        if (isOutside(item.scope, situation)) proposed.push_back(item.key);
    return proposed;
}

}  // namespace banso
