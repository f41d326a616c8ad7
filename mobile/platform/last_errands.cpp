// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/last_errands.h"

#include "shared/store/attachment_store.h"
#include "sync/device/draft_exchange.h"
#include "sync/device/hand_in.h"
#include "sync/device/meta.h"

namespace banso {
namespace {

// Together half a minute, for which an app that is closed meanwhile waits at most once more.
constexpr int kTriesToTell = 7;
constexpr std::chrono::seconds kBetweenTries{5};

}  // namespace

Result<void> LastErrands::run(const Acts& acts) {
    Unsent handedIn;
    for (bool isErased = false; !isErased;) {
        Unsent now;
        const auto read = m_writer.write([&](sync::Replica& replica) -> Result<void> {
            auto found = unsent(replica);
            if (!found) return found.error();
            now = std::move(*found);
            return {};
        });
        if (!read) return read;
        if (auto done = handIn(now); !done) return done;
        handedIn = std::move(now);
        // In the writer's hands, so that no save comes between.
        const auto erased = m_writer.write([&](sync::Replica& replica) -> Result<void> {
            const auto still = unsent(replica);
            if (!still) return still.error();
            if (!(*still == handedIn)) return {};
            isErased = true;
            return acts.erase();
        });
        if (!erased) return erased;
    }
    acts.erased();
    tellErased(handedIn.device);
    return {};
}

/// Nobody can ask this tablet again: where none of the words arrives, the office sees that it was
/// told to, and not that it did.
void LastErrands::tellErased(const DeviceId& device) {
    for (int tries = 1; !m_hub.erased(device) && tries < kTriesToTell; ++tries)
        m_pause(kBetweenTries);
}

Result<LastErrands::Unsent> LastErrands::unsent(sync::Replica& replica) {
    Unsent found;
    for (const KeptFile& file : AttachmentStore(replica.database(), {}).notAtOffice())
        found.files.push_back(file.sha256);
    found.device = sync::Meta(replica.database()).device();
    found.requests = sync::handInRequests(replica, m_clock, m_app);
    if (sync::DraftExchange(replica.database()).holdsBack())
        return Error{ErrorCode::TooLarge, "a draft is too long to be handed in"};
    return found;
}

Result<void> LastErrands::handIn(const Unsent& unsent) {
    // The files first: who takes the records then has them whole.
    const auto sent = sendFiles(m_files.way, m_files.folder, unsent.files);
    if (!sent && !isOfOneFile(sent.error().code)) return sent;
    for (const std::string& request : unsent.requests)
        if (auto kept = m_hub.handIn(request); !kept) return kept;
    return sent;
}

}  // namespace banso
