// SPDX-License-Identifier: Apache-2.0
// Several people's work at a time through the one writer, on a real file.
#include "server/store/hub_writer.h"

#include <QtTest>
#include <algorithm>
#include <filesystem>
#include <latch>
#include <thread>

#include "shared/base/limits.h"
#include "shared/db/statement.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {
namespace {

Result<void> putSetting(ChamberFile& chamber, const std::string& key, const std::string& value) {
    chamber.store().putSetting(key, value);
    return {};
}

/// Fills the disk: the file may not grow by a page any more.
void allowPages(HubWriter& writer, int pages) {
    const auto limited = writer.write([pages](ChamberFile& chamber) -> Result<void> {
        Database& database = chamber.store().database();
        Statement count = database.prepare("PRAGMA page_count");
        count.step();
        const std::int64_t most = pages == 0 ? count.integer(0) : pages;
        Statement limit = database.prepare("PRAGMA max_page_count=" + std::to_string(most));
        limit.step();
        return {};
    });
    QVERIFY(limited.has_value());
}

/// Keeps the writer busy until it is opened, so that what is asked meanwhile waits together.
class BusyWriter {
  public:
    explicit BusyWriter(HubWriter& writer)
        : m_thread([this, &writer] {
              const auto held = writer.write([this](ChamberFile&) -> Result<void> {
                  m_busy.count_down();
                  m_opened.wait();
                  return {};
              });
              BANSO_ASSERT(held.has_value());
          }) {
        m_busy.wait();
    }
    ~BusyWriter() {
        m_opened.count_down();
        m_thread.join();
    }

  private:
    std::latch m_busy{1};
    std::latch m_opened{1};
    std::thread m_thread;
};

void waitUntilWaiting(const HubWriter& writer, std::int64_t works) {
    while (writer.counters().waiting < works) std::this_thread::yield();
}

}  // namespace

class HubWriterTest : public QObject {
    Q_OBJECT

    /// Writes that wait together, and what each of them heard.
    static std::vector<Result<void>> writeTogether(ChamberFixture& chamber,
                                                   const std::vector<ChamberWork>& works) {
        std::vector<Result<void>> outcomes(works.size());
        std::vector<std::thread> threads;
        {
            const BusyWriter busy(chamber.writer);
            for (std::size_t i = 0; i < works.size(); ++i)
                threads.emplace_back([&, i] { outcomes[i] = chamber.writer.write(works[i]); });
            waitUntilWaiting(chamber.writer, static_cast<std::int64_t>(works.size()));
        }
        for (std::thread& thread : threads) thread.join();
        return outcomes;
    }

  private slots:
    void twenty_pushes_that_wait_together_are_one_commit() {
        ChamberFixture chamber;
        std::vector<ChamberWork> works;
        for (int i = 0; i < 20; ++i)
            works.push_back([i](ChamberFile& open) {
                return putSetting(open, "test" + std::to_string(i), "taken");
            });
        const std::int64_t before = chamber.commits();
        for (const auto& outcome : writeTogether(chamber, works)) QVERIFY(outcome.has_value());
        // The first commit is that of the work that kept the writer busy.
        QCOMPARE(chamber.commits() - before, 2);
        for (int i = 0; i < 20; ++i)
            QCOMPARE(chamber.reader()->setting("test" + std::to_string(i)), "taken");
    }

