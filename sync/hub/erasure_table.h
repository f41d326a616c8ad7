// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/ids.h"
#include "shared/db/database.h"

namespace banso::sync {

/// Why somebody's data went. The numbers are kept in the file.
enum class ErasureReason {
    Request = 0,    // the person asked for it
    Retention = 1,  // its time was over
    Other = 2,
};

/// "request", "retention", "other".
constexpr std::string_view word(ErasureReason reason) {
    switch (reason) {
        case ErasureReason::Request:
            return "request";
        case ErasureReason::Retention:
            return "retention";
        case ErasureReason::Other:
            return "other";
    }
    return "other";
}
/// Of such a word; nothing for another one.
std::optional<ErasureReason> erasureReason(std::string_view word);

/// One erasure, as it stays on record: ids and words, never a value.
struct Erasure {
    std::int64_t revision = 0;  // at which it took place
    RecordId target;            // a business with its whole file, or a single record
    std::string kind;           // of the target; empty: it was not here any more
    std::int64_t at = 0;        // milliseconds by the hub's clock
    std::string actor;          // as the audit log names who did it
    ErasureReason reason = ErasureReason::Other;
};

/// What the hub keeps of erasures, in the chamber's file and inside the store's group
/// (sync/PROTOCOL.md, section 15). Throws StorageError.
class ErasureTable {
  public:
    explicit ErasureTable(Database& database) : m_database(database) {}

    /// The record, all that lies in its file or is part of it, and so on: with it go the businesses
    /// that were joined to it.
    std::vector<RecordId> belongingTo(RecordId target);
    /// Contradictions in which something waits or waited that was written on this record while it
    /// was joined.
    std::vector<RecordId> conflictsWith(RecordId joined);
    /// The first hand-in that nobody has decided on and that names one of these; 0 when none does.
    std::int64_t undecidedNaming(const std::vector<RecordId>& records);

    void put(const Erasure& erasure);
    /// From now on nothing under this id is taken any more.
    void note(RecordId record, std::int64_t revision);
    /// Notes the quarantined saves that name what was noted under this revision.
    void noteEntriesNaming(std::int64_t revision);
    /// The quarantined saves among what was noted, each with its device.
    std::vector<std::pair<DeviceId, std::string>> linesOf(std::int64_t revision);
    /// The decided hand-ins that name what was noted, each with its device.
    std::vector<std::pair<DeviceId, std::string>> handInsNaming(std::int64_t revision);
    /// Removes every value of what was noted under this revision, wherever the file has one. The
    /// history keeps its rows, without their operations.
    void wipe(std::int64_t revision);

    /// Under which revision one of these ids went; 0 when none did.
    std::int64_t revisionOf(const std::vector<RecordId>& records);
    /// The one by which the record went, itself or with what it belonged to.
    std::optional<Erasure> by(RecordId record);
    /// All erasures, the oldest first.
    std::vector<Erasure> all();
    /// Those after one revision, up to another.
    std::vector<Erasure> between(std::int64_t after, std::int64_t upTo);
    std::vector<RecordId> records(std::int64_t revision);
    std::size_t count(std::int64_t revision);
    /// The bytes of attachments that this text names have no place here any more, unless something
    /// else has them too.
    void noteFilesIn(std::string_view text);
    /// The files of what was ever erased, by their SHA-256.
    std::vector<std::string> files();
    /// Whether it is one of them, and nothing names it any more.
    bool isErasedFile(std::string_view sha256);
    bool isNamedIn(std::string_view text);

  private:
    Database& m_database;
};

}  // namespace banso::sync
