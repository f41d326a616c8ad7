// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/operation.h"

#include <charconv>

#include "shared/base/hash.h"
#include "shared/base/limits.h"

namespace banso::sync {
namespace {

Error malformed(std::string what) {
    return {ErrorCode::Malformed, std::move(what)};
}

void writeBase(json::Writer& writer, const OperationName& base, std::string_view device) {
    if (base.empty()) {
        writer.null();
        return;
    }
    const auto parts = splitName(base);
    if (parts && parts->device == device)
        writer.integer(parts->sequence);
    else
        writer.string(base);
}

Result<OperationName> readBase(json::Value value, std::string_view device) {
    if (value.isNull()) return OperationName{};
    if (const auto sequence = value.integer(); sequence && *sequence > 0)
        return makeName(device, *sequence);
    const auto text = value.string();
    if (!text || !splitName(*text)) return malformed("a base must be null, a number or a name");
    return OperationName(*text);
}

Result<UnitChange> readChange(std::string_view unit, json::Value entry, std::string_view device) {
    if (!entry.isArray() || entry.size() < 2 || entry.size() > 3)
        return malformed("a unit's entry must be [base, value] or [base, value, [names]]");
    UnitChange change;
    change.unit = unit;
    auto part = entry.members().begin();
    auto base = readBase((*part).value, device);
    if (!base) return base.error();
    change.base = std::move(*base);
    ++part;
    change.value = (*part).value.text();
    if (entry.size() == 2) return change;
    ++part;
    const json::Value names = (*part).value;
    if (!names.isArray() || names.size() == 0 || names.size() > limits::kConflictCandidates + 1)
        return malformed("what a decision settles must be a list of 1 to 101 names");
    for (const json::Member name : names.members()) {
        auto settled = readBase(name.value, device);
        if (!settled) return settled.error();
        change.settles.push_back(std::move(*settled));
    }
    return change;
}

}  // namespace

OperationName makeName(std::string_view device, std::int64_t sequence) {
    return std::string(device).append(1, ':').append(std::to_string(sequence));
}

std::optional<NameParts> splitName(std::string_view name) {
    const auto colon = name.find(':');
    if (colon == std::string_view::npos || colon == 0) return std::nullopt;
    NameParts parts{name.substr(0, colon), 0};
    const std::string_view digits = name.substr(colon + 1);
    const char* end = digits.data() + digits.size();
    const auto read = std::from_chars(digits.data(), end, parts.sequence);
    if (read.ec != std::errc{} || read.ptr != end || parts.sequence < 1) return std::nullopt;
    if (!isDeviceId(parts.device) && parts.device != kHubDevice) return std::nullopt;
    return parts;
}

std::string encodeCursor(const Cursor& cursor) {
    json::Writer writer;
    writer.beginArray().string(cursor.epoch).integer(cursor.revision).integer(cursor.scope);
    return writer.endArray().take();
}

Result<Cursor> decodeCursor(json::Value value) {
    if (!value.isArray() || value.size() != 3) return malformed("a cursor must have three parts");
    auto part = value.members().begin();
    const auto epoch = (*part).value.string();
    const auto revision = (*++part).value.integer();
    const auto scope = (*++part).value.integer();
    if (!epoch || epoch->size() > limits::kWordBytes || !revision || *revision < 0 || !scope ||
        *scope < 0)
        return malformed("a cursor must be [epoch, revision, scope revision]");
    return Cursor{std::string(*epoch), *revision, *scope};
}

Units unitsOf(const Operation& operation) {
    Units units;
    for (const UnitChange& change : operation.changes)
        if (change.value != "null") units.emplace(change.unit, change.value);
    return units;
}

std::string encodeOperation(const Operation& operation, std::string_view device) {
    json::Writer writer;
    writer.beginObject().member("k", operation.kind).member("r", operation.record.text());
    writer.key("set").beginObject();
    for (const UnitChange& change : operation.changes) {
        writer.key(change.unit).beginArray();
        writeBase(writer, change.base, device);
        writer.raw(change.value);
        if (change.isDecision()) {
            writer.beginArray();
            for (const OperationName& name : change.settles) writeBase(writer, name, device);
            writer.endArray();
        }
        writer.endArray();
    }
    return writer.endObject().endObject().take();
}

Result<Operation> decodeOperation(json::Value value, std::string_view device) {
    const auto kind = value.string("k");
    const auto record = value.string("r");
    const auto set = value.find("set");
    if (!kind || kind->empty() || kind->size() > limits::kWordBytes || !record || !set ||
        !set->isObject() || set->size() == 0)
        return malformed("an operation must have k, r and a set that is not empty");
    auto id = RecordId::parse(*record);
    if (!id) return id.error();
    Operation operation{std::string(*kind), *id, {}, std::string(value.text())};
    operation.changes.reserve(set->size());
    for (const json::Member member : set->members()) {
        auto change = readChange(member.key, member.value, device);
        if (!change) return change.error();
        operation.changes.push_back(std::move(*change));
    }
    return operation;
}

std::string Save::hash() const {
    const Sha256 digest = sha256(line);
    return std::string(reinterpret_cast<const char*>(digest.data()), digest.size());
}

void encodeSave(Save& save, std::string_view device) {
    json::Writer writer;
    writer.beginObject().member("save", save.first).member("by", save.person.text());
    writer.member("at", save.at.time_since_epoch().count());
    writer.memberRaw("seen", encodeCursor(save.seen)).member("schema", save.schema);
    if (!save.mends.empty()) writer.member("mends", save.mends);
    writer.key("ops").beginArray();
    for (Operation& operation : save.operations) {
        operation.text = encodeOperation(operation, device);
        writer.raw(operation.text);
    }
    save.line = writer.endArray().endObject().take();
}

Result<Save> decodeSave(std::string_view line, std::string_view device) {
    const auto document = json::Document::parse(line);
    if (!document) return document.error();
    return decodeSave(document->root(), line, device);
}

Result<Save> decodeSave(json::Value root, std::string_view line, std::string_view device) {
    const auto first = root.integer("save");
    const auto by = root.string("by");
    const auto at = root.integer("at");
    const auto seen = root.find("seen");
    const auto schema = root.integer("schema");
    const auto operations = root.find("ops");
    if (!first || *first < 1 || !by || !at || !seen || !schema || !operations)
        return malformed("a save must have save, by, at, seen, schema and ops");
    Save save;
    save.first = *first;
    const auto person = RecordId::parse(*by);
    if (!person) return person.error();
    save.person = *person;
    save.at = Instant{std::chrono::milliseconds{*at}};
    auto cursor = decodeCursor(*seen);
    if (!cursor) return cursor.error();
    save.seen = std::move(*cursor);
    save.schema = *schema;
    save.mends = root.string("mends").value_or(std::string_view{});
    if (!operations->isArray() || operations->size() == 0 ||
        operations->size() > limits::kSaveOperations)
        return Error{ErrorCode::TooLarge, "a save must have 1 to 100 operations"};
    for (const json::Member member : operations->members()) {
        auto operation = decodeOperation(member.value, device);
        if (!operation) return operation.error();
        save.operations.push_back(std::move(*operation));
    }
    save.line = line;
    return save;
}

}  // namespace banso::sync
