// SPDX-License-Identifier: Apache-2.0
// Plays chambers from seeds and holds them against the laws of sync. A finding prints its seed.
#include <CLI/CLI.hpp>
#include <chrono>
#include <csignal>
#include <cstdio>
#include <cstdlib>
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

bool play(std::uint64_t seed, bool verbose, bool history) {
    seedNow = seed;
    const auto result = banso::simulation::simulate(seed);
    if (verbose || !result.findings.empty())
        std::printf(
            "seed %llu: %lld operations, %lld revisions, %lld conflicts, %lld quarantined\n",
            static_cast<unsigned long long>(seed), static_cast<long long>(result.operations),
            static_cast<long long>(result.revisions), static_cast<long long>(result.conflicts),
            static_cast<long long>(result.quarantined));
    for (const std::string& finding : result.findings) std::printf("  %s\n", finding.c_str());
    if (history)
        for (const std::string& row : result.history) std::printf("    %s\n", row.c_str());
    if (!result.findings.empty())
        std::printf("  replay: banso-sim --from %llu --seeds 1\n",
                    static_cast<unsigned long long>(seed));
    return result.findings.empty();
}

}  // namespace

int main(int argc, char** argv) {
    CLI::App app{
        "Plays whole chambers (people, tablets, network, kills, hub) on the production "
        "code, one for each seed, and checks the laws of sync"};
    std::uint64_t from = 1;
    std::uint64_t seeds = 100;
    bool random = false;
    bool verbose = false;
    bool history = false;
    app.add_option("--seeds", seeds, "how many seeds to play")->capture_default_str();
    app.add_option("--from", from, "the first seed")->capture_default_str();
    app.add_flag("--random", random, "play one random seed more");
    app.add_flag("--verbose", verbose, "a line for each seed");
    app.add_flag("--history", history, "the hub's history of each seed with findings");
    CLI11_PARSE(app, argc, argv);
    std::signal(SIGABRT, sayTheSeed);

    const auto begin = std::chrono::steady_clock::now();
    std::uint64_t failed = 0;
    for (std::uint64_t seed = from; seed < from + seeds; ++seed)
        failed += play(seed, verbose, history) ? 0 : 1;
    if (random) {
        const std::uint64_t seed = std::random_device{}();
        std::printf("random seed %llu\n", static_cast<unsigned long long>(seed));
        failed += play(seed, verbose, history) ? 0 : 1;
        ++seeds;
    }
    const auto took = std::chrono::duration_cast<std::chrono::milliseconds>(
        std::chrono::steady_clock::now() - begin);
    std::printf("%llu seeds, %llu with findings, %.1f ms a seed\n",
                static_cast<unsigned long long>(seeds), static_cast<unsigned long long>(failed),
                static_cast<double>(took.count()) / static_cast<double>(seeds));
    return failed == 0 ? 0 : 1;
}
