// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/benchmarks/bench_chamber.h"
#include "tests/benchmarks/report.h"

namespace banso::bench {

/// How much is measured.
struct Effort {
    int runs = 5;  // of each side, one after the other in turns
    int heads = 300;
    int mergeRounds = 200'000;
    int stormTablets = 200;
    int stormPushes = 10;  // of each tablet in one storm
    int stormRuns = 3;
    int idleConnections = 2'000;
    int flatRuns = 15;
    std::int64_t flatRecords = 10'000;  // the smallest of three chambers, each ten times the last
};

/// Each adds its lines to the report and throws when tablet and hub are not equal at its end.
void measureMerge(const Effort& effort, Report& report);
void measureFirstSync(BenchChamber& chamber, const Effort& effort, Report& report);
void measureDay(BenchChamber& chamber, const Effort& effort, Report& report);
void measureHead(BenchChamber& chamber, const Effort& effort, Report& report);
/// What the tablet's encryption costs: the same engine without a key is the limit.
void measureEncryption(BenchChamber& chamber, const Effort& effort, Report& report);
void measureColdOpen(BenchChamber& chamber, const Effort& effort, Report& report);
void measureNotes(BenchChamber& chamber, const Effort& effort, Report& report);
void measureFlat(BenchChamber& chamber, const Effort& effort, Report& report);
void measureIdle(BenchChamber& chamber, const Effort& effort, Report& report);
void measureStorm(BenchChamber& chamber, const Effort& effort, Report& report);

}  // namespace banso::bench
