// SPDX-License-Identifier: Apache-2.0
#include "mobile/consultations/appointment_moves.h"

namespace banso::appointment_moves {
namespace {

bool wasMissed(const Appointment& appointment) {
    switch (appointment.stateWord.value_or(AppointmentState::Planned)) {
        case AppointmentState::Absent:
        case AppointmentState::Postponed:
        case AppointmentState::Cancelled:
            return true;
        case AppointmentState::Planned:
        case AppointmentState::Done:
        case AppointmentState::Unknown:
            return false;
    }
    return false;
}

/// The day that was not kept, as a record beside the one that moves on.
Appointment missedDay(const Appointment& moving, const std::optional<Missed>& missed,
                      RecordId person) {
    Appointment kept = moving;
    kept.id = missedDayId(moving.id, *moving.day);
    kept.slot.reset();
    kept.consultation = {};
    if (!missed) return kept;
    kept.stateWord = missed->state;
    kept.stateReason = missed->reason;
    kept.stateBy = person;
    return kept;
}

}  // namespace

std::vector<sync::RecordChange> moved(Tablet& tablet, const sync::Seen<Appointment>& before,
                                      Date day, const std::string& time,
                                      const std::optional<Missed>& missed) {
    Appointment after = before.value;
    after.day = day;
    after.time = time;
    if (after.stateWord != AppointmentState::Planned) {
        after.stateWord = AppointmentState::Planned;
        after.stateReason.clear();
        after.stateBy = {};
    }
    if (before.state.isNew()) return {sync::creation(after)};
    std::vector<sync::RecordChange> changes{sync::edit(before, after)};
    if (before.value.day && (missed || wasMissed(before.value))) {
        const Appointment kept = missedDay(before.value, missed, tablet.person());
        const auto seen = tablet.seen<Appointment>(kept.id);
        changes.push_back(seen.state.isNew() ? sync::creation(kept) : sync::edit(seen, kept));
    }
    return changes;
}

sync::Seen<Appointment> openSlot(Tablet& tablet, const Plan& plan, int slot) {
    for (;; ++slot) {
        auto seen = tablet.seen<Appointment>(followUpId(plan.id, slot));
        if (!seen.state.isNew()) {
            const bool isOver =
                seen.value.cancelled || seen.value.stateWord == AppointmentState::Done;
            if (isOver) continue;
            return seen;
        }
        seen.value.business = plan.business;
        seen.value.plan = plan.id;
        seen.value.slot = slot;
        seen.value.purpose = AppointmentPurpose::FollowUp;
        const RecordId advisor = plan.advisor.isNull() ? tablet.person() : plan.advisor;
        seen.value.staff[advisor.text()] = true;
        return seen;
    }
}

}  // namespace banso::appointment_moves
