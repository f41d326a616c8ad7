// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/file_way.h"

namespace banso {

Result<void> sendFiles(FileWay& way, const FileFolder& folder,
                       const std::vector<std::string>& hashes) {
    Result<void> refused;
    for (const std::string& hash : hashes) {
        const auto sent = way.send(hash, [](std::int64_t) { return Result<void>{}; });
        if (sent || !folder.has(hash)) continue;
        if (!isOfOneFile(sent.error().code)) return sent;
        if (refused) refused = sent;
    }
    return refused;
}

}  // namespace banso
