// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/drift.h"

namespace banso {

BANSO_DEFINE_KIND(Verdict);
BANSO_DEFINE_KIND(DriftCase);
BANSO_DEFINE_KIND(Instruction);
BANSO_DEFINE_KIND(Promise);

}  // namespace banso
