// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/recovery_uses.h"

#include "shared/codec/json.h"

namespace banso {
namespace {

Result<RecoveryUse> decodeUse(const json::Value& use) {
    const auto at = use.integer("at");
    if (!at || *at < 0)
        return Error{ErrorCode::Malformed, "A use of the recovery key has at, in milliseconds."};
    const auto paper = RecoveryKey::Public::parse(use.string("key").value_or(""));
    if (!paper) return paper.error();
    return RecoveryUse{Instant(std::chrono::milliseconds(*at)), *paper};
}

}  // namespace

std::string encode(const std::vector<RecoveryUse>& uses) {
    json::Writer writer;
    writer.beginObject().key("uses").beginArray();
    for (const RecoveryUse& use : uses) {
        writer.beginObject().member("at", std::int64_t{use.at.time_since_epoch().count()});
        writer.member("key", use.paper.text()).endObject();
    }
    writer.endArray().endObject();
    return writer.take();
}

Result<std::vector<RecoveryUse>> decodeRecoveryUses(std::string_view text) {
    const auto document = json::Document::parse(text);
    if (!document) return document.error();
    const auto list = document->root().find("uses");
    if (!list || !list->isArray())
        return Error{ErrorCode::Malformed, "Uses of the recovery key are a list, uses."};
    if (list->size() > kRecoveryUses)
        return Error{ErrorCode::TooLarge, "At most " + std::to_string(kRecoveryUses) +
                                              " uses of the recovery key are told at once."};
    std::vector<RecoveryUse> uses;
    for (const auto& [key, value] : list->members()) {
        const auto use = decodeUse(value);
        if (!use) return use.error();
        uses.push_back(*use);
    }
    return uses;
}

}  // namespace banso
