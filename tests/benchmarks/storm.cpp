// SPDX-License-Identifier: Apache-2.0
#include <latch>
#include <thread>

#include "shared/db/statement.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/field_tablet.h"
#include "tests/benchmarks/generator.h"
#include "tests/benchmarks/raw_rows.h"

namespace banso::bench {
namespace {

/// Pushes after which the hub folds its log while people wait; the raw side does the same.
constexpr std::size_t kCommitsInLog = 500;

using Generators = std::vector<std::unique_ptr<Generator>>;

/// All tablets send what they have prepared, at once. Milliseconds.
double storm(Generators& generators, int pushes) {
    std::latch start(1);
    std::exception_ptr failure;
    std::mutex mutex;
    std::vector<std::thread> threads;
    for (const auto& generator : generators)
        threads.emplace_back([&, tablet = generator.get()] {
            start.wait();
            try {
                for (int i = 0; i < pushes; ++i) tablet->push();
            } catch (...) {
                const std::lock_guard lock(mutex);
                failure = std::current_exception();
            }
        });
    const double took = timed([&] {
        start.count_down();
        for (std::thread& thread : threads) thread.join();
    });
    if (failure) std::rethrow_exception(failure);
    return took;
}

/// The rows of the push that begins with this revision: its 50 operations follow each other.
std::vector<RawRows> rowsOfPush(Database& hub, std::int64_t first) {
    const std::string range = "WHERE revision BETWEEN " + std::to_string(first) + " AND " +
                              std::to_string(first + std::int64_t{kDayOperations} - 1);
    Statement row = hub.prepare(
        "SELECT min(device),max(device),min(sequence),max(sequence) FROM history " + range);
    row.step();
    require(row.text(0) == row.text(1), "a push is not in one piece");
    const std::string device = "'" + row.string(0) + "'";
    return {RawRows::read(hub, "history", range),
            RawRows::read(hub, "record", "WHERE id IN (SELECT record FROM history " + range + ")"),
            RawRows::read(hub, "answer",
                          "WHERE device=" + device + " AND sequence BETWEEN " + row.string(2) +
                              " AND " + row.string(3)),
            RawRows::read(hub, "device", "WHERE id=" + device)};
}

/// The limit: what the storm has left in the hub's file, written into a copy of the file as it was
/// before, one durable transaction a push, the log folded as the hub does. Milliseconds.
double rawStorm(BenchChamber& chamber, const std::string& file, std::int64_t before,
                std::size_t pushes) {
    auto reader = chamber.reader();
    Database copy = openStore(file);
    double took = 0;
    for (std::size_t i = 0; i < pushes; ++i) {
        const auto rows = rowsOfPush(reader.database(),
                                     before + 1 + static_cast<std::int64_t>(i * kDayOperations));
        require(rows[0].size() == kDayOperations && rows[2].size() == kDayOperations,
                "the raw storm has not the hub's rows");
        took += timed([&] {
            Transaction transaction(copy);
            for (const RawRows& table : rows) table.write(copy);
            transaction.commit();
            if ((i + 1) % kCommitsInLog == 0) copy.checkpoint();
        });
    }
    return took;
}

}  // namespace

void measureStorm(BenchChamber& chamber, const Effort& effort, Report& report) {
    FieldTablet tablet(chamber, chamber.nextTablet(), chamber.file("storm.db"));
    Generators generators;
    for (int i = 0; i < effort.stormTablets; ++i)
        generators.push_back(std::make_unique<Generator>(chamber, chamber.nextTablet(),
                                                         static_cast<std::size_t>(i) * kDayEdits));
    const auto pushes = static_cast<std::size_t>(effort.stormTablets * effort.stormPushes);
    Runs runs;
    for (int run = 0; run < effort.stormRuns; ++run) {
        for (const auto& generator : generators) {
            for (int i = 0; i < effort.stormPushes; ++i) generator->prepareDay();
        }
        const std::string copy = chamber.file("raw-storm.db");
        copyStore(chamber.server().chamberFile(), copy);
        const std::int64_t before = chamber.reader().head();
        // Last, because the server ends a connection that is idle for a minute.
        for (const auto& generator : generators) generator->connect();
        runs.product.push_back(storm(generators, effort.stormPushes));
        runs.limit.push_back(rawStorm(chamber, copy, before, pushes));
    }
    tablet.sync();
    auto hub = chamber.reader();
    const std::string unequal = difference(hub, tablet.tablet().reader());
    require(unequal.empty(), "after the storm: " + unequal);
    const double rows = kDayRows * static_cast<double>(pushes);
    report.push_back({.name = "storm of " + std::to_string(effort.stormTablets) + " tablets, " +
                              std::to_string(pushes) + " pushes: rows accepted",
                      .unit = "1/ms",
                      .figure = rows / median(runs.product),
                      .limit = rows / median(runs.limit),
                      .bound = 1.2,
                      .atLeast = true});
}

}  // namespace banso::bench
