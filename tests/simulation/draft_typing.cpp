// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/draft_typing.h"

#include "shared/db/statement.h"

namespace banso::simulation {

std::string DraftTyping::kept(SimulatedTablet& tablet) {
    Statement draft = tablet.database().prepare("SELECT body FROM draft");
    return draft.step() ? draft.string(0) : std::string{};
}

/// Then a form begins anew.
bool DraftTyping::wentWithErased(SimulatedTablet& tablet) {
    Typed& typed = m_typed[&tablet];
    if (!m_erased.contains(typed.subject) || !kept(tablet).empty()) return false;
    typed = {};
    return true;
}

std::string DraftTyping::type(SimulatedTablet& tablet, RecordId business) {
    (void)wentWithErased(tablet);
    Typed typed = m_typed[&tablet];
    if (typed.text.empty()) typed.subject = business;
    typed.text += static_cast<char>('a' + m_dice.below(26));
    const auto done = attempt([&]() -> Result<void> {
        tablet.database()
            .prepare(
                "INSERT OR REPLACE INTO draft(id,form,subject,title,body,updatedAt) "
                "VALUES(?,'consultation',?,'下書き',?,?)")
            .bind(RecordId::natural("draft", {}, "form"))
            .bindOrNull(typed.subject)
            .bind(typed.text)
            .bind(++m_last)
            .run();
        return {};
    });
    if (done) m_typed[&tablet] = typed;
    return done || tablet.disk().isFull() ? std::string{} : "law 10: a draft could not be kept";
}

std::string DraftTyping::lost(SimulatedTablet& tablet) {
    const std::string& typed = m_typed[&tablet].text;
    const std::string left = kept(tablet);
    if (left == typed || wentWithErased(tablet)) return {};
    return "law 10: of the draft '" + typed + "' is left '" + left + "'";
}

std::string DraftTyping::notOffered(SimulatedTablet& tablet, SimulatedTablet& other) {
    const Typed& typed = m_typed[&tablet];
    const bool isWanted = !typed.text.empty() && !m_erased.contains(typed.subject);
    if (!isWanted || tablet.person() != other.person()) return {};
    Statement row = other.database().prepare("SELECT 1 FROM othersDraft WHERE body=?");
    row.bind(typed.text);
    if (row.step()) return {};
    return "law 10: the draft '" + typed.text + "' is not offered on another tablet";
}

void DraftTyping::wentBack(const SimulatedTablet& tablet, Typed typed) {
    m_typed[&tablet] = std::move(typed);
}

}  // namespace banso::simulation
