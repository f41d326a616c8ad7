// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/access.h"

#include <algorithm>

#include "shared/domain/business.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/kinds.h"

namespace banso::sync {
namespace {

constexpr std::string_view kSettingKey = "access.scope";
/// Under which the store keeps the setting's value, so that nobody has to look for its record.
constexpr std::string_view kKept = "accessScope";

/// The words of the roles that a person has on a day, with those of a later version.
std::string rolesOn(const Person& person, Date day) {
    std::string words;
    if (person.cancelled) return words;
    for (const auto& [role, term] : person.roles) {
        const bool inForce = (!term.from || *term.from <= day) && (!term.to || *term.to >= day);
        if (!inForce || term.withdrawn.value_or(false)) continue;
        words.append(words.empty() ? "" : " ").append(role);
    }
    return words;
}

std::string_view nextWord(std::string_view& words) {
    const std::size_t space = words.find(' ');
    const std::string_view first = words.substr(0, space);
    words = space == std::string_view::npos ? std::string_view{} : words.substr(space + 1);
    return first;
}

/// The person that a reference's text names; the null id for none.
RecordId personIn(std::string_view value) {
    const auto id = RecordId::parse(value.size() > 2 ? value.substr(1, value.size() - 2) : value);
    return id ? *id : RecordId{};
}

bool isWithdrawn(const Person& person, std::string_view role) {
    const auto term = person.roles.find(std::string(role));
    return term != person.roles.end() && term->second.withdrawn.value_or(false);
}

bool hasOneOf(const Person& person, std::string_view words, RoleSet wanted) {
    while (!words.empty()) {
        const std::string_view role = nextWord(words);
        if (wanted.contains(fromWord<Role>(role)) && !isWithdrawn(person, role)) return true;
    }
    return false;
}

}  // namespace

const Person* Access::person(RecordId id) {
    const auto record = m_store.record(id);
    if (!record) return nullptr;
    if (record != m_personRecord) {
        m_person = fromUnits<Person>(id, record->state.units());
        m_personRecord = record;
    }
    return &m_person;
}

Files Access::filesFor(RecordId id) {
    const Person* known = person(id);
    Files files = Files::None;
    if (known == nullptr) return files;
    const std::string roles = rolesOn(*known, today());
    for (std::string_view words = roles; !words.empty();)
        files = std::max(files, filesOf(fromWord<Role>(nextWord(words))));
    const bool isOwn = m_store.setting(kKept) == "own";
    return files == Files::AsSet && !isOwn ? Files::All : files;
}

bool Access::isTrusted(RecordId id) {
    const Person* known = person(id);
    return known != nullptr && std::ranges::none_of(known->roles, [](const auto& role) {
               return role.second.withdrawn.value_or(false);
           });
}

void Access::written(const StoredRecord& record, const Write& write) {
    if (record.kind == kindOf<Business>().name) {
        businessWritten(record, write);
    } else if (record.kind == kindOf<ConfidentialNote>().name) {
        noteWritten(record, write);
    } else if (record.kind == kindOf<StandIn>().name) {
        m_store.access().putStandIn(fromUnits<StandIn>(record.id, record.state.units()));
    } else if (record.kind == kindOf<Setting>().name) {
        const auto setting = fromUnits<Setting>(record.id, record.state.units());
        if (setting.key == kSettingKey)
            m_store.putSetting(kKept, setting.cancelled ? "all" : setting.value);
    }
}

void Access::businessWritten(const StoredRecord& business, const Write& write) {
    const auto isSet = [&](std::string_view unit) {
        return business.state.versionOf(unit) == write.name;
    };
    if (!write.isNew && !write.isWhole && !isSet(kAdvisorUnit) && !isSet(kRestrictedUnit)) return;
    auto tables = m_store.access();
    auto known = tables.responsible(business.id);
    if (write.isNew || !known) known = Responsible{{}, write.author, business.revision};
    const RecordId advisor = personIn(business.state.value(kAdvisorUnit));
    const RecordId person = advisor.isNull() ? known->creator : advisor;
    const bool isRestricted = business.state.value(kRestrictedUnit) == "true";
    if (!write.isNew && person == known->person && isRestricted == known->restricted) return;
    known->person = person;
    known->restricted = isRestricted;
    put(business.id, *known, write);
    const RecordId note = confidentialNoteOf(business.id);
    if (auto kept = tables.responsible(note)) {
        kept->person = person;
        put(note, *kept, write);
    }
}

void Access::noteWritten(const StoredRecord& note, const Write& write) {
    auto tables = m_store.access();
    if (tables.responsible(note.id)) return;
    const auto business = tables.responsible(note.owner);
    const RecordId person = business ? business->person : write.author;
    put(note.id, {person, write.author, note.revision, true}, write);
}

void Access::expected(const StoredRecord& record, RecordId author) {
    if (record.kind == kindOf<ConfidentialNote>().name)
        noteWritten(record, {{}, author, false, false});
}

void Access::put(RecordId file, const Responsible& responsible, const Write& write) {
    auto tables = m_store.access();
    tables.putResponsible(file, responsible);
    if (responsible.restricted) keepFromOthers(file);
    // Her tablet holds what she made, though it was never hers: made for somebody else.
    if (write.isNew && !write.author.isNull() && !mayRead(write.author, file))
        tables.tell(write.author, AccessTables::What::Leave, file);
}

void Access::tell(RecordId id, const DeviceId& device) {
    const Person* known = person(id);
    if (known == nullptr) return;
    tellPerson(*known);
    const auto kept = keptBy(id, device);
    write(device, kept.has_value(), kept.value_or(std::set<RecordId>{}));
}

void Access::tellPerson(const Person& known) {
    auto tables = m_store.access();
    const std::string roles = rolesOn(known, today());
    if (tables.rolesAt(known.id, INT64_MAX) != roles)
        tables.tell(known.id, AccessTables::What::Roles, {}, roles);
    const Files sees = filesFor(known.id);
    write(known.id, sees < Files::All, exceptionsFor(known.id, sees));
}

void Access::write(const LogOwner& owner, bool isNarrow, const std::set<RecordId>& exceptions) {
    using What = AccessTables::What;
    auto tables = m_store.access();
    if (isNarrow != tables.isNarrow(owner))
        tables.tell(owner, isNarrow ? What::Narrow : What::Wide);
    const std::set<RecordId> told = tables.exceptions(owner);
    for (const RecordId file : told)
        if (!exceptions.contains(file))
            tables.tell(owner, isNarrow ? What::Leave : What::Enter, file);
    for (const RecordId file : exceptions)
        if (!told.contains(file)) tables.tell(owner, isNarrow ? What::Enter : What::Leave, file);
}

std::vector<RecordId> Access::wants(const DeviceRow& device, const std::vector<RecordId>& files,
                                    std::int64_t turn) {
    auto tables = m_store.access();
    const auto before = tables.wanted(device.id).value_or(std::set<RecordId>{});
    std::vector<RecordId> all = files;
    for (const RecordId file : files) all.push_back(confidentialNoteOf(file));
    tables.putWanted(device.id, all, turn);
    const auto after = tables.wanted(device.id).value_or(std::set<RecordId>{});
    std::vector<RecordId> fresh;
    for (const RecordId file : files)
        if (after.contains(file) && !before.contains(file) && !looksAfter(device.person, file) &&
            mayRead(device.person, file))
            fresh.push_back(file);
    return fresh;
}

std::optional<std::set<RecordId>> Access::keptBy(RecordId person, const DeviceId& device) {
    if (m_store.setting(kKept) != "part" || filesFor(person) < Files::All) return std::nullopt;
    // A program that does not ask keeps all.
    auto kept = m_store.access().wanted(device);
    if (kept) kept->merge(m_store.access().filesOf(person, today()));
    return kept;
}

std::set<RecordId> Access::exceptionsFor(RecordId person, Files sees) {
    if (sees == Files::AsSet) return m_store.access().filesOf(person, today());
    return sees == Files::All ? restrictedToOthers(person) : std::set<RecordId>{};
}

std::set<RecordId> Access::restrictedToOthers(RecordId person) {
    auto tables = m_store.access();
    std::set<RecordId> files = tables.restrictedFiles();
    if (files.empty()) return files;
    for (const RecordId file : tables.filesOf(person, today())) files.erase(file);
    return files;
}

std::set<RecordId> Access::overseenBy(RecordId person) {
    auto tables = m_store.access();
    std::set<RecordId> seen = tables.restrictedFiles();
    const Files sees = seen.empty() ? Files::None : filesFor(person);
    if (sees == Files::None) return {};
    const std::set<RecordId> hers = tables.filesOf(person, today());
    std::erase_if(seen, [&](RecordId file) {
        const bool isHers = hers.contains(file);
        return isHers ? responsible(file) == person : sees != Files::AllAndRestricted;
    });
    return seen;
}

bool Access::looksAfter(RecordId person, RecordId file) {
    const RecordId has = responsible(file);
    if (has.isNull()) return false;
    return has == person || m_store.access().standsIn(person, has, today());
}

bool Access::mayRead(RecordId reader, RecordId file) {
    if (file.isNull() || file == reader) return true;
    const Files sees = filesFor(reader);
    if (sees == Files::None) return false;
    if (sees == Files::AllAndRestricted) return true;
    if (sees == Files::AsSet) return looksAfter(reader, file);
    return !isRestricted(file) || looksAfter(reader, file);
}

bool Access::mayWrite(RecordId person, RecordId file, const Cursor& seen) {
    if (mayRead(person, file)) return true;
    auto tables = m_store.access();
    const auto known = tables.responsible(file);
    // A file that is not there yet is nobody's.
    if (!known) return true;
    const bool isOurs = seen.epoch == m_store.setting("epoch");
    if (known->creator == person && known->created > (isOurs ? seen.revision : 0)) return true;
    return isOurs && tables.hadFile(person, file, seen.scope) && isTrusted(person);
}

/// At once, not at their own next push: whoever pulls after this moment must not get it.
void Access::keepFromOthers(RecordId file) {
    auto tables = m_store.access();
    for (const RecordId other : tables.peopleWithDevices())
        if (!tables.isNarrow(other) && !tables.isException(other, file) && !mayRead(other, file))
            tables.tell(other, AccessTables::What::Leave, file);
}

bool Access::mayEntrust(const Person& person, RecordId file) {
    const auto known = m_store.access().responsible(file);
    const bool isNobodys = !known || known->person.isNull();
    return isNobodys || looksAfter(person.id, file) || hasRole(person, {Role::Supervisor}, {});
}

bool Access::hasRole(const Person& who, RoleSet roles, const Cursor& seen) {
    if (hasOneOf(who, rolesOn(who, today()), roles)) return true;
    if (seen.epoch != m_store.setting("epoch")) return false;
    const auto then = m_store.access().rolesAt(who.id, seen.scope);
    return then && hasOneOf(who, *then, roles);
}

bool Access::isLate(RecordId person, RecordId file) {
    return !mayRead(person, file) && m_store.access().responsible(file).has_value();
}

bool Access::isRestricted(RecordId file) {
    const auto known = m_store.access().responsible(file);
    return known && known->restricted;
}

bool Access::isRestrictedClient(RecordId business) {
    if (isRestricted(business)) return true;
    return std::ranges::any_of(m_store.joinedTo(business),
                               [&](RecordId joined) { return isRestrictedClient(joined); });
}

RecordId Access::responsible(RecordId file) {
    const auto known = m_store.access().responsible(file);
    return known ? known->person : RecordId{};
}

FileLog::FileLog(AccessTables& tables, const LogOwner& owner, std::int64_t told)
    : last(tables.lastTold(owner)),
      narrow(tables.isNarrow(owner)),
      exceptions(tables.exceptions(owner)) {
    if (told >= 0) news = tables.since(owner, told);
}

std::set<RecordId> FileLog::coming(AccessTables& tables) const {
    if (!news.switched) return news.files;
    return narrow ? exceptions : tables.allFiles();
}

std::set<RecordId> FileLog::going(AccessTables& tables, bool all) const {
    if (!all && !news.switched) return news.files;
    return narrow ? tables.allFiles() : exceptions;
}

Reach::Reach(CentralStore& store, RecordId person, const DeviceId& device, std::int64_t told)
    : m_store(store), m_person(person), m_begins(told < 0) {
    if (person.isNull()) return;
    auto tables = store.access();
    m_hers = FileLog(tables, person, told);
    if (!device.empty()) m_kept = FileLog(tables, device, told);
    m_number = std::max(m_hers.last, m_kept.last);
    if (m_begins) return;
    std::set<RecordId> files = m_hers.coming(tables);
    for (const RecordId file : files)
        if (m_hers.has(file)) m_entering.push_back({file, !m_kept.has(file)});
    for (const RecordId file : m_kept.coming(tables))
        if (m_hers.has(file) && m_kept.has(file) && !files.contains(file))
            m_entering.push_back({file, false});
}

bool Reach::carriesAll() const {
    return m_person.isNull() || (m_hers.hasAll() && m_kept.hasAll());
}

bool Reach::carries(RecordId record, RecordId file, std::string_view kind) {
    if (carriesAll() || file.isNull() || file == m_person) return true;
    if (m_hers.keeps(file)) {
        if (m_kept.keeps(file)) return true;
        const auto known = kind.empty() ? m_store.record(record) : nullptr;
        if (isDirectory(known ? std::string_view(known->kind) : kind)) return true;
    }
    // Whoever wrote what could not be taken sees it, wherever it lies.
    return m_store.access().isOwnEntry(record, m_person);
}

std::vector<FileLeaves> Reach::leaving(bool all) {
    auto tables = m_store.access();
    std::vector<FileLeaves> gone;
    for (const RecordId file : m_hers.going(tables, all))
        if (!m_hers.has(file)) gone.push_back({file, tables.chamberRecordsOf(file)});
    // Where the tablet hears all that it keeps, it knows what it does not, but for this.
    const std::set<RecordId> dropped = keeps() ? tables.namedByTheChamber() : m_kept.news.files;
    for (const RecordId file : dropped)
        if (m_hers.has(file) && !m_kept.has(file))
            gone.push_back({file, tables.chamberRecordsOf(file), true});
    return gone;
}

std::optional<Keeps> Reach::keeps() const {
    const bool isAsked = m_begins ? m_kept.last > 0 : m_kept.news.switched;
    if (!isAsked) return std::nullopt;
    Keeps keeps{m_kept.narrow};
    if (keeps.part)
        std::ranges::copy_if(m_kept.exceptions, std::back_inserter(keeps.files),
                             [&](RecordId file) { return m_hers.has(file); });
    return keeps;
}

}  // namespace banso::sync
