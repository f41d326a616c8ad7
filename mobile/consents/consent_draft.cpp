// SPDX-License-Identifier: Apache-2.0
#include "mobile/consents/consent_draft.h"

#include "mobile/app/seen_text.h"
#include "mobile/consultations/choice_words.h"
#include "shared/store/consent_store.h"

namespace banso {

QStringList ConsentDraft::kinds() const {
    return choiceWords<RecipientKind>();
}

int ConsentDraft::kind() const {
    return choiceIndex(m_record.recipientKind);
}

void ConsentDraft::setKind(int index) {
    m_record.recipientKind = choiceAt<RecipientKind>(index);
    edited();
}

void ConsentDraft::setRecipient(const QString& name) {
    if (name == recipient()) return;
    m_record.recipient = name.toStdString();
    edited();
}

QStringList ConsentDraft::states() const {
    return choiceWords<ConsentState>();
}

int ConsentDraft::state() const {
    return choiceIndex(m_record.stateWord);
}

void ConsentDraft::setState(int index) {
    m_record.stateWord = choiceAt<ConsentState>(index);
    edited();
}

QStringList ConsentDraft::ways() const {
    return choiceWords<TellingWay>();
}

int ConsentDraft::way() const {
    return choiceIndex(m_record.stateWay);
}

void ConsentDraft::setWay(int index) {
    m_record.stateWay = choiceAt<TellingWay>(index);
    edited();
}

RecordId ConsentDraft::subject() const {
    return m_consentId.isEmpty() ? business() : idOf(m_consentId);
}

void ConsentDraft::start() {
    if (!m_consentId.isEmpty()) {
        m_before = tablet().seen<Consent>(idOf(m_consentId));
        m_record = m_before->value;
        // Another answer has a way of its own.
        m_record.stateWay.reset();
    }
    DatedDraft::start();
}

void ConsentDraft::encodeMore(json::Writer& writer) const {
    writeUnits(writer, "record", toUnits(m_record));
    if (m_before) writeSeen(writer, "before", *m_before);
}

void ConsentDraft::decodeMore(json::Value state) {
    if (const auto record = state.find("record"))
        m_record = fromUnits<Consent>({}, readUnits(*record));
    m_before.reset();
    m_consentId.clear();
    if (const auto before = state.find("before")) m_before = readSeen<Consent>(*before);
    if (m_before) m_consentId = QString::fromStdString(m_before->value.id.text());
}

QString ConsentDraft::check(Date) {
    m_record.recipient = recipient().simplified().toStdString();
    if (!m_record.recipientKind) return tr("提供先の種類を選んでください。");
    if (m_record.recipient.empty()) return tr("提供先の名前を入れてください。");
    if (!m_record.stateWord) return tr("本人の返事を選んでください。");
    const bool isAnswer = m_record.stateWord != ConsentState::NotAsked;
    if (isAnswer && !m_record.stateWay) return tr("方法を選んでください。");
    return {};
}

sync::RecordChange ConsentDraft::change(Date day) {
    const Consent named = emptyConsent(business(), *m_record.recipientKind, m_record.recipient);
    // Whoever names a recipient again answers anew.
    if (!m_before) m_before = tablet().seen<Consent>(named.id);
    Consent after = m_before->state.isNew() ? named : m_before->value;
    after.cancelled = false;
    after.cancelReason.clear();
    after.stateWord = m_record.stateWord;
    after.stateOn = day;
    after.stateWay = m_record.stateWay;
    after.stateBy = session()->viewer().person;
    return m_before->state.isNew() ? sync::creation(after) : sync::edit(*m_before, after);
}

}  // namespace banso
