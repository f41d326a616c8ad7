// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/epochs.h"

#include <limits>
#include <sstream>

namespace banso::sync {
namespace {

/// "epoch:revision:sequence ...": the epochs before, each with what is theirs and ours.
constexpr const char* kEpochs = "epochsBefore";
constexpr std::int64_t kAny = std::numeric_limits<std::int64_t>::max();

std::string encode(std::string_view epoch, const Epochs::Common& common) {
    return makeName(makeName(epoch, common.revision), common.hubs);
}

std::string epochIn(const std::string& known) {
    return known.substr(0, known.find(':'));
}

/// Where the hub's operation was not written down yet, all that are remembered count.
Epochs::Common commonIn(const std::string& known) {
    const auto revision = known.find(':') + 1;
    const auto hubs = known.find(':', revision);
    return {std::stoll(known.substr(revision)),
            hubs == std::string::npos ? kAny : std::stoll(known.substr(hubs + 1))};
}

}  // namespace

void Epochs::restored() {
    const Common now{m_store.head(), m_store.number("hubSequence")};
    std::string epochs = encode(m_store.setting("epoch"), now);
    std::istringstream before(m_store.setting(kEpochs));
    for (std::string known; before >> known;) {
        const Common common = commonIn(known);
        epochs += ' ' + encode(epochIn(known), {std::min(common.revision, now.revision),
                                                std::min(common.hubs, now.hubs)});
    }
    m_store.putSetting(kEpochs, epochs);
}

Epochs::Common Epochs::commonWith(std::string_view epoch) {
    Common unknown{0, kAny};
    std::istringstream before(m_store.setting(kEpochs));
    for (std::string known; before >> known;) {
        const Common common = commonIn(known);
        if (epochIn(known) == epoch) return common;
        unknown.hubs = std::min(unknown.hubs, common.hubs);
    }
    return unknown;
}

bool Epochs::isBefore(std::string_view epoch) {
    return !m_store.setting("remembers").empty() && !epoch.empty() &&
           epoch != m_store.setting("epoch");
}

}  // namespace banso::sync
