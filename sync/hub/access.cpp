// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/access.h"

#include <algorithm>

#include "shared/domain/business.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/confidential_note.h"

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
    if (!write.isNew && !write.isWhole && !isSet("advisor") && !isSet("restricted")) return;
    auto tables = m_store.access();
    auto known = tables.responsible(business.id);
    if (write.isNew || !known) known = Responsible{{}, write.author, business.revision};
    const RecordId advisor = personIn(business.state.value("advisor"));
    const RecordId person = advisor.isNull() ? known->creator : advisor;
    const bool isRestricted = business.state.value("restricted") == "true";
    if (!write.isNew && person == known->person && isRestricted == known->restricted) return;
    known->person = person;
    known->restricted = isRestricted;
    put(business.id, *known, write);
    const RecordId note = confidentialNoteOf(business.id);
    if (auto kept = tables.responsible(note)) {
        kept->person = person;
        tables.putResponsible(note, *kept);
    }
}

void Access::noteWritten(const StoredRecord& note, const Write& write) {
    auto tables = m_store.access();
    if (tables.responsible(note.id)) return;
    const auto business = tables.responsible(note.owner);
    const RecordId person = business ? business->person : write.author;
    put(note.id, {person, write.author, note.revision, true}, write);
}

void Access::put(RecordId file, const Responsible& responsible, const Write& write) {
    auto tables = m_store.access();
    tables.putResponsible(file, responsible);
    // Her tablet holds what she made, though it was never hers: made for somebody else.
    if (write.isNew && !write.author.isNull() && !mayRead(write.author, file))
        tables.tell(write.author, AccessTables::What::Leave, file);
}

void Access::tell(RecordId id) {
    using What = AccessTables::What;
    const Person* known = person(id);
    if (known == nullptr) return;
    auto tables = m_store.access();
    const std::string roles = rolesOn(*known, today());
    if (tables.rolesAt(id, INT64_MAX) != roles) tables.tell(id, What::Roles, {}, roles);
    const Files sees = filesFor(id);
    const bool isNarrow = sees < Files::All;
    if (isNarrow != tables.isNarrow(id)) tables.tell(id, isNarrow ? What::Narrow : What::Wide);
    const std::set<RecordId> now = exceptionsFor(id, sees);
    const std::set<RecordId> told = tables.exceptions(id);
    for (const RecordId file : told)
        if (!now.contains(file)) tables.tell(id, isNarrow ? What::Leave : What::Enter, file);
    for (const RecordId file : now)
        if (!told.contains(file)) tables.tell(id, isNarrow ? What::Enter : What::Leave, file);
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
    const bool seesAll = filesFor(person) == Files::AllAndRestricted;
    return seesAll ? restrictedToOthers(person) : std::set<RecordId>{};
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

RecordId Access::responsible(RecordId file) {
    const auto known = m_store.access().responsible(file);
    return known ? known->person : RecordId{};
}

Reach::Reach(CentralStore& store, RecordId person, std::int64_t told)
    : m_store(store), m_person(person) {
    if (person.isNull()) return;
    auto tables = store.access();
    m_number = tables.lastTold(person);
    m_narrow = tables.isNarrow(person);
    m_exceptions = tables.exceptions(person);
    if (told < 0) return;
    m_news = tables.since(person, told);
    std::set<RecordId> changed = m_news.files;
    if (m_news.switched) changed = m_narrow ? m_exceptions : tables.allFiles();
    std::ranges::copy_if(changed, std::back_inserter(m_entering),
                         [&](RecordId file) { return isHers(file); });
}

bool Reach::carriesAll() const {
    const bool seesAll = !m_narrow && m_exceptions.empty();
    return m_person.isNull() || (seesAll && !m_news.switched && m_news.files.empty());
}

bool Reach::carries(RecordId record, RecordId file) {
    if (carriesAll() || file.isNull() || file == m_person) return true;
    if (!m_news.switched && isHers(file) && !m_news.files.contains(file)) return true;
    // Whoever wrote what could not be taken sees it, wherever it lies.
    return m_store.access().isOwnEntry(record, m_person);
}

std::vector<RecordId> Reach::leaving(bool all) {
    std::set<RecordId> changed = m_news.files;
    if (all || m_news.switched) changed = m_narrow ? m_store.access().allFiles() : m_exceptions;
    std::vector<RecordId> gone;
    std::ranges::copy_if(changed, std::back_inserter(gone),
                         [&](RecordId file) { return !isHers(file); });
    return gone;
}

}  // namespace banso::sync
