// SPDX-License-Identifier: Apache-2.0
#include "sync/device/replica.h"

#include <algorithm>

#include "shared/db/statement.h"
#include "shared/domain/kinds.h"

namespace banso::sync {
namespace {

std::string encodeExtra(const Units& extra) {
    json::Writer writer;
    writer.beginObject();
    for (const auto& [unit, text] : extra) writer.memberRaw(unit, text);
    return writer.endObject().take();
}

Versions readVersions(std::string_view text) {
    Versions versions;
    if (text == "{}") return versions;
    if (const auto document = json::Document::parse(text))
        for (const json::Member member : document->root().members())
            versions.emplace(member.key, member.value.string().value_or(std::string_view{}));
    return versions;
}

bool isSearched(const KindInfo& kind, const FieldInfo& field) {
    return std::ranges::find(kind.searched, field.name) != kind.searched.end();
}

void addSearched(std::string_view text, const FoldText& fold, std::string& search) {
    search.append(fold(text)).append(1, ' ');
}

std::string searchText(const KindInfo& kind, const Row& row, const FoldText& fold) {
    std::string text;
    for (std::size_t i = 0; i < kind.fields.size(); ++i)
        if (row.cells[i].text && isSearched(kind, kind.fields[i]))
            addSearched(*row.cells[i].text, fold, text);
    return text;
}

/// The same of a record that has its searched columns in `age`, from the fourth on, and will have
/// those of `units` in `row`.
std::string searchTextWith(const KindInfo& kind, const Row& row,
                           const std::vector<Replica::Confirmed>& units, const Statement& age,
                           const FoldText& fold) {
    std::string text;
    int column = 3;
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const FieldInfo& field = kind.fields[i];
        if (!isSearched(kind, field)) continue;
        const bool isSet = std::ranges::any_of(
            units, [&](const Replica::Confirmed& unit) { return isOfUnit(field, unit.unit); });
        if (isSet && row.cells[i].text) addSearched(*row.cells[i].text, fold, text);
        if (!isSet && !age.isNull(column)) addSearched(age.text(column), fold, text);
        ++column;
    }
    return text;
}

/// Whether a unit fills columns of its own from which nothing else in the row is made but the
/// search text: no index, no map that it shares.
bool standsAlone(const KindInfo& kind, std::string_view unit) {
    const auto fields = kind.unitFields(unit);
    return !fields.empty() && std::ranges::none_of(fields, [&](const FieldInfo* field) {
        return field->isMap || field->name == kind.scopeField || field->name == kind.ownerField ||
               field->refers == kind.name;
    });
}

void bindCell(Statement& statement, const Row::Cell& cell) {
    if (cell.text)
        statement.bindKept(*cell.text);
    else
        statement.bind(cell.number);
}

}  // namespace

const Replica::Sql& Replica::sqlFor(const KindInfo& kind) {
    const auto known = m_sql.find(kind.name);
    if (known != m_sql.end()) return known->second;
    std::string columns;
    std::string places;
    std::string sets;
    std::vector<std::string> names;
    for (const FieldInfo& field : kind.fields) names.emplace_back(field.name);
    if (!kind.searched.empty()) names.emplace_back("search");
    for (const char* own : {"version_", "versions_", "extra_", "rev_"}) names.emplace_back(own);
    std::string select = "SELECT version_,versions_,extra_,rev_";
    for (const FieldInfo& field : kind.fields) select += ",\"" + std::string(field.name) + "\"";
    for (const std::string& name : names) {
        columns += ",\"" + name + "\"";
        places += ",?";
        // Setting an indexed column rewrites its index entry even when the value is the same. A
        // file that is there from the record's making stays.
        const FieldInfo* field = kind.field(name);
        if (name == kind.scopeField && field != nullptr && field->required) continue;
        sets.append(sets.empty() ? "" : ",").append("\"" + name + "\"=excluded.\"" + name + "\"");
    }
    const std::string table = "\"" + std::string(kind.name) + "\"";
    const std::string insert =
        "INSERT INTO " + table + "(id" + columns + ") VALUES(?" + places + ") ON CONFLICT(id) DO ";
    std::string age = "SELECT version_,versions_,rev_";
    for (const FieldInfo& field : kind.fields)
        if (isSearched(kind, field)) age += ",\"" + std::string(field.name) + "\"";
    return m_sql
        .emplace(kind.name, Sql{select + " FROM " + table + " WHERE id=?", insert + "NOTHING",
                                insert + "UPDATE SET " + sets,
                                age + " FROM " + table + " WHERE id=? AND extra_ IS NULL"})
        .first->second;
}

RecordState Replica::state(std::string_view kindName, RecordId id) {
    const KindInfo* kind = findKind(kindName);
    if (kind == nullptr) return unknownState(id);
    Statement row = m_database.prepare(sqlFor(*kind).select);
    row.bind(id);
    if (!row.step()) return {};
    constexpr int kFirstField = 4;
    RecordState state(row.string(0), readVersions(row.text(1)),
                      fromRow(*kind, row, kFirstField, row.text(2)));
    state.reached(row.integer(3));
    return state;
}

