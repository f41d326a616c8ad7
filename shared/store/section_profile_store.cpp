// SPDX-License-Identifier: Apache-2.0
#include "shared/store/section_profile_store.h"

#include <map>

#include "shared/domain/catalogue.h"

namespace banso {
namespace {

/// What the rules and the words need of a question set.
struct Sheet {
    std::vector<ChecksheetItem> items;
    std::map<std::string, std::string> sectionJa;
    std::map<std::string, std::string> textJa;
};

Sheet sheetOf(Database& database, const Viewer& viewer, const std::string& questionSet) {
    Sheet sheet;
    for (const Question& question :
         Records<Question>(database, viewer).where("questionSet=? ORDER BY place", questionSet)) {
        if (question.cancelled) continue;
        sheet.items.push_back({.key = question.key,
                               .section = question.section,
                               .core = question.core.value_or(false)});
        sheet.sectionJa[question.section] = question.sectionJa;
        sheet.textJa[question.key] = question.textJa;
    }
    return sheet;
}

AnswersByItem answersOf(const Checksheet& checksheet) {
    AnswersByItem answers;
    for (const auto& [item, answer] : checksheet.answers) {
        ItemAnswer& said = answers[item];
        said.applicability = answer.applicability.value_or(
            answer.level ? Applicability::Applies : Applicability::NotChecked);
        if (answer.level) said.level = static_cast<int>(*answer.level);
        said.mark = answer.mark.value_or(Mark::None);
    }
    return answers;
}

std::vector<std::string> wordsOf(const std::vector<std::string>& items, const Sheet& sheet) {
    std::vector<std::string> words;
    for (const std::string& item : items) words.push_back(sheet.textJa.at(item));
    return words;
}

}  // namespace

std::optional<SectionProfile> SectionProfileStore::find(RecordId business) const {
    auto sheets = Records<Checksheet>(m_database, m_viewer)
                      .where(
                          "business=? AND cancelled IS NOT 1 "
                          "ORDER BY coalesce(finishedOn,startedOn) DESC,id DESC LIMIT 2",
                          business);
    if (sheets.empty()) return std::nullopt;
    SectionProfile profile{.sheet = std::move(sheets.front())};
    const Sheet questions = sheetOf(m_database, m_viewer, profile.sheet.questionSet);
    const AnswersByItem answers = answersOf(profile.sheet);
    std::map<std::string, std::optional<int>> before;
    if (sheets.size() > 1) {
        profile.earlier = std::move(sheets.back());
        const Sheet old = sheetOf(m_database, m_viewer, profile.earlier->questionSet);
        for (const SectionScore& score : sectionScores(old.items, answersOf(*profile.earlier)))
            before[score.section] = score.hundredths;
    }
    for (const SectionScore& score : sectionScores(questions.items, answers))
        profile.sections.push_back(
            {questions.sectionJa.at(score.section), score.hundredths, before[score.section]});
    const MarkedItems marked = markedItems(questions.items, answers);
    profile.strengthsJa = wordsOf(marked.strengths, questions);
    profile.weaknessesJa = wordsOf(marked.weaknesses, questions);
    profile.progress = checksheetProgress(questions.items, answers);
    return profile;
}

}  // namespace banso
