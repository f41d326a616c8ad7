// SPDX-License-Identifier: Apache-2.0
#include "server/store/people_desk.h"

#include <algorithm>

#include "server/store/checked_units.h"
#include "server/store/handover_work.h"
#include "server/store/people.h"
#include "shared/db/statement.h"

namespace banso {
namespace {

bool isOver(const RoleTerm& term, Date day) {
    return term.withdrawn.value_or(false) || (term.to && *term.to < day);
}

/// Somebody is administrator the day after, too: else nobody could make one on the page.
Result<void> requireAdministrator(ChamberFile& chamber, const Person& changed, Date today) {
    const std::string role(word(Role::Administrator));
    const auto hasBeen = readRecord<Person>(chamber.store(), changed.id);
    if (!hasBeen || !hasRole(*hasBeen, Role::Administrator, today)) return {};
    for (const Person& person : allPeople(chamber.store())) {
        const Person& now = person.id == changed.id ? changed : person;
        const auto term = now.roles.find(role);
        if (term == now.roles.end() || !hasRole(now, Role::Administrator, today)) continue;
        if (!isOver(term->second, addDays(today, 1))) return {};
    }
    return Error{ErrorCode::Forbidden,
                 "Nobody would be administrator any more; make somebody else one first."};
}

/// Whether anything at the chamber is somebody's: a tablet, work, clients, a stand-in, a case.
bool hasLeftTraces(sync::SqliteStore& store, RecordId person) {
    Statement row = store.database().prepare(
        "SELECT 1 WHERE EXISTS(SELECT 1 FROM device WHERE person=?1) OR "
        "EXISTS(SELECT 1 FROM enrolmentCode WHERE person=?1) OR "
        "EXISTS(SELECT 1 FROM history WHERE person=?1) OR "
        "EXISTS(SELECT 1 FROM record WHERE id<>?1 AND instr(units,?1)>0)");
    return row.bind(person).step();
}

}  // namespace

Result<void> PeopleDesk::note(AuditEntry entry) {
    return m_audit.append(entry, m_clock.now());
}

Result<RecordId> PeopleDesk::add(Person person, const std::string& actor) {
    const auto written = m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        person.id = m_ids.recordId();
        const auto units = checkedUnits(person);
        if (!units) return units.error();
        std::string roles;
        for (const auto& [role, term] : person.roles) roles += (roles.empty() ? "" : " ") + role;
        if (auto noted =
                note({AuditEvent::PersonAdded, actor, person.id.text(), {{"roles", roles}}});
            !noted)
            return noted;
        chamber.hub().bring(*units);
        return {};
    });
    if (!written) return written.error();
    return person.id;
}

Result<void> PeopleDesk::rename(RecordId id, std::string_view name, std::string_view kana,
                                const std::string& actor) {
    return m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        auto person = livingPerson(chamber.store(), id);
        if (!person) return person.error();
        person->name = name;
        person->kana = kana;
        const auto units = checkedUnits(*person);
        if (!units) return units.error();
        if (auto noted = note({AuditEvent::PersonRenamed, actor, id.text()}); !noted) return noted;
        chamber.hub().bring(*units);
        return {};
    });
}

Result<void> PeopleDesk::cancel(RecordId id, const std::string& actor) {
    return m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        auto person = livingPerson(chamber.store(), id);
        if (!person) return person.error();
        if (hasLeftTraces(chamber.store(), id))
            return Error{ErrorCode::Forbidden,
                         "Something at the chamber is hers already; end her roles instead."};
        person->cancelled = true;
        person->roles.clear();
        if (auto kept = requireAdministrator(chamber, *person, today()); !kept) return kept;
        const auto units = checkedUnits(*person);
        if (!units) return units.error();
        if (auto noted = note({AuditEvent::PersonCancelled, actor, id.text()}); !noted)
            return noted;
        chamber.hub().bring(*units);
        return {};
    });
}

