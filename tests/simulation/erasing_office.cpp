// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/erasing_office.h"

#include <algorithm>

#include "shared/db/statement.h"
#include "shared/domain/hub_records.h"
#include "shared/domain/kinds.h"

namespace banso::simulation {
namespace {

/// Some must be left to work on.
constexpr int kErasuresMax = 3;
constexpr int kBusinessesMin = 2;
constexpr int kRecordsMax = 1'000'000;

bool isBusiness(const sync::StoredRecord& record) {
    return record.kind == kindOf<Business>().name;
}

bool isJoined(const sync::StoredRecord& record) {
    return isBusiness(record) && !recordIn(record.state.value(kAliasUnit)).isNull();
}

/// Whether it lies in the file of one of these, is part of one, or was joined to one.
bool isOfThese(const sync::StoredRecord& record, const std::set<RecordId>& these) {
    return std::ranges::any_of(record.state.units(), [&](const auto& unit) {
        const bool places =
            isPlace(record.kind, unit.first) || (isBusiness(record) && unit.first == kAliasUnit);
        return places && these.contains(recordIn(unit.second));
    });
}

bool names(std::string_view text, const std::set<RecordId>& these) {
    return std::ranges::any_of(
        these, [&](RecordId record) { return text.find(record.text()) != std::string_view::npos; });
}

/// Each table with what reads a row of it as one text.
std::vector<std::pair<std::string, std::string>> textsOf(Database& database) {
    Statement row = database.prepare(
        "SELECT t.name,'SELECT '||group_concat('coalesce(\"'||c.name||'\",'''')','||'' ''||')||"
        "' FROM \"'||t.name||'\"' FROM sqlite_schema t JOIN pragma_table_info(t.name) c "
        "WHERE t.type='table' GROUP BY t.name");
    std::vector<std::pair<std::string, std::string>> texts;
    while (row.step()) texts.emplace_back(row.string(0), row.string(1));
    return texts;
}

}  // namespace

/// The hub's records, and for those that tell of others all that they ever told.
struct ErasingOffice::Before {
    explicit Before(SimulatedHub& hub) {
        hub.store().visitRecords({}, kRecordsMax, [&](const sync::StoredRecord& record) {
            records.emplace(record.id, record);
            if (record.kind == "conflict" || record.kind == "quarantine_entry")
                told[record.id] = record.state.encodeUnits();
        });
        for (const sync::HistoryRow& row : hub.store().historyAfter(0, kRecordsMax))
            if (const auto of = told.find(row.record); of != told.end())
                of->second += row.operation;
    }
    Ids belongingTo(RecordId target) const {
        Ids all{target};
        for (std::size_t size = 0; size != all.size();) {
            size = all.size();
            for (const auto& [id, record] : records)
                if (isOfThese(record, all)) all.insert(id);
        }
        return all;
    }
    std::map<RecordId, sync::StoredRecord> records;
    std::map<RecordId, std::string> told;
    Ids belonging;
};

RecordId ErasingOffice::someTarget() {
    std::vector<RecordId> businesses;
    std::vector<RecordId> others;
    m_hub.store().visitRecords({}, kRecordsMax, [&](const sync::StoredRecord& record) {
        const KindInfo* kind = findKind(record.kind);
        if (kind == nullptr || kind->kindClass != KindClass::Shared || kind->scopeField.empty())
            return;
        (isBusiness(record) ? businesses : others).push_back(record.id);
    });
    const bool takesAll = static_cast<int>(businesses.size()) > kBusinessesMin;
    const auto& among = others.empty() || (takesAll && m_dice.percent(60)) ? businesses : others;
    const bool isEnough = &among == &businesses && !takesAll;
    if (among.empty() || isEnough) return {};
    return among[static_cast<std::size_t>(m_dice.below(static_cast<int>(among.size())))];
}

bool ErasingOffice::erases() {
    begin();
    const RecordId target = m_times == kErasuresMax ? RecordId{} : someTarget();
    const Ids gone = target.isNull() ? Ids{} : erase(target);
    if (gone.empty()) return false;
    ++m_times;
    end(gone);
    return true;
}

bool ErasingOffice::answers() {
    const auto doubts = m_hub.store().erasureDoubts().open();
    if (doubts.empty()) return false;
    begin();
    Ids gone;
    for (const sync::ErasureDoubt& doubt : doubts) {
        const auto record = m_hub.store().record(doubt.record);
        // With the one before, or it is a client: whether it was the same one nobody can tell.
        if (!record || isBusiness(*record))
            m_hub.inGroup([&](sync::Hub& hub) {
                return hub.store().erasureDoubts().keep(doubt.record, doubt.revision);
            });
        else
            gone.merge(erase(doubt.record));
    }
    end(gone);
    return !gone.empty();
}

void ErasingOffice::begin() {
    if (!m_isTraced) m_model.readHistory();
    m_trace.erasing();
}

void ErasingOffice::end(const Ids& gone) {
    for (const auto& tablet : m_tablets) addLostUnder(gone, *tablet);
    m_isTraced ? m_trace.erased() : m_model.erased(gone);
}

ErasingOffice::Ids ErasingOffice::erase(RecordId target) {
    Before before(m_hub);
    before.belonging = before.belongingTo(target);
    const auto reason =
        m_dice.percent(50) ? sync::ErasureReason::Request : sync::ErasureReason::Retention;
    const auto done = m_hub.erase(target, reason);
    if (done.has_value() == isJoined(before.records.at(target)))
        find(target.text() + (done ? " went" : " was kept") +
             " by itself, and the other way round "
             "is the rule");
    if (!done) return {};
    Ids gone = compare(before, done->revision);
    m_erased.add(gone);
    return gone;
}

/// Everything that belongs to it has to go, and all else to stay as it was, but for what waited
/// behind a save that went.
ErasingOffice::Ids ErasingOffice::compare(const Before& before, std::int64_t revision) {
    Ids gone = before.belonging;
    for (const auto& [id, record] : before.records) {
        const auto after = m_hub.store().record(id);
        const std::string what = record.kind + " " + id.text();
        const bool belongs = before.belonging.contains(id);
        if (after && belongs) {
            find(what + " stays although it belongs to what went");
        } else if (!after && !belongs) {
            const auto told = before.told.find(id);
            if (told == before.told.end() || !names(told->second, before.belonging))
                find(what + " went although it belongs to nothing that went");
            gone.insert(id);
        } else if (const auto told = before.told.find(id);
                   told != before.told.end() && names(told->second, before.belonging)) {
            if (after) compareSides(record, *after, before.belonging);
        } else if (after && after->revision <= revision &&
                   after->state.units() != record.state.units()) {
            find(what + " changed although it belongs to nothing that went");
        }
    }
    return gone;
}

/// Takes in what the tablet knows of these from before the hub was restored, and the hub does not:
/// of that nothing is taken any more, unless another tells it as nobody's.
void ErasingOffice::addLostUnder(Ids gone, SimulatedTablet& tablet) {
    for (bool more = true; more;) {
        more = false;
        for (const KindInfo* kind : kinds())
            for (const std::string_view field : {kind->scopeField, kind->ownerField}) {
                if (field.empty() || field == "id") continue;
                Statement row =
                    tablet.database().prepare("SELECT id,\"" + std::string(field) + "\" FROM \"" +
                                              std::string(kind->name) + "\" WHERE rev_>0");
                while (row.step())
                    if (gone.contains(row.id(1)) && !m_hub.store().record(row.id(0)))
                        more = gone.insert(row.id(0)).second || more;
            }
    }
    m_erased.addDoubtful(gone);
}

/// Of a contradiction what was written on something that went waits no more, and all else
/// does.
void ErasingOffice::compareSides(const sync::StoredRecord& before, const sync::StoredRecord& after,
                                 const Ids& gone) {
    if (before.kind != kindOf<Conflict>().name) return;
    const auto was = fromUnits<Conflict>(before.id, before.state.units());
    const auto is = fromUnits<Conflict>(after.id, after.state.units());
    for (const auto& [name, side] : was.sides)
        if (gone.contains(side.joined) == is.sides.contains(name))
            find("the value of " + name + " in conflict " + before.id.text() +
                 (is.sides.contains(name) ? " stays although it was written on what went"
                                          : " went although it was written on nothing that went"));
}

/// A mark of what is erased, and where it stands; empty when none does.
std::string ErasingOffice::markIn(Database& database) const {
    for (const auto& [table, sql] : textsOf(database)) {
        Statement row = database.prepare(sql);
        while (row.step())
            for (const std::int64_t mark : Trace::marksOf(row.text(0)))
                if (m_erased.marks().contains(mark))
                    return std::to_string(mark) + " stands in " + table + ": " + row.string(0);
    }
    return {};
}

std::string ErasingOffice::leftAtHub() {
    if (m_erased.isEmpty()) return {};
    m_erased.follow();
    std::string found = markIn(m_hub.store().database());
    m_hub.store().visitRecords({}, kRecordsMax, [&](const sync::StoredRecord& record) {
        if (m_erased.contains(record.id) || m_erased.contains(record.owner) ||
            m_erased.contains(record.scope))
            found = record.kind + " " + record.id.text() + " is there";
    });
    Statement draft = m_hub.store().database().prepare("SELECT line->>'$.subject' FROM draft");
    while (draft.step())
        if (m_erased.contains(draft.id(0))) found = "a form about " + draft.string(0);
    return found.empty() ? found : "section 15: of what was erased is at the hub: " + found;
}

std::string ErasingOffice::leftOn(SimulatedTablet& tablet) {
    if (m_erased.isEmpty() || tablet.isOlder()) return {};
    m_erased.follow();
    Database& database = tablet.database();
    std::string found = markIn(database);
    const auto look = [&](const std::string& table, const std::string& column) {
        Statement row = database.prepare("SELECT \"" + column + "\" FROM \"" + table + '"');
        while (row.step())
            if (m_erased.contains(row.id(0))) found = table + " " + row.string(0) + " is there";
    };
    for (const KindInfo* kind : kinds()) look(std::string(kind->name), "id");
    look("unknownRecord", "id");
    for (const char* table : {"waiting", "shadow", "ahead", "kept", "lateWork"})
        look(table, "record");
    look("draft", "subject");
    look("othersDraft", "subject");
    return found.empty() ? found : "section 15: of what was erased is on a tablet: " + found;
}

}  // namespace banso::simulation
