// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/hub_records.h"

namespace banso {

BANSO_DEFINE_KIND(Conflict);
BANSO_DEFINE_KIND(QuarantineEntry);

}  // namespace banso
