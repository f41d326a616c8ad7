// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/giving.h"

namespace banso {

BANSO_DEFINE_KIND(Giving);

}  // namespace banso
