// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/consultation.h"

namespace banso {

BANSO_DEFINE_KIND(Consultation);

}  // namespace banso
