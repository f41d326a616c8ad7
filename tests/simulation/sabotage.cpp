// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/sabotage.h"

namespace banso::simulation {

const char* name(Sabotage sabotage) {
    // In the order of the sabotages.
    static constexpr std::array<const char*, kSabotages + 1> kNames{{"none",
                                                                     "base ignored",
                                                                     "base forgotten",
                                                                     "seen ignored",
                                                                     "clock decides",
                                                                     "groups merged",
                                                                     "random natural id",
                                                                     "decision without version",
                                                                     "decision settles all",
                                                                     "decision is plain",
                                                                     "unknown dropped",
                                                                     "save split",
                                                                     "text tidied",
                                                                     "witness unheard",
                                                                     "copy unseen",
                                                                     "held applied early",
                                                                     "older refused",
                                                                     "echo by record",
                                                                     "own rows left out",
                                                                     "cursor past the end",
                                                                     "last row passed",
                                                                     "patch lost",
                                                                     "patches reversed",
                                                                     "only ignored",
                                                                     "answer over newer pull",
                                                                     "file left behind",
                                                                     "entry forgotten",
                                                                     "draft not offered",
                                                                     "copies share a name",
                                                                     "all is well",
                                                                     "answer before commit",
                                                                     "commit not synced",
                                                                     "taken forgotten",
                                                                     "answer rewritten",
                                                                     "revision skipped",
                                                                     "epoch kept",
                                                                     "candidate forgotten",
                                                                     "conflict closed by none",
                                                                     "twin forgotten",
                                                                     "bad save dropped",
                                                                     "cancel wins",
                                                                     "outbox cleared by record",
                                                                     "outbox cleared when sent",
                                                                     "save not synced",
                                                                     "draft lost at restart",
                                                                     "purged on cancel",
                                                                     "pull over own work",
                                                                     "passed over forgotten",
                                                                     "erased in history",
                                                                     "erased in drafts",
                                                                     "erased comes back",
                                                                     "erasure forgotten",
                                                                     "erasure untold",
                                                                     "erasure in outbox",
                                                                     "erasure takes a neighbour"}};
    return kNames[static_cast<std::size_t>(sabotage)];
}

Interference Saboteur::interference() {
    Interference made;
    if (isBetween(Sabotage::BaseIgnored, Sabotage::OlderRefused))
        made.alterRequest = [this](const DeviceId& device, std::string_view request) {
            return alterRequest(device, request);
        };
    if (isBetween(Sabotage::EchoByRecord, Sabotage::AllIsWell) ||
        m_sabotage == Sabotage::ErasureUntold)
        made.alterReply = [this](const DeviceId& device, std::string_view reply) {
            return alterReply(device, reply);
        };
    if (m_sabotage == Sabotage::AnswerBeforeCommit)
        made.losesCommit = [this] { return m_dice.percent(10); };
    if (isBetween(Sabotage::CommitNotSynced, Sabotage::CancelWins)) {
        openStore();
        made.afterRestart = [this] { openStore(); };
        made.afterCommit = [this] { alterStore(); };
    }
    if (isBetween(Sabotage::ErasedInHistory, Sabotage::ErasureTakesANeighbour)) {
        keepErased();
        made.afterRestart = [this] { keepErased(); };
    }
    made.forgetsErasures = m_sabotage == Sabotage::ErasureForgotten;
    return made;
}

}  // namespace banso::simulation
