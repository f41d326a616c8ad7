// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/codec/json.h"
#include "shared/schema/units.h"

// Wire format: sync/PROTOCOL.md, section 2.1.
namespace banso::sync {

/// `device:sequence`; empty for "no operation" (a base of something never set).
using OperationName = std::string;
OperationName makeName(std::string_view device, std::int64_t sequence);
/// By unit.
using Versions = boost::container::flat_map<std::string, OperationName, std::less<>>;

struct NameParts {
    std::string_view device;
    std::int64_t sequence = 0;
};
/// The parts of a name, or nothing for what is no name.
std::optional<NameParts> splitName(std::string_view name);

/// Who writes the hub's own operations.
constexpr std::string_view kHubDevice = "hub";

/// Up to where a tablet has everything that it may see.
struct Cursor {
    std::string epoch;  // empty: of no hub yet
    std::int64_t revision = 0;
    std::int64_t scope = 0;

    bool operator==(const Cursor&) const = default;
};

/// A new value for one unit, with the version that its author saw.
struct UnitChange {
    std::string unit;
    OperationName base;
    std::string value;                   // canonical JSON text
    std::vector<OperationName> settles;  // a decision names the values that it settles

    bool isDecision() const { return !settles.empty(); }
};

/// One person's change of one record.
struct Operation {
    std::string kind;
    RecordId record;
    std::vector<UnitChange> changes;
    std::string text;  // as it stands in the save's line
};

/// The units of the record that the operation makes, where it makes one.
Units unitsOf(const Operation& operation);

/// The operations of one press of "save". Their names are device:first, device:first+1, ...
struct Save {
    std::int64_t first = 0;
    RecordId person;
    Instant at;  // the device's clock: shown, never decided by
    Cursor seen;
    std::int64_t schema = 0;
    std::vector<Operation> operations;
    OperationName mends;  // the quarantined save that this one takes the place of
    std::string line;     // the bytes that were stored, sent and hashed

    /// SHA-256 of the line, 32 bytes.
    std::string hash() const;
    std::int64_t last() const { return first + static_cast<std::int64_t>(operations.size()) - 1; }
};

/// Sets `line`, and each operation's `text`.
void encodeSave(Save& save, std::string_view device);
/// Errors: Malformed, Invalid, TooLarge. The save's bases come out as full names.
Result<Save> decodeSave(std::string_view line, std::string_view device);
/// The same of a line that was parsed already.
Result<Save> decodeSave(json::Value root, std::string_view line, std::string_view device);
/// One operation from its text. Errors: Malformed, Invalid.
Result<Operation> decodeOperation(json::Value value, std::string_view device);
/// The text of an operation by `device`; its own bases are written as numbers.
std::string encodeOperation(const Operation& operation, std::string_view device);

/// [epoch, revision, scope]
std::string encodeCursor(const Cursor& cursor);
Result<Cursor> decodeCursor(json::Value value);

}  // namespace banso::sync
