// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "mobile/app/tablet.h"
#include "shared/domain/appointment.h"
#include "shared/domain/plan.h"

/// How an appointment gets another day. It stays the same record, because a follow-up's slot has
/// its id from its plan: two tablets that put off the same slot meet in it, as one appointment with
/// at most a contradiction about its day, never as two visits. That the old day was not kept is a
/// record of its own, whose id follows from the appointment and that day, so that it is told once.
namespace banso::appointment_moves {

/// What became of a day that was not kept.
struct Missed {
    AppointmentState state = AppointmentState::Postponed;
    std::string reason;
};

/// Moves it to `day`. Without `missed` only a day that was recorded as missed before is kept.
std::vector<sync::RecordChange> moved(Tablet& tablet, const sync::Seen<Appointment>& before,
                                      Date day, const std::string& time,
                                      const std::optional<Missed>& missed);

/// The appointment of the plan's follow-up number `slot`, or the next one that was not held yet: as
/// it is, or still to be made under the id that everybody gives it.
sync::Seen<Appointment> openSlot(Tablet& tablet, const Plan& plan, int slot);

}  // namespace banso::appointment_moves
