// SPDX-License-Identifier: Apache-2.0
#include "sync/merge/unit_merge.h"
#include "tests/benchmarks/benchmarks.h"

namespace banso::bench {
namespace {

constexpr const char* kUnits[] = {"phone", "memo", "closingMonth"};
constexpr int kRepeats = 5;

/// One operation of three units, each made over the standing version, judged and set.
int mergeOnce(sync::RecordState& record, const std::vector<sync::UnitChange>& changes,
              const sync::OperationName& name) {
    int set = 0;
    for (const sync::UnitChange& change : changes) {
        const auto outcome =
            sync::judgeUnit({record.value(change.unit), record.versionOf(change.unit), change.value,
                             change.base, change.isDecision()});
        if (outcome != sync::UnitOutcome::Set) continue;
        record.set(change.unit, change.value, name);
        ++set;
    }
    return set;
}

std::vector<sync::UnitChange> changesOver(const sync::OperationName& base, const char* value) {
    std::vector<sync::UnitChange> changes;
    for (const char* unit : kUnits) changes.push_back({unit, base, value, {}});
    return changes;
}

}  // namespace

void measureMerge(const Effort& effort, Report& report) {
    const SystemClock clock;
    RandomIds ids(clock);
    Material material(7);
    const Business business = material.business(ids.recordId(), ids.recordId());
    const sync::OperationName names[] = {"hub:1", sync::makeName(ids.deviceId(), 41),
                                         sync::makeName(ids.deviceId(), 7)};
    sync::RecordState record;
    for (const auto& [unit, value] : toUnits(business)) record.set(unit, value, names[0]);
    for (const char* unit : kUnits) record.set(unit, "\"027-000-0000\"", names[1]);
    // In turns, each over what the other has set.
    const auto first = changesOver(names[1], "\"027-000-1234\"");
    const auto second = changesOver(names[2], "\"027-000-5678\"");
    std::vector<double> microseconds;
    for (int run = 0; run < kRepeats; ++run) {
        int set = 0;
        const double took = timed([&] {
            for (int i = 0; i < effort.mergeRounds / 2; ++i) {
                set += mergeOnce(record, first, names[2]);
                set += mergeOnce(record, second, names[1]);
            }
        });
        require(set == effort.mergeRounds / 2 * 6, "a merge did not set its units");
        microseconds.push_back(took * 1'000 / effort.mergeRounds);
    }
    report.push_back({.name = "merge of an operation of 3 units with a record in memory",
                      .unit = "us",
                      .figure = median(microseconds),
                      .limit = {},
                      .bound = 1.5});
}

}  // namespace banso::bench
