// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/attachment.h"

namespace banso {

BANSO_DEFINE_KIND(Attachment);

}  // namespace banso
