// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/access.h"

#include <algorithm>

#include "shared/domain/catalogue.h"

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
    const Units& units = record.state.units();
    if (record.kind == "business") {
        const bool mayChange =
            write.isNew || write.isWhole || record.state.versionOf("advisor") == write.name;
        if (!mayChange) return;
        auto tables = m_store.access();
        auto known = tables.responsible(record.id);
        if (write.isNew || !known) known = Responsible{{}, write.author, record.revision};
        const RecordId advisor = personIn(record.state.value("advisor"));
        const RecordId person = advisor.isNull() ? known->creator : advisor;
        if (!write.isNew && person == known->person) return;
        known->person = person;
        tables.putResponsible(record.id, *known);
        // Her tablet holds what she made, though it was never hers: made for somebody else.
        if (write.isNew && !write.author.isNull() && !mayRead(write.author, record.id))
            tables.tell(write.author, AccessTables::What::Leave, record.id);
    } else if (record.kind == "stand_in") {
        m_store.access().putStandIn(fromUnits<StandIn>(record.id, units));
    } else if (record.kind == "setting") {
        const auto setting = fromUnits<Setting>(record.id, units);
        if (setting.key == kSettingKey)
            m_store.putSetting(kKept, setting.cancelled ? "all" : setting.value);
    }
}

void Access::tell(RecordId id) {
    using What = AccessTables::What;
    const Person* known = person(id);
    if (known == nullptr) return;
    auto tables = m_store.access();
    const std::string roles = rolesOn(*known, today());
    if (tables.rolesAt(id, INT64_MAX) != roles) tables.tell(id, What::Roles, {}, roles);
    const Files sees = filesFor(id);
    const bool isNarrow = sees != Files::All;
    if (isNarrow != tables.isNarrow(id)) tables.tell(id, isNarrow ? What::Narrow : What::Wide);
    if (!isNarrow) return;
    const std::set<RecordId> files =
        sees == Files::AsSet ? tables.filesOf(id, today()) : std::set<RecordId>{};
    const std::set<RecordId> held = tables.held(id);
    for (const RecordId file : held)
        if (!files.contains(file)) tables.tell(id, What::Leave, file);
    for (const RecordId file : files)
        if (!held.contains(file)) tables.tell(id, What::Enter, file);
}

bool Access::mayRead(RecordId reader, RecordId file) {
    if (file.isNull() || file == reader) return true;
    const Files sees = filesFor(reader);
    if (sees != Files::AsSet) return sees == Files::All;
    const RecordId has = responsible(file);
    if (has.isNull()) return false;
    return has == reader || m_store.access().standsIn(reader, has, today());
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
    if (m_narrow) m_held = tables.held(person);
    if (told < 0) return;
    m_news = tables.since(person, told);
    if (m_news.switched && !m_narrow) {
        const auto all = tables.allFiles();
        m_entering.assign(all.begin(), all.end());
        return;
    }
    for (const RecordId file : m_held)
        if (m_news.switched || m_news.files.contains(file)) m_entering.push_back(file);
}

bool Reach::carries(RecordId record, RecordId file) {
    if (carriesAll() || file.isNull() || file == m_person) return true;
    if (!m_news.switched && m_held.contains(file) && !m_news.files.contains(file)) return true;
    // Whoever wrote what could not be taken sees it, wherever it lies.
    return m_store.access().isOwnEntry(record, m_person);
}

std::vector<RecordId> Reach::leaving(bool all) {
    if (!m_narrow) return {};
    std::vector<RecordId> files;
    for (const RecordId file : all || m_news.switched ? m_store.access().allFiles() : m_news.files)
        if (!m_held.contains(file)) files.push_back(file);
    return files;
}

}  // namespace banso::sync
