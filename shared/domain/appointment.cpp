// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/appointment.h"

namespace banso {

BANSO_DEFINE_KIND(Appointment);

}  // namespace banso
