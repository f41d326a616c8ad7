// SPDX-License-Identifier: Apache-2.0
#include "sync/device/outbox.h"

#include <algorithm>

#include "shared/base/limits.h"
#include "shared/db/statement.h"
#include "shared/domain/kinds.h"
#include "shared/schema/check.h"
#include "sync/device/held_files.h"
#include "sync/device/new_name.h"

namespace banso::sync {
namespace {

/// What the hub would refuse for its form is refused while the person can still mend it.
Result<void> checkChange(const RecordChange& change, bool isNew) {
    const KindInfo* kind = findKind(change.kind);
    if (kind == nullptr) return Error{ErrorCode::Invalid, "a kind that this version does not know"};
    Units units;
    for (const UnitChange& unit : change.changes) {
        const auto value = json::Document::parse(unit.value);
        if (!value) return value.error();
        if (auto checked = checkUnit(*kind, unit.unit, value->root()); !checked) return checked;
        units.emplace(unit.unit, unit.value);
    }
    return isNew ? checkCreation(*kind, change.record, units) : Result<void>{};
}

/// The business in whose file the operation's record lies, for the receipt.
std::string businessOf(Replica& replica, const Operation& operation) {
    const KindInfo* kind = findKind(operation.kind);
    const std::string_view field = kind == nullptr ? std::string_view{} : businessFieldOf(*kind);
    if (field.empty()) return {};
    if (field == "id") return operation.record.text();
    const std::string value(replica.state(operation.kind, operation.record).value(field));
    return value.size() > 2 && value.front() == '"' ? value.substr(1, value.size() - 2)
                                                    : std::string{};
}

/// Says of a save that the file has damaged, or whose text was erased, that it is lost, so that it
/// does not stop the rest.
std::string voidLine(const Outbox::Line& line) {
    json::Writer writer;
    writer.beginObject().member("void", line.first).member("count", line.last - line.first + 1);
    const bool isErased = line.text == kEmptiedSave;
    return writer.member("why", isErased ? kErasedCode : "damaged").endObject().take();
}

}  // namespace

Result<std::int64_t> Outbox::save(const std::vector<RecordChange>& changes,
                                  const OperationName& mends) {
    Meta meta(m_database);
    Save save;
    for (const RecordChange& change : changes) {
        if (change.changes.empty()) continue;
        const auto isSame = [&](const Operation& other) { return other.record == change.record; };
        if (std::ranges::any_of(save.operations, isSame))
            return Error{ErrorCode::Invalid, "a save may change a record only once"};
        const RecordState state = m_replica.state(change.kind, change.record);
        const bool isNew = state.isNew();
        if (isNew && change.isOfSeen)
            return Error{ErrorCode::NotFound, "the record that was changed is not here any more"};
        if (auto checked = checkChange(change, isNew); !checked) return checked.error();
        save.operations.push_back({change.kind, change.record, change.changes, {}});
        for (UnitChange& unit : save.operations.back().changes) {
            const auto shown = change.shown.find(unit.unit);
            // What stands goes by the name that it has today: of two operations with the same value
            // under a former name, it is the other copy's.
            if (shown == change.shown.end() || unit.base == state.versionOf(unit.unit)) continue;
            unit.base = nameToday(m_database, unit.base, change.record, unit.unit, shown->second);
        }
    }
    if (save.operations.empty()) return std::int64_t{0};
    if (save.operations.size() > limits::kSaveOperations)
        return Error{ErrorCode::TooLarge, "one save of more than 100 records"};
    save.first = meta.number("sequence") + 1;
    save.person = meta.person();
    save.at = m_clock.now();
    save.seen = meta.cursor();
    save.schema = kSchemaVersion;
    save.mends = mends;
    encodeSave(save, meta.device());
    if (save.line.size() > limits::kLineBytes)
        return Error{ErrorCode::TooLarge, "one save of more than 2 MiB"};
    // A line that cannot be read would stop everything after it, for ever.
    if (const auto read = decodeSave(save.line, meta.device()); !read) return read.error();
    meta.put("sequence", save.last());
    m_database.prepare("INSERT INTO outbox(first,last,line,answered) VALUES(?,?,?,0)")
        .bind(save.first)
        .bind(save.last())
        .bind(save.line)
        .run();
    Overlay overlay(m_replica);
    HeldFiles held(m_database);
    std::int64_t sequence = save.first;
    for (const Operation& operation : save.operations) {
        overlay.add(operation, meta.device(), sequence);
        const std::string business = businessOf(m_replica, operation);
        if (const auto file = RecordId::parse(business)) held.opened(*file, tokyoDate(save.at));
        m_database
            .prepare(
                "INSERT INTO operation(sequence,kind,record,business,savedAt) "
                "VALUES(?,?,?,?,?)")
            .bind(sequence)
            .bind(operation.kind)
            .bind(operation.record)
            .bind(business)
            .bind(static_cast<std::int64_t>(save.at.time_since_epoch().count()))
            .run();
        ++sequence;
    }
    return save.first;
}

std::vector<Outbox::Line> Outbox::unanswered(std::size_t savesMax, std::size_t bytesMax) {
    Statement row = m_database.prepare(
        "SELECT first,last,line FROM outbox WHERE answered=0 ORDER BY first LIMIT ?");
    row.bind(savesMax);
    std::vector<Line> lines;
    const DeviceId device = Meta(m_database).device();
    std::size_t bytes = 0;
    while (row.step()) {
        bytes += row.text(2).size();
        if (!lines.empty() && bytes > bytesMax) break;
        lines.push_back({row.integer(0), row.integer(1), row.string(2)});
        if (!decodeSave(lines.back().text, device)) lines.back().text = voidLine(lines.back());
    }
    return lines;
}

std::int64_t Outbox::answeredUpTo() {
    Statement row = m_database.prepare("SELECT min(first) FROM outbox WHERE answered=0");
    if (row.step() && !row.isNull(0)) return row.integer(0) - 1;
    return Meta(m_database).number("sequence");
}

std::int64_t Outbox::firstKept() {
    Meta meta(m_database);
    Statement row = m_database.prepare("SELECT min(first) FROM outbox WHERE first>=?");
    row.bind(meta.number("first"));
    return row.step() && !row.isNull(0) ? row.integer(0) : meta.number("sequence") + 1;
}

std::vector<std::int64_t> Outbox::waited() {
    Statement row = m_database.prepare(
        "SELECT sequence FROM operation WHERE sequence>=? AND "
        "outcome IN('conflict','held','quarantined') ORDER BY sequence DESC LIMIT ?");
    row.bind(firstKept()).bind(limits::kPushSaves);
    std::vector<std::int64_t> sequences;
    while (row.step()) sequences.push_back(row.integer(0));
    return sequences;
}

std::int64_t Outbox::unansweredOperations() {
    Statement row = m_database.prepare("SELECT total(last-first+1) FROM outbox WHERE answered=0");
    row.step();
    return row.integer(0);
}

/// What the log says of it: of `void`, whether it was erased or could not be read any more.
std::string_view Outbox::outcomeWord(const Answer& answer) {
    if (answer.outcome != Outcome::Void) return name(answer.outcome);
    // Of what was erased nothing stays, also where a form that was open saved it anew.
    if (answer.code == kErasedCode)
        m_database.prepare("UPDATE outbox SET line=?1 WHERE ?2 BETWEEN first AND last")
            .bind(kEmptiedSave)
            .bind(answer.sequence)
            .run();
    Statement row =
        m_database.prepare("SELECT 1 FROM outbox WHERE line=?1 AND ?2 BETWEEN first AND last");
    return row.bind(kEmptiedSave).bind(answer.sequence).step() ? kErasedCode : name(answer.outcome);
}

void Outbox::answered(const Answer& answer, std::int64_t run, std::int64_t head) {
    Statement statement = m_database.prepare(
        "UPDATE operation SET outcome=?,revision=?,entry=?,detail=?,run=?,holder=? "
        "WHERE sequence=?");
    statement.bind(outcomeWord(answer)).bind(answer.revision).bindOrNull(answer.entry);
    statement.bind(answer.detail).bind(run).bindOrNull(answer.with).bind(answer.sequence).run();
    // Answers to one save come together; its last one closes it. One without a revision of its own
    // is surely in a backup that comes beyond all others.
    m_database
        .prepare(
            "UPDATE outbox SET answered=max(answered,last=?1),held=max(held,?2) WHERE "
            "first=(SELECT max(first) FROM outbox WHERE first<=?1) AND last>=?1")
        .bind(answer.sequence)
        .bind(answer.revision > 0 ? answer.revision : head + 1)
        .run();
}

void Outbox::heldByBackup(std::int64_t revision) {
    // What is quarantined or held is still worked on.
    m_database
        .prepare(
            "DELETE FROM outbox WHERE answered=1 AND held<=? AND NOT EXISTS("
            "SELECT 1 FROM waiting WHERE sequence BETWEEN outbox.first AND outbox.last)")
        .bind(revision)
        .run();
}

std::int64_t Outbox::sendAgainFrom(std::int64_t sequence) {
    std::vector<std::string> lines;
    {
        Statement row = m_database.prepare(
            "SELECT line FROM outbox WHERE first>=? AND answered=1 ORDER BY first");
        row.bind(sequence);
        while (row.step()) lines.push_back(row.string(0));
    }
    const DeviceId device = Meta(m_database).device();
    for (const std::string& line : lines)
        if (const auto save = decodeSave(line, device)) layOnTopAgain(*save);
    m_database.prepare("UPDATE outbox SET answered=0,held=0 WHERE first>=?").bind(sequence).run();
    // Nobody confirms any more what was said of them.
    m_database
        .prepare(
            "UPDATE operation SET outcome=NULL,revision=NULL,entry=NULL,detail=NULL,run=NULL "
            "WHERE sequence>=?")
        .bind(sequence)
        .run();
    return static_cast<std::int64_t>(lines.size());
}

void Outbox::layOnTopAgain(const Save& save) {
    std::int64_t sequence = save.first;
    for (const Operation& operation : save.operations) {
        // What was quarantined or held is on top still.
        Statement row = m_database.prepare("SELECT 1 FROM waiting WHERE sequence=?");
        row.bind(sequence);
        if (!row.step()) Overlay(m_replica).add(operation, Meta(m_database).device(), sequence);
        ++sequence;
    }
}

std::int64_t Outbox::lastOf(std::int64_t first, std::string_view line) {
    Statement row = m_database.prepare("SELECT last FROM outbox WHERE first=? AND line=?");
    row.bind(first).bind(line);
    return row.step() ? row.integer(0) : 0;
}

}  // namespace banso::sync
