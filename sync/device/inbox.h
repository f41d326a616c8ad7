// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "shared/codec/json.h"
#include "sync/device/outbox.h"
#include "sync/device/overlay.h"
#include "sync/protocol/lines.h"

namespace banso::sync {

/// What one sync run did.
struct SyncReport {
    std::int64_t run = 0;
    std::int64_t sent = 0;      // operations
    std::int64_t answered = 0;  // operations with an answer in this run
    std::int64_t received = 0;  // patches and records
    std::int64_t erasures = 0;  // that were carried out
    bool isSeen = false;        // something came that people see
    std::string stopped;        // why the hub took no more, if it did
    bool more = false;
    bool moreDrafts = false;  // of her other tablets
    bool asksAgain = false;   // something was learnt that the hub has to hear at once
};

/// A line of the hub's answer as far as it can be read without the store.
struct ReadLine {
    /// Counts the line, or, of the closing one, checks it against those counted. `fold` given: a
    /// whole record is made ready for its row. Errors: Malformed, Incomplete (the closing line
    /// disagrees).
    static Result<ReadLine> read(std::string_view line, LineReader& reader,
                                 const FoldText* fold = nullptr);
    /// Of a line that was counted before.
    static Result<ReadLine> read(std::string_view line, const FoldText* fold = nullptr);
    /// Counts the line and leaves it to whoever applies it to read it. The closing one is read.
    static Result<ReadLine> leave(std::string_view line, LineReader& reader);

    bool isLeft() const { return !document && !record; }

    std::optional<json::Document> document;    // of any line but a record made ready
    std::optional<Replica::NewRecord> record;  // of that
    std::string text;  // of a record, should something be there already, and of what was left
    bool isEnd = false;
};

/// The hub's answer, kept as received until its closing line is right, then applied in short
/// transactions that know their place. Every call stands inside a transaction of the caller.
class Inbox {
  public:
    /// Whether one transaction takes the whole answer, or only a piece of it.
    enum class Extent { Piece, Whole };
    Inbox(Replica& replica, Outbox& outbox, Extent extent = Extent::Piece)
        : m_replica(replica),
          m_outbox(outbox),
          m_overlay(replica, extent == Extent::Whole ? &m_ahead : nullptr) {}
    Inbox(const Inbox&) = delete;
    Inbox& operator=(const Inbox&) = delete;

    /// Drops an answer that broke off; true when a whole one waits to be applied.
    bool resume();
    /// Starts a new answer, for the sync run with this number. Pulls: the cursor moves with it.
    void begin(std::int64_t run, bool pulls = true);
    /// Goes on with the answer that `begin` started.
    void continueRun();
    /// Keeps one line. Errors: Malformed, Incomplete (the closing line disagrees).
    Result<void> keep(std::string_view line, LineReader& reader);
    bool isComplete() const { return m_complete; }
    /// Applies up to `linesMax` lines; true while there are more. Throws a StorageError of
    /// Malformed when one cannot be read: no later try reads it, so that the answer has to be
    /// dropped.
    bool applySome(std::size_t linesMax, SyncReport& report);
    /// Forgets the answer that waits. The cursor has not moved, so that it comes again.
    void drop();

    /// Applies a line without keeping it first: where the whole answer goes into one transaction,
    /// and into a replica that has nothing yet. Should that one's answer break off, the cursor is
    /// still 0 and the next brings everything again. Errors: Malformed.
    Result<void> apply(const ReadLine& line, SyncReport& report);

  private:
    Result<void> applyOne(json::Value line, SyncReport& report);
    Result<void> applyPulled(json::Value line, SyncReport& report);
    bool placeNew(const Replica::NewRecord& record);
    void applyHello(const HubHello& hello, SyncReport& report);
    void applyAnswer(const Answer& answer, SyncReport& report);
    void applyStopped(const Stopped& stopped, SyncReport& report);
    void applyCopied(const Copied& copied, SyncReport& report);
    void readOwnNames();
    void noticeCopy(std::string_view version, SyncReport& report);
    void applyEntry(RecordId entry);
    void keepLate(const Patch& patch);
    void applyEnd(const End& end, SyncReport& report);

    Replica& m_replica;
    Outbox& m_outbox;
    Ahead m_ahead;
    Overlay m_overlay;
    /// What each answer of this one is held against.
    struct Standing {
        DeviceId device;
        std::int64_t pulled = 0;  // the last revision that was pulled; 0: another epoch's
        std::int64_t head = 0;
    };
    std::optional<Standing> m_standing;
    std::string m_ownNames;        // what the names of this device's operations begin with
    std::int64_t m_sequence = -1;  // the last operation that it made; negative: not read yet
    std::int64_t m_next = 0;
    std::int64_t m_run = 0;
    bool m_complete = false;
    // Whether units are covered or ahead, or files may leave: more than rows has to be looked at.
    std::optional<bool> m_hasMoreHere = {};
};

}  // namespace banso::sync
