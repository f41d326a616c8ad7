// SPDX-License-Identifier: Apache-2.0
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/field_tablet.h"
#include "tests/benchmarks/generator.h"

namespace banso::bench {
namespace {

constexpr std::size_t kColleaguesBusinesses = 400;
constexpr std::size_t kColleaguesEdits = 100;
constexpr int kSearches = 20;

/// What one tablet took.
struct Took {
    double firstSync = 0;
    double search = 0;
    double day = 0;
    double opening = 0;
};

Took play(BenchChamber& chamber, Generator& colleague, Protection protection) {
    const std::string file = chamber.file("protected.db");
    Took took;
    {
        FieldTablet tablet(chamber, chamber.nextTablet(), file, protection);
        took.firstSync = timed([&] {
            tablet.sync();
            tablet.showLists();
        });
        took.search = timed([&] {
                          for (int i = 0; i < kSearches; ++i) tablet.showLists();
                      }) /
                      kSearches;
        colleague.prepareEdits();
        colleague.push();
        for (const sync::RecordChange& change :
             makeDay(chamber.material(), chamber.ids(), tablet.tablet().person(), tablet.edited(0)))
            tablet.save(change);
        took.day = timed([&] { tablet.sync(); });
        auto hub = chamber.reader();
        const std::string unequal = difference(hub, tablet.tablet().reader());
        require(unequal.empty(), "after a day with encryption: " + unequal);
    }
    chill(file);
    took.opening = timed([&] {
        const auto tablet = openTablet(chamber, file, protection);
        require(showFirstList(*tablet) > 0, "the first list is empty");
    });
    return took;
}

}  // namespace

void measureEncryption(BenchChamber& chamber, const Effort& effort, Report& report) {
    Generator colleague(chamber, chamber.nextTablet(), kColleaguesBusinesses, kColleaguesEdits);
    colleague.connect();
    std::vector<Took> encrypted;
    std::vector<Took> clear;
    for (int run = 0; run < effort.runs; ++run) {
        encrypted.push_back(play(chamber, colleague, Protection::Encrypted));
        clear.push_back(play(chamber, colleague, Protection::Clear));
    }
    const auto line = [&](const char* name, double Took::*part) {
        const auto medianOf = [&](const std::vector<Took>& runs) {
            std::vector<double> times;
            for (const Took& took : runs) times.push_back(took.*part);
            return median(times);
        };
        report.push_back({.name = name,
                          .unit = "ms",
                          .figure = medianOf(encrypted),
                          .limit = medianOf(clear),
                          .bound = 1.4});
    };
    line("encrypted against clear: the store opened cold", &Took::opening);
    line("  first sync of all records", &Took::firstSync);
    line("  a day, kept connection", &Took::day);
    line("  a search in the directory, and the first list", &Took::search);
}

}  // namespace banso::bench
