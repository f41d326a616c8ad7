// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <utility>
#include <vector>

#include "shared/db/database.h"
#include "sync/protocol/draft_lines.h"

namespace banso::sync {

/// Lets drafts travel: this tablet's to the hub, those of her other tablets to here. It reads what
/// forms have put on disk and touches no form. Every call stands inside a transaction.
class DraftExchange {
  public:
    explicit DraftExchange(Database& database) : m_database(database) {}

    /// What one request tells of this tablet's drafts.
    struct Outgoing {
        std::vector<std::string> lines;
        std::vector<std::pair<RecordId, std::int64_t>> states;  // id and `updatedAt`
        std::vector<RecordId> ended;
        bool more = false;
    };
    /// Drafts that changed or ended since the hub last confirmed, up to a message's share. One that
    /// is too large for a line is marked and stays here.
    Outgoing changed();
    /// Whether there is any such, beside those that are too large for a line.
    bool hasChanges();
    /// The answer to that request is here whole: the hub has kept what it could.
    void confirmed(const Outgoing& sent);
    /// Whether a draft is too large for a line, and stays here.
    bool holdsBack();
    /// The hub was restored, and may have forgotten what it confirmed.
    void sendAgain();

    void received(const DraftState& draft);
    void received(const DraftList& list);

  private:
    Database& m_database;
};

}  // namespace banso::sync
