// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/domain/consent.h"

namespace banso {

/// 提供の記録: a client's data was given to a third party. It names the recipient itself, so that
/// it still says who has the data when the consent is gone.
struct Giving : RecordBase {
    RecordId business;
    // unit "given"; one act, set as one
    std::optional<Date> day;
    std::optional<RecipientKind> recipientKind;
    std::string recipient;
    std::string what;  // which papers or figures
    RecordId by;
};

template <>
struct Declaration<Giving> {
    static KindInfo kind() {
        return {.name = "giving", .scopeField = "business", .ownerField = "business"};
    }
    static auto fields() {
        using G = Giving;
        return std::tuple(
            reference("business", &G::business, "business").required(),
            date("day", &G::day).in("given").required(),
            wordField("recipientKind", &G::recipientKind).in("given").required(),
            text("recipient", &G::recipient, limits::kShortTextChars).in("given").required(),
            text("what", &G::what, limits::kShortTextChars).in("given").required(),
            reference("by", &G::by, "person").in("given").required());
    }
};
BANSO_DECLARE_KIND(Giving);

}  // namespace banso
