// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/faults/checks.h"

#include <algorithm>

#include "shared/db/statement.h"
#include "shared/domain/hub_records.h"
#include "shared/notes/pair_tokenizer.h"
#include "sync/device/meta.h"
#include "tests/support/equality.h"

namespace banso::faults {
namespace {

/// Of one law; the rest says the same again.
constexpr int kFindingsOfOneLaw = 5;

Database openForReading(const CheckedTablet& tablet) {
    auto database = Database::open(tablet.file, Database::Mode::ReadOnly, tablet.key);
    BANSO_ASSERT(database.has_value());
    return std::move(*database);
}

sync::SqliteStore openStore(const std::string& file) {
    auto store = sync::SqliteStore::open(file, Database::Mode::ReadOnly);
    BANSO_ASSERT(store.has_value());
    return std::move(*store);
}

std::string sameText(std::string_view text) {
    return std::string(text);
}

std::int64_t numberOf(Database& database, const std::string& sql) {
    Statement row = database.prepare(sql);
    return row.step() ? row.integer(0) : 0;
}

}  // namespace

std::string integrityOf(Database& database) {
    // A tablet's full text is looked through with the rest.
    teachPairs(database);
    Statement row = database.prepare("PRAGMA integrity_check");
    return row.step() ? row.string(0) : std::string("no answer");
}

Checks::Checks(const std::string& chamberFile, const std::vector<CheckedTablet>& tablets)
    : m_store(openStore(chamberFile)), m_tablets(tablets) {
    readHistory();
    readConflicts();
    for (const CheckedTablet& tablet : m_tablets) readOutbox(tablet);
}

std::vector<std::string> Checks::findings() {
    checkFiles();
    checkOnce();
    for (const CheckedTablet& tablet : m_tablets) checkTablet(tablet);
    checkKept();
    checkSeen();
    return m_findings;
}

Figures Checks::figures() {
    Database& database = m_store.database();
    const auto countOf = [&](const std::string& what) {
        return numberOf(database, "SELECT count(*) FROM " + what);
    };
    return {countOf("answer"), m_store.head(), countOf("record WHERE kind='conflict'"),
            countOf("record WHERE kind='quarantine_entry'")};
}

void Checks::readHistory() {
    for (std::int64_t after = 0; after < m_store.head();) {
        for (const sync::HistoryRow& row : m_store.historyAfter(after, 1'000)) {
            after = row.revision;
            const auto document = json::Document::parse(row.operation);
            BANSO_ASSERT(document.has_value());
            const auto operation = sync::decodeOperation(document->root(), row.device);
            BANSO_ASSERT(operation.has_value());
            for (const sync::UnitChange& change : operation->changes) {
                if (!row.only.empty() && std::ranges::count(row.only, change.unit) == 0) continue;
                m_history[{row.record, change.unit}].push_back(
                    {sync::makeName(row.device, row.sequence),
                     {change.base, change.value, change.settles}});
            }
        }
    }
}

void Checks::readConflicts() {
    m_store.visitRecords({}, 1'000'000, [&](const sync::StoredRecord& record) {
        if (record.kind != kindOf<Conflict>().name) return;
        const auto conflict = fromUnits<Conflict>(record.id, record.state.units());
        for (const auto& [name, side] : conflict.sides)
            m_sides[{conflict.subject, conflict.subjectUnit}][name] = side.value;
    });
}

void Checks::readOutbox(const CheckedTablet& tablet) {
    Database database = openForReading(tablet);
    const DeviceId device = sync::Meta(database).device();
    Statement row = database.prepare("SELECT line FROM outbox ORDER BY first");
    while (row.step()) {
        const auto save = sync::decodeSave(row.text(0), device);
        BANSO_ASSERT(save.has_value());
        std::int64_t sequence = save->first;
        for (const sync::Operation& operation : save->operations)
            m_saved[sync::makeName(device, sequence++)] = {device, save->first, save->line,
                                                           operation};
    }
}

void Checks::checkFiles() {
    if (const auto said = integrityOf(m_store.database()); said != "ok")
        find("the hub's file is damaged", said);
    for (const CheckedTablet& tablet : m_tablets) {
        Database database = openForReading(tablet);
        if (const auto said = integrityOf(database); said != "ok")
            find("a tablet's file is damaged", said);
    }
}

void Checks::checkOnce() {
    Database& database = m_store.database();
    Statement twice = database.prepare(
        "SELECT device,sequence FROM history WHERE device<>'hub' GROUP BY device,sequence,record"
        " HAVING count(*)>1");
    while (twice.step())
        find("an operation stands twice in the history",
             sync::makeName(twice.text(0), twice.integer(1)));
    if (numberOf(database, "SELECT count(*) FROM history") != m_store.head())
        find("the revisions have a gap", std::to_string(m_store.head()));
    for (const sync::DeviceRow& device : m_store.devices()) {
        Statement row =
            database.prepare("SELECT count(*) FROM answer WHERE device=? AND sequence<=?");
        row.bind(device.id).bind(device.lastSequence);
        row.step();
        if (row.integer(0) != device.lastSequence)
            find("operations were taken without an answer", device.id);
    }
}

void Checks::checkTablet(const CheckedTablet& tablet) {
    Database database = openForReading(tablet);
    sync::Replica replica(database, sameText);
    const DeviceId device = sync::Meta(database).device();
    if (const auto found = tests::difference(m_store, replica); !found.empty())
        find("a tablet and the hub are not equal", found);
    if (const auto found = tests::unrest(database); !found.empty())
        find("a tablet has not come to rest", device + " " + found);
    for (const std::int64_t sequence : tablet.saved)
        if (!m_saved.contains(sync::makeName(device, sequence)))
            find("a tablet lost what it had saved", sync::makeName(device, sequence));
    checkReceipts(database, device);
}

void Checks::checkReceipts(Database& tablet, const DeviceId& device) {
    Statement row = tablet.prepare("SELECT sequence,outcome,revision FROM operation");
    while (row.step()) {
        const std::string what = sync::makeName(device, row.integer(0)) + " " + row.string(1);
        const auto stored = m_store.answer(device, row.integer(0));
        if (!stored) {
            find("a receipt tells of what the hub never answered", what);
            continue;
        }
        const auto document = json::Document::parse(stored->line);
        const auto answer = sync::decodeAnswer(document->root());
        if (name(answer->outcome) != row.text(1) || answer->revision != row.integer(2))
            find("a receipt tells otherwise than the hub", what + ", hub: " + stored->line);
    }
}

void Checks::checkKept() {
    for (const auto& [name, saved] : m_saved)
        for (const sync::UnitChange& change : saved.operation.changes)
            if (!isKept(name, {saved.operation.record, change.unit},
                        {change.base, change.value, change.settles}))
                find("the hub lost a value", name + " " + change.unit + " " + change.value);
}

/// It was set at its time; or an equal value was; or it is a side of a conflict; or its author's
/// own next value took its place there; or its save is kept word for word.
bool Checks::isKept(const sync::OperationName& name, const Unit& unit, const Entry& entry) {
    if (entry.value == "null" && entry.base.empty()) return true;
    if (const auto steps = m_history.find(unit); steps != m_history.end()) {
        const auto own = std::ranges::find(steps->second, name, &Step::name);
        if (own != steps->second.end()) return own->entry.value == entry.value;
        if (std::ranges::any_of(steps->second,
                                [&](const Step& step) { return step.entry.value == entry.value; }))
            return true;
    }
    const auto sides = m_sides.find(unit);
    if (sides != m_sides.end() && sides->second.contains(name) &&
        sides->second.at(name) == entry.value)
        return true;
    const Saved& saved = m_saved.at(name);
    const auto kept = m_store.entryOf(saved.device, saved.saveFirst);
    if (kept && kept->line == saved.line) return true;
    const auto parts = sync::splitName(name);
    for (std::int64_t next = parts->sequence + 1;; ++next) {
        const std::string nextName = sync::makeName(parts->device, next);
        const auto later = m_saved.find(nextName);
        if (later == m_saved.end()) return false;
        for (const sync::UnitChange& change : later->second.operation.changes)
            if (later->second.operation.record == unit.first && change.unit == unit.second &&
                change.base == name)
                return isKept(nextName, unit, {change.base, change.value, change.settles});
    }
}

std::string Checks::valueOf(const sync::OperationName& name, const Unit& unit) const {
    if (const auto saved = m_saved.find(name); saved != m_saved.end())
        for (const sync::UnitChange& change : saved->second.operation.changes)
            if (change.unit == unit.second) return change.value;
    if (const auto steps = m_history.find(unit); steps != m_history.end())
        for (const Step& step : steps->second)
            if (step.name == name) return step.entry.value;
    return "null";
}

/// Whoever set a unit had the value before it on the screen: it was the base, or was settled.
/// `life` has rules of its own.
void Checks::checkSeen() {
    for (const auto& [unit, steps] : m_history) {
        if (unit.second == kLifeUnit) continue;
        for (std::size_t i = 1; i < steps.size(); ++i) {
            const Step& before = steps[i - 1];
            const Step& step = steps[i];
            if (step.name.starts_with(sync::kHubDevice)) continue;
            const std::string& value = before.entry.value;
            const bool isSeen =
                step.entry.value == value || valueOf(step.entry.base, unit) == value ||
                std::ranges::any_of(step.entry.settles, [&](const sync::OperationName& settled) {
                    return valueOf(settled, unit) == value;
                });
            if (!isSeen)
                find("somebody overwrote what they had not seen",
                     step.name + " over " + before.name + " in " + unit.second);
        }
    }
}

void Checks::find(const std::string& law, const std::string& what) {
    if (++m_foundOf[law] <= kFindingsOfOneLaw) m_findings.push_back(law + ": " + what);
}

}  // namespace banso::faults
