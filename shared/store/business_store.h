// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "shared/catalog/likely_double.h"
#include "shared/domain/business.h"
#include "shared/domain/drift_words.h"
#include "shared/store/records.h"

namespace banso {

/// A business as a line of a list.
struct BusinessLine {
    RecordId id;
    std::string name;
    std::string kana;
    std::string address;
    std::string phone;
    std::string industryJa;
    std::string representative;
    std::optional<std::int64_t> employees;
    std::optional<Stage> stage;
    std::optional<Grade> grade;  // of its running plan's verdict
    bool isMine = false;         // the viewer is responsible for it
    bool restricted = false;     // 担当者限り
};

/// A business that looks like another one.
struct LikelyTwin {
    Business business;
    std::vector<Likeness> why;
};

/// The directory of businesses.
class BusinessStore {
  public:
    BusinessStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    /// Those whose name, kana, number, telephone or address hold all the words of `foldedQuery`
    /// (already folded, words separated by spaces); the viewer's own first, then by kana. An empty
    /// query gives the viewer's own.
    std::vector<BusinessLine> search(std::string_view foldedQuery, std::size_t linesMax) const;
    std::int64_t count() const;
    std::optional<Business> find(RecordId id) const;
    /// Others, there and joined to none, that look like the same business; by name and id. What is
    /// given need not be stored yet.
    std::vector<LikelyTwin> likelyTwins(const Business& business) const;
    /// The records that are joined to this one, by name and id.
    std::vector<Business> joinedTo(RecordId standing) const;

  private:
    Database& m_database;
    Viewer m_viewer;
};

}  // namespace banso
