// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <map>
#include <optional>
#include <string>
#include <vector>

#include "shared/domain/words.h"

/// 総点検チェックシート: scores, progress and lists from the answers to its items.
namespace banso {

/// Which businesses an item makes sense for.
enum class ItemScope { All, Staff, Stock, Trading };

/// What the rules need to know of one item of the question set.
struct ChecksheetItem {
    std::string key;
    std::string section;
    bool core = false;  // of the short form
    ItemScope scope = ItemScope::All;
};

/// What was said to one item: a level of 1 to 5, or why there is none.
struct ItemAnswer {
    Applicability applicability = Applicability::NotChecked;
    std::optional<int> level{};
    Mark mark = Mark::None;
};

/// Answers by the key of their item. An item without an entry was not checked; an entry without an
/// item belongs to another version of the question set and counts nowhere.
using AnswersByItem = std::map<std::string, ItemAnswer, std::less<>>;

struct SectionScore {
    std::string section;
    int answered = 0;
    int applicable = 0;
    /// The mean level in hundredths, rounded half up; none while under half is answered.
    std::optional<int> hundredths{};
};

/// One score a section, in the order of the items. Items that do not apply leave the section;
/// items that were not checked stay in it, but out of the mean.
std::vector<SectionScore> sectionScores(const std::vector<ChecksheetItem>& items,
                                        const AnswersByItem& answers);

struct ChecksheetProgress {
    int answered = 0;
    int doesNotApply = 0;
    int open = 0;

    int total() const { return answered + doesNotApply + open; }
    int settled() const { return answered + doesNotApply; }
};

ChecksheetProgress checksheetProgress(const std::vector<ChecksheetItem>& items,
                                      const AnswersByItem& answers);

/// The items of the short form.
std::vector<ChecksheetItem> coreItems(const std::vector<ChecksheetItem>& items);

/// Keys of the marked items, in the order of the sheet.
struct MarkedItems {
    std::vector<std::string> strengths;
    std::vector<std::string> weaknesses;
    std::vector<std::string> issues;
};

MarkedItems markedItems(const std::vector<ChecksheetItem>& items, const AnswersByItem& answers);

/// What is known about a business before the sheet begins; none = not known.
struct BusinessSituation {
    std::optional<bool> hasStaff{};
    std::optional<bool> holdsStock{};
    std::optional<bool> isTrading{};  // false before the founding
};

/// Keys of the items to propose as 対象外. What is not known proposes nothing.
std::vector<std::string> itemsProposedNotApplicable(const std::vector<ChecksheetItem>& items,
                                                    const BusinessSituation& situation);

}  // namespace banso
