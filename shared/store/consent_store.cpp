// SPDX-License-Identifier: Apache-2.0
#include "shared/store/consent_store.h"

#include "shared/domain/hub_records.h"
#include "shared/store/twins.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

std::string ofBusiness(const char* more) {
    return "business IN (" + twins::allOf("?1") + ") " + more;
}

ConsentFact factOf(const Consent& consent) {
    return {{consent.recipientKind.value_or(RecipientKind::Unknown), fold(consent.recipient)},
            consent.stateWord.value_or(ConsentState::NotAsked),
            consent.stateOn};
}

}  // namespace

std::optional<PurposeNotice> ConsentStore::notice(RecordId business) const {
    return Records<PurposeNotice>(m_database, m_viewer)
        .first(ofBusiness("AND cancelled IS NOT 1 ORDER BY day DESC,id DESC LIMIT 1"), business);
}

std::vector<Consent> ConsentStore::consents(RecordId business) const {
    return Records<Consent>(m_database, m_viewer)
        .where(ofBusiness("AND cancelled IS NOT 1 ORDER BY recipientKind,recipient,id"), business);
}

std::vector<Giving> ConsentStore::givings(RecordId business) const {
    return Records<Giving>(m_database, m_viewer)
        .where(ofBusiness("ORDER BY day DESC,id DESC"), business);
}

GivingAnswer ConsentStore::mayGive(RecordId business, RecipientKind kind, std::string_view name,
                                   Date day) const {
    std::vector<ConsentFact> facts;
    for (const Consent& consent : consents(business)) {
        facts.push_back(factOf(consent));
        for (const Consent& other : contradicting(consent)) facts.push_back(factOf(other));
    }
    return banso::mayGive(facts, {kind, fold(name)}, day);
}

std::vector<Consent> ConsentStore::contradicting(const Consent& consent) const {
    const auto open =
        Records<Conflict>(m_database, m_viewer)
            .first("subject=? AND subjectUnit='state' AND closed IS NOT 1", consent.id);
    std::vector<Consent> others;
    if (!open) return others;
    for (const auto& [operation, side] : open->sides) {
        Consent other = fromUnits<Consent>(consent.id, {{"state", side.value}});
        other.recipientKind = consent.recipientKind;
        other.recipient = consent.recipient;
        if (!side.settled.value_or(false)) others.push_back(std::move(other));
    }
    return others;
}

bool ConsentStore::wantsNoRecord(RecordId business) const {
    static const std::string sql = "SELECT 1 FROM business WHERE id IN (" + twins::allOf("?1") +
                                   ") AND wantsNoRecord IS 1 LIMIT 1";
    Statement row = m_database.prepare(sql);
    row.bind(business);
    return row.step();
}

Consent emptyConsent(RecordId business, RecipientKind kind, const std::string& recipient) {
    Consent consent;
    consent.business = business;
    consent.recipientKind = kind;
    consent.recipient = recipient;
    consent.id = naturalId(kindOf<Consent>(), toUnits(consent));
    return consent;
}

}  // namespace banso
