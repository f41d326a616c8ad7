// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "sync/device/replica.h"

namespace banso::sync {

/// What this tablet can tell a restored hub of the records that the hub forgot: their confirmed
/// state, page by page, before its own work is judged (sync/PROTOCOL.md, section 2.5). Every call
/// stands inside a transaction of the caller.
class Testimony {
  public:
    explicit Testimony(Replica& replica) : m_replica(replica), m_database(replica.database()) {}

    /// The epoch of the hub that waits for it; empty when none does.
    std::string awaitedBy();
    /// The hub of this epoch remembers nothing beyond `revision` of the epoch before.
    /// The own operations that had an answer in the lost epoch, and stood nowhere.
    std::vector<std::int64_t> waited();
    void putWaited(const std::vector<std::int64_t>& sequences);
    void begin(std::string_view epoch, std::int64_t revision);

    struct Page {
        std::vector<std::string> lines;
        bool isLast = false;
    };
    Page next(std::size_t linesMax, std::size_t bytesMax);
    /// The hub has taken the page.
    void told();
    /// All is told, and the records come whole: from here on only what comes counts as confirmed.
    void beforeRecords();
    /// They have come: what did not is not there any more.
    void afterRecords();

  private:
    std::string encode(std::string_view kind, RecordId id);

    Replica& m_replica;
    Database& m_database;
};

}  // namespace banso::sync
