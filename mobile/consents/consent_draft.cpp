// SPDX-License-Identifier: Apache-2.0
#include "mobile/consents/consent_draft.h"

#include <algorithm>
#include <array>

#include "mobile/app/seen_text.h"
#include "mobile/consultations/choice_words.h"
#include "shared/store/consent_store.h"
#include "sync/device/held_files.h"

namespace banso {
namespace {

/// A notice on the wall tells many; nobody answers by one.
constexpr std::array kAnswerWays{TellingWay::InWriting, TellingWay::Spoken, TellingWay::Electronic};

}  // namespace

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
    if (!hasDay()) m_record.stateWay.reset();
    edited();
}

QStringList ConsentDraft::ways() const {
    QStringList words;
    for (const TellingWay way : kAnswerWays) words << wording::of(way);
    return words;
}

int ConsentDraft::way() const {
    const auto chosen = std::ranges::find(kAnswerWays, m_record.stateWay);
    return chosen == kAnswerWays.end() ? -1 : static_cast<int>(chosen - kAnswerWays.begin());
}

void ConsentDraft::setWay(int index) {
    m_record.stateWay = kAnswerWays.at(static_cast<std::size_t>(index));
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

bool ConsentDraft::hasDay() const {
    return m_record.stateWord && *m_record.stateWord != ConsentState::NotAsked;
}

QString ConsentDraft::check(Date) {
    sync::HeldFiles held(tablet().reader());
    if (m_before && !held.holds(business()) && !held.hasLeft(business()))
        return tr("同意の記録がまだこの端末にありません。取り寄せてから記録してください。");
    m_record.recipient = recipient().simplified().toStdString();
    if (!m_record.recipientKind) return tr("提供先の種類を選んでください。");
    if (m_record.recipient.empty()) return tr("提供先の名前を入れてください。");
    if (!m_record.stateWord) return tr("本人の返事を選んでください。");
    if (hasDay() && !m_record.stateWay) return tr("方法を選んでください。");
    return {};
}

Date ConsentDraft::since(Date day) const {
    const Consent& before = m_before->value;
    const bool isAgreedAgain = !before.cancelled && before.stateWord == ConsentState::Agreed &&
                               m_record.stateWord == ConsentState::Agreed;
    return isAgreedAgain && before.stateOn ? std::min(*before.stateOn, day) : day;
}

sync::RecordChange ConsentDraft::change(Date day) {
    const Consent named = emptyConsent(business(), *m_record.recipientKind, m_record.recipient);
    // Whoever names a recipient again answers anew.
    if (!m_before) m_before = tablet().seen<Consent>(named.id);
    Consent after = m_before->state.isNew() ? named : m_before->value;
    after.cancelled = false;
    after.cancelReason.clear();
    after.stateWord = m_record.stateWord;
    after.stateOn.reset();
    after.stateWay = m_record.stateWay;
    after.stateBy = {};
    if (hasDay()) {
        after.stateOn = since(day);
        after.stateBy = session()->viewer().person;
    }
    return m_before->state.isNew() ? sync::creation(after) : sync::edit(*m_before, after);
}

}  // namespace banso
