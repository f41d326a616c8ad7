// SPDX-License-Identifier: Apache-2.0
#include "tests/end_to_end/demo/day.h"

#include <set>

#include "shared/db/statement.h"

namespace banso::demo {
namespace {

using RecordName = std::pair<std::string, RecordId>;

/// A unit that was emptied is as one that was never set.
Units withoutEmpty(const Units& units) {
    Units set;
    for (const auto& [unit, value] : units)
        if (value != "null") set.emplace(unit, value);
    return set;
}

std::set<RecordName> touchedOn(TabletFile& tablet) {
    std::set<RecordName> touched;
    Statement row = tablet.database().prepare("SELECT DISTINCT kind,record FROM operation");
    while (row.step()) touched.emplace(row.string(0), row.id(1));
    return touched;
}

}  // namespace

Day::Day(const DayOptions& given)
    : options(given),
      clock(demonstration::ChamberOptions{}.today),
      told(given.language, clock),
      server(given.folder + "/server", clock),
      sato("佐藤 美咲", given.folder + "/sato", clock),
      yamada("山田 健", given.folder + "/yamada", clock),
      takahashi("高橋 誠", given.folder + "/takahashi", clock) {}

bool everybodyAgrees(Day& day, std::int64_t& recordsCompared) {
    std::vector<TabletFile> tablets;
    for (const TabletProgram* tablet : {&day.sato, &day.yamada, &day.takahashi})
        tablets.push_back(tablet->open());
    std::map<RecordName, std::set<const TabletFile*>> touched;
    for (TabletFile& tablet : tablets)
        for (const RecordName& name : touchedOn(tablet)) touched[name].insert(&tablet);
    ChamberFile chamber = day.chamber();
    for (const auto& [name, by] : touched) {
        const Units standing = withoutEmpty(chamber.unitsOf(name.second));
        for (TabletFile& tablet : tablets) {
            const Units here = withoutEmpty(tablet.unitsOf(name.first, name.second));
            // Of a colleague's client a tablet has the directory, unless somebody opened it here.
            if (here.empty() && !by.contains(&tablet)) continue;
            if (here != standing) return false;
        }
    }
    recordsCompared = static_cast<std::int64_t>(touched.size());
    return true;
}

RecordId planOf(const demonstration::ChamberFacts& facts, RecordId business) {
    for (const demonstration::TrueState& state : facts.plans)
        if (state.business == business) return state.plan;
    throw DayFailed(QStringLiteral("A business of the story has no plan."));
}

QString idOf(RecordId id) {
    return QString::fromStdString(id.text());
}

QString text(std::string_view words) {
    return QString::fromUtf8(words.data(), static_cast<qsizetype>(words.size()));
}

}  // namespace banso::demo
