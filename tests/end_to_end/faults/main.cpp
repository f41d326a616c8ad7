// SPDX-License-Identifier: Apache-2.0
// Real programs, real files, real TLS, and what goes wrong between them; then everything heals and
// the files are held against the laws of sync.
#include <CLI/CLI.hpp>
#include <QCoreApplication>

#include "tests/end_to_end/faults/runs.h"
#include "tests/end_to_end/faults/tablet_program.h"

namespace {

using banso::faults::RunOptions;

void addRun(CLI::App& app, const std::string& name, const std::string& what, int rounds,
            int (*run)(const RunOptions&), int& exitCode) {
    CLI::App* command = app.add_subcommand(name, what);
    const auto options = std::make_shared<RunOptions>();
    options->rounds = rounds;
    command->add_option("--seed", options->seed, "what happens, and when")->capture_default_str();
    command->add_option("--tablets", options->tablets, "how many tablets")->capture_default_str();
    command->add_option("--rounds", options->rounds, "how often it goes wrong")
        ->capture_default_str();
    command->callback([options, run, &exitCode] { exitCode = run(*options); });
}

}  // namespace

int main(int argc, char** argv) {
    QCoreApplication application(argc, argv);
    CLI::App app{
        "Kills, cuts and starves a real server and real tablets, and checks that nothing "
        "is lost"};
    app.require_subcommand(1);
    int exitCode = 0;
    addRun(app, "kill", "kill -9 of the server and of tablets", 40, banso::faults::runKills,
           exitCode);
    addRun(app, "network", "connections that are late, cut, reset, half closed or silent", 60,
           banso::faults::runNetwork, exitCode);
    addRun(app, "narrow", "every connection cut after 20 kB; rounds: saves that wait for it", 600,
           banso::faults::runNarrow, exitCode);
    addRun(app, "disk-full", "file systems without space", 12, banso::faults::runDiskFull,
           exitCode);
    addRun(app, "disk-errors", "files that cannot be read, written or synced", 12,
           banso::faults::runDiskErrors, exitCode);
    banso::faults::TabletOptions tablet;
    CLI::App* program = app.add_subcommand("tablet", "one tablet's process; the runs start it");
    program->add_option("folder", tablet.folder)->required();
    program->add_option("--seed", tablet.seed);
    program->add_option("--port", tablet.port);
    program->add_flag("--rest", tablet.rests);
    program->callback([&] { exitCode = banso::faults::runTablet(tablet); });
    CLI11_PARSE(app, argc, argv);
    return exitCode;
}
