// SPDX-License-Identifier: Apache-2.0
#include "sync/device/sync_run.h"

#include <QtTest>

#include "sync/device/held_files.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class SyncRunTest : public QObject {
    Q_OBJECT

    /// A replica with a scripted hub at the other end.
    struct Bench : DeviceBench, SyncWriter, Transport {
        std::vector<std::string> requests;
        std::function<Result<std::string>(const std::string&)> hub;
        bool isOnDisk = true;  // all that was written

        Result<void> write(const std::function<Result<void>(Replica&)>& work) override {
            isOnDisk = true;
            return commit(work);
        }
        Result<void> writeSoon(const std::function<Result<void>(Replica&)>& work) override {
            isOnDisk = false;
            return commit(work);
        }
        Result<void> commit(const std::function<Result<void>(Replica&)>& work) {
            return attempt([&]() -> Result<void> {
                Transaction transaction(database);
                if (auto done = work(replica); !done) return done;
                transaction.commit();
                return {};
            });
        }
        Result<void> exchange(std::string_view request, const TextSink& sink) override {
            requests.emplace_back(request);
            const auto reply = hub(requests.back());
            if (!reply) return reply.error();
            return sink(*reply);
        }
        std::size_t applyRows = limits::kApplyRows;
        Result<SyncReport> run() { return SyncRun(*this, *this, clock, "test", applyRows).run(); }
        static std::string reply(const std::vector<std::string>& lines, std::int64_t cursor,
                                 bool more = false) {
            HubHello hello;
            hello.epoch = "epoch";
            hello.head = cursor;
            hello.token = "token";
            LineWriter writer;
            writer.add(encode(hello));
            for (const std::string& line : lines) writer.add(line);
            writer.end(cursor, 0, more);
            return writer.take();
        }
        std::string runError() {
            Statement row =
                database.prepare("SELECT error,finishedAt FROM syncRun ORDER BY id DESC");
            BANSO_ASSERT(row.step() && !row.isNull(1));
            return row.string(0);
        }
    };

  private slots:
    void theFileOfAVisitThatCameIsAskedForInTheSameRun() {
        Bench bench;
        const std::string shop = bench.shop.text();
        json::Writer visit;
        visit.beginObject().member("rev", 12).member("k", "appointment");
        visit.member("r", bench.ids.recordId().text()).member("version", "hub:12");
        visit.key("units").beginObject().member("business", shop);
        visit.key("when").beginObject().member("day", toText(tokyoDate(bench.clock.now())));
        visit.endObject().memberRaw("staff/" + Meta(bench.database).person().text(), "true");
        visit.endObject().endObject();
        bench.hub = [&](const std::string&) {
            const bool isFirst = bench.requests.size() == 1;
            return Bench::reply(isFirst ? std::vector{encode(Keeps{true, {}}), visit.text()}
                                        : std::vector<std::string>{},
                                12);
        };
        QVERIFY(bench.run().has_value());
        QCOMPARE(bench.requests.size(), std::size_t{2});
        QVERIFY(bench.requests[1].find("\"wants\":[\"" + shop) != std::string::npos);
    }

    /// It stayed: the hub had heard of it, and the tablet thought that it had not.
    void theFileOfWhatSheSentLateGoesAgainAlsoWhenSomethingWasErasedMeanwhile() {
        Bench bench;
        bench.hub = [&](const std::string& request) {
            if (request.find("{\"save\"") == std::string::npos) return Bench::reply({}, 12);
            return Bench::reply({encode(Answer{1, Outcome::Applied, 12, {}, {}, {}, {}, false}),
                                 encode(Erases{11, bench.ids.recordId(), {}})},
                                12);
        };
        QVERIFY(bench.run().has_value());
        bench.setPhone("A");
        bench.clock.advance(std::chrono::hours{400 * 24});
        QVERIFY(bench.run().has_value());
        QCOMPARE(bench.requests.size(), std::size_t{3});
        QVERIFY(bench.requests[1].find("\"wants\":[\"" + bench.shop.text()) != std::string::npos);
        QVERIFY(bench.requests[2].find("\"wants\":[]") != std::string::npos);
    }

    void aFilePinnedAgainComesAlsoWhenTheAnswerInBetweenWasLost() {
        Bench bench;
        HeldFiles held(bench.database);
        bool isLost = false;
        bench.hub = [&](const std::string&) {
            return isLost ? Result<std::string>(Error{ErrorCode::TimedOut, "the reply was lost"})
                          : Bench::reply({}, 12);
        };
        for (const bool isPinned : {true, false, true}) {
            held.pin(bench.shop, isPinned);
            isLost = !isPinned;
            QCOMPARE(bench.run().has_value(), isPinned);
        }
        QCOMPARE(bench.requests.size(), std::size_t{3});
        QVERIFY(bench.requests[1].find("\"wants\":[]") != std::string::npos);
        QVERIFY(bench.requests[2].find("\"wants\":[\"" + bench.shop.text()) != std::string::npos);
    }

    /// A power cut would bring back the wish that the hub was told before.
    void whatItAsksForIsOnDiskBeforeTheHubCanHearOfIt() {
        Bench bench;
        std::vector<bool> wasOnDisk;
        bench.hub = [&](const std::string&) {
            wasOnDisk.push_back(bench.isOnDisk);
            return Bench::reply({}, 12);
        };
        HeldFiles(bench.database).pin(bench.shop, true);
        for (int i = 0; i < 2; ++i) QVERIFY(bench.run().has_value());
        QCOMPARE(wasOnDisk, (std::vector{true, false}));
    }

    void anEmptyDayIsOneRequest() {
        Bench bench;
        bench.hub = [](const std::string&) { return Bench::reply({}, 12); };
        const auto report = bench.run();
        QVERIFY(report.has_value());
        QCOMPARE(bench.requests.size(), std::size_t{1});
        QCOMPARE(Meta(bench.database).cursor().revision, std::int64_t{12});
        QCOMPARE(bench.runError(), std::string());
    }

    /// A tablet that syncs by itself must not bury the day's runs under empty ones.
    void ofRunsThatBroughtNothingTheHistoryKeepsTheLast() {
        Bench bench;
        const auto runs = [&] {
            std::string ids;
            Statement row =
                bench.database.prepare("SELECT id,error IS NULL FROM syncRun ORDER BY id");
            while (row.step()) ids += row.string(0) + (row.integer(1) != 0 ? " " : "! ");
            return ids;
        };
        bool isCut = false;
        bench.hub = [&](const std::string& request) -> Result<std::string> {
            if (isCut) return Error{ErrorCode::Offline, "nobody answers"};
            if (request.find("{\"save\"") == std::string::npos) return Bench::reply({}, 12);
            return Bench::reply({encode(Answer{1, Outcome::Applied, 12, {}, {}, {}, {}, false})},
                                12);
        };
        QVERIFY(bench.run() && bench.run());
        QCOMPARE(runs(), std::string("2 "));
        bench.setPhone("A");
        QVERIFY(bench.run() && bench.run() && bench.run());
        QCOMPARE(runs(), std::string("3 5 "));
        // When the office was last reached stays known.
        isCut = true;
        for (int i = 0; i < 2; ++i) QVERIFY(!bench.run());
        QCOMPARE(runs(), std::string("3 5 7! "));
        isCut = false;
        QVERIFY(bench.run().has_value());
        QCOMPARE(runs(), std::string("3 8 "));
    }

    void itGoesOnWhileTheHubHasMore() {
        Bench bench;
        bench.hub = [&](const std::string&) {
            const auto cursor = 10 + static_cast<std::int64_t>(bench.requests.size());
            // Should it break off here, nobody may read that it was finished.
            Statement row = bench.database.prepare("SELECT finishedAt FROM syncRun");
            BANSO_ASSERT(row.step() && row.isNull(0));
            return Bench::reply({}, cursor, cursor < 13);
        };
        QVERIFY(bench.run().has_value());
        QCOMPARE(bench.requests.size(), std::size_t{3});
        QVERIFY(bench.requests[2].find("\"cursor\":12") != std::string::npos);
    }

    void whatTheHubRefusesTheWholeRequestForIsReported() {
        Bench bench;
        bench.setPhone("A");
        bench.hub = [](const std::string&) {
            return Result<std::string>(Error{ErrorCode::CopiedDevice, "a copy"});
        };
        QCOMPARE(bench.run().error().code, ErrorCode::CopiedDevice);
        QCOMPARE(bench.runError(), std::string(name(ErrorCode::CopiedDevice)));
        QCOMPARE(bench.outbox.unansweredOperations(), std::int64_t{1});
    }

    void anAnswerWithoutItsClosingLineChangesNothing() {
        Bench bench;
        bench.setPhone("A");
        bench.hub = [](const std::string&) {
            const std::string whole =
                Bench::reply({encode(Answer{1, Outcome::Applied, 11, {}, {}, {}, {}, false})}, 12);
            return whole.substr(0, whole.find("{\"end\""));
        };
        QCOMPARE(bench.run().error().code, ErrorCode::Incomplete);
        QCOMPARE(bench.outbox.unansweredOperations(), std::int64_t{1});
        QCOMPARE(Meta(bench.database).cursor().revision, std::int64_t{10});
    }

    // Found by tests/fuzz/sync_answer.cpp: it was tried again before every later sync, for ever.
    void aLongAnswerThatCannotBeReadDoesNotStandBeforeTheNext() {
        Bench bench;
        bench.hub = [&](const std::string&) {
            if (bench.requests.size() > 1) return Bench::reply({}, 13);
            const std::string later = "{\"weather\":\"" + std::string(200'000, 'x') + "\"}";
            return Bench::reply({later, "no JSON"}, 12);
        };
        QCOMPARE(bench.run().error().code, ErrorCode::Malformed);
        QCOMPARE(Meta(bench.database).cursor().revision, std::int64_t{10});
        QVERIFY(bench.run().has_value());
        QCOMPARE(Meta(bench.database).cursor().revision, std::int64_t{13});
    }

    void aLargeFirstLoadMakesItsIndexesAtItsEndAlsoWhenItHadBrokenOff() {
        Bench bench;
        bench.applyRows = 1;
        bench.database.execute("DELETE FROM business");
        Meta(bench.database).putCursor({});
        const auto indexes = [&] {
            Statement row = bench.database.prepare(
                "SELECT count(*) FROM sqlite_master WHERE type='index' AND sql IS NOT NULL AND "
                "tbl_name IN ('consultation','figure','business')");
            BANSO_ASSERT(row.step());
            return row.integer(0);
        };
        const std::int64_t before = indexes();
        QVERIFY(before > 0);
        const std::string whole =
            Bench::reply({R"({"rev":3,"k":"business","r":")" + bench.shop.text() +
                          R"(","version":"hub:3","units":{"name":"\u5e97"}})"},
                         12);
        bench.hub = [&](const std::string&) { return whole.substr(0, whole.find("{\"end\"")); };
        QCOMPARE(bench.run().error().code, ErrorCode::Incomplete);
        QCOMPARE(indexes(), std::int64_t{0});
        bench.hub = [&](const std::string&) { return whole; };
        QVERIFY(bench.run().has_value());
        QCOMPARE(indexes(), before);
        QCOMPARE(std::string(bench.state().value("name")), std::string("\"店\""));
        QCOMPARE(Meta(bench.database).cursor().revision, std::int64_t{12});
    }

    void aLineAfterTheClosingOneIsMalformed() {
        Bench bench;
        bench.hub = [](const std::string&) { return Bench::reply({}, 12) + "{\"more\":1}\n"; };
        QCOMPARE(bench.run().error().code, ErrorCode::Malformed);
        QCOMPARE(Meta(bench.database).cursor().revision, std::int64_t{10});
    }

    void aPushThatWasStoppedIsNotSentForEver() {
        Bench bench;
        bench.setPhone("A");
        bench.hub = [](const std::string&) {
            return Bench::reply({encode(Stopped{1, "gap", "0 is missing"})}, 12);
        };
        const auto report = bench.run();
        QVERIFY(report.has_value());
        QCOMPARE(bench.requests.size(), std::size_t{1});
        QCOMPARE(report->stopped, std::string("gap: 0 is missing"));
        QCOMPARE(bench.runError(), std::string("gap: 0 is missing"));
    }

    void aHubThatAnswersNothingToASaveIsReportedAndTheSaveStays() {
        Bench bench;
        bench.setPhone("A");
        bench.hub = [](const std::string&) { return Bench::reply({}, 12); };
        QCOMPARE(bench.run().error().code, ErrorCode::Malformed);
        QCOMPARE(bench.requests.size(), std::size_t{1});
        QCOMPARE(Outbox(bench.replica, bench.clock).unansweredOperations(), std::int64_t{1});
    }

    void anAnswerThatWasReceivedWholeIsAppliedBeforeAnythingIsAsked() {
        Bench bench;
        bench.setPhone("A");
        bench.hub = [](const std::string&) {
            return Bench::reply({encode(Answer{1, Outcome::Applied, 11, {}, {}, {}, {}, false})},
                                12);
        };
        {
            Inbox inbox(bench.replica, bench.outbox);
            inbox.begin(1);
            LineReader reader;
            const std::string stored = *bench.hub({});
            QVERIFY(reader.feed(stored).has_value());
            for (std::string_view line; reader.next(line);)
                QVERIFY(inbox.keep(line, reader).has_value());
        }
        QVERIFY(bench.run().has_value());
        QVERIFY(bench.requests.front().find("\"save\"") == std::string::npos);
        QVERIFY(bench.requests.front().find("\"cursor\":12") != std::string::npos);
        QVERIFY(bench.requests.front().find("\"token\":\"token\"") != std::string::npos);
    }
    /// The network lets no request through that has more than three saves, and then no more than
    /// one thing changes.
    void whatANetworkCutsGoesInSmallerPieces() {
        Bench bench;
        for (int i = 0; i < 20; ++i) bench.setPhone("A" + std::to_string(i));
        std::vector<std::int64_t> pages;
        bench.hub = [&](const std::string& request) -> Result<std::string> {
            const auto [saves, lines] = answersTo(request, pages);
            if (saves > 3) return Error{ErrorCode::Incomplete, "cut"};
            return Bench::reply(lines, 12);
        };
        int runs = 0;
        while (bench.outbox.unansweredOperations() > 0 && ++runs < 40) (void)bench.run();
        QCOMPARE(bench.outbox.unansweredOperations(), std::int64_t{0});
        QCOMPARE(pages.front(), std::int64_t{0});
        QVERIFY(
            std::ranges::any_of(pages, [](std::int64_t page) { return page > 0 && page < 40; }));
        for (int i = 0; i < 20; ++i) QVERIFY(bench.run().has_value());
        QCOMPARE(pages.back(), std::int64_t{0});
    }

    void aHubThatIsNotThereMakesNoPieceSmaller() {
        Bench bench;
        bench.hub = [](const std::string&) {
            return Result<std::string>(Error{ErrorCode::Offline, "no network"});
        };
        for (int i = 0; i < 5; ++i) QVERIFY(!bench.run().has_value());
        QVERIFY(bench.requests.back().find("\"page\"") == std::string::npos);
    }

  private:
    /// How many saves the request has, and the hub's word on each; and the page it asks for.
    static std::pair<int, std::vector<std::string>> answersTo(const std::string& request,
                                                              std::vector<std::int64_t>& pages) {
        std::pair<int, std::vector<std::string>> answers;
        LineReader reader(limits::kLineBytes);
        BANSO_ASSERT(reader.feed(request).has_value());
        for (std::string_view line; reader.next(line);) {
            const auto document = json::Document::parse(line);
            if (const auto hello = document->root().find("hello"))
                pages.push_back(hello->integer("page").value_or(0));
            const auto save = document->root().integer("save");
            if (!save) continue;
            ++answers.first;
            answers.second.push_back(encode(Answer{*save, Outcome::Applied, 12, {}, {}, {}, {}}));
        }
        return answers;
    }
};

BANSO_TEST(SyncRunTest);

}  // namespace banso::sync

#include "sync_run_test.moc"
