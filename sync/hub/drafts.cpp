// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/drafts.h"

#include <algorithm>

#include "shared/base/limits.h"
#include "shared/domain/business.h"
#include "shared/domain/confidential_note.h"
#include "sync/hub/ids_in_text.h"
#include "sync/hub/ledger.h"
#include "sync/protocol/draft_lines.h"

namespace banso::sync {
namespace {

/// The number of the last change of a person's drafts.
std::string counterOf(const DeviceRow& device) {
    return "drafts/" + device.person.text();
}

/// The last of a device's requests that brought drafts.
std::string turnOf(const DeviceRow& device) {
    return "draftTurn/" + device.id;
}

}  // namespace

bool Drafts::isLate(const DeviceRow& device, std::int64_t turn) {
    if (turn < 0) return false;
    const std::int64_t known = m_store.number(turnOf(device));
    if (turn > known) m_store.putSetting(turnOf(device), std::to_string(turn));
    return turn < known;
}

void Drafts::forgetTurn(const DeviceRow& device) {
    if (!m_store.setting(turnOf(device)).empty()) m_store.putSetting(turnOf(device), "");
}

void Drafts::take(const DeviceRow& device, std::int64_t turn, json::Value line) {
    auto draft = decodeDraft(line);
    if (!draft || isLate(device, turn)) return;
    draft->device = device.id;
    if (draft->isGone()) {
        if (m_store.drafts().remove(device.id, draft->id)) m_store.nextNumber(counterOf(device));
        return;
    }
    const auto kept = m_store.drafts().of(device.person);
    const auto own = std::ranges::count(kept, device.id, &DraftTable::Key::device);
    const bool isKnown = std::ranges::any_of(kept, [&](const DraftTable::Key& key) {
        return key.device == device.id && key.id == draft->id;
    });
    if (!isKnown && own >= static_cast<std::int64_t>(limits::kDrafts)) return;
    const std::string text = encode(*draft);
    // Its tablet hears of the erasure with this request's answer.
    if (m_store.erasures().isNamedIn(text)) return;
    // Confidential from the first word on, as what is kept back is.
    const RecordId note = confidentialNoteOf(draft->subject);
    const auto subject = m_store.record(draft->subject);
    const bool isHers = subject && subject->kind == kindOf<Business>().name &&
                        m_access.mayRead(device.person, subject->scope);
    if (isHers && text.find(note.text()) != std::string::npos)
        m_access.expected(Ledger::makeRecord(kindOf<ConfidentialNote>().name, note,
                                             {{"business", json::quoted(draft->subject.text())}}),
                          device.person);
    const std::int64_t number = m_store.nextNumber(counterOf(device));
    m_store.drafts().put({device.id, draft->id, number}, device.person, text);
}

/// A form holds what she saw when it was begun.
bool Drafts::maySee(RecordId person, std::string_view line) {
    return std::ranges::all_of(idsIn(line), [&](RecordId id) {
        const auto record = m_store.record(id);
        if (record) return m_access.mayRead(person, record->scope);
        return !m_store.access().responsible(id) || m_access.mayRead(person, id);
    });
}

std::int64_t Drafts::number(CentralStore& store, const DeviceRow& device) {
    return store.number(counterOf(device));
}

std::vector<std::string> Drafts::news(const DeviceRow& device, std::int64_t known) {
    DraftList list;
    list.number = number(m_store, device);
    if (list.number == known) return {};
    // A hub that was restored counts anew.
    if (known > list.number) known = 0;
    std::vector<std::string> lines;
    std::size_t bytes = 0;
    std::int64_t told = known;
    for (const DraftTable::Key& key : m_store.drafts().of(device.person)) {
        if (key.device == device.id) continue;
        std::string line = m_store.drafts().line(key);
        if (!maySee(device.person, line)) continue;
        list.names.push_back({key.device, key.id});
        if (key.number <= known) continue;
        list.more = bytes >= limits::kDraftBytes;
        if (list.more) continue;
        lines.push_back(std::move(line));
        bytes += lines.back().size();
        told = key.number;
    }
    if (list.more) list.number = told;
    lines.push_back(encode(list));
    return lines;
}

}  // namespace banso::sync
