// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/consent_rules.h"

#include <algorithm>
#include <array>

#include "shared/schema/kind.h"

namespace banso {
namespace {

GivingAnswer answerOf(const ConsentFact& consent, Date day) {
    const bool isBefore = consent.since && day < *consent.since;
    switch (consent.state) {
        case ConsentState::NotAsked:
            return GivingAnswer::NotAsked;
        case ConsentState::Agreed:
            return isBefore ? GivingAnswer::AgreedLater : GivingAnswer::MayGive;
        case ConsentState::Refused:
            return GivingAnswer::Refused;
        case ConsentState::Withdrawn:
            return isBefore ? GivingAnswer::MayGive : GivingAnswer::Withdrawn;
        case ConsentState::Unknown:
            return GivingAnswer::NotReadable;
    }
    return GivingAnswer::NotReadable;
}

/// From what lets give to what forbids it most clearly.
constexpr std::array kByStrictness{GivingAnswer::MayGive,     GivingAnswer::NotAsked,
                                   GivingAnswer::AgreedLater, GivingAnswer::NotReadable,
                                   GivingAnswer::Withdrawn,   GivingAnswer::Refused};

bool isStricter(GivingAnswer one, GivingAnswer other) {
    return std::ranges::find(kByStrictness, one) > std::ranges::find(kByStrictness, other);
}

/// What counts a talk; what was said in it is not among them.
constexpr std::array<std::string_view, 10> kOfATalk{"business",   "plan",   "appointment", "writer",
                                                    "when",       "method", "topics",      "staff",
                                                    "companions", "nextDay"};

/// Kinds that hold what a client told. Others (an appointment, who is there, a consent) are the
/// chamber's own work, or asked for by law.
constexpr std::array<std::string_view, 8> kTold{"plan",           "plan_action",      "figure",
                                                "checksheet",     "promise",          "attachment",
                                                "business_event", "confidential_note"};

/// What is done about it all the same: a promise and a step are ticked off, a plan ends.
constexpr std::array<std::pair<std::string_view, std::string_view>, 3> kStillDone{
    {{"promise", "doneOn"}, {"plan_action", "doneOn"}, {"plan", "state"}}};

template <std::size_t Size>
bool isAmong(const std::array<std::string_view, Size>& names, std::string_view name) {
    return std::ranges::find(names, name) != names.end();
}

}  // namespace

GivingAnswer mayGive(std::span<const ConsentFact> consents, const Recipient& recipient, Date day) {
    std::optional<GivingAnswer> strictest;
    for (const ConsentFact& consent : consents) {
        if (!(consent.recipient == recipient)) continue;
        const GivingAnswer answer = answerOf(consent, day);
        if (!strictest || isStricter(answer, *strictest)) strictest = answer;
    }
    return strictest.value_or(GivingAnswer::NotAsked);
}

bool isKeptWithoutRecord(std::string_view kind, std::string_view unit) {
    if (unit == kLifeUnit) return true;
    if (kind == "consultation") return isAmong(kOfATalk, splitUnit(unit).field);
    if (kind == "business") return unit != "memo";
    return !isAmong(kTold, kind) ||
           std::ranges::find(kStillDone, std::pair(kind, unit)) != kStillDone.end();
}

bool isLeftOutWithoutRecord(std::string_view kind, std::string_view field) {
    return kind == "plan" && field == "stateReason";
}

}  // namespace banso
