// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <set>
#include <string>
#include <vector>

#include "shared/db/database.h"
#include "shared/domain/person.h"

namespace banso::sync {

/// Who has a file (a business, or its confidential note).
struct Responsible {
    RecordId person;           // the advisor; while none is set, the creator; null: nobody
    RecordId creator;          // null: an import
    std::int64_t created = 0;  // revision
    bool restricted = false;   // for her, who stands in for her, and her supervisors
};

/// Whose log it is: a person's of what she may see, a device's of what it keeps of that.
struct LogOwner {
    LogOwner(RecordId person) : text(person.text()) {}
    LogOwner(const DeviceId& device) : text(device) {}
    std::string text;
};

/// What was told since a number of a log.
struct AccessNews {
    bool switched = false;     // began or ceased to have all
    std::set<RecordId> files;  // those that entered or left
};

/// What the hub keeps of who may see what, in the chamber's file and inside the store's group: who
/// has each file, who stands in for whom, and per person the log of what she was told. Throws
/// StorageError.
class AccessTables {
  public:
    explicit AccessTables(Database& database) : m_database(database) {}

    std::optional<Responsible> responsible(RecordId file);
    void putResponsible(RecordId file, const Responsible& responsible);
    /// An unusable stand-in (cancelled, without a person) is removed.
    void putStandIn(const StandIn& standIn);
    bool standsIn(RecordId deputy, RecordId absent, Date day);
    /// The files of which she is responsible that day, and those of whom she stands in for.
    std::set<RecordId> filesOf(RecordId person, Date day);
    /// The files of which she is responsible, whatever the day.
    std::set<RecordId> ownFilesOf(RecordId person);
    std::set<RecordId> restrictedFiles();
    std::set<RecordId> peopleWithDevices();
    /// Every file that some record lies in.
    std::set<RecordId> allFiles();
    /// Records that name the file as their owner, but are the chamber's.
    std::vector<RecordId> chamberRecordsOf(RecordId file);
    /// The files of which there are such.
    std::set<RecordId> namedByTheChamber();
    bool isOwnEntry(RecordId entry, RecordId person);

    enum class What { Narrow, Wide, Enter, Leave, Roles };
    /// Writes an entry; of `file` for Enter and Leave, of `roles` (words) for Roles.
    void tell(const LogOwner& owner, What what, RecordId file = {}, std::string_view roles = {});
    /// The number of the last entry; 0 when there is none. The logs have one row of numbers.
    std::int64_t lastTold(const LogOwner& owner);
    bool isNarrow(const LogOwner& owner);
    /// Whether it was not narrow when it was told up to `number`, or at any time since. Who had not
    /// been told anything had nothing.
    bool wasWide(const LogOwner& owner, std::int64_t number);
    /// The files that somebody narrow has, and those that are kept from somebody wide, as told.
    std::set<RecordId> exceptions(const LogOwner& owner);
    bool isException(const LogOwner& owner, RecordId file);
    /// Whether she had the file by the log up to `number`. Who was never told anything sees all.
    bool hadFile(RecordId person, RecordId file, std::int64_t number);
    /// The roles by the log up to `number`; nothing when it does not say.
    std::optional<std::string> rolesAt(RecordId person, std::int64_t number);
    AccessNews since(const LogOwner& owner, std::int64_t number);

    /// The files that a tablet asks to keep; nothing when it never said.
    std::optional<std::set<RecordId>> wanted(const DeviceId& device);
    /// In place of those before, unless a later turn of its requests has said so.
    void putWanted(const DeviceId& device, const std::vector<RecordId>& files, std::int64_t turn);
    /// A restored hub counts the turns anew.
    void forgetTurns();

  private:
    /// The word by which its log began or ceased to have all, up to a number; empty: it never did.
    std::string switchedTo(const LogOwner& owner, std::int64_t number);

    Database& m_database;
};

}  // namespace banso::sync
