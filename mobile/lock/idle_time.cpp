// SPDX-License-Identifier: Apache-2.0
#include "mobile/lock/idle_time.h"

#include <algorithm>

#include "sync/device/meta.h"

namespace banso {
namespace {

constexpr const char* kMinutes = "lockAfterMinutes";

}  // namespace

std::chrono::minutes idleTime(Database& tablet) {
    const std::chrono::minutes kept{sync::Meta(tablet).number(kMinutes)};
    return std::ranges::find(kIdleChoices, kept) != kIdleChoices.end() ? kept : kIdleDefault;
}

Result<void> keepIdleTime(WriterThread& writer, std::chrono::minutes time) {
    return writer.save([&](sync::Replica& replica) -> Result<void> {
        sync::Meta(replica.database()).put(kMinutes, std::int64_t{time.count()});
        return {};
    });
}

}  // namespace banso
