// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/confidential_note.h"

namespace banso {

BANSO_DEFINE_KIND(ConfidentialNote);

RecordId confidentialNoteOf(RecordId business) {
    ConfidentialNote note;
    note.business = business;
    return naturalId(kindOf<ConfidentialNote>(), toUnits(note));
}

}  // namespace banso
