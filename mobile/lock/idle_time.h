// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <chrono>

#include "mobile/app/writer_thread.h"

namespace banso {

/// After which time without a touch a tablet may be told to lock.
constexpr std::array<std::chrono::minutes, 4> kIdleChoices{
    std::chrono::minutes{1}, std::chrono::minutes{2}, std::chrono::minutes{5},
    std::chrono::minutes{10}};
/// Long enough for listening to an owner, short enough for a tablet left on a shop's counter.
constexpr std::chrono::minutes kIdleDefault{5};

/// What this tablet's person chose; the default where nothing that can be chosen is kept.
std::chrono::minutes idleTime(Database& tablet);
/// Stays on this tablet. Errors: DiskFull, Storage.
Result<void> keepIdleTime(WriterThread& writer, std::chrono::minutes time);

}  // namespace banso
