// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"

namespace banso {

/// A day agreed, or due, with a business. The follow-ups of a plan, and a day that was missed, have
/// ids that follow from what is there, so that whoever makes them makes the same ones.
struct Appointment : RecordBase {
    RecordId business;
    RecordId plan;
    std::optional<std::int64_t> slot;  // 1 to 4: the plan's follow-up it is for
    // unit "when"
    std::optional<Date> day;
    std::string time;  // HH:MM, empty when only the day is known
    std::string place;
    std::optional<AppointmentPurpose> purpose;
    std::string about;                  // what to do, what to bring
    std::map<std::string, bool> staff;  // by person
    // unit "state"
    std::optional<AppointmentState> stateWord;
    std::string stateReason;
    RecordId consultation;  // the record that came of it
    RecordId stateBy;
};

template <>
struct Declaration<Appointment> {
    static KindInfo kind() {
        return {.name = "appointment",
                .scopeField = "business",
                .ownerField = "business",
                .directory = true};
    }
    static auto fields() {
        using A = Appointment;
        constexpr auto kShort = limits::kShortTextChars;
        return std::tuple(reference("business", &A::business, "business").required(),
                          reference("plan", &A::plan, "plan"), integer("slot", &A::slot, 1, 100),
                          date("day", &A::day).in("when"), text("time", &A::time, 5).in("when"),
                          text("place", &A::place, kShort), wordField("purpose", &A::purpose),
                          text("about", &A::about, limits::kLongTextChars).note(),
                          mapOfFlags("staff", &A::staff),
                          wordField("stateWord", &A::stateWord).in("state"),
                          text("stateReason", &A::stateReason, kShort).in("state"),
                          reference("consultation", &A::consultation, "consultation").in("state"),
                          reference("stateBy", &A::stateBy, "person").in("state"));
    }
};
BANSO_DECLARE_KIND(Appointment);

/// The id of a plan's follow-up.
RecordId followUpId(RecordId plan, std::int64_t slot);
/// The id of the day that was not kept, beside an appointment that moves on from it.
RecordId missedDayId(RecordId moving, Date day);

}  // namespace banso
