// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <set>
#include <string>

#include "sync/device/inbox.h"
#include "sync/hub/central_store.h"

namespace banso {

/// Whose plans may have to be judged anew.
struct OfficeChanges {
    bool everything = false;
    std::set<RecordId> businesses;

    bool empty() const { return !everything && businesses.empty(); }
    void add(const OfficeChanges& other);
};

/// The office's copy of the chamber, in typed tables like a tablet's and fed by the same pull. It
/// holds nothing that the chamber's file does not.
class OfficeReplica {
  public:
    /// Opens the file for the chamber of this epoch; one of another epoch is made anew. Errors:
    /// Storage, DiskFull, NewerFile.
    static Result<std::unique_ptr<OfficeReplica>> open(const std::string& file,
                                                       const std::string& epoch,
                                                       const Clock& clock);

    /// Takes in what the chamber got since the last time, in short transactions. Errors: Storage,
    /// DiskFull; then the next update begins where this one began.
    Result<OfficeChanges> update(sync::CentralStore& chamber);

    /// Up to where it has come.
    std::int64_t revision();
    Database& database() { return m_database; }
    sync::Replica& replica() { return m_replica; }

  private:
    OfficeReplica(Database database, const Clock& clock);
    Result<bool> takePage(sync::CentralStore& chamber, OfficeChanges& changes);
    Result<void> takeLines(sync::LineReader& lines, std::set<std::string>& changed);
    void noteChanged(json::Value line, std::set<std::string>& changed);
    void addChanged(const std::set<std::string>& changed, OfficeChanges& changes);

    Database m_database;
    sync::Replica m_replica;
    sync::Outbox m_outbox;
    sync::Inbox m_inbox;
    bool m_hasErased = false;  // the log holds what was erased
};

}  // namespace banso
