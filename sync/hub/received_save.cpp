// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/received_save.h"

#include "shared/domain/kinds.h"
#include "shared/schema/check.h"

namespace banso::sync {
namespace {

/// `set`: {unit: [base, value]}, which was decoded already.
Result<void> formOf(std::string_view kindName, json::Value set) {
    const KindInfo* kind = findKind(kindName);
    if (kind == nullptr) return {};
    for (const json::Member member : set.members()) {
        const json::Value value = (*++member.value.members().begin()).value;
        if (auto checked = checkUnit(*kind, member.key, value); !checked) return checked;
        const FieldInfo* field = kind->field(member.key);
        if (field != nullptr && field->byHub)
            return Error{ErrorCode::Forbidden,
                         std::string(member.key) + ": only the hub gives this number"};
    }
    return {};
}

}  // namespace

ReceivedSave::ReceivedSave(Save save, json::Value line)
    : m_save(std::move(save)), m_hash(m_save.hash()) {
    for (const json::Member operation : line.find("ops")->members())
        m_forms.push_back(
            formOf(m_save.operations[m_forms.size()].kind, *operation.value.find("set")));
}

Result<ReceivedSave> ReceivedSave::read(json::Value line, std::string_view text,
                                        std::string_view device) {
    auto save = decodeSave(line, text, device);
    if (!save) return save.error();
    return ReceivedSave(std::move(*save), line);
}

Result<ReceivedSave> ReceivedSave::read(std::string_view text, std::string_view device) {
    const auto document = json::Document::parse(text);
    if (!document) return document.error();
    return read(document->root(), text, device);
}

}  // namespace banso::sync
