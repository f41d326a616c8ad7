// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/acts.h"

#include <algorithm>
#include <iterator>

#include "shared/domain/business.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/drift.h"
#include "shared/domain/giving.h"

namespace banso::sync {
namespace {

constexpr std::string_view kNameUnit = "name";

bool isDecision(const std::vector<UnitChange>& taken) {
    return std::ranges::any_of(taken, &UnitChange::isDecision);
}

bool decidesCase(const std::vector<UnitChange>& taken) {
    return std::ranges::any_of(taken, [](const UnitChange& change) {
        return change.unit == "state" || change.unit.starts_with("measures/");
    });
}

bool has(const std::vector<UnitChange>& taken, std::string_view unit) {
    return std::ranges::any_of(taken,
                               [&](const UnitChange& change) { return change.unit == unit; });
}

std::vector<Act::What> byKind(std::string_view kind, const std::vector<UnitChange>& taken) {
    if (kind == kindOf<Giving>().name) return {Act::What::DataGiven};
    if (kind == kindOf<Setting>().name) return {Act::What::SettingChanged};
    if (kind == kindOf<DriftCase>().name && decidesCase(taken)) return {Act::What::CaseDecided};
    std::vector<Act::What> all;
    if (kind != kindOf<Business>().name) return all;
    if (has(taken, kRestrictedUnit)) all.push_back(Act::What::RestrictionChanged);
    // A new client is its maker's to give: whoever makes one is the first to say what it is called.
    const bool isMade = std::ranges::any_of(taken, [](const UnitChange& change) {
        return change.unit == kNameUnit && change.base.empty();
    });
    if (has(taken, kAdvisorUnit) && !isMade) all.push_back(Act::What::ClientEntrusted);
    return all;
}

/// The units that stand since this operation, or stood as it has them when it decided so.
std::vector<UnitChange> takenOf(const Operation& operation, const Answer& answer) {
    std::vector<UnitChange> taken;
    const bool isJudged = answer.outcome == Outcome::Applied || answer.outcome == Outcome::Merged ||
                          answer.outcome == Outcome::Conflict;
    if (!isJudged) return taken;
    for (const UnitChange& change : operation.changes) {
        const auto said = answer.units.find(change.unit);
        const bool isSet = said == answer.units.end();
        if (isSet || (said->second == "same" && change.isDecision())) taken.push_back(change);
    }
    return taken;
}

}  // namespace

std::vector<Act> actsOf(const Operation& operation, const std::vector<UnitChange>& taken,
                        RecordId author) {
    std::vector<Act> acts;
    if (taken.empty()) return acts;
    if (isDecision(taken)) acts.push_back({Act::What::ConflictDecided, operation.record, author});
    for (const Act::What what : byKind(operation.kind, taken))
        acts.push_back({what, operation.record, author});
    return acts;
}

std::vector<Act> actsOf(const Save& save, const std::vector<Answer>& answers) {
    std::vector<Act> acts;
    bool hasTaken = false;
    for (const Answer& answer : answers) {
        const auto& operation =
            save.operations.at(static_cast<std::size_t>(answer.sequence - save.first));
        const auto taken = takenOf(operation, answer);
        hasTaken = hasTaken || !taken.empty();
        std::ranges::move(actsOf(operation, taken, save.person), std::back_inserter(acts));
    }
    if (hasTaken && !save.mends.empty())
        acts.push_back({Act::What::KeptBackMended, save.operations.front().record, save.person});
    return acts;
}

}  // namespace banso::sync
