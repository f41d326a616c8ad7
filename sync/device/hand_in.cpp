// SPDX-License-Identifier: Apache-2.0
#include "sync/device/hand_in.h"

#include <limits>

#include "shared/base/limits.h"
#include "sync/device/draft_exchange.h"
#include "sync/device/outbox.h"
#include "sync/device/own_hello.h"
#include "sync/protocol/lines.h"

namespace banso::sync {
namespace {

/// As of a sync's push.
constexpr std::size_t kHandInBytes = limits::kRequestBytes / 2;
constexpr std::size_t kAll = static_cast<std::size_t>(std::numeric_limits<std::int64_t>::max());

}  // namespace

std::vector<std::string> handInRequests(Replica& replica, const Clock& clock,
                                        std::string_view app) {
    Outbox outbox(replica, clock);
    DraftExchange drafts(replica.database());
    // A hub that was restored may have forgotten what it answered and confirmed.
    outbox.sendAgainFrom(outbox.firstKept());
    drafts.sendAgain();
    const auto saves = outbox.unanswered(kAll, kAll);
    std::vector<std::string> requests;
    std::size_t next = 0;
    bool hasDrafts = true;
    while (hasDrafts || next < saves.size()) {
        auto outgoing = drafts.changed();
        // Those that ended are told once, and again when the same is handed in again.
        if (!requests.empty())
            outgoing.lines.erase(
                outgoing.lines.begin(),
                outgoing.lines.begin() + static_cast<std::ptrdiff_t>(outgoing.ended.size()));
        outgoing.ended.clear();
        drafts.confirmed(outgoing);
        hasDrafts = outgoing.more;
        LineWriter writer;
        DeviceHello hello = ownHello(replica, outbox, clock, app);
        hello.pull = false;
        // The same work is the same request, whenever it is handed in.
        hello.at = {};
        writer.add(encode(hello));
        for (const std::string& line : outgoing.lines) writer.add(line);
        std::size_t bytes = 0;
        const std::size_t end = std::min(saves.size(), next + limits::kPushSaves);
        const bool isEmpty = outgoing.lines.empty() && next == end;
        for (; next < end && (bytes == 0 || bytes + saves[next].text.size() <= kHandInBytes);
             ++next) {
            bytes += saves[next].text.size();
            writer.add(saves[next].text);
        }
        if (isEmpty) continue;
        writer.end();
        requests.push_back(writer.take());
    }
    return requests;
}

}  // namespace banso::sync
