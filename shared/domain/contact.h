// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"

namespace banso {

/// A person at, or near, a business: who decides, who follows, who keeps the books.
struct Contact : RecordBase {
    RecordId business;
    std::optional<ContactRole> role;
    std::string name;
    std::string kana;
    std::string phone;
    std::string email;
    // unit "term"
    std::optional<Date> from;
    std::optional<Date> to;
};

template <>
struct Declaration<Contact> {
    static KindInfo kind() {
        return {.name = "contact",
                .scopeField = "business",
                .ownerField = "business",
                .directory = true};
    }
    static auto fields() {
        using C = Contact;
        constexpr auto kShort = limits::kShortTextChars;
        return std::tuple(reference("business", &C::business, "business").required(),
                          wordField("role", &C::role), text("name", &C::name, kShort).required(),
                          text("kana", &C::kana, kShort), text("phone", &C::phone, 40),
                          text("email", &C::email, kShort), date("from", &C::from).in("term"),
                          date("to", &C::to).in("term"));
    }
};
BANSO_DECLARE_KIND(Contact);

/// A turn in the life of a business that its history keeps: founded, 法人成り, 承継 ...
struct BusinessEvent : RecordBase {
    RecordId business;
    std::optional<Milestone> milestone;
    std::optional<Date> day;
    std::string before;
    std::string after;
    std::string note;
};

template <>
struct Declaration<BusinessEvent> {
    static KindInfo kind() {
        return {.name = "business_event", .scopeField = "business", .ownerField = "business"};
    }
    static auto fields() {
        using E = BusinessEvent;
        constexpr auto kShort = limits::kShortTextChars;
        return std::tuple(reference("business", &E::business, "business").required(),
                          wordField("milestone", &E::milestone).required(), date("day", &E::day),
                          text("before", &E::before, kShort), text("after", &E::after, kShort),
                          text("note", &E::note, limits::kLongTextChars).note());
    }
};
BANSO_DECLARE_KIND(BusinessEvent);

}  // namespace banso
