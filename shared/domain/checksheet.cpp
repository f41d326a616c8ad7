// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/checksheet.h"

namespace banso {

BANSO_DEFINE_KIND(Checksheet);

}  // namespace banso
