// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <filesystem>
#include <optional>
#include <string>
#include <utility>
#include <vector>

#include "server/store/data_folder.h"
#include "shared/base/hash.h"
#include "shared/base/time.h"

namespace banso {

/// What is written into the audit log. New ones may come at the end; a word never changes.
enum class AuditEvent {
    ChamberMade,
    RecoveryKeyMade,
    RecoveryKeyUsed,
    BackupRestored,
    EnrolmentOpened,
    DeviceEnrolled,
    CertificateRenewed,
    DeviceStopped,
    DeviceHeld,
    DeviceAdmitted,
    HandInArrived,
    HandInTaken,
    HandInDropped,
    DeviceErased,
    PersonAdded,
    RolesChanged,
    StandInSet,
    StandInEnded,
    HandOver,
    AccountMade,
    AccountChanged,
    SignedIn,
    SignInRefused,
    SignedOut,
    ListPrinted,
    ListImported,
    RestrictedRead,
    Given,
    Erased,
};

/// What was done, by whom, to what: ids, words and numbers only, never a name or a figure.
struct AuditEntry {
    AuditEvent event;
    /// The person's id; "console" for a command on the server itself, "hub" for its own doing.
    std::string actor;
    /// The id of the device, person or business that it was done to; empty for the chamber.
    std::string subject = {};
    /// Further facts: member name and text.
    std::vector<std::pair<std::string, std::string>> facts = {};
};

/// The chamber's audit log: one line an entry, each with the hash of the line before, in a file of
/// its own beside the chamber's, so that no restored backup takes anything back. Only ever added
/// to. Any thread and any process may add: the file is locked for that. Holds no state.
class AuditLog {
  public:
    explicit AuditLog(const DataFolder& folder) : m_file(folder.path() / "audit.ndjson") {}

    const std::filesystem::path& file() const { return m_file; }

    /// On disk when it returns; what it tells of is done after that, or not at all. Errors:
    /// Storage, DiskFull, TooLarge (longer than a line may be), Invalid (the last line cannot be
    /// chained to).
    Result<void> append(const AuditEntry& entry, Instant at) const;

    /// An entry as it was written.
    struct Line {
        std::int64_t number = 0;  // from 1 on
        Instant at;
        std::string event;  // its word; perhaps one of a later version
        std::string actor;
        std::string subject;
        std::vector<std::pair<std::string, std::string>> facts;
    };
    /// The newest `linesMax`, the newest first. Errors: Storage.
    Result<std::vector<Line>> newest(std::size_t linesMax) const;
    /// The newest entry of this event; nothing when there is none.
    std::optional<Line> last(AuditEvent event) const;

    /// What a reader of the whole log found.
    struct Verified {
        std::int64_t lines = 0;
        /// Of the last line: who keeps it elsewhere sees whether the end was cut off.
        Sha256 last{};
    };
    /// Reads the whole chain. Errors: Invalid (names the first line that does not follow from the
    /// one before), Storage.
    Result<Verified> verify() const;

  private:
    std::filesystem::path m_file;
};

/// The word of an event in the log.
std::string_view name(AuditEvent event);

}  // namespace banso
