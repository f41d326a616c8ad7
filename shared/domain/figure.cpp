// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/figure.h"

namespace banso {

BANSO_DEFINE_KIND(Figure);

}  // namespace banso
