// SPDX-License-Identifier: Apache-2.0
#include "mobile/app/record_wish.h"

#include <algorithm>

#include "shared/domain/kinds.h"
#include "shared/rules/consent_rules.h"
#include "shared/store/consent_store.h"

namespace banso {
namespace {

RecordId reference(std::string_view value) {
    const auto document = json::Document::parse(value);
    if (!document) return {};
    const auto id = RecordId::parse(document->root().string().value_or(std::string_view()));
    return id ? *id : RecordId{};
}

RecordId businessOf(sync::Replica& replica, const sync::RecordChange& change) {
    const KindInfo* kind = findKind(change.kind);
    if (kind == nullptr || kind->scopeField.empty()) return {};
    const std::string_view field = businessFieldOf(*kind);
    if (field == "id") return change.record;
    const auto given = std::ranges::find(change.changes, field, &sync::UnitChange::unit);
    if (given != change.changes.end()) return reference(given->value);
    const auto state = replica.state(kind->name, change.record);
    return reference(state.value(field));
}

/// Of a unit of several fields.
bool hasLeftOutField(std::string_view kind, std::string_view value) {
    const auto document = json::Document::parse(value);
    if (!document || !document->root().isObject()) return false;
    for (const auto& [field, set] : document->root().members())
        if (!set.isNull() && isLeftOutWithoutRecord(kind, field)) return true;
    return false;
}

bool writesWhatIsTold(const sync::RecordChange& change) {
    return std::ranges::any_of(change.changes, [&](const sync::UnitChange& unit) {
        return unit.value != "null" && !unit.isDecision() &&
               (!isKeptWithoutRecord(change.kind, unit.unit) ||
                hasLeftOutField(change.kind, unit.value));
    });
}

}  // namespace

Result<void> checkWish(sync::Replica& replica, const std::vector<sync::RecordChange>& changes) {
    const ConsentStore store(replica.database(), {});
    for (const sync::RecordChange& change : changes) {
        if (!writesWhatIsTold(change)) continue;
        const RecordId business = businessOf(replica, change);
        if (!business.isNull() && store.wantsNoRecord(business))
            return Error{ErrorCode::RecordUnwanted,
                         "a " + change.kind + " of a business that wants no record"};
    }
    return {};
}

}  // namespace banso
