// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/erasure_table.h"

#include <algorithm>
#include <array>
#include <limits>

#include "shared/db/statement.h"
#include "sync/hub/file_names.h"
#include "sync/hub/ids_in_text.h"

namespace banso::sync {
namespace {

constexpr const char* kColumns = "SELECT revision,target,kind,at,actor,reason FROM erasure ";

std::vector<RecordId> recordsIn(Statement& row) {
    std::vector<RecordId> ids;
    while (row.step()) ids.push_back(row.id(0));
    return ids;
}

/// Texts, each with the device that it came from.
std::vector<std::pair<DeviceId, std::string>> saidBy(Statement& row) {
    std::vector<std::pair<DeviceId, std::string>> said;
    while (row.step()) said.emplace_back(DeviceId(row.text(0)), row.string(1));
    return said;
}

std::vector<Erasure> read(Statement row) {
    std::vector<Erasure> found;
    while (row.step())
        found.push_back({row.integer(0), row.id(1), row.string(2), row.integer(3), row.string(4),
                         static_cast<ErasureReason>(row.integer(5))});
    return found;
}

/// The texts that go with the records of ?1 and may name files of attachments, also of some that
/// never became a record.
constexpr const char* kTextsOf =
    "SELECT sha256 FROM record WHERE sha256 IS NOT NULL AND id IN "
    "(SELECT record FROM erased WHERE revision=?1) "
    "UNION ALL SELECT operation FROM history WHERE record IN "
    "(SELECT record FROM erased WHERE revision=?1) "
    "UNION ALL SELECT line FROM entry WHERE id IN (SELECT record FROM erased WHERE revision=?1) "
    "UNION ALL SELECT line FROM draft WHERE EXISTS(SELECT 1 FROM erased WHERE revision=?1 AND "
    "instr(draft.line,record)>0) "
    "UNION ALL SELECT request FROM handIn WHERE decision<>'' AND EXISTS(SELECT 1 FROM erased "
    "WHERE revision=?1 AND instr(handIn.request,record)>0)";

/// Whatever may hold a value of the records of ?1. What a later table of the hub keeps of records
/// gets its line here.
constexpr std::array kWipes{
    // A fate's target may begin with a record and hold a digest of its value.
    "DELETE FROM fate WHERE substr(target,1,36) IN (SELECT record FROM erased WHERE revision=?1)",
    "DELETE FROM fate WHERE substr(operation,1,instr(operation||' ',' ')-1) IN (SELECT "
    "device||':'||sequence FROM history WHERE record IN (SELECT record FROM erased WHERE "
    "revision=?1))",
    // A contradiction on another told what was written on one that was joined to it: who has not
    // heard of it gets it whole, as it is by now.
    "UPDATE history SET whole=1 WHERE revision IN (SELECT max(h.revision) FROM history h JOIN "
    "history told ON told.record=h.record WHERE instr(told.operation,'\"joined\":\"')>0 AND "
    "EXISTS(SELECT 1 FROM erased WHERE revision=?1 AND "
    "instr(told.operation,'\"joined\":\"'||record)>0) GROUP BY h.record)",
    "UPDATE history SET operation='{}',only=NULL WHERE instr(operation,'\"joined\":\"')>0 AND "
    "EXISTS(SELECT 1 FROM erased WHERE revision=?1 AND "
    "instr(history.operation,'\"joined\":\"'||record)>0)",
    "UPDATE history SET operation='{}',only=NULL WHERE record IN "
    "(SELECT record FROM erased WHERE revision=?1)",
    // What was wrong with a save may say what stood in it.
    "UPDATE answer SET line=json_remove(line,'$.detail') WHERE (device,saveFirst) IN (SELECT "
    "device,sequence FROM entry WHERE id IN (SELECT record FROM erased WHERE revision=?1))",
    "DELETE FROM openConflict WHERE subject IN (SELECT record FROM erased WHERE revision=?1) "
    "OR conflict IN (SELECT record FROM erased WHERE revision=?1)",
    "DELETE FROM blocked WHERE record IN (SELECT record FROM erased WHERE revision=?1)",
    "DELETE FROM entry WHERE id IN (SELECT record FROM erased WHERE revision=?1)",
    "DELETE FROM imported WHERE record IN (SELECT record FROM erased WHERE revision=?1)",
    "DELETE FROM keptFile WHERE file IN (SELECT record FROM erased WHERE revision=?1)",
    "DELETE FROM responsible WHERE file IN (SELECT record FROM erased WHERE revision=?1)",
    "DELETE FROM draft WHERE EXISTS(SELECT 1 FROM erased WHERE revision=?1 AND "
    "instr(draft.line,record)>0)",
    "UPDATE handIn SET request='' WHERE decision<>'' AND EXISTS(SELECT 1 FROM erased WHERE "
    "revision=?1 AND instr(handIn.request,record)>0)",
    "DELETE FROM erasureDoubt WHERE record IN (SELECT record FROM erased WHERE revision=?1)",
    "DELETE FROM record WHERE id IN (SELECT record FROM erased WHERE revision=?1)",
};

}  // namespace

std::optional<ErasureReason> erasureReason(std::string_view text) {
    for (const ErasureReason reason :
         {ErasureReason::Request, ErasureReason::Retention, ErasureReason::Other})
        if (word(reason) == text) return reason;
    return std::nullopt;
}

std::vector<RecordId> ErasureTable::belongingTo(RecordId target) {
    Statement row = m_database.prepare(
        "WITH RECURSIVE gone(id) AS (SELECT ?1 UNION "
        "SELECT r.id FROM gone JOIN record r ON r.scope=gone.id OR r.owner=gone.id OR "
        "r.alias=gone.id) SELECT id FROM gone");
    row.bind(target);
    return recordsIn(row);
}

std::vector<RecordId> ErasureTable::conflictsWith(RecordId joined) {
    Statement row = m_database.prepare(
        "SELECT id FROM record WHERE kind='conflict' AND instr(units,'\"joined\":\"'||?)>0");
    row.bind(joined);
    return recordsIn(row);
}

std::int64_t ErasureTable::undecidedNaming(const std::vector<RecordId>& records) {
    Statement row =
        m_database.prepare("SELECT number,request FROM handIn WHERE decision='' ORDER BY number");
    while (row.step())
        if (std::ranges::any_of(records, [&](RecordId record) {
                return row.text(1).find(record.text()) != std::string_view::npos;
            }))
            return row.integer(0);
    return 0;
}

void ErasureTable::put(const Erasure& erasure) {
    m_database
        .prepare("INSERT INTO erasure(revision,target,kind,at,actor,reason) VALUES(?,?,?,?,?,?)")
        .bind(erasure.revision)
        .bind(erasure.target)
        .bind(erasure.kind)
        .bind(erasure.at)
        .bind(erasure.actor)
        .bind(static_cast<std::int64_t>(erasure.reason))
        .run();
}

void ErasureTable::note(RecordId record, std::int64_t revision) {
    m_database.prepare("INSERT OR IGNORE INTO erased(record,revision) VALUES(?,?)")
        .bind(record)
        .bind(revision)
        .run();
}

void ErasureTable::noteEntriesNaming(std::int64_t revision) {
    m_database
        .prepare(
            "INSERT OR IGNORE INTO erased SELECT id,?1 FROM entry WHERE EXISTS(SELECT 1 FROM "
            "erased WHERE revision=?1 AND instr(entry.line,record)>0)")
        .bind(revision)
        .run();
}

std::vector<std::pair<DeviceId, std::string>> ErasureTable::linesOf(std::int64_t revision) {
    Statement row = m_database.prepare(
        "SELECT device,line FROM entry JOIN erased ON record=id WHERE revision=? ORDER BY id");
    return saidBy(row.bind(revision));
}

std::vector<std::pair<DeviceId, std::string>> ErasureTable::handInsNaming(std::int64_t revision) {
    Statement row = m_database.prepare(
        "SELECT device,request FROM handIn WHERE decision<>'' AND EXISTS(SELECT 1 FROM erased "
        "WHERE revision=? AND instr(handIn.request,record)>0) ORDER BY number");
    return saidBy(row.bind(revision));
}

void ErasureTable::wipe(std::int64_t revision) {
    Statement text = m_database.prepare(kTextsOf);
    text.bind(revision);
    while (text.step()) noteFilesIn(text.text(0));
    for (const char* statement : kWipes) m_database.prepare(statement).bind(revision).run();
}

std::int64_t ErasureTable::revisionOf(const std::vector<RecordId>& records) {
    for (const RecordId record : records) {
        if (record.isNull()) continue;
        Statement row = m_database.prepare("SELECT revision FROM erased WHERE record=?");
        if (row.bind(record).step()) return row.integer(0);
    }
    return 0;
}

std::optional<Erasure> ErasureTable::by(RecordId record) {
    Statement row = m_database.prepare(
        std::string(kColumns) + "WHERE revision=(SELECT revision FROM erased WHERE record=?)");
    row.bind(record);
    auto found = read(std::move(row));
    return found.empty() ? std::nullopt : std::optional(std::move(found.front()));
}

std::vector<Erasure> ErasureTable::all() {
    return between(0, std::numeric_limits<std::int64_t>::max());
}

std::vector<Erasure> ErasureTable::between(std::int64_t after, std::int64_t upTo) {
    Statement row = m_database.prepare(std::string(kColumns) +
                                       "WHERE revision>? AND revision<=? ORDER BY revision");
    row.bind(after).bind(upTo);
    return read(std::move(row));
}

std::size_t ErasureTable::count(std::int64_t revision) {
    Statement row = m_database.prepare("SELECT count(*) FROM erased WHERE revision=?");
    row.bind(revision).step();
    return static_cast<std::size_t>(row.integer(0));
}

std::vector<RecordId> ErasureTable::records(std::int64_t revision) {
    Statement row =
        m_database.prepare("SELECT record FROM erased WHERE revision=? ORDER BY record");
    row.bind(revision);
    return recordsIn(row);
}

void ErasureTable::noteFilesIn(std::string_view text) {
    for (const std::string& sha256 : FileNames::in(text))
        m_database.prepare("INSERT OR IGNORE INTO erasedFile(sha256) VALUES(?)").bind(sha256).run();
}

std::vector<std::string> ErasureTable::files() {
    Statement row = m_database.prepare("SELECT sha256 FROM erasedFile ORDER BY sha256");
    std::vector<std::string> found;
    while (row.step()) found.push_back(row.string(0));
    return found;
}

bool ErasureTable::isErasedFile(std::string_view sha256) {
    Statement row = m_database.prepare("SELECT 1 FROM erasedFile WHERE sha256=?");
    return row.bind(sha256).step() && !FileNames(m_database).has(sha256);
}

bool ErasureTable::isNamedIn(std::string_view text) {
    return revisionOf(idsIn(text)) > 0;
}

}  // namespace banso::sync
