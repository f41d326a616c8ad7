// SPDX-License-Identifier: Apache-2.0
// Plays chambers from seeds and holds them against the laws of sync. A finding prints its seed.
#include <CLI/CLI.hpp>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
#include <ctime>
#include <random>

#include "tests/simulation/simulation.h"

namespace {

volatile std::uint64_t seedNow = 0;

/// An assertion ends the program; the seed must not be lost with it.
extern "C" void sayTheSeed(int) {
    std::fprintf(stderr,
                 "\nthe program was ended by an assertion in seed %llu: banso-sim --from "
                 "%llu --seeds 1\n",
                 static_cast<unsigned long long>(seedNow),
                 static_cast<unsigned long long>(seedNow));
    std::_Exit(2);
}

/// What all seeds came to.
struct Totals {
    std::int64_t seeds = 0;
    std::int64_t failed = 0;
    banso::simulation::SeedResult sum;

    void add(const banso::simulation::SeedResult& result) {
        ++seeds;
        failed += result.findings.empty() ? 0 : 1;
        sum.tablets += result.tablets;
        sum.operations += result.operations;
        sum.revisions += result.revisions;
        sum.conflicts += result.conflicts;
        sum.quarantined += result.quarantined;
        for (const auto& [action, count] : result.actions) sum.actions[action] += count;
        for (const auto& [mishap, count] : result.mishaps) sum.mishaps[mishap] += count;
    }
};

void printCounts(const char* title, const std::map<std::string, std::int64_t>& counts) {
    std::printf("%s\n", title);
    for (const auto& [what, count] : counts)
        std::printf("  %9lld  %s\n", static_cast<long long>(count), what.c_str());
}

void printSum(const banso::simulation::SeedResult& of) {
    std::printf("%lld tablets, %lld operations, %lld revisions, %lld conflicts, %lld quarantined\n",
                static_cast<long long>(of.tablets), static_cast<long long>(of.operations),
                static_cast<long long>(of.revisions), static_cast<long long>(of.conflicts),
                static_cast<long long>(of.quarantined));
}

void play(std::uint64_t seed, bool verbose, bool history, Totals& totals) {
    seedNow = seed;
    const auto result = banso::simulation::simulate(seed);
    totals.add(result);
    if (verbose || !result.findings.empty()) {
        std::printf("seed %llu: ", static_cast<unsigned long long>(seed));
        printSum(result);
    }
    for (const std::string& finding : result.findings) std::printf("  %s\n", finding.c_str());
    if (history)
        for (const std::string& row : result.history) std::printf("    %s\n", row.c_str());
    if (!result.findings.empty())
        std::printf("  replay: banso-sim --from %llu --seeds 1\n",
                    static_cast<unsigned long long>(seed));
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{
        "Plays whole chambers (people, tablets, network, disks, kills, hub) on the production "
        "code, one for each seed, and checks the laws of sync"};
    std::uint64_t from = 1;
    std::uint64_t seeds = 100;
    double minutes = 0;
    bool random = false;
    bool verbose = false;
    bool history = false;
    app.add_option("--seeds", seeds, "how many seeds to play")->capture_default_str();
    app.add_option("--from", from, "the first seed")->capture_default_str();
    app.add_option("--minutes", minutes, "then go on with random seeds for so long");
    app.add_flag("--random", random, "play one random seed more");
    app.add_flag("--verbose", verbose, "a line for each seed");
    app.add_flag("--history", history, "the hub's history of each seed with findings");
    CLI11_PARSE(app, argc, argv);
    std::signal(SIGABRT, sayTheSeed);
    // Whoever ends it sees how far it came.
    std::setvbuf(stdout, nullptr, _IOLBF, BUFSIZ);

    Totals totals;
    const auto begin = std::chrono::steady_clock::now();
    const auto took = [&] { return std::chrono::steady_clock::now() - begin; };
    for (std::uint64_t seed = from; seed < from + seeds; ++seed)
        play(seed, verbose, history, totals);
    std::random_device chance;
    const auto randomSeed = [&] { return (std::uint64_t{chance()} << 16) | (chance() & 0xFFFF); };
    if (random) {
        const std::uint64_t seed = randomSeed();
        std::printf("random seed %llu\n", static_cast<unsigned long long>(seed));
        play(seed, verbose, history, totals);
    }
    const std::chrono::duration<double> limit =
        std::chrono::duration<double, std::ratio<60>>(minutes);
    while (took() < limit) play(randomSeed(), verbose, history, totals);

    // Of the processor's time: others may be at work on the machine.
    const double milliseconds = 1'000.0 * static_cast<double>(std::clock()) / CLOCKS_PER_SEC;
    printCounts("what people did", totals.sum.actions);
    printCounts("what went wrong", totals.sum.mishaps);
    printSum(totals.sum);
    std::printf("%lld seeds, %lld with findings, %.1f ms a seed\n",
                static_cast<long long>(totals.seeds), static_cast<long long>(totals.failed),
                milliseconds / static_cast<double>(std::max<std::int64_t>(totals.seeds, 1)));
    return totals.failed == 0 ? 0 : 1;
}
