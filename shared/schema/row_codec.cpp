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

/// Fills a row unit by unit.
class RowFiller {
  public:
    explicit RowFiller(const KindInfo& kind) : m_kind(kind) {
        m_row.cells.resize(kind.fields.size());
    }

    void add(std::string_view unit, json::Value value) {
        const UnitName name = splitUnit(unit);
        const bool isEntry = !name.key.empty();
        for (std::size_t i = 0; i < m_kind.fields.size(); ++i) {
            const FieldInfo& field = m_kind.fields[i];
            if (field.isMap != isEntry || field.unit != name.field) continue;
            if (isEntry)
                addEntry(i, name.key, value);
            else if (!value.isNull() && !fill(i, value))
                keep(unit, value.text());
            return;
        }
        keep(unit, value.text());
    }
    /// What no column can hold.
    void keep(std::string_view unit, std::string_view text) { m_row.extra.emplace(unit, text); }

    Row take() {
        for (auto& [place, writer] : m_maps) m_row.cells[place].text = writer.endObject().take();
        return std::move(m_row);
    }

  private:
    void addEntry(std::size_t place, std::string_view key, json::Value value) {
        auto [writer, isNew] = m_maps.try_emplace(place);
        if (isNew) writer->second.beginObject();
        writer->second.memberRaw(key, value.text());
    }

    /// The columns of a unit, the first of them at `place`. False when they would not give its text
    /// back: they do when each member is one of theirs, holds something, and stands in their order.
    bool fill(std::size_t place, json::Value value) {
        const FieldInfo& first = m_kind.fields[place];
        if (first.unit == first.name) return put(place, value);
        bool isExact = value.size() > 0;
        std::size_t next = place;
        for (const json::Member member : value.members()) {
            const std::size_t own = placeOf(first.unit, member.key);
            isExact =
                own < m_kind.fields.size() && put(own, member.value) && own >= next && isExact;
            next = own + 1;
        }
        return isExact;
    }

    bool put(std::size_t place, json::Value value) {
        Row::Cell& cell = m_row.cells[place];
        cell = toCell(m_kind.fields[place], value);
        return cell.number || cell.text;
    }

    std::size_t placeOf(std::string_view unit, std::string_view name) const {
        std::size_t place = 0;
        while (place < m_kind.fields.size() &&
               (m_kind.fields[place].unit != unit || m_kind.fields[place].name != name))
            ++place;
        return place;
    }

    const KindInfo& m_kind;
    Row m_row;
    std::map<std::size_t, json::Writer> m_maps;
};

}  // namespace

Row toRow(const KindInfo& kind, const Units& units) {
    RowFiller filler(kind);
    for (const auto& [unit, text] : units) {
        if (const auto document = json::Document::parse(text))
            filler.add(unit, document->root());
        else
            filler.keep(unit, text);
    }
    return filler.take();
}

Row toRow(const KindInfo& kind, json::Value units) {
    RowFiller filler(kind);
    for (const json::Member member : units.members()) filler.add(member.key, member.value);
    return filler.take();
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
