// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "shared/db/statement.h"
#include "shared/notes/note_index.h"
#include "shared/notes/note_search.h"
#include "shared/notes/pair_tokenizer.h"
#include "shared/text/fold.h"
#include "tests/benchmarks/benchmarks.h"
#include "tests/benchmarks/field_tablet.h"
#include "tests/benchmarks/raw_rows.h"

namespace banso::bench {
namespace {

/// Words that are looked for, each once with nothing prepared for it.
constexpr std::size_t kWords = 300;
/// As many as the page shows.
constexpr std::size_t kHits = 50;

struct Text {
    std::int64_t document;
    std::string notes;
};

/// What the index takes of a tablet's file, in its order.
std::vector<Text> textsOf(Database& tablet) {
    std::vector<Text> texts;
    for (const NoteKind& kind : noteKinds()) {
        Statement row = tablet.prepare("SELECT rowid," + kind.columns + " FROM \"" +
                                       std::string(kind.kind->name) + "\" ORDER BY rowid");
        while (row.step()) {
            Text text{NoteIndex::document(kind, row.integer(0)), {}};
            for (const std::string& note : notesOf(kind, row, 1))
                text.notes.append(note).append(1, kNoteEnd);
            if (!text.notes.empty()) texts.push_back(std::move(text));
        }
    }
    return texts;
}

/// The limit: the same texts into the same kind of table, in one durable transaction.
double loadRaw(const std::string& file, const std::vector<Text>& texts) {
    removeStore(file);
    Database database = openTabletStore(file);
    teachPairs(database);
    return timed([&] {
        Transaction transaction(database);
        database.execute(
            "CREATE VIRTUAL TABLE noteText USING fts5(notes, tokenize='pairs', detail=none, "
            "content='', contentless_delete=1)");
        for (const Text& text : texts)
            database.prepare("INSERT INTO noteText(rowid,notes) VALUES(?,?)")
                .bind(text.document)
                .bind(text.notes)
                .run();
        transaction.commit();
    });
}

/// As the writer's thread does it, slice after slice. `slowest`: in which a save would wait.
double build(Database& database, double& slowest) {
    return timed([&] {
        NoteIndex index(database);
        while (index.hasWork()) {
            slowest = std::max(slowest, timed([&] {
                                   Transaction transaction(database);
                                   index.work();
                                   transaction.commit();
                               }));
        }
    });
}

/// Pairs of characters that stand somewhere in the texts, taken evenly.
std::vector<std::string> wordsOf(const std::vector<Text>& texts) {
    std::vector<std::string> words;
    for (std::size_t i = 0; words.size() < kWords && !texts.empty(); ++i) {
        const std::string& notes = texts[i * 7'919 % texts.size()].notes;
        const std::string folded = fold(notes.substr(0, notes.find(kNoteEnd)));
        std::vector<std::string> pairs;
        forEachPair(folded, [&](std::string_view pair) {
            pairs.emplace_back(pair);
            return true;
        });
        words.push_back(pairs[i * 31 % std::max<std::size_t>(pairs.size() - 1, 1)]);
    }
    return words;
}

}  // namespace

void measureNotes(BenchChamber& chamber, const Effort& effort, Report& report) {
    const std::string file = chamber.file("notes.db");
    const std::string copy = chamber.file("notes_copy.db");
    {
        FieldTablet tablet(chamber, chamber.nextTablet(), file);
        tablet.sync();
        auto hub = chamber.reader();
        const std::string unequal = difference(hub, tablet.tablet().reader());
        require(unequal.empty(), "before the full text: " + unequal);
    }
    Database synced = openTabletStore(file);
    const std::vector<Text> texts = textsOf(synced);
    Runs runs;
    double slowest = 0;
    for (int run = 0; run < effort.runs; ++run) {
        runs.limit.push_back(loadRaw(chamber.file("notes_raw.db"), texts));
        copyStore(file, copy);
        Database database = openTabletStore(copy);
        runs.product.push_back(build(database, slowest));
    }
    report.push_back({.name = "full text of all notes, built behind the running app",
                      .unit = "ms",
                      .figure = median(runs.product),
                      .limit = median(runs.limit),
                      .bound = 1.6});
    report.push_back({.name = "its slowest slice, in which a save would wait",
                      .unit = "ms",
                      .figure = slowest,
                      .limit = {},
                      .bound = 50});
    Database database = openTabletStore(copy, Database::Mode::ReadOnly);
    teachPairs(database);
    NoteSearch search(database, {});
    std::vector<double> times;
    for (const std::string& word : wordsOf(texts))
        times.push_back(timed([&] {
            require(!search.find({word}, kHits).empty(), "a word that is there is not found");
        }));
    report.push_back({.name = "a word of two characters, its newest notes found",
                      .unit = "ms",
                      .figure = median(times),
                      .limit = {},
                      .bound = 1});
    report.push_back({.name = "the slowest of these words",
                      .unit = "ms",
                      .figure = *std::ranges::max_element(times),
                      .limit = {},
                      .bound = {}});
}

}  // namespace banso::bench
