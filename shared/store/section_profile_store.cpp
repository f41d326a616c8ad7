// SPDX-License-Identifier: Apache-2.0
#include "shared/store/section_profile_store.h"

#include <map>

#include "shared/domain/catalogue.h"
#include "shared/store/checksheet_store.h"
#include "shared/store/twins.h"

namespace banso {
namespace {

/// A question set as the rules read it, with its words.
struct Sheet {
    std::vector<ChecksheetItem> items;
    std::map<std::string, std::string> sectionJa;
    std::map<std::string, std::string> textJa;
};

Sheet sheetOf(const ChecksheetStore& store, const std::string& questionSet) {
    const auto questions = store.questions(questionSet);
    Sheet sheet{.items = checksheetItems(questions), .sectionJa = {}, .textJa = {}};
    for (const Question& question : questions) {
        sheet.sectionJa[question.section] = question.sectionJa;
        sheet.textJa[question.key] = question.textJa;
    }
    return sheet;
}

std::vector<std::string> wordsOf(const std::vector<std::string>& items, const Sheet& sheet) {
    std::vector<std::string> words;
    for (const std::string& item : items) words.push_back(sheet.textJa.at(item));
    return words;
}

}  // namespace

std::optional<SectionProfile> SectionProfileStore::find(RecordId business) const {
    auto sheets = Records<Checksheet>(m_database, m_viewer)
                      .where("business IN (" + twins::allOf("?1") +
                                 ") AND cancelled IS NOT 1 "
                                 "ORDER BY coalesce(finishedOn,startedOn) DESC,id DESC LIMIT 2",
                             business);
    if (sheets.empty()) return std::nullopt;
    const ChecksheetStore store(m_database, m_viewer);
    SectionProfile profile{.sheet = std::move(sheets.front())};
    const Sheet questions = sheetOf(store, profile.sheet.questionSet);
    const AnswersByItem answers = itemAnswers(profile.sheet);
    std::map<std::string, std::optional<int>> before;
    if (sheets.size() > 1) {
        profile.earlier = std::move(sheets.back());
        const Sheet old = sheetOf(store, profile.earlier->questionSet);
        for (const SectionScore& score : sectionScores(old.items, itemAnswers(*profile.earlier)))
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
