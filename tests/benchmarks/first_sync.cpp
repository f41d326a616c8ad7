// SPDX-License-Identifier: Apache-2.0
#include <zstd.h>

#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/field_tablet.h"
#include "tests/benchmarks/raw_rows.h"

namespace banso::bench {
namespace {

/// The limit: the tablet's own rows, loaded in one durable transaction, the indexes last.
class RawLoad {
  public:
    RawLoad(Database& tablet, std::string file)
        : m_file(std::move(file)),
          m_tables(schemaOf(tablet, "table")),
          m_indexes(schemaOf(tablet, "index")),
          m_rows(recordRows(tablet)) {}

    double run() const {
        removeStore(m_file);
        Database database = openTabletStore(m_file);
        return timed([&] {
            Transaction transaction(database);
            for (const std::string& sql : m_tables) database.execute(sql);
            for (const RawRows& rows : m_rows) rows.write(database);
            for (const std::string& sql : m_indexes) database.execute(sql);
            transaction.commit();
        });
    }

  private:
    std::string m_file;
    std::vector<std::string> m_tables;
    std::vector<std::string> m_indexes;
    std::vector<RawRows> m_rows;
};

/// What the same records weigh as bare JSON, packed by zstd as it comes at this level.
double bareBytes(sync::SqliteStore& hub) {
    std::string text;
    hub.visitRecords({}, 10'000'000, [&](const sync::StoredRecord& record) {
        const std::string units = record.state.encodeUnits();
        text.append("{\"id\":\"").append(record.id.text()).append("\",");
        text.append(units, 1, std::string::npos).append(1, '\n');
    });
    std::string packed(ZSTD_compressBound(text.size()), '\0');
    constexpr int kLevel = 3;
    const std::size_t size =
        ZSTD_compress(packed.data(), packed.size(), text.data(), text.size(), kLevel);
    require(ZSTD_isError(size) == 0, "the records cannot be packed");
    return static_cast<double>(size);
}

}  // namespace

void measureFirstSync(BenchChamber& chamber, const Effort& effort, Report& report) {
    Runs runs;
    double bytes = 0;
    std::optional<RawLoad> raw;
    // The first one warms both sides up and gives the rows to load.
    for (int run = 0; run <= effort.runs; ++run) {
        FieldTablet tablet(chamber, chamber.nextTablet(), chamber.file("first.db"));
        if (raw) runs.limit.push_back(raw->run());
        const double took = timed([&] {
            tablet.sync();
            tablet.showLists();
        });
        if (run > 0) runs.product.push_back(took);
        bytes = static_cast<double>(tablet.bytesDown());
        auto hub = chamber.reader();
        const std::string unequal = difference(hub, tablet.tablet().reader());
        require(unequal.empty(), "after the first sync: " + unequal);
        if (!raw) raw.emplace(tablet.tablet().reader(), chamber.file("raw.db"));
    }
    report.push_back({.name = "first sync of all records, lists and directory ready",
                      .unit = "ms",
                      .figure = median(runs.product),
                      .limit = median(runs.limit),
                      .bound = 2.0});
    auto hub = chamber.reader();
    report.push_back({.name = "first sync on the wire, against zstd -3 of bare JSON",
                      .unit = "kB",
                      .figure = bytes / 1'000,
                      .limit = bareBytes(hub) / 1'000,
                      .bound = 1.1});
}

}  // namespace banso::bench
