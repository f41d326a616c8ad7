// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"

namespace banso {

/// From when to when a person has a role; open ends are empty.
struct RoleTerm {
    std::optional<Date> from;
    std::optional<Date> to;
    /// For cause: even what was written before, and comes later, is kept back.
    std::optional<bool> withdrawn = {};
};

template <>
struct Declaration<RoleTerm> {
    static auto fields() {
        return std::tuple(date("from", &RoleTerm::from), date("to", &RoleTerm::to),
                          boolean("withdrawn", &RoleTerm::withdrawn));
    }
};

/// Somebody who works at, for or with the chamber. One person may have several roles, each with its
/// dates (a statutory advisor is an advisor too).
struct Person : RecordBase {
    std::string name;
    std::string kana;
    std::string phone;
    std::string email;
    std::map<std::string, RoleTerm> roles;  // by the word of Role
    std::optional<std::int64_t> experienceYears;
};

template <>
struct Declaration<Person> {
    static KindInfo kind() { return {.name = "person", .kindClass = KindClass::HubOwned}; }
    static auto fields() {
        return std::tuple(
            text("name", &Person::name, limits::kShortTextChars).required(),
            text("kana", &Person::kana, limits::kShortTextChars), text("phone", &Person::phone, 40),
            text("email", &Person::email, limits::kShortTextChars), mapOf("roles", &Person::roles),
            integer("experienceYears", &Person::experienceYears, 0, 80));
    }
};
BANSO_DECLARE_KIND(Person);

/// 代行: one person looks after another's clients from one day to another. Only the hub writes it.
struct StandIn : RecordBase {
    RecordId absent;  // whose clients they are
    RecordId deputy;
    // unit "term"; an open end stays open
    std::optional<Date> from;
    std::optional<Date> to;
    std::string reason;
};

template <>
struct Declaration<StandIn> {
    static KindInfo kind() { return {.name = "stand_in", .kindClass = KindClass::HubOwned}; }
    static auto fields() {
        using S = StandIn;
        return std::tuple(reference("absent", &S::absent, "person").required(),
                          reference("deputy", &S::deputy, "person").required(),
                          date("from", &S::from).in("term"), date("to", &S::to).in("term"),
                          text("reason", &S::reason, limits::kShortTextChars));
    }
};
BANSO_DECLARE_KIND(StandIn);

/// 引継ぎ: clients that go from one person to another on a day. Only the hub writes it.
struct Handover : RecordBase {
    RecordId from;  // whose clients they are
    RecordId to;
    std::optional<Date> day;
    std::map<std::string, bool> businesses;  // by business; empty: all that she has on that day
    RecordId by;                             // who decided it
    // unit "done"
    std::optional<Date> doneOn;
    std::optional<std::int64_t> clients;  // how many went
};

template <>
struct Declaration<Handover> {
    static KindInfo kind() { return {.name = "handover", .kindClass = KindClass::HubOwned}; }
    static auto fields() {
        using H = Handover;
        return std::tuple(reference("from", &H::from, "person").required(),
                          reference("to", &H::to, "person").required(),
                          date("day", &H::day).required(), mapOfFlags("businesses", &H::businesses),
                          reference("by", &H::by, "person"), date("doneOn", &H::doneOn).in("done"),
                          integer("clients", &H::clients, 0).in("done"));
    }
};
BANSO_DECLARE_KIND(Handover);

/// Whether the person has the role on that day.
bool hasRole(const Person& person, Role role, Date day);

}  // namespace banso
