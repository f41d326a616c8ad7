// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <memory>
#include <optional>
#include <string>
#include <vector>

#include "shared/base/hash.h"
#include "sync/hub/access_tables.h"
#include "sync/hub/draft_table.h"
#include "sync/hub/erasure_doubts.h"
#include "sync/hub/erasure_table.h"
#include "sync/merge/record_state.h"
#include "sync/protocol/messages.h"

namespace banso::sync {

/// A record as the hub keeps it.
struct StoredRecord {
    std::string kind;
    RecordId id;
    RecordState state;
    RecordId owner;  // the record that it is part of
    RecordId scope;  // the file it lies in, fixed when it was made; null: the chamber's
    std::int64_t revision = 0;
    DeviceId lastDevice;             // who made `revision`
    std::int64_t otherRevision = 0;  // the last one that another device than `lastDevice` made
    std::int64_t lifeRevision = 0;   // when `life` was set last
    std::int64_t openConflicts = 0;

    bool operator==(const StoredRecord&) const = default;

    /// The last revision that `device` did not make itself.
    std::int64_t revisionByOthers(std::string_view device) const {
        return lastDevice == device ? otherRevision : revision;
    }
};

/// A record as the store knows it, shared and never changed: who changes it makes a copy and puts
/// that. Null: there is no such record.
using RecordPtr = std::shared_ptr<const StoredRecord>;

/// A record as its row holds it, to be sent on without being read. Valid during the visit.
struct RecordText {
    std::int64_t revision = 0;
    std::string_view kind;
    std::string_view id;
    std::string_view scope;  // empty: the chamber's
    std::string_view version;
    std::string_view versions;  // JSON, as RecordState encodes them
    std::string_view units;
};

/// What stands in the history for an operation whose values were erased, and for an erasure.
constexpr std::string_view kErasedOperation = "{}";

/// One operation that took effect, as it lies in the chamber's history.
struct HistoryRow {
    std::int64_t revision = 0;
    DeviceId device;
    std::int64_t sequence = 0;
    RecordId person;
    Instant at;
    RecordId record;
    std::string operation;          // its text
    std::vector<std::string> only;  // not empty: the units that took effect
    bool echo = false;              // its device learns of it from the answer alone
    bool whole = false;             // the record came back: send it whole
    RecordId scope = {};            // of the record
    bool late = false;              // its author had not heard that she lost the file

    bool isErased() const { return operation == kErasedOperation; }
};

/// What an operation's name counts as for a unit that it did not set (sync/PROTOCOL.md, section 3).
struct Fate {
    enum class Kind {
        CountsAs,   // `target`: the version whose value was equal, or the decision that chose it
        Candidate,  // `target`: the conflict record in which its value lies
        Stood,      // in an epoch before; `target`: on which record, and what a witness told of it
        BuiltUpon,  // in an epoch before, by another device; `target`: on which record
    };
    Kind kind = Kind::CountsAs;
    std::string target;
};

/// An answer as it was first given, with the hash of the save's line.
struct StoredAnswer {
    std::string line;
    std::int64_t saveFirst = 0;
    std::string hash;
};

/// Whether a tablet may sync. The numbers are kept in the file.
enum class DeviceStanding {
    Active = 0,
    Stopped = 1,  // for good
    Held = 2,     // until an administrator admits it
};

/// "active", "stopped", "held".
constexpr std::string_view word(DeviceStanding standing) {
    switch (standing) {
        case DeviceStanding::Active:
            return "active";
        case DeviceStanding::Stopped:
            return "stopped";
        case DeviceStanding::Held:
            return "held";
    }
    return "stopped";
}

/// What the hub knows of a tablet.
struct DeviceRow {
    DeviceId id;
    RecordId person;
    std::string label;        // what people call it
    std::string fingerprint;  // of its certificate
    DeviceStanding standing = DeviceStanding::Active;
    std::int64_t lastSequence = 0;
    std::int64_t lastSeen = 0;  // revision; never goes back along the sequence
    std::string token;          // given last; several words when an answer was lost
    std::string tokenBefore;    // the one that was answered with them
    std::int64_t lastSync = 0;  // milliseconds by the hub's clock
    std::string app;
    // What it had made when it last said how far it had come, and how far that was.
    std::int64_t made = 0;
    std::int64_t madeRevision = 0;
    std::int64_t madeScope = 0;
    DeviceId parent;  // a copy: the device that was enrolled; else empty
    // Of what it had made when it last asked, what had not come; negative: unsaid.
    std::int64_t waiting = -1;
    std::string nextFingerprint;  // of the certificate that it renewed to and has not shown yet
    std::int64_t validUntil = 0;  // milliseconds; of the certificate given last; 0: unsaid
    std::int64_t erased = 0;      // when it said it erased itself; a sync or a stop forgets it
    std::int64_t heard = 0;       // up to which revision it has carried out what was erased
    bool keyHardware = false;     // it says that its hardware keeps a half of its key

    bool isStopped() const { return standing == DeviceStanding::Stopped; }
    /// Of an authority that was replaced: its tablet is enrolled anew.
    bool hasNoCertificate() const { return fingerprint.empty() && nextFingerprint.empty(); }
    void forgetCertificate() {
        fingerprint.clear();
        nextFingerprint.clear();
        validUntil = 0;
    }
};

/// What a stopped tablet still had to send, unread and apart from the records until an
/// administrator decides.
struct HandIn {
    std::int64_t number = 0;
    DeviceId device;
    std::int64_t at = 0;   // when it came, milliseconds by the hub's clock
    std::string sha256;    // of `request`
    std::string request;   // unpacked, as for a push
    std::string decision;  // empty while nobody decided; "taken", "dropped"
};

/// Where the hub keeps a chamber: records, history, answers, devices. One writer at a time; readers
/// see whole groups only. Every method may throw StorageError; then the group is undone.
class CentralStore {
  public:
    virtual ~CentralStore() = default;

