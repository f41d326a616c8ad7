// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>
#include <vector>

#include "sync/protocol/operation.h"

// Wire format: sync/PROTOCOL.md, section 2.
namespace banso::sync {

constexpr std::int64_t kProtocolVersion = 2;
/// The oldest that the hub still speaks.
constexpr std::int64_t kProtocolOldest = 1;

/// The tablet's first line.
struct DeviceHello {
    std::int64_t protocol = kProtocolVersion;
    std::int64_t schema = 0;
    std::string app;
    DeviceId device;
    Cursor cursor;
    std::string token;
    std::int64_t answered = 0;  // every answer up to this sequence is stored
    std::int64_t turn = -1;     // grows with each of the tablet's requests; negative: unsaid
    std::int64_t drafts = 0;    // change of her other tablets' drafts up to which all are here
    std::int64_t made = -1;     // the last operation made so far; negative: unsaid
    std::int64_t first = 1;     // the lowest sequence that can still be sent under this name
    bool goesOn = true;         // it can, as a copy and with a restored hub; older programs cannot
    bool keyHardware = false;   // hardware of the tablet keeps a half of its key
    Instant at;
    bool pull = true;
    std::int64_t page = 0;  // rows of history that the answer shall have at most; 0: unsaid
    std::string restored;   // the epoch of the restored hub that these witnesses are for
    /// The files that the tablet shall keep beside its person's own; unsaid when they are those
    /// that it said last. At most `limits::kWantedFiles`.
    std::optional<std::vector<RecordId>> wants = {};
    std::vector<std::int64_t> waited = {};  // then: operations whose answers were not that they
                                            // were set, at most `limits::kPushSaves`
};

/// The hub's first line.
struct HubHello {
    std::int64_t protocol = kProtocolVersion;
    std::int64_t schema = 0;
    std::string epoch;
    std::int64_t head = 0;
    std::int64_t taken = -1;     // the device's last operation that the hub has; negative: unsaid
    std::int64_t remembers = 0;  // a restored hub: up to which revision it remembers
    std::int64_t backup = 0;     // the last revision in a verified backup
    Instant time;
    std::string token;
};

/// Where a tablet stands that has all that it may see (section 2.6).
struct Head {
    Cursor cursor;
    std::int64_t drafts = 0;  // change of her other tablets' drafts

    bool operator==(const Head&) const = default;
};

/// What became of an operation, by its worst unit. The order is from best to worst.
enum class Outcome { Applied, Merged, Conflict, Held, Quarantined, Void };
std::string_view name(Outcome outcome);
std::optional<Outcome> outcomeFrom(std::string_view name);

/// The code of an answer `void` to what would bring something erased back.
constexpr std::string_view kErasedCode = "erased";

/// The hub's word on one operation.
struct Answer {
    std::int64_t sequence = 0;
    Outcome outcome = Outcome::Applied;
    std::int64_t revision = 0;                 // 0: it made none
    std::map<std::string, std::string> units;  // units not simply set: "same" or "conflict"
    RecordId entry;                            // quarantine entry
    std::string code;                          // why it was quarantined, or is void
    std::string detail;
    bool again = false;
    RecordId with = {};  // who has the file now, when a contradiction lies in one that she has not
};

/// From which operation on the hub took nothing, and why.
struct Stopped {
    std::int64_t from = 0;
    std::string code;
    std::string detail;
};

/// As which device a copy goes on, and from which of its operations on.
struct Copied {
    DeviceId device;
    std::int64_t from = 0;
};

/// A restored hub asks for witnesses before it takes anything.
struct AsksWitness {
    std::int64_t beyond = 0;  // it remembers the epoch before up to this revision
};

/// A change of one record as the tablet has to apply it.
struct Patch {
    std::int64_t revision = 0;
    OperationName name;
    RecordId person;
    Instant at;
    std::vector<std::string> only;  // not empty: set these units alone
    Operation operation;
    bool late = false;  // its author had not heard that the file had gone to somebody else
};

/// A file that the tablet shall hold no longer.
struct FileLeaves {
    RecordId file;
    std::vector<RecordId> keep;  // records that name it, but are the chamber's
    bool part = false;           // but for its directory
};

/// A file that the tablet shall hold; its records follow.
struct FileEnters {
    RecordId file;
    bool part = false;  // its directory only
};

/// Whether the tablet keeps a part of the files that its person may see: then which.
struct Keeps {
    bool part = false;
    std::vector<RecordId> files = {};
};

/// An erasure: nothing of these records stays on the tablet.
struct Erases {
    std::int64_t revision = 0;
    RecordId target;                // what was erased, with all that belonged to it
    std::vector<RecordId> records;  // all of it, the target too
};

/// A whole record.
struct WholeRecord {
    std::int64_t revision = 0;
    std::string kind;
    RecordId id;
    OperationName version;
    Versions versions;
    Units units;
};

/// The hub's last line (the tablet's has only `lines` and the hash).
struct End {
    std::int64_t cursor = 0;
    std::int64_t scope = 0;
    bool more = false;
    std::int64_t lines = 0;
    std::string sha256;
};

std::string encode(const DeviceHello& hello);
std::string encode(const HubHello& hello);
std::string encode(const Head& head);
/// Without `again`, which is put in when the stored text is sent a second time.
std::string encode(const Answer& answer);
std::string markedAgain(std::string_view answerLine);
std::string encode(const Stopped& stopped);
std::string encode(const FileLeaves& leaves);
std::string encode(const Erases& erases);
std::string encode(const Keeps& keeps);
std::string encode(const FileEnters& enters);
std::string encode(const Copied& copied);
std::string encode(const AsksWitness& question);

Result<DeviceHello> decodeDeviceHello(json::Value value);
Result<HubHello> decodeHubHello(json::Value value);
Result<Head> decodeHead(json::Value value);
Result<Answer> decodeAnswer(json::Value line);
Result<Stopped> decodeStopped(json::Value line);
Result<Copied> decodeCopied(json::Value line);
Result<AsksWitness> decodeAsksWitness(json::Value line);
Result<Patch> decodePatch(json::Value line);
Result<FileLeaves> decodeFileLeaves(json::Value line);
Result<Erases> decodeErases(json::Value line);
Result<Keeps> decodeKeeps(json::Value line);
Result<FileEnters> decodeFileEnters(json::Value line);
Result<WholeRecord> decodeWholeRecord(json::Value line);
Result<End> decodeEnd(json::Value value);

}  // namespace banso::sync
