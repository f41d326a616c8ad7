// SPDX-License-Identifier: Apache-2.0
#include "server/store/open_work.h"

#include "shared/db/statement.h"

namespace banso {
namespace {

std::int64_t countOf(Database& database, const char* sql) {
    Statement row = database.prepare(sql);
    return row.step() ? row.integer(0) : 0;
}

}  // namespace

OpenWork openWork(sync::SqliteStore& store) {
    return {countOf(store.database(), "SELECT count(*) FROM openConflict"),
            countOf(store.database(), "SELECT count(*) FROM entry WHERE open=1")};
}

}  // namespace banso
