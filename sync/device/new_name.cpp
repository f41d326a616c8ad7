// SPDX-License-Identifier: Apache-2.0
#include "sync/device/new_name.h"

#include <limits>
#include <set>
#include <tuple>

#include "shared/db/statement.h"
#include "sync/device/draft_exchange.h"
#include "sync/device/held_files.h"
#include "sync/device/meta.h"
#include "sync/device/outbox.h"

namespace banso::sync {
namespace {

/// The first operation under the present id.
constexpr const char* kFirst = "first";

constexpr std::int64_t kAny = std::numeric_limits<std::int64_t>::max();

/// What changes its name, and everything that says that name.
class Renaming {
  public:
    Renaming(Replica& replica, DeviceId before, DeviceId after, std::int64_t from)
        : m_replica(replica),
          m_database(replica.database()),
          m_before(std::move(before)),
          m_after(std::move(after)),
          m_from(from) {}

    void run() {
        readSaves();
        renameRecords();
        renameWaiting();
        for (Save& save : m_saves) rename(save);
    }

  private:
    void readSaves() {
        Statement row = m_database.prepare(
            "SELECT line FROM outbox WHERE answered=0 AND first>=? ORDER BY first");
        row.bind(m_from);
        while (row.step()) {
            // A damaged line will be declared void under the new name.
            auto save = decodeSave(row.text(0), m_before);
            if (!save) continue;
            std::int64_t sequence = save->first;
            for (const Operation& operation : save->operations) {
                for (const UnitChange& change : operation.changes)
                    m_made.emplace(operation.record, change.unit, sequence);
                m_records.emplace(operation.kind, operation.record);
                ++sequence;
            }
            m_saves.push_back(std::move(*save));
        }
    }

    /// The new name of an operation that the tablet made before `below`. The same name may be that
    /// of the other copy's operation, which set other units.
    OperationName renamed(RecordId record, std::string_view unit, const OperationName& name,
                          std::int64_t below = kAny) const {
        const auto parts = splitName(name);
        const bool isMade = parts && parts->device == m_before && parts->sequence < below &&
                            m_made.contains({record, std::string(unit), parts->sequence});
        return isMade ? makeName(m_after, parts->sequence) : name;
    }

    void rename(Save& save) {
        std::int64_t sequence = save.first;
        for (Operation& operation : save.operations) {
            for (UnitChange& change : operation.changes) {
                change.base = renamed(operation.record, change.unit, change.base, sequence);
                for (OperationName& settled : change.settles)
                    settled = renamed(operation.record, change.unit, settled, sequence);
            }
            ++sequence;
        }
        encodeSave(save, m_after);
        m_database.prepare("UPDATE outbox SET line=? WHERE first=?")
            .bind(save.line)
            .bind(save.first)
            .run();
    }

    void renameRecords() {
        for (const auto& [kind, record] : m_records) {
            const RecordState state = m_replica.state(kind, record);
            Versions versions = state.versions();
            OperationName version = state.version();
            for (auto& [unit, name] : versions) name = renamed(record, unit, name);
            // The record's version may be what the other copy made under that name.
            Versions moved;
            bool isMoved = true;
            for (const auto& [unit, value] : state.units()) {
                if (versions.contains(unit)) continue;
                OperationName name = renamed(record, unit, version);
                if (name == version)
                    isMoved = false;
                else
                    moved.emplace(unit, std::move(name));
            }
            if (isMoved && !moved.empty())
                version = moved.begin()->second;
            else
                versions.merge(moved);
            RecordState after(version, std::move(versions), state.units());
            after.reached(state.revision());
            m_replica.put(kind, record, after);
        }
    }

    void renameWaiting() {
        std::vector<std::tuple<std::int64_t, std::string, OperationName>> bases;
        {
            Statement row = m_database.prepare(
                "SELECT sequence,unit,record,base FROM waiting WHERE sequence>=?");
            row.bind(m_from);
            while (row.step())
                bases.emplace_back(row.integer(0), row.string(1),
                                   renamed(row.id(2), row.text(1), row.string(3), row.integer(0)));
        }
        for (const auto& [sequence, unit, base] : bases)
            m_database.prepare("UPDATE waiting SET base=? WHERE sequence=? AND unit=?")
                .bind(base)
                .bind(sequence)
                .bind(unit)
                .run();
    }

    Replica& m_replica;
    Database& m_database;
    const DeviceId m_before;
    const DeviceId m_after;
    const std::int64_t m_from;
    std::vector<Save> m_saves;
    std::set<std::tuple<RecordId, std::string, std::int64_t>> m_made;
    std::set<std::pair<std::string, RecordId>> m_records;
};

/// The id under which the tablet made it, or makes it known now.
DeviceId makerOf(Database& database, std::int64_t sequence) {
    Statement row =
        database.prepare("SELECT device FROM formerName WHERE last>=? ORDER BY last LIMIT 1");
    row.bind(sequence);
    return row.step() ? DeviceId(row.text(0)) : Meta(database).device();
}

/// What the tablet's own operation sets of the record, while its save is kept here; empty when it
/// sets nothing.
std::string ownValue(Database& database, const DeviceId& device, std::int64_t sequence,
                     RecordId record, std::string_view unit) {
    Statement row =
        database.prepare("SELECT first,line FROM outbox WHERE ? BETWEEN first AND last");
    row.bind(sequence);
    if (!row.step()) return {};
    const auto save = decodeSave(row.text(1), device);
    const auto place = static_cast<std::size_t>(sequence - row.integer(0));
    if (!save || place >= save->operations.size()) return {};
    const Operation& operation = save->operations[place];
    if (operation.record != record) return {};
    for (const UnitChange& change : operation.changes)
        if (change.unit == unit) return change.value;
    return {};
}

}  // namespace

OperationName nameToday(Database& database, const OperationName& name, RecordId record,
                        std::string_view unit, std::string_view shown) {
    const auto parts = splitName(name);
    if (!parts || isOwn(database, parts->device, parts->sequence)) return name;
    Statement former = database.prepare("SELECT 1 FROM formerName WHERE device=?");
    if (!former.bind(parts->device).step()) return name;
    const DeviceId device = makerOf(database, parts->sequence);
    const bool isOwnWork = ownValue(database, device, parts->sequence, record, unit) == shown;
    return isOwnWork ? makeName(device, parts->sequence) : name;
}

void goOnAs(Replica& replica, const DeviceId& device, std::int64_t from) {
    Meta meta(replica.database());
    const DeviceId before = meta.device();
    Renaming(replica, before, device, from).run();
    replica.database()
        .prepare("INSERT OR REPLACE INTO formerName(device,last) VALUES(?,?)")
        .bind(before)
        .bind(from - 1)
        .run();
    meta.put("device", device);
    meta.put(kFirst, from);
}

void goOnEnrolledAnew(Replica& replica, const DeviceId& device, const Clock& clock) {
    goOnAs(replica, device, Outbox(replica, clock).answeredUpTo() + 1);
    Meta(replica.database()).put("token", "");
    DraftExchange(replica.database()).sendAgain();
    HeldFiles(replica.database()).asking();
}

bool isOwn(Database& database, std::string_view device, std::int64_t sequence) {
    if (device == Meta(database).device()) return true;
    Statement row = database.prepare("SELECT 1 FROM formerName WHERE device=? AND last>=?");
    row.bind(device).bind(sequence);
    return row.step();
}

}  // namespace banso::sync
