// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "shared/schema/codec.h"

/// The records that only the hub writes about the work of sync itself. People act on them through
/// operations on the subject.
namespace banso {

/// One value of a contradiction, as its author wrote it.
struct ConflictSide {
    std::string value;  // the unit's JSON text
    RecordId person;
    std::optional<Instant> at;  // the device's clock, only shown
    std::optional<bool> standing;
    std::optional<bool> settled;
    RecordId joined;  // the record it was written on, which was joined to the subject's business
};

template <>
struct Declaration<ConflictSide> {
    static auto fields() {
        using C = ConflictSide;
        return std::tuple(text("value", &C::value, limits::kLineBytes),
                          reference("person", &C::person, "person"), instant("at", &C::at),
                          boolean("standing", &C::standing), boolean("settled", &C::settled),
                          reference("joined", &C::joined, ""));
    }
};

/// 内容の食い違い: two or more people set one unit without having seen each other. At most one is
/// open for a unit; it stays until a person chooses, or the values have become the same.
struct Conflict : RecordBase {
    std::string subjectKind;
    RecordId subject;
    RecordId business;  // the file it lies in; none for the chamber's records
    std::string subjectUnit;
    std::map<std::string, ConflictSide> sides;  // by operation name
    // unit "state"
    std::optional<bool> closed;
    std::string closedHow;  // decided, same_value, joined, parted
    RecordId closedBy;
};

template <>
struct Declaration<Conflict> {
    static KindInfo kind() {
        return {.name = "conflict",
                .kindClass = KindClass::HubOwned,
                .scopeField = "business",
                .ownerField = "subject"};
    }
    static auto fields() {
        using C = Conflict;
        return std::tuple(text("subjectKind", &C::subjectKind, limits::kWordBytes).required(),
                          reference("subject", &C::subject, "").required(),
                          reference("business", &C::business, "business"),
                          text("subjectUnit", &C::subjectUnit, limits::kShortTextChars).required(),
                          mapOf("sides", &C::sides), boolean("closed", &C::closed).in("state"),
                          text("closedHow", &C::closedHow, 20).in("state"),
                          reference("closedBy", &C::closedBy, "person").in("state"));
    }
};
BANSO_DECLARE_KIND(Conflict);

/// 保留: a save that the hub could not take, or that builds on one. It is kept word for word, with
/// what is wrong, until somebody mends it.
struct QuarantineEntry : RecordBase {
    std::string device;
    std::optional<std::int64_t> sequence;  // of the save's first operation
    RecordId person;
    std::string reason;  // an ErrorCode's name, or "held"
    std::string detail;
    std::string subjectKind;
    RecordId subject;
    RecordId business;  // the file that the subject lies in; none for the chamber's records
    std::string line;   // the save as it was sent
    RecordId behind;    // held: the entry that it waits for
    // unit "state"
    std::optional<bool> closed;
    std::string closedHow;  // mended, accepted, dropped
};

template <>
struct Declaration<QuarantineEntry> {
    static KindInfo kind() {
        return {
            .name = "quarantine_entry", .kindClass = KindClass::HubOwned, .scopeField = "business"};
    }
    static auto fields() {
        using Q = QuarantineEntry;
        return std::tuple(
            text("device", &Q::device, 20).required(), integer("sequence", &Q::sequence, 1),
            reference("person", &Q::person, "person"),
            text("reason", &Q::reason, limits::kWordBytes),
            text("detail", &Q::detail, limits::kLongTextChars),
            text("subjectKind", &Q::subjectKind, limits::kWordBytes),
            reference("subject", &Q::subject, ""), reference("business", &Q::business, "business"),
            text("line", &Q::line, limits::kLineBytes),
            reference("behind", &Q::behind, "quarantine_entry"),
            boolean("closed", &Q::closed).in("state"),
            text("closedHow", &Q::closedHow, 20).in("state"));
    }
};
BANSO_DECLARE_KIND(QuarantineEntry);

}  // namespace banso