void Replica::put(std::string_view kindName, RecordId id, const RecordState& state) {
    const KindInfo* kind = findKind(kindName);
    if (kind == nullptr) {
        putUnknown(kindName, id, state);
        return;
    }
    if (state.units().empty()) {
        m_database.prepare("DELETE FROM \"" + std::string(kindName) + "\" WHERE id=?")
            .bind(id)
            .run();
        return;
    }
    const std::string versions = state.encodeVersions();
    const Row row = toRow(*kind, state.units());
    putRow(sqlFor(*kind).upsert, *kind, id, row, searchText(*kind, row, m_fold),
           {state.version(), versions, state.revision()});
}

std::optional<Replica::NewRecord> Replica::readNew(std::string_view kindName, RecordId id,
                                                   const Age& age, json::Value units,
                                                   const FoldText& fold) {
    const KindInfo* kind = findKind(kindName);
    if (kind == nullptr || units.size() == 0) return std::nullopt;
    NewRecord record{kind,
                     id,
                     toRow(*kind, units),
                     {},
                     std::string(age.version),
                     std::string(age.versions),
                     age.revision};
    record.search = searchText(*kind, record.row, fold);
    return record;
}

bool Replica::putNew(const NewRecord& record) {
    putRow(sqlFor(*record.kind).insert, *record.kind, record.id, record.row, record.search,
           {record.version, record.versions, record.revision});
    return m_database.changes() == 1;
}

const std::string& Replica::updateSql(const KindInfo& kind,
                                      const std::vector<const FieldInfo*>& fields) {
    std::string& sql = m_updates[fields.front()];
    if (!sql.empty()) return sql;
    sql = "UPDATE \"" + std::string(kind.name) + "\" SET versions_=?,rev_=max(rev_,?)";
    for (const FieldInfo* field : fields) sql += ",\"" + std::string(field->name) + "\"=?";
    if (!kind.searched.empty()) sql += ",search=?";
    return sql += " WHERE id=?";
}

bool Replica::setUnits(std::string_view kindName, RecordId id, std::int64_t revision,
                       const std::vector<Confirmed>& units) {
    const KindInfo* kind = findKind(kindName);
    if (kind == nullptr || !std::ranges::all_of(units, [&](const Confirmed& unit) {
            return !unit.version.empty() && standsAlone(*kind, unit.unit);
        }))
        return false;
    Units values;
    for (const Confirmed& unit : units) values.emplace(unit.unit, unit.value);
    const Row row = toRow(*kind, values);
    if (!row.extra.empty()) return false;
    RecordState state;
    std::string search;
    {
        Statement age = m_database.prepare(sqlFor(*kind).age);
        age.bind(id);
        if (!age.step()) return false;
        state = RecordState(age.string(0), readVersions(age.text(1)), {});
        search = searchTextWith(*kind, row, units, age, m_fold);
    }
    for (const Confirmed& unit : units) state.set(unit.unit, unit.value, unit.version);
    const std::string versions = state.encodeVersions();
    for (const Confirmed& unit : units) {
        const auto fields = kind->unitFields(unit.unit);
        Statement update = m_database.prepare(updateSql(*kind, fields));
        update.bind(versions).bind(revision);
        for (const FieldInfo* field : fields)
            bindCell(update, row.cells[static_cast<std::size_t>(field - kind->fields.data())]);
        if (!kind->searched.empty()) update.bindKept(search);
        update.bind(id).run();
    }
    return true;
}

void Replica::reached(std::string_view kind, RecordId id, std::int64_t revision) {
    const std::string table =
        findKind(kind) != nullptr ? "\"" + std::string(kind) + "\"" : "unknownRecord";
    m_database.prepare("UPDATE " + table + " SET rev_=?1 WHERE id=?2 AND rev_<?1")
        .bind(revision)
        .bind(id)
        .run();
}

void Replica::putRow(const std::string& sql, const KindInfo& kind, RecordId id, const Row& row,
                     std::string_view search, const Age& age) {
    Statement statement = m_database.prepare(sql);
    const std::string name = id.text();
    statement.bindKept(name);
    for (const Row::Cell& cell : row.cells) bindCell(statement, cell);
    if (!kind.searched.empty()) statement.bindKept(search);
    statement.bindKept(age.version).bindKept(age.versions);
    if (row.extra.empty())
        statement.bindNull();
    else
        statement.bind(encodeExtra(row.extra));
    statement.bind(age.revision).run();
}

RecordState Replica::unknownState(RecordId id) {
    Statement row =
        m_database.prepare("SELECT version,versions,units,rev_ FROM unknownRecord WHERE id=?");
    row.bind(id);
    if (!row.step()) return {};
    auto state = RecordState::decode(row.text(0), row.text(1), row.text(2));
    if (!state) throw StorageError(ErrorCode::Storage, state.error().detail);
    state->reached(row.integer(3));
    return std::move(*state);
}

void Replica::putUnknown(std::string_view kind, RecordId id, const RecordState& state) {
    m_database
        .prepare(
            "INSERT OR REPLACE INTO unknownRecord(id,kind,version,versions,units,rev_) "
            "VALUES(?,?,?,?,?,?)")
        .bind(id)
        .bind(kind)
        .bind(state.version())
        .bind(state.encodeVersions())
        .bind(state.encodeUnits())
        .bind(state.revision())
        .run();
}

bool Replica::isEmpty() {
    for (const KindInfo* kind : kinds()) {
        Statement row =
            m_database.prepare("SELECT 1 FROM \"" + std::string(kind->name) + "\" LIMIT 1");
        if (row.step()) return false;
    }
    return true;
}

}  // namespace banso::sync
