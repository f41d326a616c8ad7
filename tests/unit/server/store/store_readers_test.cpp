// SPDX-License-Identifier: Apache-2.0
// The connections that only read the chamber's file.
#include "server/store/store_readers.h"

#include <QtTest>

#include "shared/db/statement.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class StoreReadersTest : public QObject {
    Q_OBJECT

    static std::int64_t pragma(sync::SqliteStore& store, std::string_view sql) {
        Statement row = store.database().prepare(sql);
        return row.step() ? row.integer(0) : -1;
    }

  private slots:
    void a_reader_may_not_write_and_keeps_few_pages() {
        ChamberFixture chamber;
        StoreReaders::Lease reader = chamber.reader();
        QCOMPARE(pragma(*reader, "PRAGMA query_only"), 1);
        QCOMPARE(pragma(*reader, "PRAGMA cache_size"), -4096);
    }

    void one_that_was_given_back_is_used_again() {
        ChamberFixture chamber;
        const auto which = [&] { return &*chamber.reader(); };
        const sync::SqliteStore* first = which();
        QCOMPARE(which(), first);
    }

    void a_file_that_is_not_there_is_told_and_costs_no_place() {
        StoreReaders nowhere("/nowhere/chamber.db");
        for (std::size_t i = 0; i <= limits::kStoreReaders; ++i)
            QCOMPARE(nowhere.take().error().code, ErrorCode::Storage);
    }
};

BANSO_TEST(StoreReadersTest);

}  // namespace banso::tests

#include "store_readers_test.moc"
