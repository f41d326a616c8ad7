// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/time.h"
#include "shared/domain/consent.h"

namespace banso {

/// To whom a client's data is to be given.
struct Recipient {
    RecipientKind kind = RecipientKind::Unknown;
    std::string name;  // folded by whoever asks, like those of the consents

    bool operator==(const Recipient&) const = default;
};

/// What a client said to one recipient, as the rules see it.
struct ConsentFact {
    Recipient recipient;
    ConsentState state = ConsentState::Unknown;
    std::optional<Date> since{};
};

/// Whether data may be given, or what stands against it.
enum class GivingAnswer { MayGive, NotAsked, Refused, Withdrawn, AgreedLater, NotReadable };

/// Whether the client's data may be given to the recipient on that day. Of several facts about one
/// recipient (records that were joined, answers that contradict each other) the strictest counts.
/// Before its day a withdrawal stands for the agreement that it took back; on the day itself it
/// holds.
GivingAnswer mayGive(std::span<const ConsentFact> consents, const Recipient& recipient, Date day);

/// Whether a unit of a record may be set for a business that wants no record: what counts a talk
/// (day, method, topic, staff), whom it is with, what the law asks for, and that something promised
/// or planned before is done. Emptying is always allowed. The words of a talk, figures, sheets,
/// plans, pictures and confidences are not.
bool isKeptWithoutRecord(std::string_view kind, std::string_view unit);

/// Whether a field must be empty even in a unit that may be set: why a plan ended.
bool isLeftOutWithoutRecord(std::string_view kind, std::string_view field);

}  // namespace banso
