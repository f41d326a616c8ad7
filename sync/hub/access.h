// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/domain/permissions.h"
#include "sync/hub/access_tables.h"
#include "sync/hub/central_store.h"
#include "sync/protocol/messages.h"

namespace banso::sync {

/// Who may see which files, and who might when a save was made (sync/PROTOCOL.md, section 3a).
/// Stands inside the store's group.
class Access {
  public:
    Access(CentralStore& store, const Clock& clock) : m_store(store), m_clock(clock) {}

    /// How a record was written.
    struct Write {
        OperationName name;
        RecordId author;
        bool isNew;    // the record was not there
        bool isWhole;  // and perhaps other units than those with this name
    };
    /// Hears of a record that was written: businesses, stand-ins and the setting change who may.
    void written(const StoredRecord& record, const Write& write);
    /// A record that somebody sent and that is kept back, so that it may never be there. What is
    /// confidential is so from the first line on.
    void expected(const StoredRecord& record, RecordId author);
    /// Writes into the person's log what she may see and do today and was not told yet, and into
    /// the device's what it keeps of that.
    void tell(RecordId person, const DeviceId& device);
    /// What the tablet asks to keep beside its person's own files. Returns which of them it did not
    /// ask for before, are others' and will come.
    std::vector<RecordId> wants(const DeviceRow& device, const std::vector<RecordId>& files,
                                std::int64_t turn);

    /// Whether she may see the file today. The null file is the chamber's, which all see.
    bool mayRead(RecordId person, RecordId file);
    /// Whether she may write there, or might by what she had been told at `seen`.
    bool mayWrite(RecordId person, RecordId file, const Cursor& seen);
    /// Whether she may say today who looks after the file: whoever does, and supervisors; where
    /// nobody does, everybody, as far as her roles let her write it. What she had been told before
    /// does not count.
    bool mayEntrust(const Person& person, RecordId file);
    /// Whether she has one of these roles today, or had by what she had been told at `seen`. One
    /// that was withdrawn counts for nothing.
    bool hasRole(const Person& person, RoleSet roles, const Cursor& seen);
    /// Whether her work on the file comes after it went to somebody else.
    bool isLate(RecordId person, RecordId file);
    /// It goes only to whoever looks after it and to supervisors.
    bool isRestricted(RecordId file);
    /// Whether the business is, or one that was joined to it: a paper on it would show both.
    bool isRestrictedClient(RecordId business);
    /// The restricted files that she sees though somebody else has them: for her role, or because
    /// she stands in.
    std::set<RecordId> overseenBy(RecordId person);
    /// Who has the file; the null id when nobody does.
    RecordId responsible(RecordId file);
    /// As she stands in her record, until another one is asked for; null when there is none.
    const Person* person(RecordId id);

  private:
    /// By the roles that she has today, and the setting.
    Files filesFor(RecordId person);
    /// It is hers, or of somebody for whom she stands in today.
    bool looksAfter(RecordId person, RecordId file);
    void tellPerson(const Person& person);
    /// Which files somebody narrow has, and which are kept from somebody wide.
    std::set<RecordId> exceptionsFor(RecordId person, Files sees);
    /// The restricted files that she does not look after.
    std::set<RecordId> restrictedToOthers(RecordId person);
    /// The files that the device keeps, when it keeps a part of those that its person may see.
    std::optional<std::set<RecordId>> keptBy(RecordId person, const DeviceId& device);
    void write(const LogOwner& owner, bool isNarrow, const std::set<RecordId>& exceptions);
    void businessWritten(const StoredRecord& business, const Write& write);
    void noteWritten(const StoredRecord& note, const Write& write);
    void put(RecordId file, const Responsible& responsible, const Write& write);
    void keepFromOthers(RecordId file);
    /// No role of hers was withdrawn for cause.
    bool isTrusted(RecordId person);
    Date today() { return tokyoDate(m_clock.now()); }

    CentralStore& m_store;
    const Clock& m_clock;
    // What is asked about one person mostly comes one after the other.
    RecordPtr m_personRecord;
    Person m_person;
};

/// Which files somebody has by a log, and what of it is new since a number.
struct FileLog {
    std::int64_t last = 0;  // number; 0: nothing was ever told
    bool narrow = false;
    std::set<RecordId> exceptions = {};
    AccessNews news = {};

    FileLog() = default;
    /// `told`: negative when nothing was told before.
    FileLog(AccessTables& tables, const LogOwner& owner, std::int64_t told);
    bool has(RecordId file) const { return exceptions.contains(file) == narrow; }
    bool hasAll() const {
        return !narrow && exceptions.empty() && !news.switched && news.files.empty();
    }
    /// It had the file before, and still has.
    bool keeps(RecordId file) const {
        return !news.switched && has(file) && !news.files.contains(file);
    }
    /// Those that may have come and gone.
    std::set<RecordId> coming(AccessTables& tables) const;
    std::set<RecordId> going(AccessTables& tables, bool all) const;
};

/// What one tablet's pull carries of the files, as of the reading group: of those that its person
/// may see, those that it keeps, and the directory of the others.
class Reach {
  public:
    /// `told`: the last number of the logs that the tablet has; negative: it has nothing yet. The
    /// null person sees all; no device keeps all.
    Reach(CentralStore& store, RecordId person, const DeviceId& device, std::int64_t told);

    /// Whether every record goes out: she sees all, it keeps all, and they know it.
    bool carriesAll() const;
    /// Whether the record goes out with the others. What enters or leaves does not. `kind` is
    /// looked up where it is not said.
    bool carries(RecordId record, RecordId file, std::string_view kind = {});
    /// The last number of the logs.
    std::int64_t number() const { return m_number; }
    /// `all`: whatever else the tablet may hold goes too.
    std::vector<FileLeaves> leaving(bool all);
    const std::vector<FileEnters>& entering() const { return m_entering; }
    /// What the tablet keeps, where it has to hear all of that.
    std::optional<Keeps> keeps() const;

  private:
    CentralStore& m_store;
    RecordId m_person;
    std::int64_t m_number = 0;
    bool m_begins = false;
    FileLog m_hers;
    FileLog m_kept;
    std::vector<FileEnters> m_entering;
};

}  // namespace banso::sync
