// SPDX-License-Identifier: Apache-2.0
#include "shared/notes/note_text.h"

#include <algorithm>
#include <map>

#include "shared/codec/json.h"
#include "shared/domain/kinds.h"

namespace banso {
namespace {

/// The day a record stands under in its business's history. A kind that is not here has none.
std::string daySql(std::string_view kind) {
    static const std::map<std::string_view, const char*> days{
        {"appointment", "day"},
        {"business_event", "day"},
        {"checksheet", "coalesce(finishedOn,startedOn)"},
        {"consultation", "day"},
        {"drift_case", "coalesce(stateOn,openedOn)"},
        {"instruction", "coalesce(doneOn,due)"},
        {"plan", "coalesce(finishedOn,firstMonth||'-01')"},
        {"plan_action", "coalesce(doneOn,due)"},
        {"promise", "coalesce(doneOn,due)"},
    };
    const auto found = days.find(kind);
    return found == days.end() ? "NULL" : found->second;
}

bool holdsNotes(const FieldInfo& field) {
    return field.note ||
           std::ranges::any_of(field.entry, [](const FieldInfo& part) { return part.note; });
}

std::vector<NoteKind> findNoteKinds() {
    std::vector<NoteKind> found;
    for (const KindInfo* kind : kinds()) {
        NoteKind made{.kind = kind, .number = static_cast<int>(found.size()) + 1};
        for (const FieldInfo& field : kind->fields) {
            if (!holdsNotes(field)) continue;
            made.columns.append(made.columns.empty() ? "\"" : ",\"").append(field.name);
            made.columns.append("\"");
            made.fields.push_back(&field);
        }
        if (made.fields.empty()) continue;
        made.day = daySql(kind->name);
        found.push_back(std::move(made));
    }
    return found;
}

void addText(std::optional<std::string_view> text, std::vector<std::string>& notes) {
    if (text && !text->empty()) notes.emplace_back(*text);
}

/// The notes in a map's column: its entries themselves, or members of them.
void addEntries(const FieldInfo& field, std::string_view text, std::vector<std::string>& notes) {
    const auto document = json::Document::parse(text);
    if (!document) return;
    for (const json::Member entry : document->root().members()) {
        if (field.note) addText(entry.value.string(), notes);
        for (const FieldInfo& part : field.entry)
            if (part.note) addText(entry.value.string(part.name), notes);
    }
}

}  // namespace

std::span<const NoteKind> noteKinds() {
    static const std::vector<NoteKind> all = findNoteKinds();
    return all;
}

std::string tableOf(const NoteKind& kind) {
    return "\"" + std::string(kind.kind->name) + "\"";
}

std::vector<std::string> notesOf(const NoteKind& kind, const Statement& row, int firstColumn) {
    std::vector<std::string> notes;
    for (const FieldInfo* field : kind.fields) {
        const std::string_view text = row.text(firstColumn++);
        if (field->isMap && !text.empty())
            addEntries(*field, text, notes);
        else if (!field->isMap)
            addText(text, notes);
    }
    return notes;
}

}  // namespace banso
