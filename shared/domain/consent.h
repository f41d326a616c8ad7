// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"

namespace banso {

/// 利用目的の通知: the client was told what the chamber uses its data for.
struct PurposeNotice : RecordBase {
    RecordId business;
    // unit "told"
    std::optional<Date> day;
    std::optional<TellingWay> way;
    RecordId by;
};

template <>
struct Declaration<PurposeNotice> {
    static KindInfo kind() {
        return {.name = "purpose_notice", .scopeField = "business", .ownerField = "business"};
    }
    static auto fields() {
        using P = PurposeNotice;
        return std::tuple(reference("business", &P::business, "business").required(),
                          date("day", &P::day).in("told").required(),
                          wordField("way", &P::way).in("told").required(),
                          reference("by", &P::by, "person").in("told").required());
    }
};
BANSO_DECLARE_KIND(PurposeNotice);

/// 提供の同意: whether the chamber may give a client's data to one recipient. Who names the same
/// recipient on two tablets means the same consent.
struct Consent : RecordBase {
    RecordId business;
    std::optional<RecipientKind> recipientKind;
    std::string recipient;  // by name: one bank, one expert, one AI service
    // unit "state"
    std::optional<ConsentState> stateWord;
    std::optional<Date> stateOn;
    std::optional<TellingWay> stateWay;
    RecordId stateBy;  // who was told
};

template <>
struct Declaration<Consent> {
    static KindInfo kind() {
        return {.name = "consent",
                .scopeField = "business",
                .ownerField = "business",
                .naturalKey = {"recipientKind", "recipient"}};
    }
    static auto fields() {
        using C = Consent;
        return std::tuple(reference("business", &C::business, "business").required(),
                          wordField("recipientKind", &C::recipientKind).required(),
                          text("recipient", &C::recipient, limits::kShortTextChars).required(),
                          wordField("stateWord", &C::stateWord).in("state"),
                          date("stateOn", &C::stateOn).in("state"),
                          wordField("stateWay", &C::stateWay).in("state"),
                          reference("stateBy", &C::stateBy, "person").in("state"));
    }
};
BANSO_DECLARE_KIND(Consent);

}  // namespace banso
