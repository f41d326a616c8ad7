// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/access_checker.h"

#include <algorithm>
#include <map>
#include <set>

#include "shared/db/statement.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/hub_records.h"
#include "shared/domain/kinds.h"
#include "shared/domain/person.h"
#include "sync/device/held_files.h"

namespace banso::simulation {
namespace {

/// All that stands at the hub, read in the simplest way.
class StandingAccess {
  public:
    StandingAccess(SimulatedHub& hub, Date today) : m_today(today) {
        for (const auto& row : hub.store().historyAfter(0, 1'000'000))
            m_creators.emplace(row.record, row.person);
        hub.store().visitRecords({}, 1'000'000, [&](const sync::StoredRecord& record) {
            const Units& units = record.state.units();
            if (record.kind == "business") {
                const auto business = fromUnits<Business>(record.id, units);
                m_has[record.id] =
                    business.advisor.isNull() ? m_creators[record.id] : business.advisor;
                if (business.restricted == true) m_restricted.insert(record.id);
                // Also while there is no note yet: one may be kept back.
                m_businessOf[confidentialNoteOf(record.id)] = record.id;
                m_restricted.insert(confidentialNoteOf(record.id));
            }
            if (record.kind == "person") m_people[record.id] = fromUnits<Person>(record.id, units);
            if (record.kind == "stand_in")
                m_standIns.push_back(fromUnits<StandIn>(record.id, units));
            if (record.kind == "setting")
                if (const auto setting = fromUnits<Setting>(record.id, units);
                    setting.key == "access.scope")
                    m_scope = setting.value;
            records.push_back(record);
        });
        for (const auto& record : records)
            if (record.kind == "quarantine_entry" && !m_businessOf.contains(record.scope))
                takeUnmadeNote(record);
    }
    /// Whether her tablet keeps a part of what she may see, and this record is no part of it.
    bool isPassedOver(SimulatedTablet& tablet, const sync::StoredRecord& record) {
        if (m_scope != "part" || record.scope.isNull() || isDirectory(record.kind)) return false;
        if (isOwnEntry(tablet.person(), record)) return false;
        const RecordId file = businessOf(record.scope);
        const Date herDay = tokyoDate(tablet.clock().now());
        const auto wanted = sync::HeldFiles(tablet.database()).wanted(herDay);
        // The note of a business that is not here yet comes with it all the same.
        return !looksAfter(tablet.person(), file) &&
               std::ranges::none_of(wanted, [&](RecordId asked) {
                   return asked == file || confidentialNoteOf(asked) == file;
               });
    }
    bool maySee(RecordId person, const sync::StoredRecord& record) {
        if (record.scope.isNull()) return true;
        if (isOwnEntry(person, record)) return true;
        if (hasRole(m_people[person], Role::Supervisor, m_today)) return true;
        if (!hasAnyRole(person)) return false;
        const bool seesAll = m_scope != "own" ||
                             hasRole(m_people[person], Role::Administrator, m_today) ||
                             hasRole(m_people[person], Role::SupportStaff, m_today);
        if (seesAll && !m_restricted.contains(record.scope)) return true;
        return looksAfter(person, businessOf(record.scope));
    }
    bool looksAfter(RecordId person, RecordId business) {
        const RecordId has = m_has[business];
        return has == person || std::ranges::any_of(m_standIns, [&](const StandIn& s) {
                   return !s.cancelled && s.deputy == person && s.absent == has &&
                          (!s.from || *s.from <= m_today) && (!s.to || *s.to >= m_today);
               });
    }
    /// The business of a file.
    RecordId businessOf(RecordId file) const {
        const auto note = m_businessOf.find(file);
        return note == m_businessOf.end() ? file : note->second;
    }
    std::vector<sync::StoredRecord> records;

