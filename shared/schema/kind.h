// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string_view>
#include <vector>

#include "shared/base/ids.h"
#include "shared/domain/words.h"
#include "shared/schema/units.h"

/// What the system knows of a kind of record at run time. It is made from the one declaration
/// beside the kind's struct (shared/domain); tables, checks and comparison all read it.
namespace banso {

/// The version of the kinds declared here. Grows with every change of a declaration.
constexpr int kSchemaVersion = 2;

enum class FieldType { Text, Word, Integer, Boolean, Day, Month, Moment, Reference };

/// One value of a record, or one member of a map's entry.
struct FieldInfo {
    std::string_view name{};  // JSON key and SQL column
    std::string_view unit{};  // the unit it is set, contradicted and decided with
    FieldType type = FieldType::Text;
    std::int64_t min = 0;  // smallest integer
    std::int64_t max = 0;  // characters of a text, largest integer
    bool required = false;
    bool byHub = false;         // given by the hub alone (a number that people count by)
    bool note = false;          // free text in people's own words: the full text holds it
    std::string_view refers{};  // kind of a Reference
    std::vector<std::string_view> words{};  // words of a Word known to this version
    bool isMap = false;                     // a keyed map: each entry is a unit `name/key`
    std::vector<FieldInfo> entry{};  // members of a map's entry; empty: the entry is one value
};

/// Whether the field is set with this unit: its own, its group's, or an entry of its map.
bool isOfUnit(const FieldInfo& field, std::string_view unit);

/// Who writes a kind, and how its copies become equal.
enum class KindClass {
    Shared,    // people edit
    HubOwned,  // only the hub writes
};

/// Everything about one kind of record.
struct KindInfo {
    std::string_view name{};
    KindClass kindClass = KindClass::Shared;
    /// The field that names the business (or person) whose file this record lies in; "id" for the
    /// record itself, empty for the chamber. Fixed when the record is made.
    std::string_view scopeField{};
    /// The field that names the record this one is part of: a delete of the owner must have seen
    /// it.
    std::string_view ownerField{};
    /// The fields whose values make the id; empty for things that happen.
    std::vector<std::string_view> naturalKey{};
    /// The fields that a search looks through; they share one folded column on the tablet.
    std::vector<std::string_view> searched{};
    /// The fields that its list begins with and is in the order of; the tablet has an index over
    /// them, so that a list of the first lines reads no others.
    std::vector<std::string_view> listedBy{};
    /// A tablet that keeps a part of the files has these of the others too: who they are, and what
    /// the chamber's lists are made of.
    bool directory = false;
    std::vector<FieldInfo> fields{};

    const FieldInfo* field(std::string_view fieldName) const;
    /// The fields of a unit: one, a group's, or the map that the entry lies in. Empty for a unit
    /// not known here.
    std::vector<const FieldInfo*> unitFields(std::string_view unit) const;
};

/// The field that names the business (or person) that a record is part of, also where the record
/// is a file of its own; "id" for the business itself, empty for the chamber's records.
std::string_view businessFieldOf(const KindInfo& kind);

/// The id that the natural key of these units (canonical texts) makes; the null id when a part of
/// the key is missing.
RecordId naturalId(const KindInfo& kind, const Units& units);

/// A record as its units, for making many at once.
struct RecordUnits {
    std::string_view kind;
    RecordId id;
    Units units;
};

/// The unit that says whether a record is there or was cancelled. Every kind has it.
constexpr std::string_view kLifeUnit = "life";

}  // namespace banso
