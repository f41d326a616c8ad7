// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string_view>

#include "shared/base/result.h"
#include "sync/protocol/messages.h"

namespace banso::sync {

/// Takes the unpacked text of an answer as it comes. An error ends the exchange.
using TextSink = std::function<Result<void>(std::string_view)>;

/// The way to the hub and back: one request, one answer. It packs, sends, waits and unpacks; it
/// knows nothing of what the text means.
class Transport {
  public:
    virtual ~Transport() = default;
    /// Errors: Offline, TimedOut, Unavailable, Incomplete, and what the hub refused the whole
    /// request for (CopiedDevice, Forbidden, UnsupportedVersion ...).
    virtual Result<void> exchange(std::string_view request, const TextSink& answer) = 0;
    /// Where a tablet stands that has all; `device`: the name under which it speaks. Takes and
    /// gives nothing. Errors: those of `exchange`. A way on which nobody asks leaves it so.
    virtual Result<Head> head(const DeviceId&) {
        return Error{ErrorCode::Unavailable, "there is no question on this way"};
    }
};

}  // namespace banso::sync
