// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/access_tables.h"

#include <array>
#include <limits>

#include "shared/db/statement.h"

namespace banso::sync {
namespace {

std::string_view word(AccessTables::What what) {
    constexpr std::array<std::string_view, 5> kWords{"narrow", "wide", "enter", "leave", "roles"};
    return kWords[static_cast<std::size_t>(what)];
}

std::set<RecordId> idsOf(Statement& row) {
    std::set<RecordId> ids;
    while (row.step()) ids.insert(row.id(0));
    return ids;
}

}  // namespace

std::optional<Responsible> AccessTables::responsible(RecordId file) {
    Statement row = m_database.prepare(
        "SELECT person,creator,created,restricted FROM responsible WHERE file=?");
    row.bind(file);
    if (!row.step()) return std::nullopt;
    return Responsible{row.id(0), row.id(1), row.integer(2), row.integer(3) != 0};
}

void AccessTables::putResponsible(RecordId file, const Responsible& responsible) {
    Statement statement = m_database.prepare(
        "INSERT OR REPLACE INTO responsible(file,person,creator,created,restricted) "
        "VALUES(?,?,?,?,?)");
    statement.bind(file);
    statement.bindOrNull(responsible.person);
    statement.bindOrNull(responsible.creator);
    statement.bind(responsible.created).bind(responsible.restricted ? 1 : 0).run();
}

void AccessTables::putStandIn(const StandIn& standIn) {
    if (standIn.cancelled || standIn.absent.isNull() || standIn.deputy.isNull()) {
        m_database.prepare("DELETE FROM standIn WHERE id=?").bind(standIn.id).run();
        return;
    }
    Statement statement = m_database.prepare(
        "INSERT OR REPLACE INTO standIn(id,absent,deputy,begins,ends) VALUES(?,?,?,?,?)");
    statement.bind(standIn.id).bind(standIn.absent).bind(standIn.deputy);
    statement.bind(standIn.from ? toText(*standIn.from) : "");
    statement.bind(standIn.to ? toText(*standIn.to) : "9999-12-31").run();
}

bool AccessTables::standsIn(RecordId deputy, RecordId absent, Date day) {
    Statement row = m_database.prepare(
        "SELECT 1 FROM standIn WHERE deputy=? AND absent=? AND ? BETWEEN begins AND ends");
    return row.bind(deputy).bind(absent).bind(toText(day)).step();
}

std::set<RecordId> AccessTables::filesOf(RecordId person, Date day) {
    Statement row = m_database.prepare(
        "SELECT file FROM responsible WHERE person=?1 UNION "
        "SELECT file FROM responsible JOIN standIn ON absent=person "
        "WHERE deputy=?1 AND ?2 BETWEEN begins AND ends");
    row.bind(person).bind(toText(day));
    return idsOf(row);
}

std::set<RecordId> AccessTables::ownFilesOf(RecordId person) {
    Statement row = m_database.prepare("SELECT file FROM responsible WHERE person=?");
    row.bind(person);
    return idsOf(row);
}

std::set<RecordId> AccessTables::restrictedFiles() {
    Statement row = m_database.prepare("SELECT file FROM responsible WHERE restricted<>0");
    return idsOf(row);
}

std::set<RecordId> AccessTables::peopleWithDevices() {
    Statement row = m_database.prepare("SELECT DISTINCT person FROM device");
    return idsOf(row);
}

std::set<RecordId> AccessTables::allFiles() {
    Statement row = m_database.prepare("SELECT DISTINCT scope FROM record WHERE scope IS NOT NULL");
    return idsOf(row);
}

std::vector<RecordId> AccessTables::chamberRecordsOf(RecordId file) {
    Statement row = m_database.prepare("SELECT id FROM record WHERE owner=? AND scope IS NULL");
    row.bind(file);
    std::vector<RecordId> ids;
    while (row.step()) ids.push_back(row.id(0));
    return ids;
}

std::set<RecordId> AccessTables::namedByTheChamber() {
    Statement row = m_database.prepare(
        "SELECT DISTINCT owner FROM record WHERE scope IS NULL AND owner IS NOT NULL");
    return idsOf(row);
}

bool AccessTables::isOwnEntry(RecordId entry, RecordId person) {
    Statement row = m_database.prepare(
        "SELECT 1 FROM entry JOIN device ON device.id=entry.device "
        "WHERE entry.id=? AND device.person=?");
    return row.bind(entry).bind(person).step();
}

void AccessTables::tell(const LogOwner& owner, What what, RecordId file, std::string_view roles) {
    Statement entry =
        m_database.prepare("INSERT INTO accessLog(person,what,file,roles) VALUES(?,?,?,?)");
    entry.bind(owner.text).bind(word(what));
    entry.bindOrNull(file);
    entry.bind(roles).run();
    switch (what) {
        case What::Roles:
            return;
        case What::Narrow:
        case What::Wide:
            m_database.prepare("DELETE FROM access WHERE person=?").bind(owner.text).run();
            return;
        case What::Enter:
        case What::Leave:
            const bool isException = isNarrow(owner) == (what == What::Enter);
            m_database
                .prepare(isException ? "INSERT OR IGNORE INTO access(person,file) VALUES(?,?)"
                                     : "DELETE FROM access WHERE person=? AND file=?")
                .bind(owner.text)
                .bind(file)
                .run();
    }
}

std::int64_t AccessTables::lastTold(const LogOwner& owner) {
    Statement row = m_database.prepare("SELECT max(number) FROM accessLog WHERE person=?");
    row.bind(owner.text).step();
    return row.integer(0);
}

bool AccessTables::isNarrow(const LogOwner& owner) {
    return switchedTo(owner, std::numeric_limits<std::int64_t>::max()) == word(What::Narrow);
}

bool AccessTables::wasWide(const LogOwner& owner, std::int64_t number) {
    Statement later =
        m_database.prepare("SELECT 1 FROM accessLog WHERE person=? AND number>? AND what='wide'");
    if (later.bind(owner.text).bind(number).step()) return true;
    return number > 0 && switchedTo(owner, number) != word(What::Narrow);
}

std::string AccessTables::switchedTo(const LogOwner& owner, std::int64_t number) {
    Statement row = m_database.prepare(
        "SELECT what FROM accessLog WHERE person=? AND number<=? AND file IS NULL "
        "AND what<>'roles' ORDER BY number DESC LIMIT 1");
    return row.bind(owner.text).bind(number).step() ? row.string(0) : std::string{};
}

std::set<RecordId> AccessTables::exceptions(const LogOwner& owner) {
    Statement row = m_database.prepare("SELECT file FROM access WHERE person=?");
    row.bind(owner.text);
    return idsOf(row);
}

bool AccessTables::isException(const LogOwner& owner, RecordId file) {
    Statement row = m_database.prepare("SELECT 1 FROM access WHERE person=? AND file=?");
    return row.bind(owner.text).bind(file).step();
}

bool AccessTables::hadFile(RecordId person, RecordId file, std::int64_t number) {
    Statement first = m_database.prepare("SELECT min(number) FROM accessLog WHERE person=?");
    first.bind(person).step();
    if (number < first.integer(0)) return false;
    // Who begins to be narrow enters her files at once; before, she saw all.
    Statement row = m_database.prepare(
        "SELECT what FROM accessLog WHERE person=?1 AND number<=?2 AND what<>'roles' "
        "AND (file=?3 OR file IS NULL) ORDER BY number DESC LIMIT 1");
    if (!row.bind(person).bind(number).bind(file).step()) return true;
    return row.text(0) == word(What::Enter) || row.text(0) == word(What::Wide);
}

std::optional<std::string> AccessTables::rolesAt(RecordId person, std::int64_t number) {
    Statement row = m_database.prepare(
        "SELECT roles FROM accessLog WHERE person=? AND number<=? AND file IS NULL "
        "AND what='roles' ORDER BY number DESC LIMIT 1");
    if (!row.bind(person).bind(number).step()) return std::nullopt;
    return row.string(0);
}

AccessNews AccessTables::since(const LogOwner& owner, std::int64_t number) {
    Statement row = m_database.prepare(
        "SELECT file FROM accessLog WHERE person=? AND number>? AND what<>'roles'");
    row.bind(owner.text).bind(number);
    AccessNews news;
    while (row.step()) {
        if (row.isNull(0))
            news.switched = true;
        else
            news.files.insert(row.id(0));
    }
    return news;
}

std::optional<std::set<RecordId>> AccessTables::wanted(const DeviceId& device) {
    Statement said = m_database.prepare("SELECT 1 FROM keepRequest WHERE device=?");
    if (!said.bind(device).step()) return std::nullopt;
    Statement row = m_database.prepare("SELECT file FROM keptFile WHERE device=?");
    row.bind(device);
    return idsOf(row);
}

void AccessTables::putWanted(const DeviceId& device, const std::vector<RecordId>& files,
                             std::int64_t turn) {
    Statement known = m_database.prepare("SELECT 1 FROM keepRequest WHERE device=? AND turn>?");
    if (known.bind(device).bind(turn).step()) return;
    m_database.prepare("INSERT OR REPLACE INTO keepRequest(device,turn) VALUES(?,?)")
        .bind(device)
        .bind(turn)
        .run();
    m_database.prepare("DELETE FROM keptFile WHERE device=?").bind(device).run();
    for (const RecordId file : files)
        m_database.prepare("INSERT OR IGNORE INTO keptFile(device,file) VALUES(?,?)")
            .bind(device)
            .bind(file)
            .run();
}

void AccessTables::forgetTurns() {
    m_database.execute("UPDATE keepRequest SET turn=0");
}

}  // namespace banso::sync