    virtual void begin() = 0;
    /// Durable when it returns.
    virtual void commit() = 0;
    virtual void rollback() = 0;
    /// From here to endRead one and the same state is read, whatever is committed meanwhile.
    virtual void beginRead() = 0;
    virtual void endRead() = 0;

    virtual std::string setting(std::string_view key) = 0;
    /// A setting that is a number; 0 when it is not there.
    std::int64_t number(std::string_view key) {
        const std::string value = setting(key);
        return value.empty() ? 0 : std::stoll(value);
    }
    virtual void putSetting(std::string_view key, std::string_view value) = 0;
    /// The next number of a sequence that the hub gives, from 1 on.
    virtual std::int64_t nextNumber(std::string_view key) = 0;

    virtual std::int64_t head() = 0;
    virtual RecordPtr record(RecordId id) = 0;
    virtual void putRecord(const StoredRecord& record) = 0;
    virtual std::vector<StoredRecord> ownedBy(RecordId owner) = 0;
    /// The businesses whose `alias` is this one, in the order of ids.
    virtual std::vector<RecordId> joinedTo(RecordId standing) = 0;
    /// Gives the row its revision.
    virtual std::int64_t append(HistoryRow& row) = 0;

    virtual std::optional<StoredAnswer> answer(std::string_view device, std::int64_t sequence) = 0;
    virtual void putAnswer(std::string_view device, std::int64_t sequence,
                           const StoredAnswer& answer) = 0;

    virtual std::optional<Fate> fate(std::string_view operation, std::string_view unit) = 0;
    virtual void putFate(std::string_view operation, std::string_view unit, const Fate& fate) = 0;

    /// The open conflict of a unit; the null id when there is none.
    virtual RecordId openConflict(RecordId subject, std::string_view unit) = 0;
    virtual void putOpenConflict(RecordId subject, std::string_view unit, RecordId conflict) = 0;
    virtual void removeOpenConflict(RecordId subject, std::string_view unit) = 0;

    /// Whether any of this device's work waits behind a quarantine entry.
    virtual bool isBlocked(std::string_view device) = 0;
    /// The quarantine entry behind which this device's work on the record waits, if any.
    virtual RecordId blockedBy(std::string_view device, RecordId record) = 0;
    virtual void block(std::string_view device, RecordId record, RecordId entry) = 0;
    virtual void unblock(RecordId entry) = 0;
    /// What makes `device` wait makes `copy` wait too.
    virtual void copyBlocks(std::string_view device, std::string_view copy) = 0;
    virtual void putEntry(RecordId entry, std::string_view device, std::int64_t sequence,
                          RecordId behind, std::string_view line) = 0;
    struct Entry {
        RecordId id;
        DeviceId device;
        std::int64_t sequence = 0;
        std::string line;
    };
    virtual std::optional<Entry> entryOf(std::string_view device, std::int64_t sequence) = 0;
    virtual std::vector<Entry> entriesBehind(RecordId entry) = 0;
    virtual void closeEntry(RecordId entry) = 0;
    virtual std::int64_t openEntries(std::string_view device) = 0;

    virtual DraftTable drafts() = 0;

    virtual std::optional<DeviceRow> device(std::string_view id) = 0;
    virtual void putDevice(const DeviceRow& device) = 0;
    virtual std::vector<DeviceRow> devices() = 0;

    /// Keeps it and gives its number; the same request of the same device keeps the number that it
    /// has.
    virtual std::int64_t putHandIn(const HandIn& handIn) = 0;
    virtual std::optional<HandIn> handIn(std::int64_t number) = 0;
    /// All of them, without their requests, in the order in which they came.
    virtual std::vector<HandIn> handIns() = 0;
    /// Of the requests of this device's that nobody has decided on, together.
    virtual std::int64_t handInBytesWaiting(std::string_view device) = 0;
    virtual void decideHandIn(std::int64_t number, std::string_view decision) = 0;

    /// Rows of the history after `revision`, at most `rowsMax`, in order.
    virtual std::vector<HistoryRow> historyAfter(std::int64_t revision, std::size_t rowsMax) = 0;
    /// Calls `visit` for every record after `after` (in the order of ids), at most `recordsMax`.
    virtual void visitRecords(RecordId after, std::size_t recordsMax,
                              const std::function<void(const StoredRecord&)>& visit) = 0;
    /// The same as texts, after the one with this id; an empty one begins.
    virtual void visitTexts(std::string_view after, std::size_t recordsMax,
                            const std::function<void(const RecordText&)>& visit) = 0;
    /// The same for the records of one file.
    virtual void visitFile(RecordId file, std::string_view after, std::size_t recordsMax,
                           const std::function<void(const RecordText&)>& visit) = 0;
    virtual std::int64_t recordCount() = 0;
    /// Who may see what, in the same groups.
    virtual AccessTables access() = 0;
    /// What was erased, in the same groups.
    virtual ErasureTable erasures() = 0;
    /// What may belong to it, in the same groups.
    virtual ErasureDoubts erasureDoubts() = 0;
    /// ErasureTable::wipe, of which no record stays in memory.
    virtual void wipe(std::int64_t erasure) = 0;
    /// The attachments whose file has this hash.
    virtual std::vector<StoredRecord> attachmentsOf(std::string_view sha256) = 0;
};

}  // namespace banso::sync
