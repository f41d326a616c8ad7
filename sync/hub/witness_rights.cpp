// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/witness_rights.h"

#include <iterator>

#include "shared/domain/business.h"
#include "shared/domain/drift.h"
#include "shared/domain/kinds.h"
#include "shared/domain/permissions.h"
#include "shared/domain/plan.h"
#include "shared/schema/check.h"

namespace banso::sync {
namespace {

bool isPerson(const KindInfo& kind) {
    return &kind == &kindOf<Person>();
}

/// Takes out of a record what does not count.
void keepWhatCounts(const KindInfo& kind, Units& units) {
    for (auto unit = units.begin(); unit != units.end();) {
        const bool isRole = isPerson(kind) && unit->first.starts_with("roles/");
        const bool counts = !isRole && isWellFormed(kind, unit->first, unit->second);
        unit = counts ? std::next(unit) : units.erase(unit);
    }
}

}  // namespace

bool isWellFormed(const KindInfo& kind, std::string_view unit, const std::string& value) {
    const auto document = json::Document::parse(value);
    return document && checkUnit(kind, unit, document->root());
}

std::optional<WholeRecord> WitnessRights::counts(WholeRecord told, bool isKnown) {
    const KindInfo* kind = findKind(told.kind);
    if (kind == nullptr) return told;
    const bool isHubs = kind->kindClass == KindClass::HubOwned;
    if (isHubs && (isKnown || !isPerson(*kind))) return std::nullopt;
    // What the chamber has in common says what all may do; the rest anybody who writes records.
    const bool isCommon = kind->scopeField.empty();
    const bool mayTell =
        isCommon ? isOneOf(writersOf(kind->name, {})) : isUnknown() || isOneOf(writersOfAnything());
    if (!isKnown && !isHubs && !mayTell) return std::nullopt;
    if (!isKnown && told.id.isNatural() && !isInItsPlace(*kind, told)) return std::nullopt;
    keepWhatCounts(*kind, told.units);
    return told;
}

/// An id of version 8 can be worked out beforehand: nothing comes into the place of a verdict.
bool WitnessRights::isInItsPlace(const KindInfo& kind, const WholeRecord& told) {
    return kind.naturalKey.empty() ? !isPlaceOfVerdict(told.id)
                                   : naturalId(kind, told.units) == told.id;
}

bool WitnessRights::isPlaceOfVerdict(RecordId id) {
    if (!m_verdicts) {
        m_verdicts.emplace();
        m_store.visitRecords(
            {}, static_cast<std::size_t>(m_store.recordCount()), [&](const StoredRecord& record) {
                const RecordId plan = record.id;
                if (record.kind == kindOf<Plan>().name)
                    m_verdicts->insert(
                        RecordId::natural(kindOf<Verdict>().name, plan, plan.text()));
            });
    }
    return m_verdicts->contains(id);
}

bool WitnessRights::mayReplace(const StoredRecord& known, std::string_view unit) {
    const bool isEntrusted = known.kind == kindOf<Business>().name && unit == kAdvisorUnit;
    const Person* person = m_access.person(m_witness);
    const RoleSet writers =
        findKind(known.kind) ? writersOf(known.kind, unit) : writersOfAnything();
    return isOneOf(writers) && m_access.mayWrite(m_witness, known.scope, {}) &&
           (!isEntrusted || m_access.mayEntrust(*person, known.scope));
}

bool WitnessRights::isUnknown() {
    return m_access.person(m_witness) == nullptr;
}

bool WitnessRights::isOneOf(RoleSet roles) {
    const Person* person = m_access.person(m_witness);
    return person != nullptr && m_access.hasRole(*person, roles, {});
}

}  // namespace banso::sync
