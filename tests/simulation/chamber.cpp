// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/chamber.h"

#include <algorithm>
#include <set>

#include "shared/db/statement.h"
#include "shared/domain/hub_records.h"
#include "shared/domain/kinds.h"
#include "sync/device/draft_exchange.h"
#include "sync/device/held_files.h"
#include "sync/device/new_name.h"
#include "sync/device/replica_schema.h"
#include "sync/device/sync_due.h"
#include "sync/hub/head.h"
#include "tests/simulation/other_versions.h"

namespace banso::simulation {
namespace {

constexpr const char* kReplicaFile = "tablet.db";

std::string unfolded(std::string_view text) {
    return std::string(text);
}

Database openReplica(const SimulatedDisk& disk) {
    auto database = Database::open(disk.path(kReplicaFile), Database::Mode::ReadWrite);
    BANSO_ASSERT(database.has_value());
    BANSO_ASSERT(sync::migrateReplica(*database, unfolded).has_value());
    return std::move(*database);
}

/// An empty replica, made by the production code once for all tablets.
const std::string& emptyReplica() {
    static const std::string bytes = [] {
        SimulatedDisk disk(0);
        { const Database made = openReplica(disk); }
        return disk.bytes(kReplicaFile);
    }();
    return bytes;
}

}  // namespace

SimulatedTablet::Program::Program(Database opened)
    : database(std::move(opened)), replica(database, unfolded) {}

SimulatedTablet::SimulatedTablet(SimulatedHub& hub, const Clock& clock, SeededIds& ids,
                                 RecordId person)
    : m_hub(hub), m_clock(clock), m_person(person), m_disk(ids.seed()) {
    m_disk.put(kReplicaFile, emptyReplica());
    open();
    m_device = m_hub.inGroup([&](sync::Hub& h) { return h.addDevice(person, "tablet", "test"); });
    Transaction transaction(database());
    sync::Meta meta(database());
    meta.put("device", m_device);
    meta.put("person", person.text());
    transaction.commit();
}

void SimulatedTablet::open() {
    m_program = std::make_unique<Program>(openReplica(m_disk));
}

TabletFile SimulatedTablet::keepFile() {
    database().execute("PRAGMA wal_checkpoint(TRUNCATE)");
    return {m_disk.bytes(kReplicaFile), m_device};
}

void SimulatedTablet::putBack(const TabletFile& file) {
    m_program.reset();
    m_disk.put(kReplicaFile, file.bytes);
    open();
    m_device = file.certificate;
}

bool SimulatedTablet::recover() {
    m_disk.heal();
    if (!m_disk.hasEnded()) return false;
    m_program.reset();
    m_disk.restart();
    open();
    return true;
}

void SimulatedTablet::openAll() {
    (void)write([&](sync::Replica& replica) -> Result<void> {
        Statement row = replica.database().prepare("SELECT id FROM business");
        std::vector<RecordId> files;
        while (row.step()) files.push_back(row.id(0));
        for (const RecordId file : files)
            sync::HeldFiles(replica.database()).opened(file, tokyoDate(m_clock.now()));
        return {};
    });
}

bool SimulatedTablet::enrolAnew() {
    const DeviceId device = m_hub.enrolAnew(m_person, sync::Meta(database()).device());
    const auto kept = write([&](sync::Replica& replica) -> Result<void> {
        sync::goOnEnrolledAnew(replica, device, m_clock);
        return {};
    });
    if (kept) m_device = device;
    return kept.has_value();
}

bool SimulatedTablet::update() {
    if (!m_isOlder) return false;
    m_isOlder = !write([](sync::Replica& replica) -> Result<void> {
                     // As the migration of an older file does (sync/device/replica_schema.cpp).
                     sync::Meta meta(replica.database());
                     if (meta.cursor().revision != 0) meta.put("hearAll", std::int64_t{1});
                     meta.put("filesAsked", std::string_view{});
                     sync::DraftExchange(replica.database()).sendAgain();
                     return {};
                 }).has_value();
    return !m_isOlder;
}

Result<sync::SyncReport> SimulatedTablet::sync(Fault fault) {
    m_fault = fault;
    sync::SyncRun run(*this, *this, m_clock, app, applyRows);
    return run.run();
}

Result<sync::SyncReport> SimulatedTablet::syncAsAsked() {
    const DeviceId device = sync::Meta(database()).device();
    const auto before = head(device);
    const auto isDue = sync::isSyncDue(*this, *this, m_clock);
    auto report = sync();
    const auto after = head(device);
    // What began or ended by date since is told at the sync itself.
    const bool isSame = report && before && after && *before == *after;
    if (isSame && isDue && !*isDue && report->received + report->erasures > 0)
        m_overlooked = "law 7: a sync brought what the hub had no news of";
    return report;
}

Result<sync::Head> SimulatedTablet::head(const DeviceId& device) {
    const auto known = m_hub.store().device(device);
    if (!known) return Error{ErrorCode::Unauthenticated, "this device is not registered here"};
    return sync::headFor(m_hub.store(), *known);
}

bool SimulatedTablet::syncKilledAt(int call) {
    m_disk.strike(DiskFault::Kill, call);
    (void)sync();
    return recover();
}

Result<void> SimulatedTablet::exchange(std::string_view request, const sync::TextSink& answer) {
    const Fault fault = std::exchange(m_fault, Fault::None);
    const std::string said = m_isOlder ? asOfOlder(request) : std::string(request);
    m_lastRequest = said;
    if (fault == Fault::LoseRequest || m_disk.hasEnded())
        return Error{ErrorCode::Offline, "the request was lost"};
    if (fault == Fault::HoldUp) {
        m_hub.postpone(m_device, said);
        return Error{ErrorCode::TimedOut, "the network holds the request up"};
    }
    if (fault == Fault::KillHub) m_hub.disk().strike(DiskFault::Kill, 1);
    const bool isLater = fault == Fault::LaterVersion;
    auto reply = m_hub.exchange(m_device, isLater ? asOfLater(said) : said);
    if (isLater && reply) reply = asOfLater(*reply);
    if (fault == Fault::DoubleRequest) reply = m_hub.exchange(m_device, said);
    if (fault == Fault::LateDuplicate) (void)m_hub.exchange(m_device, said);
    if (!reply) return reply.error();
    if (m_isOlder) reply = heardByOlder(*reply);
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
        Transaction transaction(database());
        if (auto done = work(replica()); !done) return done;
        transaction.commit();
        return {};
    });
}

