// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/consent.h"

namespace banso {

BANSO_DEFINE_KIND(PurposeNotice);
BANSO_DEFINE_KIND(Consent);

}  // namespace banso
