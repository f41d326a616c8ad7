// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "sync/hub/access_tables.h"
#include "sync/hub/central_store.h"

namespace banso::sync {

/// What a tablet may hold of the files by what it was told, as of the reading group. What it has
/// not confirmed counts as not heard.
class TabletFiles {
  public:
    TabletFiles(CentralStore& store, const DeviceRow& device);

    enum class Part {
        None,
        Directory,  // what it has of each file that its person may see
        Left,       // it was told that the file leaves; it stays while something in it waits
        Whole,
    };
    /// Never too little, but for what still waits of all the others where she, or the tablet,
    /// ceased to have all: that is not counted as left.
    Part of(RecordId file) const;

  private:
    struct Log {
        Log(AccessTables& tables, const LogOwner& owner, std::int64_t heard);
        bool has(RecordId file) const;
        bool mayHold(RecordId file) const;
        bool held(RecordId file) const { return has(file) || ever.contains(file); }

        bool narrow;
        std::set<RecordId> exceptions;
        bool wasWide;  // when it was heard, or at any time since
        std::set<RecordId> since;
        std::set<RecordId> ever;
    };

    static Log logOf(CentralStore& store, const LogOwner& owner, std::int64_t heard);

    bool m_hasSynced;
    Log m_hers;
    Log m_kept;
};

}  // namespace banso::sync
