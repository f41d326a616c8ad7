// SPDX-License-Identifier: Apache-2.0
#include "shared/notes/pair_tokenizer.h"

#include <sqlcipher/sqlite3.h>

#include "shared/db/storage_failure.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

using GiveToken = int (*)(void* context, int flags, const char* token, int size, int start,
                          int end);

/// It keeps nothing, so that one serves all tables; FTS5 wants to own something.
int createTokenizer(void*, const char**, int, Fts5Tokenizer** made) {
    static char nothing = 0;
    *made = reinterpret_cast<Fts5Tokenizer*>(&nothing);
    return SQLITE_OK;
}

void deleteTokenizer(Fts5Tokenizer*) {}

int giveUnit(std::string_view unit, void* context, GiveToken give) {
    // Where a unit stands is asked by nobody: the table keeps no places.
    return give(context, 0, unit.data(), static_cast<int>(unit.size()), 0, 0);
}

int giveUnits(std::string_view text, void* context, GiveToken give) {
    int code = SQLITE_OK;
    while (!text.empty() && code == SQLITE_OK) {
        const std::string_view note = text.substr(0, text.find(kNoteEnd));
        text.remove_prefix(std::min(note.size() + 1, text.size()));
        forEachPair(fold(note), [&](std::string_view unit) {
            code = giveUnit(unit, context, give);
            return code == SQLITE_OK;
        });
    }
    return code;
}

int tokenize(Fts5Tokenizer*, void* context, int flags, const char* text, int size, GiveToken give) {
    const std::string_view all(text, static_cast<std::size_t>(size));
    if ((flags & FTS5_TOKENIZE_QUERY) != 0) return giveUnit(all, context, give);
    try {
        return giveUnits(all, context, give);
    } catch (const std::bad_alloc&) {
        return SQLITE_NOMEM;
    }
}

fts5_api* fullTextOf(sqlite3* handle) {
    fts5_api* api = nullptr;
    sqlite3_stmt* asking = nullptr;
    if (sqlite3_prepare_v2(handle, "SELECT fts5(?1)", -1, &asking, nullptr) == SQLITE_OK) {
        sqlite3_bind_pointer(asking, 1, static_cast<void*>(&api), "fts5_api_ptr", nullptr);
        sqlite3_step(asking);
    }
    sqlite3_finalize(asking);
    return api;
}

}  // namespace

void teachPairs(Database& database) {
    fts5_api* const api = fullTextOf(database.handle());
    fts5_tokenizer pairs{createTokenizer, deleteTokenizer, tokenize};
    if (api == nullptr ||
        api->xCreateTokenizer(api, "pairs", nullptr, &pairs, nullptr) != SQLITE_OK)
        throwStorageError(database.handle(), "teach the full text its tokenizer");
}

}  // namespace banso
