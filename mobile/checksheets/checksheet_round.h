// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>
#include <vector>

#include "shared/domain/catalogue.h"
#include "shared/domain/checksheet.h"
#include "shared/rules/checksheet_rules.h"

namespace banso {

/// A way through the items of a checksheet: the questions, the answers so far, and which item is in
/// focus. Positions count the shown items from 0; the short form shows the core items only.
class ChecksheetRound {
  public:
    ChecksheetRound() = default;
    ChecksheetRound(std::vector<Question> questions, Checksheet sheet);

    const Checksheet& sheet() const { return m_sheet; }
    Checksheet& sheet() { return m_sheet; }

    struct Section {
        std::string key;
        std::string nameJa;
        int first = 0;
        int count = 0;
    };
    const std::vector<Section>& sections() const { return m_sections; }
    int sectionAt(int position) const;
    ChecksheetProgress progress() const;
    ChecksheetProgress progressOf(const Section& section) const;

    int count() const { return static_cast<int>(m_shown.size()); }
    /// `position` is one of the shown items.
    const Question& question(int position) const;
    Answer answer(int position) const;

    bool isShort() const { return m_short; }
    /// Stays at the item in focus where the other form shows it too.
    void setShort(bool isShort);

    int position() const { return m_position; }
    std::string focusedKey() const;
    /// Positions outside are passed over.
    void goTo(int position);
    void goToKey(std::string_view key);
    /// To the first item that was never asked; else to the first that was put off.
    void goToFirstOpen();

    /// Sets the answer of the item in focus; an answer that says nothing is taken away.
    void put(const Answer& answer);
    void putNotApplicable(std::string_view key, Date day);

    /// Items that what is known of the business makes pointless and that nobody has answered.
    std::set<std::string> proposedNotApplicable(const BusinessSituation& situation) const;
    std::vector<SectionScore> scores() const;
    MarkedItems marked() const;
    const Question* find(std::string_view key) const;

  private:
    void arrange();
    std::vector<ChecksheetItem> shownItems() const;

    std::vector<Question> m_questions;
    Checksheet m_sheet;
    std::vector<std::size_t> m_shown;
    std::vector<Section> m_sections;
    bool m_short = false;
    int m_position = 0;
};

}  // namespace banso
