// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <map>
#include <optional>
#include <string>
#include <tuple>
#include <utility>

#include "shared/base/ids.h"
#include "shared/base/limits.h"
#include "shared/base/time.h"
#include "shared/schema/kind.h"

/// How a kind declares itself: a struct and a tuple of its members with name, type, limit and unit.
///
///     template <> struct Declaration<Contact> {
///         static KindInfo kind() { return {.name = "contact", .ownerField = "business", ...}; }
///         static auto fields() { return std::tuple(
///             reference("business", &Contact::business, "business").required(),
///             text("name", &Contact::name, limits::kShortTextChars)); }
///     };
namespace banso {

/// What every record has: its id, and whether it was cancelled. A cancelled record stays in the
/// history with its reason.
struct RecordBase {
    RecordId id;
    bool cancelled = false;
    std::string cancelReason;
};

template <typename Record>
struct Declaration;

/// The members of a map's entry, made once.
template <typename Entry>
const auto& entryFields() {
    static const auto fields = Declaration<Entry>::fields();
    return fields;
}

/// A member of a struct, and what is known of it at run time.
template <typename Struct, typename Member>
struct Field {
    Member Struct::*member;
    FieldInfo info;

    /// The group that it is set with.
    Field in(std::string_view unit) const {
        Field copy = *this;
        copy.info.unit = unit;
        return copy;
    }
    /// Given by the hub alone; people's operations may not set it.
    Field byHub() const {
        Field copy = *this;
        copy.info.byHub = true;
        return copy;
    }
    /// Free text in people's own words, which the full text of all notes holds.
    Field note() const {
        Field copy = *this;
        copy.info.note = true;
        return copy;
    }
    Field required() const {
        Field copy = *this;
        copy.info.required = true;
        return copy;
    }
};

template <typename S>
Field<S, std::string> text(std::string_view name, std::string S::*member, std::size_t maxChars) {
    return {member,
            {.name = name,
             .unit = name,
             .type = FieldType::Text,
             .max = static_cast<std::int64_t>(maxChars)}};
}

template <typename S, typename E>
Field<S, std::optional<E>> wordField(std::string_view name, std::optional<E> S::*member) {
    FieldInfo info{.name = name, .unit = name, .type = FieldType::Word};
    for (const auto& known : Words<E>::kAll) info.words.push_back(known.second);
    return {member, std::move(info)};
}

template <typename S>
Field<S, std::optional<std::int64_t>> integer(std::string_view name,
                                              std::optional<std::int64_t> S::*member,
                                              std::int64_t min = -limits::kIntegerMax,
                                              std::int64_t max = limits::kIntegerMax) {
    return {member,
            {.name = name, .unit = name, .type = FieldType::Integer, .min = min, .max = max}};
}

template <typename S>
Field<S, std::optional<bool>> boolean(std::string_view name, std::optional<bool> S::*member) {
    return {member, {.name = name, .unit = name, .type = FieldType::Boolean}};
}

template <typename S>
Field<S, std::optional<Date>> date(std::string_view name, std::optional<Date> S::*member) {
    return {member, {.name = name, .unit = name, .type = FieldType::Day}};
}

template <typename S>
Field<S, std::optional<YearMonth>> month(std::string_view name,
                                         std::optional<YearMonth> S::*member) {
    return {member, {.name = name, .unit = name, .type = FieldType::Month}};
}

template <typename S>
Field<S, std::optional<Instant>> instant(std::string_view name, std::optional<Instant> S::*member) {
    return {member, {.name = name, .unit = name, .type = FieldType::Moment}};
}

template <typename S>
Field<S, RecordId> reference(std::string_view name, RecordId S::*member, std::string_view kind) {
    return {member, {.name = name, .unit = name, .type = FieldType::Reference, .refers = kind}};
}

/// A keyed map whose entries are groups, declared like a record: `answers/money.break_even`.
template <typename S, typename Entry>
Field<S, std::map<std::string, Entry>> mapOf(std::string_view name,
                                             std::map<std::string, Entry> S::*member) {
    FieldInfo info{.name = name, .unit = name, .isMap = true};
    std::apply([&](const auto&... field) { (info.entry.push_back(field.info), ...); },
               entryFields<Entry>());
    return {member, std::move(info)};
}

/// A keyed map whose entries are one flag each, a set: `staff/<person>` = true.
template <typename S>
Field<S, std::map<std::string, bool>> mapOfFlags(std::string_view name,
                                                 std::map<std::string, bool> S::*member) {
    return {member, {.name = name, .unit = name, .type = FieldType::Boolean, .isMap = true}};
}

/// A keyed map whose entries are one text each: `notes/<person>`.
template <typename S>
Field<S, std::map<std::string, std::string>> mapOfTexts(
    std::string_view name, std::map<std::string, std::string> S::*member, std::size_t maxChars) {
    return {member,
            {.name = name,
             .unit = name,
             .type = FieldType::Text,
             .max = static_cast<std::int64_t>(maxChars),
             .isMap = true}};
}

template <typename Record>
using AllFields = decltype(std::tuple_cat(
    Declaration<Record>::fields(),
    std::declval<std::tuple<Field<Record, bool>, Field<Record, std::string>>>()));

/// The fields of a record with those that every record has, made once. Its type stands apart, so
/// that only the kind's own file makes them.
template <typename Record>
const AllFields<Record>& allFields() {
    static const AllFields<Record> fields = std::tuple_cat(
        Declaration<Record>::fields(),
        std::tuple(
            Field<Record, bool>{
                &Record::cancelled,
                {.name = "cancelled", .unit = kLifeUnit, .type = FieldType::Boolean}},
            text<Record>("cancelReason", &Record::cancelReason, limits::kShortTextChars)
                .in(kLifeUnit)));
    return fields;
}

/// The run-time description of a kind.
template <typename Record>
const KindInfo& kindOf() {
    static const KindInfo info = [] {
        KindInfo kind = Declaration<Record>::kind();
        std::apply([&](const auto&... field) { (kind.fields.push_back(field.info), ...); },
                   allFields<Record>());
        return kind;
    }();
    return info;
}

}  // namespace banso

/// Keeps a kind's templates out of every file that includes its header; the twin stands in its
/// .cpp.
#define BANSO_DECLARE_KIND(Record)                                \
    extern template const AllFields<Record>& allFields<Record>(); \
    extern template const KindInfo& kindOf<Record>();             \
    extern template Units toUnits<Record>(const Record&);         \
    extern template Record fromUnits<Record>(RecordId, const Units&)
#define BANSO_DEFINE_KIND(Record)                          \
    template const AllFields<Record>& allFields<Record>(); \
    template const KindInfo& kindOf<Record>();             \
    template Units toUnits<Record>(const Record&);         \
    template Record fromUnits<Record>(RecordId, const Units&)
