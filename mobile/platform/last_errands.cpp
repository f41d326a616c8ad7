// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/last_errands.h"

#include <filesystem>

#include "mobile/platform/private_file.h"
#include "shared/store/attachment_store.h"
#include "sync/device/hand_in.h"

namespace banso {
namespace {

namespace fs = std::filesystem;

Error cannotRemove(const fs::path& path, const std::error_code& why) {
    return {ErrorCode::Storage, "Cannot remove " + path.string() + ": " + why.message() + "."};
}

}  // namespace

Result<void> LastErrands::run() {
    // The files first: who takes the records then has them whole.
    if (auto done = handInFiles(); !done) return done;
    if (auto done = handInRecords(); !done) return done;
    if (auto erased = m_erase(); !erased) return erased;
    // Nobody can ask this tablet again: the office sees that it was told to, and not that it did.
    (void)m_hub.erased();
    return {};
}

Result<void> LastErrands::handInFiles() {
    std::vector<KeptFile> files;
    const auto read = m_writer.write([&](sync::Replica& replica) -> Result<void> {
        files = AttachmentStore(replica.database(), {}).notAtOffice();
        return {};
    });
    if (!read) return read;
    for (const KeptFile& file : files) {
        auto sent = m_files.send(file.sha256, [](std::int64_t) { return Result<void>{}; });
        // One that is not here is lost already.
        if (!sent && sent.error().code != ErrorCode::NotFound) return sent;
    }
    return {};
}

Result<void> LastErrands::handInRecords() {
    std::vector<std::string> requests;
    const auto made = m_writer.write([&](sync::Replica& replica) -> Result<void> {
        requests = sync::handInRequests(replica, m_clock, m_app);
        return {};
    });
    if (!made) return made;
    for (const std::string& request : requests)
        if (auto kept = m_hub.handIn(request); !kept) return kept;
    return {};
}

Result<void> eraseTablet(const std::string& folder) {
    std::error_code why;
    // The data key goes with its file: what is left is closed to everybody but the chamber's paper,
    // and then gone too.
    fs::remove(folder + "/key.json", why);
    if (why) return cannotRemove(folder + "/key.json", why);
    if (auto synced = syncFolder(folder); !synced) return synced;
    for (const fs::directory_entry& entry : fs::directory_iterator(folder, why)) {
        fs::remove_all(entry.path(), why);
        if (why) return cannotRemove(entry.path(), why);
    }
    if (why) return cannotRemove(folder, why);
    return syncFolder(folder);
}

}  // namespace banso
