// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/business.h"

namespace banso {

BANSO_DEFINE_KIND(Business);

}  // namespace banso
