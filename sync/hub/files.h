// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "sync/hub/ledger.h"

namespace banso::sync {

/// Which files the chamber has, by their hashes, and for whom. The bytes lie elsewhere; here it is
/// only said, on the attachments themselves, that they have arrived. Whoever merely names a hash in
/// a record of their own gets nothing by it: a file is theirs to read once they have sent it
/// themselves, or may read an attachment of somebody who has.
class Files {
  public:
    explicit Files(Ledger& ledger) : m_ledger(ledger), m_store(ledger.store()) {}

    /// The person's tablet sent the whole file, or may read one that is here already: her
    /// attachments with that hash have it from now on. Returns how many those are.
    std::int64_t arrived(std::string_view sha256, RecordId person);
    /// In which business's file the person may read these bytes: an attachment that has them is
    /// hers to see. The null id: in the chamber's records; of several one that she is not shown for
    /// her role alone. Nothing when she may not.
    static std::optional<RecordId> readIn(CentralStore& store, const Clock& clock,
                                          std::string_view sha256, RecordId person);

  private:
    bool hasMade(RecordId person, const StoredRecord& attachment);

    Ledger& m_ledger;
    CentralStore& m_store;
};

}  // namespace banso::sync
