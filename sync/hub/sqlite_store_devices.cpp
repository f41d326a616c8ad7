// SPDX-License-Identifier: Apache-2.0
// What the chamber's file knows of its tablets, and what of their work waits.
#include "shared/db/statement.h"
#include "sync/hub/sqlite_store.h"

namespace banso::sync {
namespace {

constexpr const char* kDeviceColumns =
    "SELECT id,person,label,fingerprint,standing,lastSequence,lastSeen,token,tokenBefore,lastSync,"
    "app,made,madeRevision,madeScope,parent,waiting,nextFingerprint,validUntil,erased,"
    "heard,keyHardware FROM device ";

constexpr const char* kHandInColumns = "SELECT number,device,at,sha256,decision,";

HandIn readHandIn(const Statement& row) {
    return {row.integer(0), row.string(1), row.integer(2),
            row.string(3),  row.string(5), row.string(4)};
}

DeviceRow readDevice(const Statement& row) {
    return {row.string(0),
            row.id(1),
            row.string(2),
            row.string(3),
            static_cast<DeviceStanding>(row.integer(4)),
            row.integer(5),
            row.integer(6),
            row.string(7),
            row.string(8),
            row.integer(9),
            row.string(10),
            row.integer(11),
            row.integer(12),
            row.integer(13),
            row.string(14),
            row.integer(15),
            row.string(16),
            row.integer(17),
            row.integer(18),
            row.integer(19),
            row.integer(20) != 0};
}

}  // namespace

std::optional<DeviceRow> SqliteStore::device(std::string_view id) {
    Statement row = m_database.prepare(std::string(kDeviceColumns) + "WHERE id=?");
    row.bind(id);
    if (!row.step()) return std::nullopt;
    return readDevice(row);
}

void SqliteStore::putDevice(const DeviceRow& device) {
    m_database
        .prepare(
            "INSERT OR REPLACE INTO device(id,person,label,fingerprint,standing,lastSequence,"
            "lastSeen,token,tokenBefore,lastSync,app,made,madeRevision,madeScope,parent,"
            "waiting,nextFingerprint,validUntil,erased,heard,keyHardware) "
            "VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(device.id)
        .bind(device.person)
        .bind(device.label)
        .bind(device.fingerprint)
        .bind(static_cast<std::int64_t>(device.standing))
        .bind(device.lastSequence)
        .bind(device.lastSeen)
        .bind(device.token)
        .bind(device.tokenBefore)
        .bind(device.lastSync)
        .bind(device.app)
        .bind(device.made)
        .bind(device.madeRevision)
        .bind(device.madeScope)
        .bind(device.parent)
        .bind(device.waiting)
        .bind(device.nextFingerprint)
        .bind(device.validUntil)
        .bind(device.erased)
        .bind(device.heard)
        .bind(device.keyHardware ? 1 : 0)
        .run();
}

std::int64_t SqliteStore::putHandIn(const HandIn& handIn) {
    m_database
        .prepare(
            "INSERT OR IGNORE INTO handIn(device,at,sha256,request,decision) VALUES(?,?,?,?,?)")
        .bind(handIn.device)
        .bind(handIn.at)
        .bind(handIn.sha256)
        .bind(handIn.request)
        .bind(handIn.decision)
        .run();
    Statement row = m_database.prepare("SELECT number FROM handIn WHERE device=? AND sha256=?");
    row.bind(handIn.device).bind(handIn.sha256);
    return row.step() ? row.integer(0) : 0;
}

std::optional<HandIn> SqliteStore::handIn(std::int64_t number) {
    Statement row =
        m_database.prepare(std::string(kHandInColumns) + "request FROM handIn WHERE number=?");
    row.bind(number);
    if (!row.step()) return std::nullopt;
    return readHandIn(row);
}

std::vector<HandIn> SqliteStore::handIns() {
    Statement row =
        m_database.prepare(std::string(kHandInColumns) + "'' FROM handIn ORDER BY number");
    std::vector<HandIn> all;
    while (row.step()) all.push_back(readHandIn(row));
    return all;
}

std::int64_t SqliteStore::handInBytesWaiting(std::string_view device) {
    Statement row = m_database.prepare(
        "SELECT coalesce(sum(length(CAST(request AS BLOB))),0) FROM handIn WHERE device=? AND "
        "decision=''");
    row.bind(device).step();
    return row.integer(0);
}

void SqliteStore::decideHandIn(std::int64_t number, std::string_view decision) {
    m_database.prepare("UPDATE handIn SET decision=? WHERE number=?")
        .bind(decision)
        .bind(number)
        .run();
    // It is kept as it came; but once nobody waits for it, nothing that was erased stays in it.
    Statement row = m_database.prepare(
        "SELECT request FROM handIn WHERE number=? AND EXISTS(SELECT 1 FROM erased WHERE "
        "instr(handIn.request,record)>0)");
    if (!row.bind(number).step()) return;
    erasures().noteFilesIn(row.text(0));
    m_database.prepare("UPDATE handIn SET request='' WHERE number=?").bind(number).run();
}

std::vector<DeviceRow> SqliteStore::devices() {
    Statement row = m_database.prepare(std::string(kDeviceColumns) + "ORDER BY id");
    std::vector<DeviceRow> devices;
    while (row.step()) devices.push_back(readDevice(row));
    return devices;
}

bool SqliteStore::isBlocked(std::string_view device) {
    Statement row = m_database.prepare("SELECT 1 FROM blocked WHERE device=? LIMIT 1");
    return row.bind(device).step();
}

RecordId SqliteStore::blockedBy(std::string_view device, RecordId record) {
    Statement row = m_database.prepare("SELECT entry FROM blocked WHERE device=? AND record=?");
    row.bind(device).bind(record);
    return row.step() ? row.id(0) : RecordId{};
}

void SqliteStore::block(std::string_view device, RecordId record, RecordId entry) {
    m_database.prepare("INSERT OR IGNORE INTO blocked(device,record,entry) VALUES(?,?,?)")
        .bind(device)
        .bind(record)
        .bind(entry)
        .run();
}

void SqliteStore::unblock(RecordId entry) {
    m_database.prepare("DELETE FROM blocked WHERE entry=?").bind(entry).run();
}

void SqliteStore::copyBlocks(std::string_view device, std::string_view copy) {
    m_database
        .prepare(
            "INSERT OR IGNORE INTO blocked(device,record,entry) "
            "SELECT ?,record,entry FROM blocked WHERE device=?")
        .bind(copy)
        .bind(device)
        .run();
}

}  // namespace banso::sync
