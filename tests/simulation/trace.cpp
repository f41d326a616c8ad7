// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/trace.h"

#include <algorithm>

#include "shared/db/statement.h"
#include "shared/domain/kinds.h"

namespace banso::simulation {
namespace {

constexpr std::size_t kMarkDigits = 8;
constexpr std::string_view kMarkBegin =
    "7310";  // no day, money, place or turn of a chamber has such

bool isDigit(char c) {
    return c >= '0' && c <= '9';
}

bool isOfWord(char c) {
    return isDigit(c) || (c >= 'a' && c <= 'z') || (c >= 'A' && c <= 'Z');
}

/// The next mark from this place on, which moves behind it; 0 when there is none. Digits beside
/// letters are an id's.
std::int64_t nextMark(std::string_view text, std::size_t& at) {
    while (at < text.size()) {
        if (!isOfWord(text[at])) {
            ++at;
            continue;
        }
        const std::size_t begin = at;
        while (at < text.size() && isOfWord(text[at])) ++at;
        const auto word = text.substr(begin, at - begin);
        if (word.size() == kMarkDigits && word.starts_with(kMarkBegin) &&
            std::ranges::all_of(word, isDigit))
            return std::stoll(std::string(word));
    }
    return 0;
}

bool isOfPeople(std::string_view kindName) {
    const KindInfo* kind = findKind(kindName);
    return kind == nullptr || kind->kindClass == KindClass::Shared;
}

}  // namespace

std::int64_t Trace::markOf(std::string_view value) {
    std::size_t at = 0;
    return nextMark(value, at);
}

std::set<std::int64_t> Trace::marksOf(std::string_view text) {
    Marks marks;
    add(marks, text);
    return marks;
}

std::string Trace::marked(const char* what, std::int64_t mark) {
    return std::string(what) + " " + std::to_string(mark);
}

void Trace::add(Marks& marks, std::string_view text) {
    std::size_t at = 0;
    while (const std::int64_t mark = nextMark(text, at)) marks.insert(mark);
}

/// What the author had before her. A text without a mark says nothing by itself: whoever wrote it
/// had other values before them.
void Trace::addShown(const Chronicle::Entry& entry, Marks& marks) const {
    const Chronicle::Entry* written = &entry;
    // Of a name that was given twice the chronicle knows the last: it may lead in a circle.
    for (std::size_t i = 0; i < m_chronicle.entries().size(); ++i) {
        add(marks, written->shownValue);
        for (const std::string& side : written->settledValues) add(marks, side);
        const auto* before = m_chronicle.find(written->shownVersion, written->unit);
        const bool isIt = before != nullptr && before->record == written->record &&
                          before->value == written->shownValue;
        if (!isIt || markOf(before->value) != 0) return;
        written = before;
    }
}

void Trace::readChronicle() {
    m_values.clear();
    for (const Chronicle::Entry& entry : m_chronicle.written()) {
        const std::int64_t mark = markOf(entry.value);
        if (mark == 0) {
            addShown(entry, m_emptied);
            continue;
        }
        Value& value = m_values[mark];
        value.texts.insert(entry.value);
        value.told = value.told || (entry.told && !m_erased.isNamedIn(entry));
        value.mends = value.mends || !entry.mends.empty();
        addShown(entry, value.shown);
        // What she left out of it, or wrote otherwise, is hers to answer for.
        add(value.shown, entry.mendedLine);
        value.shown.erase(mark);
    }
}

/// These, and all that their authors had before them, and what the authors of those had.
Trace::Marks Trace::withAllShown(const Marks& marks) const {
    Marks all;
    std::vector<std::int64_t> next(marks.begin(), marks.end());
    while (!next.empty()) {
        const std::int64_t mark = next.back();
        next.pop_back();
        if (!all.insert(mark).second) continue;
        const auto value = m_values.find(mark);
        if (value == m_values.end()) continue;
        next.insert(next.end(), value->second.shown.begin(), value->second.shown.end());
    }
    return all;
}

/// What the hub's records hold: standing, in a contradiction, or quarantined.
Trace::Marks Trace::hubMarks() {
    Marks marks;
    m_hub.store().visitRecords({}, 1'000'000, [&](const sync::StoredRecord& record) {
        for (const auto& [unit, value] : record.state.units()) add(marks, value);
    });
    return marks;
}

Trace::Marks Trace::historyMarks() {
    Marks marks;
    for (const sync::HistoryRow& row : m_hub.store().historyAfter(0, 1'000'000))
        add(marks, row.operation);
    return marks;
}

/// What a tablet can send once more.
void Trace::addSaves(SimulatedTablet& tablet, Marks& marks) {
    Statement row = tablet.database().prepare("SELECT line FROM outbox");
    while (row.step()) add(marks, row.text(0));
}

/// What it can tell as a witness: what stands on it, and what waits there for a person.
void Trace::addTellable(SimulatedTablet& tablet, Marks& marks) {
    Database& database = tablet.database();
    Statement shadow = database.prepare("SELECT value FROM shadow");
    while (shadow.step()) add(marks, shadow.text(0));
    for (const KindInfo* kind : kinds()) {
        // What is the chamber's own is heard only from who may write it.
        if (kind->scopeField.empty()) continue;
        std::string sql = "SELECT id FROM \"" + std::string(kind->name) + '"';
        if (kind->name == "conflict") sql += " WHERE closed IS NULL";
        if (kind->name == "quarantine_entry") sql += " WHERE closed IS NULL";
        Statement row = database.prepare(sql);
        while (row.step()) {
            const auto state = tablet.replica().state(kind->name, row.id(0));
            for (const auto& [unit, value] : state.units()) add(marks, value);
        }
    }
}

/// Of several tablets under one name a restored hub hears the first alone, whichever that is.
Trace::Marks Trace::tellable() {
    std::map<const SimulatedTablet*, Marks> all;
    for (const auto& tablet : m_tablets) {
        Marks own;
        addTellable(*tablet, own);
        const auto [family, isFirst] = all.emplace(originOf(*tablet), own);
        if (!isFirst)
            std::erase_if(family->second, [&](std::int64_t mark) { return !own.contains(mark); });
    }
    Marks marks;
    for (auto& [origin, common] : all) marks.merge(common);
    return marks;
}

const SimulatedTablet* Trace::originOf(const SimulatedTablet& tablet) const {
    const auto origin = m_origins.find(&tablet);
    return origin == m_origins.end() ? &tablet : origin->second;
}

void Trace::copied(const SimulatedTablet& from, const SimulatedTablet& to) {
    m_origins[&to] = originOf(from);
}

void Trace::wentBack() {
    readChronicle();
    m_tookEffect.clear();
    Marks held = hubMarks();
    held.merge(historyMarks());
    held.merge(tellable());
    for (const auto& tablet : m_tablets) addSaves(*tablet, held);
    for (const auto& [mark, value] : m_values)
        if (!held.contains(mark)) m_lost.insert(mark);
}

void Trace::erasing() {
    readChronicle();
    m_known = hubMarks();
    m_known.merge(historyMarks());
    m_known.insert(m_emptied.begin(), m_emptied.end());
    m_known = withAllShown(m_known);
}

void Trace::erased() {
    const Marks left = hubMarks();
    for (const std::int64_t mark : m_known)
        if (!left.contains(mark)) m_settled.insert(mark);
}

std::vector<std::string> Trace::findings() {
    readChronicle();
    readHistory();
    Marks kept = hubMarks();
    kept.insert(m_tookEffect.begin(), m_tookEffect.end());
    kept.insert(m_emptied.begin(), m_emptied.end());
    kept = withAllShown(kept);
    kept.insert(m_settled.begin(), m_settled.end());
    for (const auto& [mark, value] : m_values)
        // What waited behind a quarantined save may take the place of the mend's value.
        if (value.told && !value.mends && !m_lost.contains(mark) && !kept.contains(mark))
            find("law 2: " + *value.texts.begin() + " is lost");
    return std::move(m_findings);
}

void Trace::readHistory() {
    for (const sync::HistoryRow& row : m_hub.store().historyAfter(0, 1'000'000)) {
        if (row.isErased()) continue;
        const auto document = json::Document::parse(row.operation);
        const auto operation = sync::decodeOperation(document->root(), row.device);
        if (isOfPeople(operation->kind)) readRow(row, *operation);
    }
}

/// Law 1: what stood before must have been before the author, or before whoever wrote what the
/// author went on from.
void Trace::readRow(const sync::HistoryRow& row, const sync::Operation& operation) {
    for (const sync::UnitChange& change : operation.changes) {
        if (!row.only.empty() && std::ranges::find(row.only, change.unit) == row.only.end())
            continue;
        const std::int64_t mark = markOf(change.value);
        std::int64_t& stands = m_standing[{row.record, change.unit}];
        const std::int64_t stood = std::exchange(stands, mark);
        if (mark == 0) continue;
        m_tookEffect.insert(mark);
        const auto value = m_values.find(mark);
        if (value == m_values.end() || !value->second.texts.contains(change.value)) {
            find("law 2: " + change.value + " is what nobody wrote");
            continue;
        }
        // A person who brings back or cancels writes between marked values what has none. What
        // waited behind a quarantined save has seen the mend's values.
        const bool isExempt = stood == 0 || stood == mark || change.unit == kLifeUnit ||
                              (m_values.contains(stood) && m_values.at(stood).mends);
        if (!isExempt && !withAllShown({mark}).contains(stood))
            find("law 1: revision " + std::to_string(row.revision) + " set " + change.unit +
                 " to " + change.value + " over " + std::to_string(stood) +
                 ", which its author had not seen");
    }
}

}  // namespace banso::simulation
