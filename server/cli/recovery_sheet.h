// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <ostream>

#include "shared/base/result.h"
#include "shared/secrets/recovery_key.h"

namespace banso {

/// What goes on paper: the private half as text and as a QR code, the number of the paper, and what
/// to do with it. It is nowhere else, so that only a key whose sheet was printed may be used.
/// Errors: Storage (`out` took not all of it).
Result<void> printRecoverySheet(const RecoveryKey& key, std::ostream& out);

}  // namespace banso
