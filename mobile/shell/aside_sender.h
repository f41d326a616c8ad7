// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/tablet.h"

namespace banso {

/// Opens what tablets in this folder were put aside (see putAside) by the chamber's paper, sends
/// what they had not sent, and removes each once all of it is at the hub. Blocks; in any thread.
/// Those that are sealed to another paper stay. Errors: NotFound (none is there), Unauthenticated
/// (none opens by this paper), else what kept the first that opened from being sent: it stays as it
/// is.
Result<AsideReport> sendAside(const std::string& folder, const RecoveryKey& paper,
                              const Clock& clock);

}  // namespace banso
