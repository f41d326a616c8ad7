// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/base/time.h"
#include "shared/db/database.h"
#include "shared/store/viewer.h"

namespace banso {

/// A form that somebody is filling in: everything typed so far, as the form's own JSON.
struct DraftRow {
    RecordId id;       // of the record that it will become, so that saving twice is one record
    std::string form;  // which form can open it
    RecordId business;
    std::string title;  // for the list of drafts
    std::string body;
    Instant updatedAt;
    bool stays = false;  // too large to travel: on this tablet alone
};

/// A draft of another tablet of the same person.
struct OthersDraft {
    std::string device;
    DraftRow draft;
};

/// The drafts of a tablet. Writes stand inside a transaction of the caller.
class DraftStore {
  public:
    DraftStore(Database& database, Viewer) : m_database(database) {}

    /// Errors: TooLarge (more drafts, or a longer one, than a tablet keeps). Throws StorageError.
    Result<void> put(const DraftRow& draft);
    /// The form was saved or discarded; the next sync tells it.
    void remove(RecordId id);
    std::optional<DraftRow> find(RecordId id) const;
    /// The draft of that form for that business, if there is one; the newest.
    std::optional<DraftRow> findFor(std::string_view form, RecordId business) const;
    /// Newest first.
    std::vector<DraftRow> all() const;
    /// What her other tablets hold and this one has not taken over; newest first.
    std::vector<OthersDraft> others() const;
    /// Makes a copy of it a draft of this tablet, for the same record. False when it is no longer
    /// among `others`. Errors as `put`.
    Result<bool> adopt(const std::string& device, RecordId id, Instant now);

  private:
    Database& m_database;
};

}  // namespace banso
