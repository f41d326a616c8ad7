// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/appointment.h"

namespace banso {

BANSO_DEFINE_KIND(Appointment);

RecordId followUpId(RecordId plan, std::int64_t slot) {
    return RecordId::natural(kindOf<Appointment>().name, plan, std::to_string(slot));
}

RecordId missedDayId(RecordId moving, Date day) {
    return RecordId::natural(kindOf<Appointment>().name, moving, toText(day));
}

}  // namespace banso
