// SPDX-License-Identifier: Apache-2.0
#include "server/store/audit_log.h"

#include "tests/fuzz/fuzz_target.h"
#include "tests/fuzz/input_file.h"

namespace banso::fuzz {

// The file as somebody who may write on the server's disk has left it: it verifies, and then the
// next entry follows, or it is said what is wrong with it.
void decode(std::string_view input) {
    static const InputFolder folder;
    folder.put("audit.ndjson", input);
    const AuditLog log(folder.path());
    const auto verified = log.verify();
    const auto newest = log.newest(1'000);
    if (!verified) mustSayWhy(verified.error());
    if (!newest) mustSayWhy(newest.error());
    if (!verified || verified->lines == 0) return;
    BANSO_ASSERT(newest.has_value());
    const auto added = log.append({AuditEvent::SignedOut, "console"}, Instant{});
    if (!added) return mustSayWhy(added.error());
    BANSO_ASSERT(log.verify()->lines == verified->lines + 1);
    BANSO_ASSERT(log.verify(verified->last).has_value());
}

}  // namespace banso::fuzz
