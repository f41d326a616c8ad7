// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/witness_rights.h"

#include <iterator>

#include "shared/domain/business.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/kinds.h"
#include "shared/domain/permissions.h"
#include "shared/schema/check.h"

namespace banso::sync {
namespace {

/// As for a save: whatever stands in it, every tablet has to be able to read it.
bool isWellFormed(const KindInfo& kind, const WholeRecord& told) {
    for (const auto& [unit, value] : told.units) {
        const auto document = json::Document::parse(value);
        if (!document || !checkUnit(kind, unit, document->root())) return false;
    }
    return !told.id.isNatural() || naturalId(kind, told.units) == told.id;
}

bool isPerson(const KindInfo& kind) {
    return &kind == &kindOf<Person>();
}

void takeRoles(Units& units) {
    for (auto unit = units.begin(); unit != units.end();)
        unit = unit->first.starts_with("roles/") ? units.erase(unit) : std::next(unit);
}

}  // namespace

std::optional<WholeRecord> WitnessRights::counts(WholeRecord told, bool isKnown) {
    const KindInfo* kind = findKind(told.kind);
    if (kind == nullptr) return told;
    const bool isHubs = kind->kindClass == KindClass::HubOwned;
    if (isHubs && (isKnown || !isPerson(*kind))) return std::nullopt;
    const bool isForAll = kind == &kindOf<Setting>();
    if (isForAll && !isKnown && !mayWrite(kind->name, {})) return std::nullopt;
    if (isPerson(*kind)) takeRoles(told.units);
    if (!isWellFormed(*kind, told)) return std::nullopt;
    return told;
}

bool WitnessRights::mayReplace(const StoredRecord& known, std::string_view unit) {
    const bool isEntrusted = known.kind == kindOf<Business>().name && unit == kAdvisorUnit;
    const Person* person = m_access.person(m_witness);
    return mayWrite(known.kind, unit) && m_access.mayWrite(m_witness, known.scope, {}) &&
           (!isEntrusted || m_access.mayEntrust(*person, known.scope));
}

bool WitnessRights::mayWrite(std::string_view kind, std::string_view unit) {
    const RoleSet writers = findKind(kind) ? writersOf(kind, unit) : writersOfAnything();
    const Person* person = m_access.person(m_witness);
    return person != nullptr && m_access.hasRole(*person, writers, {});
}

}  // namespace banso::sync
