// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/chamber.h"

#include <sqlcipher/sqlite3.h>

#include <algorithm>
#include <set>

#include "shared/db/statement.h"
#include "shared/domain/hub_records.h"
#include "shared/domain/kinds.h"
#include "shared/domain/person.h"
#include "sync/device/replica_schema.h"
#include "sync/hub/request.h"

namespace banso::simulation {
namespace {

/// Thrown where the program is killed: nothing after it runs, no transaction is committed.
struct Killed {};

std::string unfolded(std::string_view text) {
    return std::string(text);
}

Database openReplica() {
    auto database = Database::open("", Database::Mode::Memory);
    BANSO_ASSERT(database.has_value());
    BANSO_ASSERT(sync::migrateReplica(*database, unfolded).has_value());
    return std::move(*database);
}

sync::SqliteStore openHubStore() {
    auto store = sync::SqliteStore::open("", Database::Mode::Memory);
    BANSO_ASSERT(store.has_value());
    return std::move(*store);
}

void copyPages(Database& from, Database& to) {
    sqlite3_backup* copying = sqlite3_backup_init(to.handle(), "main", from.handle(), "main");
    BANSO_ASSERT(copying != nullptr);
    (void)sqlite3_backup_step(copying, -1);
    BANSO_ASSERT(sqlite3_backup_finish(copying) == SQLITE_OK);
}

std::vector<std::string> tablesOf(Database& database) {
    Statement row = database.prepare("SELECT name FROM main.sqlite_master WHERE type='table'");
    std::vector<std::string> tables;
    while (row.step()) tables.push_back(row.string(0));
    return tables;
}

}  // namespace

RecordId SeededIds::recordId() {
    m_counter = static_cast<std::uint16_t>((m_counter + 1) & 0x0FFF);
    return makeVersion7(m_clock.now().time_since_epoch().count(), m_counter, m_dice.next());
}

std::string SeededIds::secret(int bits) {
    constexpr char kLetters[] = "abcdefghijklmnopqrstuvwxyz234567";
    std::string text;
    for (int i = 0; i < bits / 5; ++i) text.push_back(kLetters[m_dice.next() % 32]);
    return text;
}

SimulatedHub::SimulatedHub(const Clock& clock, IdSource& ids)
    : m_store(openHubStore()), m_hub(m_store, clock, ids), m_ids(ids) {
    m_store.begin();
    m_hub.initialise();
    m_store.commit();
}

void SimulatedHub::backUp() {
    Database& database = m_store.database();
    database.execute("ATTACH ':memory:' AS kept");
    for (const std::string& table : tablesOf(database))
        database.execute("CREATE TABLE kept." + table + " AS SELECT * FROM main." + table);
    inGroup([&](sync::Hub&) {
        m_store.putSetting("backup", std::to_string(m_store.head()));
        return 0;
    });
}

void SimulatedHub::restore() {
    inGroup([&](sync::Hub& hub) {
        Database& database = m_store.database();
        for (const std::string& table : tablesOf(database))
            database.execute("DELETE FROM main." + table + "; INSERT INTO main." + table +
                             " SELECT * FROM kept." + table);
        hub.restored();
        return 0;
    });
}

RecordId SimulatedHub::addPerson(const std::string& name, Role role) {
    Person person;
    person.id = m_ids.recordId();
    person.name = name;
    person.roles[std::string(word(role))] = {};
    return inGroup([&](sync::Hub& hub) {
        hub.bring({kindOf<Person>().name, person.id, toUnits(person)});
        return person.id;
    });
}

DeviceId SimulatedHub::certificateOf(const DeviceId& device) {
    const auto row = m_store.device(device);
    return row && !row->parent.empty() ? row->parent : device;
}

sync::RecordState SimulatedHub::state(RecordId record) {
    const auto stored = m_store.record(record);
    return stored ? stored->state : sync::RecordState{};
}

Result<sync::PushRequest> SimulatedHub::readRequest(std::string_view device,
                                                    std::string_view request) {
    return interference.alterRequest
               ? sync::readRequest(interference.alterRequest(DeviceId(device), request))
               : sync::readRequest(request);
}

Result<std::string> SimulatedHub::exchange(std::string_view device, std::string_view request) {
    const auto read = readRequest(device, request);
    if (!read) return read.error();
    m_store.begin();
    Told told;
    if (groupsLate) takeLate(told);
    auto reply = m_hub.push(device, *read);
    if (!reply) {
        // Like every refusal of a whole request it has written nothing.
        m_store.commit();
        tell(told);
        return reply.error();
    }
    if (interference.losesCommit && interference.losesCommit())
        m_store.rollback();
    else
        m_store.commit();
    told.emplace_back(read->hello.device, reply->lines);
    tell(told);
    sync::LineWriter out;
    out.add(sync::encode(reply->hello));
    for (const std::string& line : reply->lines) out.add(line);
    const sync::Cursor& cursor = read->hello.cursor;
    if (reply->pulls) {
        sync::PullReader pull(m_store,
                              {read->hello.device, cursor, reply->answeredUpTo, pullRowsMax});
        while (pull.next(out)) continue;
    } else {
        out.end(cursor.revision, cursor.scope, false);
    }
    std::string text = out.take();
    return interference.alterReply ? interference.alterReply(DeviceId(device), text) : text;
}

void SimulatedHub::postpone(std::string_view device, std::string_view request) {
    m_late.push_back({DeviceId(device), std::string(request)});
}

void SimulatedHub::takeLate(Told& told) {
    for (const Request& late : std::exchange(m_late, {})) {
        const auto read = readRequest(late.device, late.text);
        auto reply = read ? m_hub.push(late.device, *read) : Result<sync::PushReply>(read.error());
        if (reply) told.emplace_back(late.device, std::move(reply->lines));
    }
}

void SimulatedHub::deliverLate() {
    Told told;
    m_store.begin();
    takeLate(told);
    m_store.commit();
    tell(told);
}

void SimulatedHub::tell(const Told& told) {
    if (!answered) return;
    for (const auto& [device, lines] : told) answered(device, lines);
}

void SimulatedHub::killBeforeCommit(std::string_view device, std::string_view request) {
    const auto read = sync::readRequest(request);
    if (!read) return;
    m_store.begin();
    (void)m_hub.push(device, *read);
    m_store.rollback();
}

SimulatedTablet::SimulatedTablet(SimulatedHub& hub, const Clock& clock, IdSource&, RecordId person)
    : m_hub(hub),
      m_clock(clock),
      m_person(person),
      m_database(openReplica()),
      m_replica(m_database, unfolded) {
    m_device = m_hub.inGroup([&](sync::Hub& h) { return h.addDevice(person, "tablet", "test"); });
    sync::Meta meta(m_database);
    meta.put("device", m_device);
    meta.put("person", person.text());
}

Result<sync::SyncReport> SimulatedTablet::sync(Fault fault) {
    m_fault = fault;
    sync::SyncRun run(*this, *this, m_clock, app, applyRows);
    return run.run();
}

bool SimulatedTablet::syncKilledAt(int write) {
    m_writesLeft = write;
    bool killed = false;
    try {
        sync::SyncRun run(*this, *this, m_clock, app, applyRows);
        (void)run.run();
    } catch (const Killed&) {
        killed = true;
    }
    m_writesLeft = -1;
    return killed;
}

Result<void> SimulatedTablet::exchange(std::string_view request, const sync::TextSink& answer) {
    const Fault fault = std::exchange(m_fault, Fault::None);
    m_lastRequest = request;
    if (fault == Fault::LoseRequest) return Error{ErrorCode::Offline, "the request was lost"};
    if (fault == Fault::HoldUp) {
        m_hub.postpone(m_device, request);
        return Error{ErrorCode::TimedOut, "the network holds the request up"};
    }
    if (fault == Fault::KillHub) {
        m_hub.killBeforeCommit(m_device, request);
        return Error{ErrorCode::Offline, "the hub went away"};
    }
    auto reply = m_hub.exchange(m_device, request);
    if (fault == Fault::DoubleRequest) reply = m_hub.exchange(m_device, request);
    if (fault == Fault::LateDuplicate) (void)m_hub.exchange(m_device, request);
    if (!reply) return reply.error();
    m_lastReply = *reply;
    if (fault == Fault::LoseReply) return Error{ErrorCode::TimedOut, "the reply was lost"};
    if (beforeApplying) std::exchange(beforeApplying, {})();
    const std::size_t size = fault == Fault::CutReply ? reply->size() / 2 : reply->size();
    constexpr std::size_t kPiece = 1'000;
    for (std::size_t at = 0; at < size; at += kPiece) {
        const auto piece = std::string_view(*reply).substr(at, std::min(kPiece, size - at));
        if (auto taken = answer(piece); !taken) return taken;
    }
    if (fault == Fault::CutReply) return Error{ErrorCode::Incomplete, "the connection was cut"};
    return {};
}

Result<void> SimulatedTablet::write(const std::function<Result<void>(sync::Replica&)>& work) {
    return attempt([&]() -> Result<void> {
        Transaction transaction(m_database);
        auto done = work(m_replica);
        if (!done) return done;
        if (m_writesLeft > 0 && --m_writesLeft == 0) throw Killed{};
        transaction.commit();
        return {};
    });
}

std::int64_t SimulatedTablet::save(const std::vector<sync::RecordChange>& changes,
                                   const sync::OperationName& mends) {
    Transaction transaction(m_database);
    const auto saved = sync::Outbox(m_replica, m_clock).save(changes, mends);
    BANSO_ASSERT(saved.has_value());
    transaction.commit();
    return *saved;
}

std::int64_t SimulatedTablet::saveOver(std::string_view kind, RecordId record,
                                       const std::string& unit, const std::string& value,
                                       const sync::OperationName& base) {
    return save({{std::string(kind), record, {{unit, base, value, {}}}}});
}

void SimulatedTablet::decide(std::string_view kind, RecordId record, std::string_view unit,
                             const std::string& value) {
    const sync::RecordState state = m_replica.state(kind, record);
    sync::UnitChange change{
        std::string(unit), sync::OperationName(state.versionOf(unit)), value, {}};
    for (const RecordId id : openConflicts()) {
        const auto conflict = read<Conflict>(id).value;
        if (conflict.subject != record || conflict.subjectUnit != unit) continue;
        for (const auto& [name, side] : conflict.sides) change.settles.push_back(name);
    }
    BANSO_ASSERT(!change.settles.empty());
    save({{std::string(kind), record, {change}}});
}

void SimulatedTablet::forge(const sync::Save& made) {
    sync::Save save = made;
    Transaction transaction(m_database);
    sync::Meta meta(m_database);
    save.first = meta.number("sequence") + 1;
    if (save.person.isNull()) save.person = m_person;
    if (save.seen.epoch.empty()) save.seen = meta.cursor();
    save.at = m_clock.now();
    sync::encodeSave(save, m_device);
    meta.put("sequence", save.last());
    m_database.prepare("INSERT INTO outbox(first,last,line,answered) VALUES(?,?,?,0)")
        .bind(save.first)
        .bind(save.last())
        .bind(save.line)
        .run();
    std::int64_t sequence = save.first;
    for (const sync::Operation& operation : save.operations) {
        sync::Overlay(m_replica).add(operation, m_device, sequence);
        m_database.prepare("INSERT INTO operation(sequence,kind,record,savedAt) VALUES(?,?,?,0)")
            .bind(sequence++)
            .bind(operation.kind)
            .bind(operation.record)
            .run();
    }
    transaction.commit();
}

std::string SimulatedTablet::outcomeOf(std::int64_t sequence) {
    Statement row = m_database.prepare("SELECT outcome FROM operation WHERE sequence=?");
    row.bind(sequence);
    return row.step() ? row.string(0) : std::string{};
}

sync::OperationName SimulatedTablet::nameOf(std::int64_t sequence) {
    return sync::makeName(sync::Meta(m_database).device(), sequence);
}

std::int64_t SimulatedTablet::unanswered() {
    return sync::Outbox(m_replica, m_clock).unansweredOperations();
}

std::vector<RecordId> SimulatedTablet::openConflicts() {
    Statement row = m_database.prepare("SELECT id FROM conflict WHERE closed IS NULL ORDER BY id");
    std::vector<RecordId> ids;
    while (row.step()) ids.push_back(row.id(0));
    return ids;
}

SimulatedTablet::File SimulatedTablet::keepFile() {
    auto file = std::make_shared<Database>(openReplica());
    copyPages(m_database, *file);
    return file;
}

void SimulatedTablet::putBack(const File& file) {
    copyPages(*file, m_database);
    m_device = m_hub.certificateOf(sync::Meta(m_database).device());
}

namespace {

/// What the tablet holds as confirmed: beneath its own work, where some still waits.
sync::RecordState confirmed(SimulatedTablet& tablet, const sync::StoredRecord& record) {
    sync::RecordState state = tablet.replica().state(record.kind, record.id);
    Statement row =
        tablet.database().prepare("SELECT unit,value,version FROM shadow WHERE record=?");
    row.bind(record.id);
    while (row.step()) {
        if (row.text(2).empty())
            state.unset(row.text(0));
        else
            state.set(row.text(0), row.text(1), row.text(2));
    }
    return state;
}

std::string differenceIn(const sync::StoredRecord& there, const sync::RecordState& here) {
    std::set<std::string, std::less<>> units;
    for (const sync::RecordState* state : {&there.state, &here}) {
        for (const auto& [unit, value] : state->units()) units.insert(unit);
        for (const auto& [unit, version] : state->versions()) units.insert(unit);
    }
    for (const std::string& unit : units)
        if (there.state.value(unit) != here.value(unit) ||
            there.state.versionOf(unit) != here.versionOf(unit))
            return there.kind + " " + there.id.text() + " " + unit + ": hub " +
                   std::string(there.state.value(unit)) + "@" +
                   std::string(there.state.versionOf(unit)) + ", tablet " +
                   std::string(here.value(unit)) + "@" + std::string(here.versionOf(unit));
    return {};
}

std::string recordOfNobody(SimulatedHub& hub, SimulatedTablet& tablet, std::string_view table) {
    Statement row = tablet.database().prepare(
        "SELECT id FROM \"" + std::string(table) +
        "\" AS t WHERE NOT EXISTS (SELECT 1 FROM waiting WHERE record=t.id)");
    while (row.step())
        if (!hub.store().record(row.id(0)))
            return std::string(table) + " " + row.string(0) + " is not at the hub";
    return {};
}

std::int64_t count(Database& database, std::string_view table) {
    Statement row = database.prepare("SELECT count(*) FROM \"" + std::string(table) + "\"");
    row.step();
    return row.integer(0);
}

}  // namespace

std::string difference(SimulatedHub& hub, SimulatedTablet& tablet) {
    std::string found;
    hub.store().visitRecords({}, 1'000'000, [&](const sync::StoredRecord& record) {
        if (found.empty()) found = differenceIn(record, confirmed(tablet, record));
    });
    for (const KindInfo* kind : kinds())
        if (found.empty()) found = recordOfNobody(hub, tablet, kind->name);
    if (found.empty()) found = recordOfNobody(hub, tablet, "unknownRecord");
    return found;
}

std::string unrest(SimulatedTablet& tablet) {
    for (const std::string_view table : {"waiting", "shadow", "ahead", "stage"})
        if (count(tablet.database(), table) != 0) return "left in " + std::string(table);
    return tablet.unanswered() != 0 ? "operations without an answer" : std::string{};
}

}  // namespace banso::simulation
