// SPDX-License-Identifier: Apache-2.0
// Measures the product against what the same machine can do at best, and prints one table.
#include <CLI/CLI.hpp>
#include <QCoreApplication>
#include <fstream>
#include <iostream>

#include "tests/benchmarks/benchmarks.h"

namespace {

using namespace banso::bench;

Report measureAll(bool quick) {
    ChamberSize size;
    Effort effort;
    if (quick) {
        size = {.businesses = 400, .consultations = 1'000, .tablets = 20};
        effort = {
            .runs = 1, .mergeRounds = 2'000, .stormTablets = 5, .stormPushes = 1, .stormRuns = 1};
    }
    Report report;
    measureMerge(effort, report);
    BenchChamber chamber(size);
    chamber.server().start();
    measureFirstSync(chamber, effort, report);
    measureDay(chamber, effort, report);
    measureColdOpen(chamber, effort, report);
    measureStorm(chamber, effort, report);
    return report;
}

}  // namespace

int main(int argc, char** argv) {
    const QCoreApplication application(argc, argv);
    CLI::App app("Measures Banso against the raw limit of this machine");
    bool quick = false;
    std::string jsonFile;
    app.add_flag("--quick", quick, "A few records and one run: whether it works, not how fast");
    app.add_option("--json", jsonFile, "Writes the table as JSON too")->type_name("FILE");
    CLI11_PARSE(app, argc, argv);
    try {
        const Report report = measureAll(quick);
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
