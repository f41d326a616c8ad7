// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/acts.h"

#include <algorithm>
#include <optional>

#include "shared/domain/business.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/drift.h"
#include "shared/domain/giving.h"

namespace banso::sync {
namespace {

bool isDecision(const Operation& operation) {
    return std::ranges::any_of(operation.changes,
                               [](const UnitChange& change) { return !change.settles.empty(); });
}

bool decidesCase(const Operation& operation) {
    return std::ranges::any_of(operation.changes, [](const UnitChange& change) {
        return change.unit == "state" || change.unit.starts_with("measures/");
    });
}

bool sets(const Operation& operation, std::string_view unit, bool isKnown) {
    return std::ranges::any_of(operation.changes, [&](const UnitChange& change) {
        return change.unit == unit && !(isKnown && change.base.empty());
    });
}

std::optional<Act::What> byKind(const Operation& operation) {
    if (operation.kind == kindOf<Giving>().name) return Act::What::DataGiven;
    if (operation.kind == kindOf<Setting>().name) return Act::What::SettingChanged;
    if (operation.kind == kindOf<DriftCase>().name && decidesCase(operation))
        return Act::What::CaseDecided;
    if (operation.kind != kindOf<Business>().name) return std::nullopt;
    if (sets(operation, kRestrictedUnit, false)) return Act::What::RestrictionChanged;
    // A new client is its maker's to give.
    if (sets(operation, kAdvisorUnit, true)) return Act::What::ClientEntrusted;
    return std::nullopt;
}

}  // namespace

std::vector<Act> actsOf(const Save& save, const std::vector<Answer>& answers) {
    std::vector<Act> acts;
    bool hasTaken = false;
    for (const Answer& answer : answers) {
        if (answer.outcome != Outcome::Applied && answer.outcome != Outcome::Merged) continue;
        hasTaken = true;
        const auto& operation =
            save.operations.at(static_cast<std::size_t>(answer.sequence - save.first));
        if (isDecision(operation))
            acts.push_back({Act::What::ConflictDecided, operation.record, save.person});
        if (const auto what = byKind(operation))
            acts.push_back({*what, operation.record, save.person});
    }
    if (hasTaken && !save.mends.empty())
        acts.push_back({Act::What::KeptBackMended, save.operations.front().record, save.person});
    return acts;
}

}  // namespace banso::sync
