// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <utility>
#include <vector>

#include "sync/hub/access.h"
#include "sync/hub/read_moment.h"
#include "sync/protocol/lines.h"
#include "sync/protocol/messages.h"

namespace banso::sync {

/// Where a tablet stands when it asks.
struct PullRequest {
    DeviceId device;
    Cursor from;
    std::int64_t answeredUpTo = 0;  // echoes of its own operations up to here are left out
    std::size_t rowsMax = 0;
};

/// How many rows of history the answer to this hello may have.
std::size_t pageRows(const DeviceHello& hello);

/// Reads one page of what a tablet has not got yet, as of one moment: from nothing the records as
/// they stand, else the history since its cursor, and at its head the files that leave and enter.
/// Holds a read transaction from its making to its end.
class PullReader {
  public:
    /// Throws StorageError, as `next` does.
    PullReader(CentralStore& store, PullRequest request);
    PullReader(const PullReader&) = delete;
    PullReader& operator=(const PullReader&) = delete;

    /// Of these files it will say whether the page carries anything of them.
    void watch(std::set<RecordId> files) { m_watched = std::move(files); }
    /// Those of them of which something was written since this was asked last; each comes once.
    std::vector<RecordId> takeWritten() { return std::exchange(m_written, {}); }

    /// Writes some more lines, at the end the closing one. False once that is written.
    bool next(LineWriter& out);

  private:
    bool isEcho(const HistoryRow& row) const;
    void written(RecordId file) {
        if (m_watched.erase(file) != 0) m_written.push_back(file);
    }
    void writeRow(const HistoryRow& row, LineWriter& out);
    void snapshotStep(LineWriter& out);
    void historyStep(LineWriter& out);
    void writeLeaving(LineWriter& out);
    void enteringStep(LineWriter& out);
    void writeErasures(LineWriter& out);

    CentralStore& m_store;
    PullRequest m_request;
    ReadMoment m_moment;
    bool m_snapshot = false;
    std::optional<Reach> m_reach;
    std::set<RecordId> m_watched;
    std::vector<RecordId> m_written;
    std::int64_t m_head = 0;
    std::int64_t m_at = 0;
    std::int64_t m_heard = 0;  // up to where what was erased is known to the reader
    std::string m_after;       // the id of the last record that was visited; empty at the beginning
    std::size_t m_rows = 0;
    std::size_t m_entered = 0;  // files whose records have all been written
    bool m_atHead = false;
    bool m_done = false;
    bool m_more = false;
};

}  // namespace banso::sync