Result<void> PeopleDesk::changeTerm(RecordId id, Role role, const std::string& actor,
                                    const std::function<void(RoleTerm&)>& change) {
    const std::string roleWord(word(role));
    if (roleWord.empty()) return Error{ErrorCode::Invalid, "There is no such role."};
    return m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        auto person = livingPerson(chamber.store(), id);
        if (!person) return person.error();
        RoleTerm& term = person->roles[roleWord];
        change(term);
        if (term.from && term.to && *term.to < *term.from)
            return Error{ErrorCode::Invalid, "The role would end before it begins."};
        const auto units = checkedUnits(*person);
        if (!units) return units.error();
        if (auto kept = requireAdministrator(chamber, *person, today()); !kept) return kept;
        AuditEntry entry{AuditEvent::RolesChanged, actor, id.text(), {{"role", roleWord}}};
        if (term.from) entry.facts.emplace_back("from", toText(*term.from));
        if (term.to) entry.facts.emplace_back("to", toText(*term.to));
        if (term.withdrawn.value_or(false)) entry.facts.emplace_back("withdrawn", "true");
        if (auto noted = note(std::move(entry)); !noted) return noted;
        chamber.hub().bring(*units);
        return {};
    });
}

Result<void> PeopleDesk::giveRole(RecordId person, Role role, const RoleTerm& term,
                                  const std::string& actor) {
    return changeTerm(person, role, actor, [&](RoleTerm& held) { held = term; });
}

Result<void> PeopleDesk::endRole(RecordId person, Role role, Date last, const std::string& actor) {
    return changeTerm(person, role, actor, [&](RoleTerm& held) {
        held.to = last;
        if (held.from && *held.from > last) held.from = last;
    });
}

Result<void> PeopleDesk::withdrawRole(RecordId person, Role role, const std::string& actor) {
    return changeTerm(person, role, actor, [&](RoleTerm& held) { held.withdrawn = true; });
}

Result<RecordId> PeopleDesk::setStandIn(RecordId absent, RecordId deputy, std::optional<Date> to,
                                        const std::string& actor) {
    if (absent == deputy)
        return Error{ErrorCode::Invalid, "Nobody stands in for herself; choose somebody else."};
    if (to && *to < today())
        return Error{ErrorCode::Invalid, "The last day lies before today; choose a later one."};
    StandIn standIn;
    standIn.absent = absent;
    standIn.deputy = deputy;
    standIn.from = today();
    standIn.to = to;
    const auto written = m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        for (const RecordId person : {absent, deputy})
            if (const auto living = livingPerson(chamber.store(), person); !living)
                return living.error();
        // She would read what is confidential, without a client of her own.
        if (!counsels(*readRecord<Person>(chamber.store(), deputy), today()))
            return Error{ErrorCode::Forbidden, "The deputy has no role today that has clients."};
        standIn.id = m_ids.recordId();
        const auto units = checkedUnits(standIn);
        if (!units) return units.error();
        AuditEntry entry{AuditEvent::StandInSet, actor, absent.text(), {{"deputy", deputy.text()}}};
        if (to) entry.facts.emplace_back("to", toText(*to));
        if (auto noted = note(std::move(entry)); !noted) return noted;
        chamber.hub().bring(*units);
        return {};
    });
    if (!written) return written.error();
    return standIn.id;
}

Result<void> PeopleDesk::endStandIn(RecordId id, const std::string& actor) {
    return m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        auto standIn = readRecord<StandIn>(chamber.store(), id);
        if (!standIn || standIn->cancelled)
            return Error{ErrorCode::NotFound, "There is no such stand-in."};
        const Date yesterday = addDays(today(), -1);
        // One that began today was of no day: its record says that it was called off.
        if (standIn->from && *standIn->from > yesterday)
            standIn->cancelled = true;
        else
            standIn->to = yesterday;
        const auto units = checkedUnits(*standIn);
        if (!units) return units.error();
        if (auto noted = note({AuditEvent::StandInEnded,
                               actor,
                               standIn->absent.text(),
                               {{"deputy", standIn->deputy.text()}}});
            !noted)
            return noted;
        chamber.hub().bring(*units);
        return {};
    });
}

std::vector<StandIn> standInsFrom(sync::SqliteStore& store, Date day) {
    Statement row = store.database().prepare("SELECT id FROM record WHERE kind=? ORDER BY id");
    row.bind(kindOf<StandIn>().name);
    std::vector<StandIn> standIns;
    while (row.step()) {
        auto standIn = readRecord<StandIn>(store, row.id(0));
        const bool counts = standIn && !standIn->cancelled && (!standIn->to || *standIn->to >= day);
        if (counts) standIns.push_back(std::move(*standIn));
    }
    return standIns;
}

}  // namespace banso
