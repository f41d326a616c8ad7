// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/plan.h"

namespace banso {

BANSO_DEFINE_KIND(Plan);
BANSO_DEFINE_KIND(PlanAction);

}  // namespace banso
