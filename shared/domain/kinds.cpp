// SPDX-License-Identifier: Apache-2.0
#include "shared/domain/kinds.h"

#include <array>

#include "shared/domain/appointment.h"
#include "shared/domain/attachment.h"
#include "shared/domain/business.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/checksheet.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/consent.h"
#include "shared/domain/consultation.h"
#include "shared/domain/contact.h"
#include "shared/domain/drift.h"
#include "shared/domain/figure.h"
#include "shared/domain/giving.h"
#include "shared/domain/hub_records.h"
#include "shared/domain/person.h"
#include "shared/domain/plan.h"

namespace banso {

std::span<const KindInfo* const> kinds() {
    static const std::array all{
        &kindOf<Person>(),       &kindOf<Setting>(),       &kindOf<Industry>(),
        &kindOf<QuestionSet>(),  &kindOf<Question>(),      &kindOf<KpiTarget>(),
        &kindOf<Business>(),     &kindOf<Contact>(),       &kindOf<BusinessEvent>(),
        &kindOf<Plan>(),         &kindOf<PlanAction>(),    &kindOf<Appointment>(),
        &kindOf<Consultation>(), &kindOf<Figure>(),        &kindOf<Checksheet>(),
        &kindOf<Promise>(),      &kindOf<Verdict>(),       &kindOf<DriftCase>(),
        &kindOf<Instruction>(),  &kindOf<Conflict>(),      &kindOf<QuarantineEntry>(),
        &kindOf<StandIn>(),      &kindOf<Attachment>(),    &kindOf<ConfidentialNote>(),
        &kindOf<Handover>(),     &kindOf<PurposeNotice>(), &kindOf<Consent>(),
        &kindOf<Giving>(),
    };
    return all;
}

const KindInfo* findKind(std::string_view name) {
    for (const KindInfo* kind : kinds())
        if (kind->name == name) return kind;
    return nullptr;
}

bool isDirectory(std::string_view kind) {
    const KindInfo* known = findKind(kind);
    return known != nullptr && known->directory;
}

}  // namespace banso