    // Ten tablets sync a few times each while another has all in line that it may. Counted in the
    // writer's turns: each work notes in which group it was written.
    void a_greedy_device_costs_each_sync_of_the_others_one_of_its_works() {
        ChamberFixture chamber;
        constexpr int kHonest = 10;
        std::vector<std::string> order;
        const auto working = [&order](const std::string& who) {
            return [&order, who](ChamberFile&) -> Result<void> {
                order.push_back(who);
                return {};
            };
        };
        std::vector<std::thread> threads;
        const auto ask = [&](const std::string& device) {
            threads.emplace_back([&chamber, &working, device] {
                const auto written = chamber.writer.writeFor(device, working(device));
                BANSO_ASSERT(written.has_value());
            });
        };
        {
            const BusyWriter busy(chamber.writer);
            for (std::size_t i = 0; i < limits::kWorksWaitingPerDevice; ++i) ask("greedy");
            waitUntilWaiting(chamber.writer, limits::kWorksWaitingPerDevice);
            for (int i = 0; i < kHonest; ++i) ask("tablet" + std::to_string(i));
            waitUntilWaiting(chamber.writer, limits::kWorksWaitingPerDevice + kHonest);
        }
        for (std::thread& thread : threads) thread.join();
        const auto last = std::find_if(order.rbegin(), order.rend(),
                                       [](const std::string& who) { return who != "greedy"; });
        QCOMPARE(std::count(last, order.rend(), "greedy"), 1);
        QCOMPARE(std::count(order.begin(), order.end(), "greedy"),
                 static_cast<std::ptrdiff_t>(limits::kWorksWaitingPerDevice));
    }

    void a_device_may_not_have_more_in_line_than_its_connections_need() {
        ChamberFixture chamber;
        const ChamberWork nothing = [](ChamberFile&) -> Result<void> { return {}; };
        std::vector<std::thread> threads;
        {
            const BusyWriter busy(chamber.writer);
            for (std::size_t i = 0; i < limits::kWorksWaitingPerDevice; ++i)
                threads.emplace_back([&] {
                    const auto written = chamber.writer.writeFor("greedy", nothing);
                    BANSO_ASSERT(written.has_value());
                });
            waitUntilWaiting(chamber.writer, limits::kWorksWaitingPerDevice);
            QCOMPARE(chamber.writer.writeFor("greedy", nothing).error().code, ErrorCode::TooOften);
        }
        for (std::thread& thread : threads) thread.join();
        QVERIFY(chamber.writer.writeFor("greedy", nothing).has_value());
    }

    void who_used_its_share_of_the_writers_time_waits_and_nobody_else() {
        QTemporaryDir folder;
        StandingClock clock;
        RandomIds ids(clock);
        std::ostringstream text;
        Log log(text);
        constexpr Rate kNextToNothing{1e-9, 1e-9};
        HubWriter writer(
            ChamberFile::open(folder.filePath("chamber.db").toStdString(), clock, ids).value(), log,
            [] {}, kNextToNothing);
        const ChamberWork work = [](ChamberFile& open) { return putSetting(open, "test", "1"); };
        QVERIFY(writer.writeFor("greedy", work).has_value());
        QCOMPARE(writer.writeFor("greedy", work).error().code, ErrorCode::TooOften);
        QVERIFY(writer.writeFor("other", work).has_value());
        QVERIFY(writer.write(work).has_value());
    }

    void others_are_told_of_a_commit_and_not_of_a_group_that_failed() {
        ChamberFixture chamber;
        QVERIFY(chamber.writer.write([](ChamberFile&) -> Result<void> { return {}; }).has_value());
        QTRY_COMPARE(chamber.wakes.load(), 1);
        allowPages(chamber.writer, 0);
        QTRY_COMPARE(chamber.wakes.load(), 2);
        const std::string large(1'000'000, 'x');
        const auto failed = chamber.writer.write(
            [&large](ChamberFile& open) { return putSetting(open, "large", large); });
        QVERIFY(!failed.has_value());
        allowPages(chamber.writer, 1'000'000);
        QTRY_COMPARE(chamber.wakes.load(), 3);
    }

