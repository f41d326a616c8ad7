// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "sync/device/replica.h"
#include "sync/protocol/messages.h"

namespace banso::sync {

/// Carries out an erasure on the tablet: nothing that anybody wrote of these records stays, neither
/// what the hub confirmed nor the tablet's own work, sent or not (sync/PROTOCOL.md, section 15).
/// The bytes of attachments are Replica::whenErased's. The call stands inside a transaction.
class Erasing {
  public:
    explicit Erasing(Replica& replica) : m_replica(replica), m_database(replica.database()) {}

    /// Doing it again changes nothing.
    void carryOut(const Erases& erases);

  private:
    using Ids = std::set<RecordId>;
    void addOwnRecords(Ids& ids);
    void emptySaves(const Ids& ids);
    void removeRecord(RecordId record);
    void removeDrafts(RecordId record);

    Replica& m_replica;
    Database& m_database;
};

}  // namespace banso::sync
