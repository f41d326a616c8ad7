// SPDX-License-Identifier: Apache-2.0
#include "mobile/consents/giving_draft.h"

#include "mobile/app/seen_text.h"
#include "mobile/consents/consent_words.h"
#include "shared/store/consent_store.h"
#include "sync/device/held_files.h"

namespace banso {

QString GivingDraft::recipient() const {
    return consent_words::recipient(m_record.recipientKind, m_record.recipient);
}

void GivingDraft::setWhat(const QString& words) {
    if (words == what()) return;
    m_record.what = words.toStdString();
    edited();
}

QString GivingDraft::obstacleOn(Date day) const {
    Database& reader = tablet().reader();
    sync::HeldFiles held(reader);
    // Of one that left, what this is about is here.
    if (!held.holds(business()) && !held.hasLeft(business()))
        return tr("同意の記録がまだこの端末にありません。取り寄せてから提供してください。");
    const ConsentStore store(reader, session()->viewer());
    const auto kind = m_record.recipientKind.value_or(RecipientKind::Unknown);
    return consent_words::obstacle(store.mayGive(business(), kind, m_record.recipient, day));
}

QString GivingDraft::obstacle() {
    const auto entered = day()->day();
    return isComplete() && entered ? obstacleOn(*entered) : QString();
}

RecordId GivingDraft::subject() const {
    return idOf(m_consentId);
}

void GivingDraft::start() {
    const Consent consent = tablet().seen<Consent>(subject()).value;
    m_record.recipientKind = consent.recipientKind;
    m_record.recipient = consent.recipient;
    // What stands against it may have come or gone; what was typed stays.
    connect(session(), &Session::refreshed, this, &GivingDraft::formChanged);
    DatedDraft::start();
}

void GivingDraft::encodeMore(json::Writer& writer) const {
    writeUnits(writer, "record", toUnits(m_record));
}

void GivingDraft::decodeMore(json::Value state) {
    if (const auto record = state.find("record"))
        m_record = fromUnits<Giving>({}, readUnits(*record));
}

QString GivingDraft::check(Date day) {
    m_record.what = what().trimmed().toStdString();
    // Asked once more, of what is known now: a withdrawal may have come while the form was open.
    if (const QString refused = obstacleOn(day); !refused.isEmpty()) return refused;
    if (m_record.what.empty()) return tr("何を提供したかを入れてください。");
    return {};
}

sync::RecordChange GivingDraft::change(Date day) {
    m_record.id = draftId();
    m_record.business = business();
    m_record.day = day;
    m_record.by = session()->viewer().person;
    return sync::creation(m_record);
}

}  // namespace banso
