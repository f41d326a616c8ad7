// SPDX-License-Identifier: Apache-2.0
// Measures the product against what the same machine can do at best, and prints one table.
#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <fstream>
#include <iostream>

#include "tests/benchmarks/benchmarks.h"

namespace {

using namespace banso::bench;

using Measure = void (*)(BenchChamber&, const Effort&, Report&);
constexpr std::pair<const char*, Measure> kMeasures[] = {
    {"merge",
     [](BenchChamber&, const Effort& effort, Report& report) { measureMerge(effort, report); }},
    {"first", measureFirstSync},
    {"day", measureDay},
    {"head", measureHead},
    {"cold", measureColdOpen},
    {"key", measureEncryption},
    {"notes", measureNotes},
    {"flat", measureFlat},
    {"idle", measureIdle},
    {"storm", measureStorm}};

Report measureAll(bool quick, const std::string& only) {
    ChamberSize size;
    Effort effort;
    if (quick) {
        size = {.businesses = 400, .consultations = 1'000, .tablets = 24};
        effort = {.runs = 1,
                  .heads = 5,
                  .mergeRounds = 2'000,
                  .stormTablets = 5,
                  .stormPushes = 1,
                  .stormRuns = 1,
                  .idleConnections = 20,
                  .flatRuns = 1,
                  .flatRecords = 200};
    }
    Report report;
    BenchChamber chamber(size);
    chamber.serve();
    for (const auto& [name, measure] : kMeasures)
        if (only.empty() || only == name) measure(chamber, effort, report);
    return report;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    CLI::App app("Measures Banso against the raw limit of this machine");
    bool quick = false;
    std::string only;
    std::string jsonFile;
    app.add_flag("--quick", quick, "A few records and one run: whether it works, not how fast");
    app.add_option("--only", only, "One of its parts alone")
        ->check(CLI::IsMember(
            {"merge", "first", "day", "head", "cold", "key", "notes", "flat", "idle", "storm"}));
    app.add_option("--json", jsonFile, "Writes the table as JSON too")->type_name("FILE");
    CLI11_PARSE(app, argc, argv);
    try {
        const Report report = measureAll(quick, only);
        printTable(report, std::cout);
        if (jsonFile.empty()) return 0;
        std::ofstream out(jsonFile);
        out << toJson(report) << '\n';
        out.flush();
        if (out) return 0;
        std::cerr << "Cannot write " << jsonFile << std::endl;
    } catch (const std::exception& failure) {
        std::cerr << failure.what() << std::endl;
    }
    return 1;
}
