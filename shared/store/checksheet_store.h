// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "shared/domain/business.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/checksheet.h"
#include "shared/rules/checksheet_rules.h"
#include "shared/store/records.h"

namespace banso {

/// The checksheets of businesses, and the questions that they go by.
class ChecksheetStore {
  public:
    ChecksheetStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    std::optional<Checksheet> find(RecordId id) const;
    /// The newest of the business that nobody has finished.
    std::optional<Checksheet> running(RecordId business) const;
    /// The newest finished one of the same business besides `sheet`.
    std::optional<Checksheet> finishedBeside(const Checksheet& sheet) const;

    /// The key of the question set for new checksheets: the one that the chamber chose, else the
    /// newest that is published; empty while none is here.
    std::string currentQuestionSet() const;
    std::optional<QuestionSet> questionSet(std::string_view key) const;
    /// In the order of the sheet.
    std::vector<Question> questions(std::string_view questionSet) const;

  private:
    Database& m_database;
    Viewer m_viewer;
};

/// What the rules need to know of these questions.
std::vector<ChecksheetItem> checksheetItems(const std::vector<Question>& questions);
AnswersByItem itemAnswers(const Checksheet& sheet);
/// What the register knows that makes items pointless.
BusinessSituation situationOf(const Business& business);

}  // namespace banso
