// SPDX-License-Identifier: Apache-2.0
#include "mobile/sync/decision.h"

#include <algorithm>

#include "shared/base/limits.h"
#include "shared/codec/json.h"
#include "shared/domain/kinds.h"

namespace banso {
namespace {

/// The one field of the unit that is a text, or null.
const FieldInfo* textField(const std::string& kindName, const std::string& unit) {
    const KindInfo* kind = findKind(kindName);
    if (kind == nullptr) return nullptr;
    const auto fields = kind->unitFields(unit);
    if (fields.size() != 1 || fields.front()->type != FieldType::Text) return nullptr;
    // Entries of several members, and fields that are members of a group, are no plain text.
    const bool isPlain =
        fields.front()->entry.empty() && splitUnit(unit).field == fields.front()->name;
    return isPlain ? fields.front() : nullptr;
}

void standingFirst(std::vector<Choice>& choices) {
    std::ranges::stable_partition(choices, [](const Choice& choice) { return choice.standing; });
}

}  // namespace

sync::RecordChange OpenQuestion::decide(const std::string& value) const {
    const auto standing = std::ranges::find_if(choices, &Choice::standing);
    return {kind,
            record,
            {{unit, standing == choices.end() ? sync::OperationName{} : standing->name, value,
              settles}}};
}

std::optional<std::string> OpenQuestion::joined() const {
    const FieldInfo* field = textField(kind, unit);
    if (field == nullptr || field->max < static_cast<std::int64_t>(limits::kLongTextChars))
        return std::nullopt;
    std::string text;
    for (const Choice& choice : choices) {
        const auto document = json::Document::parse(choice.value);
        const auto part = document ? document->root().string() : std::nullopt;
        if (!part || part->empty()) continue;
        if (!text.empty()) text += "\n";
        text += *part;
    }
    return json::quoted(text);
}

bool OpenQuestion::takesText() const {
    return textField(kind, unit) != nullptr;
}

OpenQuestion openQuestion(const Conflict& conflict) {
    OpenQuestion question{
        conflict.subjectKind, conflict.subject, conflict.business, conflict.subjectUnit, {}, {}};
    for (const auto& [name, side] : conflict.sides) {
        question.settles.push_back(name);
        if (side.settled.value_or(false)) continue;
        question.choices.push_back(
            {name, side.value, side.person, side.at, side.standing.value_or(false)});
    }
    // What was never set has no side of its own, but can be chosen: a record that is there.
    if (std::ranges::none_of(question.choices, &Choice::standing))
        question.choices.push_back({{}, "null", {}, std::nullopt, true});
    standingFirst(question.choices);
    return question;
}

OpenQuestion openQuestion(const OwnContradiction& below, const sync::RecordState& top,
                          const DeviceId& device, RecordId person) {
    const sync::OperationName topName(top.versionOf(below.unit));
    const sync::OperationName belowName = sync::makeName(device, below.sequence);
    return {below.kind,
            below.record,
            {},
            below.unit,
            {{topName, std::string(top.value(below.unit)), person, std::nullopt, true},
             {belowName, below.value, person, below.savedAt, false}},
            {topName, belowName}};
}

}  // namespace banso
