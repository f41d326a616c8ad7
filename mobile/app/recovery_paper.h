// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <optional>

#include "shared/secrets/recovery_key.h"

namespace banso {

/// What a person typed, or scanned, from the chamber's paper.
struct RecoveryPaper {
    std::optional<RecoveryKey> key;
    /// Without a key: what is wrong with what was typed, and that nothing was changed.
    QString problem;
};

RecoveryPaper readRecoveryPaper(const QString& typed);

}  // namespace banso
