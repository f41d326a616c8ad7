// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"

namespace banso {

/// 取扱注意メモ: what was said in confidence about the people of a business. A file of its own, so
/// that everything about it (conflicts, quarantine, history, search) goes only to whoever looks
/// after the business and the supervisors. One a business.
struct ConfidentialNote : RecordBase {
    RecordId business;
    std::string circumstances;  // health and family
    std::string debts;          // private loans and guarantees
    std::string other;
};

template <>
struct Declaration<ConfidentialNote> {
    static KindInfo kind() {
        return {.name = "confidential_note",
                .scopeField = "id",
                .ownerField = "business",
                .naturalKey = {"business"}};
    }
    static auto fields() {
        using N = ConfidentialNote;
        constexpr auto kLong = limits::kLongTextChars;
        return std::tuple(reference("business", &N::business, "business").required(),
                          text("circumstances", &N::circumstances, kLong),
                          text("debts", &N::debts, kLong), text("other", &N::other, kLong));
    }
};
BANSO_DECLARE_KIND(ConfidentialNote);

/// The id of the business's note, and of the file that it is.
RecordId confidentialNoteOf(RecordId business);

}  // namespace banso
