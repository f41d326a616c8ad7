// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/draft_typing.h"

#include "shared/db/statement.h"

namespace banso::simulation {

std::string DraftTyping::type(SimulatedTablet& tablet) {
    std::string typed = m_typed[&tablet];
    typed += static_cast<char>('a' + m_dice.below(26));
    const auto kept = attempt([&]() -> Result<void> {
        tablet.database()
            .prepare(
                "INSERT OR REPLACE INTO draft(id,form,subject,title,body,updatedAt) "
                "VALUES(?,'consultation',NULL,'下書き',?,?)")
            .bind(RecordId::natural("draft", {}, "form"))
            .bind(typed)
            .bind(++m_last)
            .run();
        return {};
    });
    if (kept) m_typed[&tablet] = typed;
    return kept || tablet.disk().isFull() ? std::string{} : "law 10: a draft could not be kept";
}

std::string DraftTyping::lost(SimulatedTablet& tablet) {
    const std::string& typed = m_typed[&tablet];
    Statement draft = tablet.database().prepare("SELECT body FROM draft");
    const std::string kept = draft.step() ? draft.string(0) : std::string{};
    if (kept == typed) return {};
    return "law 10: of the draft '" + typed + "' is left '" + kept + "'";
}

std::string DraftTyping::notOffered(SimulatedTablet& tablet, SimulatedTablet& other) {
    const std::string& typed = m_typed[&tablet];
    if (typed.empty() || tablet.person() != other.person()) return {};
    Statement row = other.database().prepare("SELECT 1 FROM othersDraft WHERE body=?");
    row.bind(typed);
    if (row.step()) return {};
    return "law 10: the draft '" + typed + "' is not offered on another tablet";
}

void DraftTyping::wentBack(const SimulatedTablet& tablet, std::string typed) {
    m_typed[&tablet] = std::move(typed);
}

}  // namespace banso::simulation