std::int64_t SimulatedTablet::save(const std::vector<sync::RecordChange>& changes,
                                   const sync::OperationName& mends) {
    const auto saved = trySave(changes, mends);
    BANSO_ASSERT(saved.has_value());
    return *saved;
}

Result<std::int64_t> SimulatedTablet::trySave(const std::vector<sync::RecordChange>& changes,
                                              const sync::OperationName& mends) {
    return attempt([&]() -> Result<std::int64_t> {
        Transaction transaction(database());
        const auto saved = sync::Outbox(replica(), m_clock).save(changes, mends);
        if (saved) transaction.commit();
        return saved;
    });
}

std::int64_t SimulatedTablet::saveOver(std::string_view kind, RecordId record,
                                       const std::string& unit, const std::string& value,
                                       const sync::OperationName& base) {
    return save({{std::string(kind), record, {{unit, base, value, {}}}}});
}

void SimulatedTablet::decide(std::string_view kind, RecordId record, std::string_view unit,
                             const std::string& value) {
    const sync::RecordState state = replica().state(kind, record);
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
    Transaction transaction(database());
    sync::Meta meta(database());
    save.first = meta.number("sequence") + 1;
    if (save.person.isNull()) save.person = m_person;
    if (save.seen.epoch.empty()) save.seen = meta.cursor();
    save.at = m_clock.now();
    sync::encodeSave(save, m_device);
    meta.put("sequence", save.last());
    database()
        .prepare("INSERT INTO outbox(first,last,line,answered) VALUES(?,?,?,0)")
        .bind(save.first)
        .bind(save.last())
        .bind(save.line)
        .run();
    std::int64_t sequence = save.first;
    for (const sync::Operation& operation : save.operations) {
        sync::Overlay(replica()).add(operation, m_device, sequence);
        database()
            .prepare("INSERT INTO operation(sequence,kind,record,savedAt) VALUES(?,?,?,0)")
            .bind(sequence++)
            .bind(operation.kind)
            .bind(operation.record)
            .run();
    }
    transaction.commit();
}

std::string SimulatedTablet::outcomeOf(std::int64_t sequence) {
    Statement row = database().prepare("SELECT outcome FROM operation WHERE sequence=?");
    row.bind(sequence);
    return row.step() ? row.string(0) : std::string{};
}

sync::OperationName SimulatedTablet::nameOf(std::int64_t sequence) {
    return sync::makeName(sync::Meta(database()).device(), sequence);
}

std::int64_t SimulatedTablet::unanswered() {
    return sync::Outbox(replica(), m_clock).unansweredOperations();
}

std::vector<RecordId> SimulatedTablet::openConflicts() {
    Statement row = database().prepare("SELECT id FROM conflict WHERE closed IS NULL ORDER BY id");
    std::vector<RecordId> ids;
    while (row.step()) ids.push_back(row.id(0));
    return ids;
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
    return tablet.unanswered() != 0 ? "operations without an answer" : tablet.overlooked();
}

}  // namespace banso::simulation
