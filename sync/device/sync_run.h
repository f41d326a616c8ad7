// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <vector>

#include "shared/base/limits.h"
#include "sync/device/draft_exchange.h"
#include "sync/device/inbox.h"
#include "sync/device/transport.h"

namespace banso::sync {

/// Where a replica's writes are done, one piece after the other. On a tablet that is the one writer
/// thread, where saves of people go before pieces of a sync.
class SyncWriter {
  public:
    virtual ~SyncWriter() = default;
    /// Runs `work` in one transaction and waits for it. Errors: Storage, DiskFull, and the work's
    /// own; then nothing of it was written.
    virtual Result<void> write(const std::function<Result<void>(Replica&)>& work) = 0;
    /// The same without waiting for the disk: a power cut may take it back, with all that came
    /// after it. The next `write` puts it on disk.
    virtual Result<void> writeSoon(const std::function<Result<void>(Replica&)>& work) {
        return write(work);
    }
    /// The same without waiting at all, so that more can be read meanwhile. What it gives back
    /// waits for the end, and is called once.
    virtual std::function<Result<void>()> startSoon(std::function<Result<void>(Replica&)> work) {
        return [done = writeSoon(work)] { return done; };
    }
};

/// One sync of a tablet with its hub, from the first request to the last applied line. Killed
/// anywhere, the next run goes on from what is stored.
class SyncRun {
  public:
    /// `applyRows`: lines of one transaction, in which nobody can save.
    SyncRun(SyncWriter& writer, Transport& transport, const Clock& clock, std::string app,
            std::size_t applyRows = limits::kApplyRows)
        : m_writer(writer),
          m_transport(transport),
          m_clock(clock),
          m_app(std::move(app)),
          m_applyRows(applyRows) {}

    /// Exchanges until the hub has no more and the outbox is empty, or a limit of rounds is
    /// reached. `progress` is told after each piece.
    Result<SyncReport> run(const std::function<void(const SyncReport&)>& progress = {});

  private:
    Result<void> round(SyncReport& report);
    Result<std::string> makeRequest(SyncReport& report);
    Result<void> noteAsking();
    Result<void> take(std::string_view text, SyncReport& report);
    Result<void> readAhead(SyncReport& report);
    Result<void> placeAhead(SyncReport& report);
    Result<void> waitPlaced(SyncReport& report);
    Result<void> takeLines(SyncReport& report);
    Result<void> applyStaged(SyncReport& report);
    Result<void> applyWhole(SyncReport& report, const SyncReport& before);
    Error unreadable(const Error& error);
    Result<void> finishLeaving();
    Error breaksOff(const Error& error);
    Result<void> settle(Replica& replica, SyncReport& report, const SyncReport& before);
    void close(const SyncReport& report, const Result<void>& outcome);

    SyncWriter& m_writer;
    Transport& m_transport;
    const Clock& m_clock;
    std::string m_app;
    std::size_t m_applyRows;
    LineReader m_reader{limits::kPullLineBytes};
    bool m_isFirst = false;     // the replica has nothing yet
    bool m_isComplete = false;  // the closing line was right
    bool m_isKept = false;      // lines of this answer were stored
    FoldText m_fold;
    std::vector<ReadLine> m_ahead;   // of a first answer: read, and next to be placed
    std::vector<ReadLine> m_placed;  // being placed by the writer
    std::function<Result<void>()> m_placing;
    DraftExchange::Outgoing m_drafts;
    std::optional<std::vector<RecordId>> m_wants;  // said in this request
    std::int64_t m_turn = 0;                       // requests of this run
    std::function<void(const SyncReport&)> m_progress;
};

}  // namespace banso::sync
