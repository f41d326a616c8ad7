// SPDX-License-Identifier: Apache-2.0
#include "mobile/checksheets/checksheet_round.h"

#include <algorithm>

#include "shared/store/checksheet_store.h"

namespace banso {
namespace {

bool saysNothing(const Answer& answer) {
    return !answer.level && answer.note.empty() && answer.mark.value_or(Mark::None) == Mark::None &&
           !answer.applicability;
}

bool isSettled(const Answer& answer) {
    return answer.level || answer.applicability == Applicability::DoesNotApply;
}

}  // namespace

ChecksheetRound::ChecksheetRound(std::vector<Question> questions, Checksheet sheet)
    : m_questions(std::move(questions)), m_sheet(std::move(sheet)) {
    arrange();
}

void ChecksheetRound::arrange() {
    m_shown.clear();
    m_sections.clear();
    for (std::size_t i = 0; i < m_questions.size(); ++i) {
        const Question& question = m_questions[i];
        if (m_short && !question.core.value_or(false)) continue;
        if (m_sections.empty() || m_sections.back().key != question.section)
            m_sections.push_back({question.section, question.sectionJa, count(), 0});
        ++m_sections.back().count;
        m_shown.push_back(i);
    }
}

int ChecksheetRound::sectionAt(int position) const {
    for (std::size_t i = 0; i < m_sections.size(); ++i)
        if (position < m_sections[i].first + m_sections[i].count) return static_cast<int>(i);
    return -1;
}

const Question& ChecksheetRound::question(int position) const {
    BANSO_ASSERT(position >= 0 && position < count());
    return m_questions[m_shown[static_cast<std::size_t>(position)]];
}

const Question* ChecksheetRound::find(std::string_view key) const {
    const auto found = std::ranges::find(m_questions, key, &Question::key);
    return found == m_questions.end() ? nullptr : &*found;
}

Answer ChecksheetRound::answer(int position) const {
    const auto found = m_sheet.answers.find(question(position).key);
    return found == m_sheet.answers.end() ? Answer{} : found->second;
}

ChecksheetProgress ChecksheetRound::progress() const {
    return checksheetProgress(shownItems(), itemAnswers(m_sheet));
}

ChecksheetProgress ChecksheetRound::progressOf(const Section& section) const {
    std::vector<ChecksheetItem> items = shownItems();
    std::erase_if(items, [&](const ChecksheetItem& item) { return item.section != section.key; });
    return checksheetProgress(items, itemAnswers(m_sheet));
}

void ChecksheetRound::setShort(bool isShort) {
    const std::string key = focusedKey();
    m_short = isShort;
    m_position = 0;
    arrange();
    goToKey(key);
}

std::string ChecksheetRound::focusedKey() const {
    return m_shown.empty() ? std::string{} : question(m_position).key;
}

void ChecksheetRound::goTo(int position) {
    if (position >= 0 && position < count()) m_position = position;
}

void ChecksheetRound::goToKey(std::string_view key) {
    for (int i = 0; i < count(); ++i)
        if (question(i).key == key) m_position = i;
}

void ChecksheetRound::goToFirstOpen() {
    std::optional<int> putOff;
    for (int i = 0; i < count(); ++i) {
        if (!m_sheet.answers.contains(question(i).key)) return goTo(i);
        if (!putOff && !isSettled(answer(i))) putOff = i;
    }
    goTo(putOff.value_or(0));
}

void ChecksheetRound::put(const Answer& answer) {
    if (m_shown.empty()) return;
    const std::string& key = question(m_position).key;
    if (saysNothing(answer))
        m_sheet.answers.erase(key);
    else
        m_sheet.answers[key] = answer;
}

void ChecksheetRound::putNotApplicable(std::string_view key, Date day) {
    Answer& answer = m_sheet.answers[std::string(key)];
    answer.applicability = Applicability::DoesNotApply;
    answer.level.reset();
    answer.day = day;
}

std::set<std::string> ChecksheetRound::proposedNotApplicable(
    const BusinessSituation& situation) const {
    std::set<std::string> proposed;
    for (std::string& key : itemsProposedNotApplicable(shownItems(), situation))
        if (!m_sheet.answers.contains(key)) proposed.insert(std::move(key));
    return proposed;
}

/// Of the shown items: the short form is judged by what it asks.
std::vector<SectionScore> ChecksheetRound::scores() const {
    return sectionScores(shownItems(), itemAnswers(m_sheet));
}

MarkedItems ChecksheetRound::marked() const {
    return markedItems(checksheetItems(m_questions), itemAnswers(m_sheet));
}

std::vector<ChecksheetItem> ChecksheetRound::shownItems() const {
    std::vector<ChecksheetItem> items = checksheetItems(m_questions);
    return m_short ? coreItems(items) : items;
}

}  // namespace banso
