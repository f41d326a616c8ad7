// SPDX-License-Identifier: Apache-2.0
#include "server/store/expert_desk.h"

#include "server/store/checked_units.h"
#include "server/store/people.h"
#include "shared/domain/business.h"
#include "shared/domain/giving.h"
#include "sync/hub/access.h"

namespace banso {
namespace {

Giving givingOf(const Person& expert, const OpenCase& wanted, RecordId actor, Date today) {
    Giving giving;
    giving.business = wanted.client;
    giving.day = today;
    giving.recipientKind = RecipientKind::Expert;
    giving.recipient = expert.name;
    giving.what = "支援先の資料（事務所のページで閲覧、" + toText(wanted.until) + "まで）";
    giving.by = actor;
    return giving;
}

Error noCase() {
    return {ErrorCode::NotFound, "No case is open to this person."};
}

}  // namespace

bool isOnlyExpert(const Person& person, Date day) {
    bool isExpert = false;
    for (const auto& [role, text] : Words<Role>::kAll) {
        if (!hasRole(person, role, day)) continue;
        if (role != Role::Expert) return false;
        isExpert = true;
    }
    return isExpert;
}

Result<void> ExpertDesk::open(RecordId expert, const OpenCase& wanted, RecordId actor) {
    const auto given = m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        const auto person = livingPerson(chamber.store(), expert);
        if (!person) return person.error();
        const auto client = readRecord<Business>(chamber.store(), wanted.client);
        if (!client || client->cancelled)
            return Error{ErrorCode::NotFound, "There is no such client."};
        if (!hasRole(*person, Role::Expert, today()) || wanted.until < today())
            return Error{ErrorCode::Invalid,
                         "Choose an expert, and a last day that is not over yet."};
        if (sync::Access(chamber.store(), m_clock).isRestrictedClient(wanted.client))
            return Error{ErrorCode::Forbidden, "A restricted client is open to no expert."};
        Giving giving = givingOf(*person, wanted, actor, today());
        giving.id = m_ids.recordId();
        const auto units = checkedUnits(giving);
        if (!units) return units.error();
        const AuditEntry entry{AuditEvent::CaseOpened,
                               actor.text(),
                               wanted.client.text(),
                               {{"expert", expert.text()}, {"until", toText(wanted.until)}}};
        if (auto noted = m_audit.append(entry, m_clock.now()); !noted) return noted;
        chamber.hub().bring(*units);
        return {};
    });
    return given ? m_accounts.putCase(expert, wanted) : given;
}

Result<void> ExpertDesk::close(RecordId expert, RecordId actor) {
    const auto account = m_accounts.find(expert);
    if (!account) return account.error();
    if (!*account || !(*account)->openCase) return noCase();
    const AuditEntry entry{AuditEvent::CaseClosed,
                           actor.text(),
                           (*account)->openCase->client.text(),
                           {{"expert", expert.text()}}};
    if (auto noted = m_audit.append(entry, m_clock.now()); !noted) return noted;
    return m_accounts.putCase(expert, {});
}

}  // namespace banso
