// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/catalogue.h"

namespace banso {

BANSO_DEFINE_KIND(QuestionSet);
BANSO_DEFINE_KIND(Question);
BANSO_DEFINE_KIND(Industry);
BANSO_DEFINE_KIND(KpiTarget);
BANSO_DEFINE_KIND(Setting);

}  // namespace banso
