// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/contact.h"

namespace banso {

BANSO_DEFINE_KIND(Contact);
BANSO_DEFINE_KIND(BusinessEvent);

}  // namespace banso
