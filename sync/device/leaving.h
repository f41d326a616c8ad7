// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string_view>

#include "sync/device/replica.h"
#include "sync/protocol/messages.h"

namespace banso::sync {

/// Under which the replica remembers the hub's clock at its last answer, in milliseconds since
/// 1970.
constexpr const char* kHubTime = "hubTime";

/// The files that have left this person's reach: noted when the hub says so, or brings them no more
/// to a tablet that asks from nothing; removed when nothing of this tablet waits on them any more,
/// and after a day all the same but for what her own unfinished work stands on. What she wrote
/// stays in the log of operations and in the draft. Every call stands inside a transaction.
class Leaving {
  public:
    explicit Leaving(Replica& replica) : m_replica(replica), m_database(replica.database()) {}

    void leave(const FileLeaves& leaves);
    /// The file is hers, or kept here, again; its records follow.
    void enter(const FileEnters& enters);
    /// All that this tablet keeps; the rest of the files goes, but for its directory.
    void keepOnly(const Keeps& keeps);
    /// A tablet that has heard of nothing gets all that its person may see: from here on a file is
    /// hers only if it comes. Others are here from saves that the hub took before, or from a
    /// download that broke off.
    void beforeRecords();
    /// They have come, and the rest leaves; but what the hub has not taken yet could not come.
    void afterRecords();
    /// The hub tells of this record, so it lies in no file that left: it is the chamber's, or the
    /// file itself has come.
    void heardOf(std::string_view kind, RecordId record);
    /// Another hub, or the same in another epoch, will say anew what leaves.
    void forget();
    /// Goes to the first file after this one that has left, and removes its records as far as they
    /// have to go by now. Returns the file; the null id when there is none.
    RecordId finishAfter(RecordId file);

  private:
    void stays(RecordId file);
    void isNotWhole(RecordId file);
    struct Held {
        std::string_view kind;
        RecordId record;
    };
    std::vector<Held> recordsOf(RecordId file, bool part);
    /// What unfinished work is about: the subject of a form and what its text names, an operation
    /// that the hub has not taken, an attachment whose bytes are unsent. With it the business,
    /// whose name says to whom the work belongs.
    struct Unfinished {
        bool isThere = false;
        std::set<RecordId> records;
    };
    Unfinished unfinishedIn(RecordId file, const std::vector<Held>& records);

    Replica& m_replica;
    Database& m_database;
};

}  // namespace banso::sync
