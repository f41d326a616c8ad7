// SPDX-License-Identifier: Apache-2.0
#include "shared/store/checksheet_store.h"

#include "shared/store/twins.h"

namespace banso {
namespace {

/// A word of a later version asks everybody: better one question too many.
ItemScope scopeOf(std::string_view applies) {
    if (applies == "staff") return ItemScope::Staff;
    if (applies == "stock") return ItemScope::Stock;
    if (applies == "trading") return ItemScope::Trading;
    return ItemScope::All;
}

}  // namespace

std::optional<Checksheet> ChecksheetStore::find(RecordId id) const {
    return Records<Checksheet>(m_database, m_viewer).find(id);
}

std::optional<Checksheet> ChecksheetStore::running(RecordId business) const {
    return Records<Checksheet>(m_database, m_viewer)
        .first("business IN (" + twins::allOf("?1") +
                   ") AND finishedOn IS NULL AND coalesce(cancelled,0)=0 "
                   "ORDER BY startedOn DESC,id DESC LIMIT 1",
               business);
}

std::optional<Checksheet> ChecksheetStore::finishedBeside(const Checksheet& sheet) const {
    return Records<Checksheet>(m_database, m_viewer)
        .first("business IN (" + twins::allOf("?1") +
                   ") AND id<>?2 AND finishedOn IS NOT NULL AND "
                   "coalesce(cancelled,0)=0 ORDER BY finishedOn DESC,id DESC LIMIT 1",
               sheet.business, sheet.id);
}

std::string ChecksheetStore::currentQuestionSet() const {
    const auto chosen = Records<Setting>(m_database, m_viewer)
                            .where("\"key\"='checksheet.current' AND coalesce(cancelled,0)=0");
    if (!chosen.empty() && !chosen.front().value.empty()) return chosen.front().value;
    const auto newest =
        Records<QuestionSet>(m_database, m_viewer)
            .first("coalesce(cancelled,0)=0 ORDER BY publishedOn DESC,\"key\" DESC LIMIT 1");
    return newest ? newest->key : std::string{};
}

std::optional<QuestionSet> ChecksheetStore::questionSet(std::string_view key) const {
    return Records<QuestionSet>(m_database, m_viewer).first("\"key\"=?", key);
}

std::vector<Question> ChecksheetStore::questions(std::string_view questionSet) const {
    return Records<Question>(m_database, m_viewer)
        .where("questionSet=? AND coalesce(cancelled,0)=0 ORDER BY place,\"key\"", questionSet);
}

std::vector<ChecksheetItem> checksheetItems(const std::vector<Question>& questions) {
    std::vector<ChecksheetItem> items;
    for (const Question& question : questions)
        items.push_back({question.key, question.section, question.core.value_or(false),
                         scopeOf(question.applies)});
    return items;
}

AnswersByItem itemAnswers(const Checksheet& sheet) {
    AnswersByItem answers;
    for (const auto& [key, answer] : sheet.answers) {
        ItemAnswer& made = answers[key];
        made.applicability = answer.applicability.value_or(Applicability::NotChecked);
        if (answer.level) made.level = static_cast<int>(*answer.level);
        made.mark = answer.mark.value_or(Mark::None);
    }
    return answers;
}

BusinessSituation situationOf(const Business& business) {
    BusinessSituation situation;
    if (business.employees) situation.hasStaff = *business.employees > 0;
    if (business.stageWord) situation.isTrading = business.stageWord != Stage::Founding;
    return situation;
}

}  // namespace banso
