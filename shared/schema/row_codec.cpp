// SPDX-License-Identifier: Apache-2.0
#include "shared/schema/row_codec.h"

#include "shared/codec/json.h"

namespace banso {
namespace {

bool isNumber(const FieldInfo& field) {
    return field.type == FieldType::Integer || field.type == FieldType::Boolean ||
           field.type == FieldType::Moment;
}

Row::Cell toCell(const FieldInfo& field, json::Value value) {
    if (!isNumber(field)) {
        const auto text = value.string();
        return {{}, text ? std::optional<std::string>(*text) : std::nullopt};
    }
    if (const auto truth = value.boolean(); truth && field.type == FieldType::Boolean)
        return {*truth ? 1 : 0, {}};
    return {field.type == FieldType::Boolean ? std::nullopt : value.integer(), {}};
}

/// A cell's value as JSON; empty when there is none.
std::string toJson(const FieldInfo& field, const Row::Cell& cell) {
    if (cell.text) return json::quoted(*cell.text);
    if (!cell.number) return {};
    if (field.type == FieldType::Boolean) return *cell.number != 0 ? "true" : "false";
    return std::to_string(*cell.number);
}

/// The text of a unit as its columns give it back; empty when they hold nothing.
std::string unitFromCells(const std::vector<const FieldInfo*>& fields, const KindInfo& kind,
                          const std::vector<Row::Cell>& cells) {
    const auto cellOf = [&](const FieldInfo* field) -> const Row::Cell& {
        return cells[static_cast<std::size_t>(field - kind.fields.data())];
    };
    if (fields.size() == 1 && fields.front()->unit == fields.front()->name)
        return toJson(*fields.front(), cellOf(fields.front()));
    std::string text;
    for (const FieldInfo* field : fields) {
        const std::string value = toJson(*field, cellOf(field));
        if (value.empty()) continue;
        text.append(text.empty() ? "{" : ",").append(json::quoted(field->name));
        text.append(1, ':').append(value);
    }
    return text.empty() ? text : text.append(1, '}');
}

void fillCells(const KindInfo& kind, const std::vector<const FieldInfo*>& fields, json::Value value,
               std::vector<Row::Cell>& cells) {
    for (const FieldInfo* field : fields) {
        auto& cell = cells[static_cast<std::size_t>(field - kind.fields.data())];
        if (field->unit == field->name)
            cell = toCell(*field, value);
        else if (const auto member = value.find(field->name))
            cell = toCell(*field, *member);
    }
}

}  // namespace

Row toRow(const KindInfo& kind, const Units& units) {
    Row row;
    row.cells.resize(kind.fields.size());
    std::map<const FieldInfo*, json::Writer> maps;
    for (const auto& [unit, text] : units) {
        const auto fields = kind.unitFields(unit);
        if (fields.empty()) {
            row.extra.emplace(unit, text);
            continue;
        }
        if (fields.front()->isMap) {
            auto [writer, isNew] = maps.try_emplace(fields.front());
            if (isNew) writer->second.beginObject();
            writer->second.memberRaw(splitUnit(unit).key, text);
            continue;
        }
        if (text == "null") continue;
        const auto document = json::Document::parse(text);
        if (document) fillCells(kind, fields, document->root(), row.cells);
        if (unitFromCells(fields, kind, row.cells) != text) row.extra.emplace(unit, text);
    }
    for (auto& [field, writer] : maps)
        row.cells[static_cast<std::size_t>(field - kind.fields.data())].text =
            writer.endObject().take();
    return row;
}

Units fromRow(const KindInfo& kind, const Statement& row, int firstColumn, std::string_view extra) {
    std::vector<Row::Cell> cells(kind.fields.size());
    Units units;
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const FieldInfo& field = kind.fields[i];
        const int column = firstColumn + static_cast<int>(i);
        if (row.isNull(column)) continue;
        if (field.isMap) {
            const auto document = json::Document::parse(row.text(column));
            if (!document) continue;
            for (const json::Member member : document->root().members())
                units.emplace(std::string(field.name).append(1, '/').append(member.key),
                              member.value.text());
        } else if (isNumber(field)) {
            cells[i].number = row.integer(column);
        } else {
            cells[i].text = row.string(column);
        }
    }
    for (std::size_t i = 0; i < kind.fields.size(); ++i) {
        const FieldInfo& field = kind.fields[i];
        if (field.isMap || units.contains(field.unit)) continue;
        std::string text = unitFromCells(kind.unitFields(field.unit), kind, cells);
        if (!text.empty()) units.emplace(field.unit, std::move(text));
    }
    if (extra.empty()) return units;
    if (const auto document = json::Document::parse(extra))
        for (const json::Member member : document->root().members())
            units.insert_or_assign(std::string(member.key), std::string(member.value.text()));
    return units;
}

}  // namespace banso
