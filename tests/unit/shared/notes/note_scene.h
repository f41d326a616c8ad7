// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>

#include "shared/domain/consultation.h"
#include "shared/notes/note_index.h"
#include "shared/notes/note_search.h"
#include "shared/text/fold.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

/// Talks in a file, its full text, and what a person finds.
class NoteScene {
  public:
    Consultation write(std::uint8_t number, const std::string& said,
                       const char* day = "2026-11-20") {
        Consultation talk;
        talk.id = StoreFixture::id(number);
        talk.business = StoreFixture::id(1);
        talk.day = StoreFixture::day(day);
        talk.said = said;
        return file.add(talk);
    }
    void remove(std::uint8_t number) {
        sync::Replica(file.database(), fold)
            .put(kindOf<Consultation>().name, StoreFixture::id(number), {});
    }

    bool workOnce() {
        if (!index.hasWork()) return false;
        Transaction transaction(file.database());
        index.work();
        transaction.commit();
        return true;
    }
    void workAll() {
        while (workOnce()) {
        }
    }

    using Ids = std::vector<RecordId>;
    Ids find(const std::vector<std::string>& words, std::size_t hitsMax = 100) {
        std::vector<std::string> folded;
        for (const std::string& word : words) folded.push_back(fold(word));
        Ids found;
        for (const NoteHit& hit : NoteSearch(file.database(), file.viewer()).find(folded, hitsMax))
            found.push_back(hit.record);
        return found;
    }
    /// The same without an index: every note is read.
    std::set<RecordId> read(const std::string& word) {
        std::set<RecordId> found;
        Statement row = file.database().prepare("SELECT id,said FROM consultation");
        while (row.step())
            if (fold(row.text(1)).find(fold(word)) != std::string::npos) found.insert(row.id(0));
        return found;
    }

    StoreFixture file;
    NoteIndex index{file.database(), 200};
};

}  // namespace banso