  private:
    /// A note that is kept back, of a business that is not here, is confidential and its author's.
    void takeUnmadeNote(const sync::StoredRecord& record) {
        const auto entry = fromUnits<QuarantineEntry>(record.id, record.state.units());
        if (m_has.contains(record.scope) ||
            entry.line.find("confidential_note") == std::string::npos)
            return;
        m_restricted.insert(record.scope);
        m_has[record.scope] = entry.person;
    }
    static bool isOwnEntry(RecordId person, const sync::StoredRecord& record) {
        return record.kind == "quarantine_entry" &&
               fromUnits<QuarantineEntry>(record.id, record.state.units()).person == person;
    }
    bool hasAnyRole(RecordId person) {
        return std::ranges::any_of(Words<Role>::kAll, [&](const auto& known) {
            return hasRole(m_people[person], known.first, m_today);
        });
    }

    Date m_today;
    std::string m_scope;
    std::map<RecordId, RecordId> m_creators;
    std::map<RecordId, RecordId> m_has;
    std::map<RecordId, RecordId> m_businessOf;  // of confidential notes
    std::set<RecordId> m_restricted;
    std::map<RecordId, Person> m_people;
    std::vector<StandIn> m_standIns;
};

bool finds(Database& database, const char* sql, RecordId id) {
    Statement row = database.prepare(sql);
    return row.bind(id).step();
}

/// Whether its file left more than a day before the hub's last answer.
bool isLongGone(Database& database, const sync::StoredRecord& record) {
    return finds(database,
                 "SELECT 1 FROM leaving WHERE file=? AND part=0 AND since<(SELECT CAST(value AS "
                 "INTEGER) FROM meta WHERE key='hubTime')-86400000",
                 record.scope);
}

/// Whether it is what unfinished work is about, or the business that this belongs to.
bool hasWork(Database& database, const sync::StoredRecord& record) {
    return record.kind == "business" ||
           finds(database, "SELECT 1 FROM waiting WHERE record=?", record.id) ||
           finds(database, "SELECT 1 FROM draft WHERE subject=?1 OR instr(body,?1)", record.id);
}

std::string differenceOf(const sync::StoredRecord& there, SimulatedTablet& tablet) {
    const auto here = tablet.replica().state(there.kind, there.id);
    for (const auto& [unit, value] : there.state.units()) {
        Statement own = tablet.database().prepare("SELECT 1 FROM shadow WHERE record=? AND unit=?");
        if (own.bind(there.id).bind(unit).step()) continue;
        if (here.value(unit) != value || here.versionOf(unit) != there.state.versionOf(unit))
            return unit + " is " + std::string(here.value(unit)) + ", at the hub " + value;
    }
    return {};
}

}  // namespace

std::string accessDifference(SimulatedHub& hub, SimulatedTablet& tablet, const Clock& clock) {
    StandingAccess access(hub, tokyoDate(clock.now()));
    std::set<RecordId> busy;  // files with own work that was not taken
    for (const auto& record : access.records)
        if (finds(tablet.database(), "SELECT 1 FROM waiting WHERE record=?", record.id))
            busy.insert(access.businessOf(record.scope));
    // What was refused may lie in a file here alone, a new record or one that she gave its
    // business: her log says in which.
    Statement refused = tablet.database().prepare(
        "SELECT DISTINCT o.business FROM operation o JOIN waiting w USING(sequence) "
        "WHERE o.business<>''");
    while (refused.step()) busy.insert(refused.id(0));
    Statement draft = tablet.database().prepare("SELECT subject FROM draft WHERE subject<>''");
    while (draft.step()) busy.insert(draft.id(0));
    for (const auto& record : access.records) {
        const bool held = !tablet.replica().state(record.kind, record.id).isNew();
        const std::string what = record.kind + " " + record.id.text();
        const bool isSeen = access.maySee(tablet.person(), record);
        if (isSeen && !access.isPassedOver(tablet, record)) {
            if (!held) return what + " is lacking";
            const std::string found = differenceOf(record, tablet);
            if (!found.empty()) return what + ": " + found;
        } else if (held && !tablet.isOlder()) {
            // A program of protocol 1 passes over what leaves, until it is updated.
            if (!busy.contains(access.businessOf(record.scope)))
                return what + " is held although it left";
            if (isLongGone(tablet.database(), record) && !hasWork(tablet.database(), record))
                return what + " is held a day after it left, and nothing waits on it";
        }
    }
    return {};
}

}  // namespace banso::simulation
