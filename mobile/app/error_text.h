// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "shared/base/error_code.h"

namespace banso {

/// What happened, whether the work is safe, and what to do now; for people.
QString errorText(ErrorCode code);

}  // namespace banso