    void what_one_work_wrote_before_its_error_is_undone_and_the_others_stand() {
        ChamberFixture chamber;
        const auto outcomes = writeTogether(
            chamber, {[](ChamberFile& open) { return putSetting(open, "first", "stands"); },
                      [](ChamberFile& open) -> Result<void> {
                          if (auto put = putSetting(open, "second", "half done"); !put) return put;
                          return Error{ErrorCode::Invalid, "changed my mind"};
                      },
                      [](ChamberFile& open) { return putSetting(open, "third", "stands"); }});
        QVERIFY(outcomes[0].has_value());
        QCOMPARE(outcomes[1].error().code, ErrorCode::Invalid);
        QVERIFY(outcomes[2].has_value());
        auto store = chamber.reader();
        QCOMPARE(store->setting("first"), "stands");
        QCOMPARE(store->setting("second"), "");
        QCOMPARE(store->setting("third"), "stands");
    }

    void a_full_disk_fails_the_whole_group_and_loses_nothing_that_was_told() {
        ChamberFixture chamber;
        QVERIFY(chamber.writer
                    .write([](ChamberFile& open) { return putSetting(open, "before", "told"); })
                    .has_value());
        allowPages(chamber.writer, 0);
        const std::string large(1'000'000, 'x');
        const std::vector<ChamberWork> works{
            [](ChamberFile& open) { return putSetting(open, "small", "1"); },
            [&large](ChamberFile& open) { return putSetting(open, "large", large); }};
        for (const auto& outcome : writeTogether(chamber, works))
            QCOMPARE(outcome.error().code, ErrorCode::Unavailable);
        QCOMPARE(chamber.reader()->setting("small"), "");
        QCOMPARE(chamber.reader()->setting("before"), "told");
        QCOMPARE(chamber.writer.counters().failedGroups, 1);

        constexpr int kPlenty = 1'000'000;
        allowPages(chamber.writer, kPlenty);
        for (const ChamberWork& work : works) QVERIFY(chamber.writer.write(work).has_value());
        QCOMPARE(chamber.reader()->setting("large").size(), large.size());
    }

    void a_log_that_grows_without_a_pause_is_folded() {
        ChamberFixture chamber;
        constexpr std::size_t kWorks = 18;
        constexpr std::size_t kBytes = 10'000'000;
        for (std::size_t i = 0; i < kWorks; ++i) {
            const std::string large(kBytes, static_cast<char>('a' + i));
            const auto put = [&](ChamberFile& open) { return putSetting(open, "large", large); };
            QVERIFY(chamber.writer.write(put).has_value());
        }
        QVERIFY(std::filesystem::file_size(chamber.file + "-wal") < (kWorks - 5) * kBytes);
    }

    void the_log_names_the_failure_but_the_client_hears_only_to_try_again() {
        ChamberFixture chamber;
        allowPages(chamber.writer, 0);
        const std::string large(1'000'000, 'x');
        const auto outcome = chamber.writer.write(
            [&large](ChamberFile& open) { return putSetting(open, "large", large); });
        QVERIFY(!outcome.has_value());
        QVERIFY(outcome.error().detail.find("Try again") != std::string::npos);
        QVERIFY(chamber.logText.str().find("group_failed") != std::string::npos);
    }

    void what_was_asked_before_the_end_is_still_done() {
        QTemporaryDir folder;
        const std::string file = folder.filePath("chamber.db").toStdString();
        StandingClock clock;
        RandomIds ids(clock);
        std::ostringstream text;
        Log log(text);
        std::thread last;
        {
            HubWriter writer(ChamberFile::open(file, clock, ids).value(), log, [] {});
            const BusyWriter busy(writer);
            last = std::thread([&writer] {
                const auto written = writer.write(
                    [](ChamberFile& open) { return putSetting(open, "last", "taken"); });
                BANSO_ASSERT(written.has_value());
            });
            waitUntilWaiting(writer, 1);
        }
        last.join();
        auto store = sync::SqliteStore::open(file, Database::Mode::ReadOnly);
        QCOMPARE(store->setting("last"), "taken");
    }
};

BANSO_TEST(HubWriterTest);

}  // namespace banso::tests

#include "hub_writer_test.moc"
