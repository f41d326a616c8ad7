// SPDX-License-Identifier: Apache-2.0
#include "shared/db/statement.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/field_tablet.h"
#include "tests/benchmarks/generator.h"
#include "tests/benchmarks/raw_rows.h"

namespace banso::bench {
namespace {

constexpr std::size_t kChangesDown = 100;

/// Where a day begins: the hub's last revision, and the tablet's cursor.
struct Morning {
    std::int64_t head;
    std::int64_t cursor;
};

/// What the tablet's day has left in the hub's file.
std::vector<RawRows> hubRows(Database& hub, const std::string& device, const Morning& morning) {
    const std::string own =
        "history WHERE device='" + device + "' AND revision>" + std::to_string(morning.head);
    return {RawRows::read(hub, "record", "WHERE id IN (SELECT record FROM " + own + ")"),
            RawRows::read(hub, "history", own.substr(own.find(' '))),
            RawRows::read(
                hub, "answer",
                "WHERE device='" + device + "' AND sequence IN (SELECT sequence FROM " + own + ")"),
            RawRows::read(hub, "device", "WHERE id='" + device + "'")};
}

/// What it has left in the tablet's: answers to its operations, and what others changed.
std::vector<RawRows> tabletRows(Database& tablet, Database& hub, const Morning& morning) {
    Statement row = hub.prepare("SELECT record FROM history WHERE revision>? AND revision<=?");
    row.bind(morning.cursor).bind(morning.head);
    std::string changed;
    while (row.step())
        changed.append(changed.empty() ? "'" : ",'").append(row.text(0)).append(1, '\'');
    return {RawRows::read(tablet, "operation", "WHERE run=(SELECT max(run) FROM operation)"),
            RawRows::read(tablet, "business", "WHERE id IN (" + changed + ")")};
}

void writeDurably(Database& database, const std::vector<RawRows>& tables) {
    Transaction transaction(database);
    for (const RawRows& rows : tables) rows.write(database);
    transaction.commit();
}

/// The limit: the rows of a day, written by one durable transaction each into copies of the two
/// files as they were in the morning.
class RawDay {
  public:
    RawDay(BenchChamber& chamber, FieldTablet& tablet)
        : m_chamber(chamber),
          m_tablet(tablet),
          m_hubFile(chamber.file("raw-hub.db")),
          m_tabletFile(chamber.file("raw-tablet.db")) {
        copyStore(chamber.server().chamberFile(), m_hubFile);
        copyStore(tablet.file(), m_tabletFile);
    }

    double run(const Morning& morning) const {
        auto hub = m_chamber.reader();
        Database& reader = m_tablet.tablet().reader();
        const auto there = hubRows(hub.database(), m_tablet.tablet().device(), morning);
        const auto here = tabletRows(reader, hub.database(), morning);
        require(there[0].size() == kDayOperations && there[1].size() == kDayOperations &&
                    there[2].size() == kDayOperations,
                "the raw day has not the hub's rows");
        require(here[0].size() == kDayOperations && here[1].size() == kChangesDown,
                "the raw day has not the tablet's rows");
        Database hubCopy = openStore(m_hubFile);
        Database tabletCopy = openTabletStore(m_tabletFile);
        return timed([&] {
            writeDurably(hubCopy, there);
            writeDurably(tabletCopy, here);
        });
    }

  private:
    BenchChamber& m_chamber;
    FieldTablet& m_tablet;
    std::string m_hubFile;
    std::string m_tabletFile;
};

}  // namespace

void measureDay(BenchChamber& chamber, const Effort& effort, Report& report) {
    FieldTablet tablet(chamber, chamber.nextTablet(), chamber.file("day.db"));
    tablet.sync();
    constexpr std::size_t kColleaguesFirst = 200;
    Generator colleague(chamber, chamber.nextTablet(), kColleaguesFirst, kChangesDown);
    colleague.connect();
    Runs runs;
    std::vector<double> newConnection;
    double up = 0;
    double down = 0;
    const auto evening = [&](bool kept) {
        colleague.prepareEdits();
        colleague.push();
        for (const sync::RecordChange& change :
             makeDay(chamber.material(), chamber.ids(), tablet.tablet().person(), tablet.edited(0)))
            tablet.save(change);
        if (!kept) tablet.disconnect();
        return timed([&] { tablet.sync(); });
    };
    evening(true);
    for (int run = 0; run < effort.runs; ++run) {
        const RawDay raw(chamber, tablet);
        const std::int64_t cursor = sync::Meta(tablet.tablet().reader()).cursor().revision;
        const Morning morning{chamber.reader().head() + std::int64_t{kChangesDown}, cursor};
        runs.product.push_back(evening(true));
        up = static_cast<double>(tablet.bytesUp());
        down = static_cast<double>(tablet.bytesDown());
        runs.limit.push_back(raw.run(morning));
        newConnection.push_back(evening(false));
    }
    auto hub = chamber.reader();
    const std::string unequal = difference(hub, tablet.tablet().reader());
    require(unequal.empty(), "after the days: " + unequal);
    report.push_back({.name = "a day (168 units up, 100 records down), kept connection",
                      .unit = "ms",
                      .figure = median(runs.product),
                      .limit = median(runs.limit),
                      .bound = 1.8});
    report.push_back({.name = "  the same on a new connection",
                      .unit = "ms",
                      .figure = median(newConnection),
                      .limit = median(runs.limit),
                      .bound = {}});
    report.push_back({.name = "  a day's way up, packed",
                      .unit = "kB",
                      .figure = up / 1'000,
                      .limit = {},
                      .bound = 12});
    report.push_back({.name = "  a day's way down, packed",
                      .unit = "kB",
                      .figure = down / 1'000,
                      .limit = {},
                      .bound = 9});
}

}  // namespace banso::bench
