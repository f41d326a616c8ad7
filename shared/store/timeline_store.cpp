// SPDX-License-Identifier: Apache-2.0
#include "shared/store/timeline_store.h"

#include <algorithm>

#include "shared/store/twins.h"

namespace banso {
namespace {

std::optional<Date> dayOf(const Consultation& talk) {
    return talk.day;
}

/// A plan that is still being made stands where its year will begin.
std::optional<Date> dayOf(const Plan& plan) {
    if (plan.finishedOn || !plan.firstMonth) return plan.finishedOn;
    return firstDay(*plan.firstMonth);
}

std::optional<Date> dayOf(const Checksheet& sheet) {
    return sheet.finishedOn ? sheet.finishedOn : sheet.startedOn;
}

std::optional<Date> dayOf(const DriftCase& driftCase) {
    return driftCase.stateOn ? driftCase.stateOn : driftCase.openedOn;
}

/// An instruction has no day of its own: it stands under the day it was done, or is due.
std::optional<Date> dayOf(const Instruction& instruction) {
    return instruction.doneOn ? instruction.doneOn : instruction.due;
}

std::optional<Date> dayOf(const BusinessEvent& event) {
    return event.day;
}

}  // namespace

RecordId Happening::id() const {
    return std::visit([](const auto& kept) { return kept.id; }, record);
}

bool Happening::isCancelled() const {
    return std::visit([](const auto& kept) { return kept.cancelled; }, record);
}

std::string Happening::cancelReason() const {
    return std::visit([](const auto& kept) { return kept.cancelReason; }, record);
}

std::vector<Happening> TimelineStore::of(RecordId business) const {
    std::vector<Happening> history;
    add<Consultation>(business, history);
    add<Plan>(business, history);
    add<Checksheet>(business, history);
    add<DriftCase>(business, history);
    add<Instruction>(business, history);
    add<BusinessEvent>(business, history);
    std::sort(history.begin(), history.end(), [](const Happening& one, const Happening& other) {
        return one.day != other.day ? one.day > other.day : one.id() > other.id();
    });
    return history;
}

template <typename Record>
void TimelineStore::add(RecordId business, std::vector<Happening>& history) const {
    for (Record& record : Records<Record>(m_database, m_viewer)
                              .where("business IN (" + twins::allOf("?1") + ")", business)) {
        const auto day = dayOf(record);
        history.push_back({day, std::move(record)});
    }
}

}  // namespace banso
