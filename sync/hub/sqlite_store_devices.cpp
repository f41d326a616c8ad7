// SPDX-License-Identifier: Apache-2.0
// What the chamber's file knows of its tablets, and what of their work waits.
#include "shared/db/statement.h"
#include "sync/hub/sqlite_store.h"

namespace banso::sync {
namespace {

constexpr const char* kDeviceColumns =
    "SELECT id,person,label,fingerprint,stopped,lastSequence,lastSeen,token,tokenBefore,lastSync,"
    "app,made,madeRevision,madeScope,parent,waiting FROM device ";

DeviceRow readDevice(const Statement& row) {
    return {row.string(0),       row.id(1),       row.string(2),  row.string(3),
            row.integer(4) != 0, row.integer(5),  row.integer(6), row.string(7),
            row.string(8),       row.integer(9),  row.string(10), row.integer(11),
            row.integer(12),     row.integer(13), row.string(14), row.integer(15)};
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
            "INSERT OR REPLACE INTO device(id,person,label,fingerprint,stopped,lastSequence,"
            "lastSeen,token,tokenBefore,lastSync,app,made,madeRevision,madeScope,parent,"
            "waiting) VALUES(?,?,?,?,?,?,?,?,?,?,?,?,?,?,?,?)")
        .bind(device.id)
        .bind(device.person)
        .bind(device.label)
        .bind(device.fingerprint)
        .bind(device.stopped ? 1 : 0)
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
        .run();
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
