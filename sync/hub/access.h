// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/domain/permissions.h"
#include "sync/hub/access_tables.h"
#include "sync/hub/central_store.h"
#include "sync/protocol/operation.h"

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
    /// Writes into the person's log what she may see and do today and was not told yet.
    void tell(RecordId person);

    /// Whether she may see the file today. The null file is the chamber's, which all see.
    bool mayRead(RecordId person, RecordId file);
    /// Whether she may write there, or might by what she had been told at `seen`.
    bool mayWrite(RecordId person, RecordId file, const Cursor& seen);
    /// Whether she has one of these roles today, or had by what she had been told at `seen`. One
    /// that was withdrawn counts for nothing.
    bool hasRole(const Person& person, RoleSet roles, const Cursor& seen);
    /// Whether her work on the file comes after it went to somebody else.
    bool isLate(RecordId person, RecordId file);
    /// It goes only to whoever looks after it and to supervisors.
    bool isRestricted(RecordId file);
    /// The restricted files that she sees for her role alone, and does not look after.
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
    /// Which files somebody narrow has, and which are kept from somebody wide.
    std::set<RecordId> exceptionsFor(RecordId person, Files sees);
    /// The restricted files that she does not look after.
    std::set<RecordId> restrictedToOthers(RecordId person);
    void businessWritten(const StoredRecord& business, const Write& write);
    void noteWritten(const StoredRecord& note, const Write& write);
    void put(RecordId file, const Responsible& responsible, const Write& write);
    /// No role of hers was withdrawn for cause.
    bool isTrusted(RecordId person);
    Date today() { return tokyoDate(m_clock.now()); }

    CentralStore& m_store;
    const Clock& m_clock;
    // What is asked about one person mostly comes one after the other.
    RecordPtr m_personRecord;
    Person m_person;
};

/// What one person's pull carries of the files, as of the reading group.
class Reach {
  public:
    /// `told`: the last number of her log that the tablet has; negative: it has nothing yet. The
    /// null person sees all.
    Reach(CentralStore& store, RecordId person, std::int64_t told);

    /// Whether every record goes out: she sees all, and knows it.
    bool carriesAll() const;
    /// Whether the record goes out with the others. What enters or leaves does not.
    bool carries(RecordId record, RecordId file);
    /// The last number of her log.
    std::int64_t number() const { return m_number; }
    /// `all`: whatever else the tablet may hold goes too.
    std::vector<RecordId> leaving(bool all);
    const std::vector<RecordId>& entering() const { return m_entering; }

  private:
    /// By what she was told last.
    bool isHers(RecordId file) const { return m_exceptions.contains(file) == m_narrow; }

    CentralStore& m_store;
    RecordId m_person;
    std::int64_t m_number = 0;
    bool m_narrow = false;
    AccessNews m_news;
    std::set<RecordId> m_exceptions;
    std::vector<RecordId> m_entering;
};

}  // namespace banso::sync
