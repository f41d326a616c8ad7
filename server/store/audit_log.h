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
    Erased,
    LogTrimmed,
    HandOverCancelled,
    SheetMade,
    ClearBackupsRemoved,
    CaseOpened,
    CaseClosed,
    CaseRead,
    ConflictDecided,
    KeptBackMended,
    CaseDecided,
    DataGiven,
    SettingChanged,
    FileFetched,
    RestrictionChanged,
    ClientEntrusted,
    PersonRenamed,
    PersonCancelled,
    ErasureDeclined,
    ListPreviewed,
    ClientsEntrusted,
    AuthorityReplaced,
};

/// What was done, by whom, to what: ids, words and numbers only, never a name or a figure. Letters
/// outside ASCII are refused, so that no name gets in by accident.
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
/// to; only its beginning may be cut off, which leaves an entry. Any thread and any process may
/// add: the file is locked for that. Holds no state.
///
///     {"n":NUMBER,"at":MS,"event":WORD,"actor":TEXT,"subject":TEXT,"facts":{NAME:TEXT...},
///      "before":HEX,"hash":HEX}
///
/// on one line. `hash` is the SHA-256 of the line's bytes up to `,"hash":`, without these; `before`
/// is the hash of the line before, of the first line 64 zeros. A line without its end was being
/// written when the power went: nobody was told of it, and the next entry takes its place.
class AuditLog {
  public:
    explicit AuditLog(const DataFolder& folder) : AuditLog(folder.path()) {}
    /// `folder`: the chamber's, or that of its backups, which hold a copy.
    explicit AuditLog(const std::filesystem::path& folder) : m_file(folder / "audit.ndjson") {}

    const std::filesystem::path& file() const { return m_file; }

    /// On disk when it returns; what it tells of is done after that, or not at all. Errors:
    /// Storage (also where it is damaged), DiskFull, TooLarge (longer than a line may be), Invalid
    /// (a text is not of ASCII); then nothing of it is there.
    Result<void> append(const AuditEntry& entry, Instant at) const;
    /// All of them, or none.
    Result<void> append(const std::vector<AuditEntry>& entries, Instant at) const;

    /// Whether its last line is not as it was written, so that no entry can follow it. It is never
    /// mended by itself: what is there is evidence.
    bool isDamaged() const;

    /// An entry as it was written.
    struct Line {
        std::int64_t number = 0;  // from 1 on
        Instant at;
        std::string event;  // its word; perhaps one of a later version
        std::string actor;
        std::string subject;
        std::vector<std::pair<std::string, std::string>> facts;
    };
    /// The newest `linesMax` of those before the line with this number, or of all; the newest
    /// first. What lies outside of them is hardly read. Errors: Storage, Invalid (a line is none of
    /// ours).
    Result<std::vector<Line>> newest(std::size_t linesMax,
                                     std::optional<std::int64_t> before = {}) const;
    /// The newest entry of this event; nothing when there is none.
    std::optional<Line> last(AuditEvent event) const;

    /// What a reader of the whole log found.
    struct Verified {
        /// The number of the first line: not 1 when the beginning was cut off.
        std::int64_t first = 0;
        std::int64_t lines = 0;
        /// Of the last line: who keeps it elsewhere sees whether the end was cut off.
        Sha256 last{};
        /// Of an entry that a power cut left without its end.
        std::size_t unfinishedBytes = 0;
    };
    /// Reads the whole chain. `kept`: the hash of a line that was written down before, which must
    /// still be there. Errors: Invalid (names the first line that does not follow from the one
    /// before, or says what else is wrong), NotFound (there is no log), Storage.
    Result<Verified> verify(const std::optional<Sha256>& kept = {}) const;

    /// Cuts off what is older, once an entry says up to where; never the last line. Returns how
    /// many lines went. Errors: those of verify() and append().
    Result<std::int64_t> trim(Instant before, const std::string& actor, Instant now) const;

    /// Puts a copy of it in place of the file of `target`, whole or not at all. Errors: NotFound
    /// (there is no log), Storage, DiskFull.
    Result<void> copyTo(const AuditLog& target) const;
    /// Whether `other` holds all lines that this one does, and perhaps more: true where this one is
    /// not there and the other is. Errors: Storage.
    Result<bool> isBeginningOf(const AuditLog& other) const;

  private:
    std::filesystem::path m_file;
};

/// The word of an event in the log.
std::string_view name(AuditEvent event);

}  // namespace banso
