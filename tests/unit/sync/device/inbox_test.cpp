// SPDX-License-Identifier: Apache-2.0
#include "sync/device/inbox.h"

#include <QtTest>

#include "shared/domain/hub_records.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class InboxTest : public QObject {
    Q_OBJECT

    struct Bench : DeviceBench {
        LineWriter answer;
        SyncReport report;

        Bench() {
            HubHello hello;
            hello.epoch = "epoch";
            hello.head = 30;
            hello.token = "next";
            answer.add(encode(hello));
        }
        void addPhone(const std::string& value, std::int64_t revision) {
            json::Writer line;
            line.beginObject().member("rev", revision).member("op", "bbbbbbbbbbbbbbbb:1");
            line.key("o").beginObject().member("k", "business").member("r", shop.text());
            line.key("set").beginObject().key("phone").beginArray().null().string(value);
            answer.add(line.endArray().endObject().endObject().endObject().take());
        }
        Result<void> keep(const std::string& message) {
            Inbox inbox(replica, outbox);
            inbox.begin(1);
            LineReader reader;
            BANSO_ASSERT(reader.feed(message).has_value());
            for (std::string_view line; reader.next(line);)
                if (auto kept = inbox.keep(line, reader); !kept) return kept;
            return {};
        }
        void applyAll(std::size_t linesMax = 100) {
            for (bool more = true; more;) {
                Inbox inbox(replica, outbox);
                more = inbox.resume() && inbox.applySome(linesMax, report);
            }
        }
    };

  private slots:
    void nothingIsAppliedBeforeTheClosingLine() {
        Bench bench;
        bench.addPhone("C", 20);
        QVERIFY(bench.keep(bench.answer.take()).has_value());
        QCOMPARE(bench.rows("stage"), std::int64_t{2});
        bench.applyAll();
        QCOMPARE(bench.seen(), std::string("\"X\"@hub:1"));
        QCOMPARE(bench.rows("stage"), std::int64_t{0});
        QCOMPARE(Meta(bench.database).text("token"), std::string());
    }

    void aWholeAnswerIsAppliedAndMovesTheCursor() {
        Bench bench;
        bench.addPhone("C", 20);
        bench.answer.end(30, 0, true);
        QVERIFY(bench.keep(bench.answer.take()).has_value());
        bench.applyAll();
        QCOMPARE(bench.seen(), std::string("\"C\"@bbbbbbbbbbbbbbbb:1"));
        QCOMPARE(Meta(bench.database).cursor(), (Cursor{"epoch", 30, 0}));
        QCOMPARE(Meta(bench.database).text("token"), std::string("next"));
        QVERIFY(bench.report.more);
        QCOMPARE(bench.report.received, std::int64_t{1});
    }

    void aClosingLineThatDisagreesIsIncomplete() {
        Bench bench;
        bench.addPhone("C", 20);
        bench.answer.end(30, 0, false);
        std::string text = bench.answer.take();
        text.replace(text.find("\"C\""), 3, "\"D\"");
        const auto kept = bench.keep(text);
        QVERIFY(!kept.has_value());
        QCOMPARE(kept.error().code, ErrorCode::Incomplete);
        bench.applyAll();
        QCOMPARE(bench.seen(), std::string("\"X\"@hub:1"));
    }

    void theCursorMovesLastHoweverShortThePieces() {
        Bench bench;
        for (int i = 0; i < 5; ++i) bench.addPhone(std::to_string(i), 20 + i);
        bench.answer.end(30, 0, false);
        QVERIFY(bench.keep(bench.answer.take()).has_value());
        std::size_t pieces = 0;
        for (;; ++pieces) {
            Inbox inbox(bench.replica, bench.outbox);
            if (!inbox.resume() || !inbox.applySome(1, bench.report)) break;
            QCOMPARE(Meta(bench.database).cursor().revision == 30, bench.rows("stage") == 0);
        }
        QCOMPARE(pieces, std::size_t{7});
        QCOMPARE(bench.seen(), std::string("\"4\"@bbbbbbbbbbbbbbbb:1"));
    }

    void aLineOfALaterVersionIsPassedOver() {
        Bench bench;
        bench.answer.add(R"({"weather":"fine"})");
        bench.addPhone("C", 20);
        bench.answer.end(30, 0, false);
        QVERIFY(bench.keep(bench.answer.take()).has_value());
        bench.applyAll();
        QCOMPARE(bench.seen(), std::string("\"C\"@bbbbbbbbbbbbbbbb:1"));
    }

    void whereTheHubStoppedIsReported() {
        Bench bench;
        bench.answer.add(encode(Stopped{3, "gap", "2 is missing"}));
        bench.answer.end(30, 0, false);
        QVERIFY(bench.keep(bench.answer.take()).has_value());
        bench.applyAll();
        QCOMPARE(bench.report.stopped, std::string("gap: 2 is missing"));
        QCOMPARE(Meta(bench.database).cursor().revision, std::int64_t{30});
    }

    void whatWasKnownAheadInAnotherEpochIsForgotten() {
        Bench bench;
        bench.DeviceBench::answer(bench.setPhone("A"), Outcome::Applied, 5000);
        QCOMPARE(bench.rows("ahead"), std::int64_t{1});
        Meta(bench.database).putCursor({"the epoch before", 4'000, 0});
        bench.addPhone("C", 20);
        bench.answer.end(30, 0, false);
        QVERIFY(bench.keep(bench.answer.take()).has_value());
        bench.applyAll();
        QCOMPARE(bench.seen(), std::string("\"C\"@bbbbbbbbbbbbbbbb:1"));
    }

    void aClosedEntryUncoversWhatStands() {
        Bench bench;
        const auto sequence = bench.setPhone("A");
        QuarantineEntry entry;
        entry.device = DeviceBench::kDevice;
        entry.sequence = sequence;
        entry.line = bench.outbox.unanswered(1, limits::kLineBytes).front().text;
        entry.closed = true;
        entry.closedHow = "mended";
        LineWriter& answer = bench.answer;
        answer.add(encode(Answer{sequence, Outcome::Quarantined, 0, {}, {}, "invalid", "", false}));
        bench.addPhone("C", 20);
        json::Writer record;
        record.beginObject().member("rev", std::int64_t{21}).member("k", "quarantine_entry");
        record.member("r", bench.ids.recordId().text()).member("version", "hub:2");
        record.key("units").beginObject();
        for (const auto& [unit, value] : toUnits(entry)) record.memberRaw(unit, value);
        answer.add(record.endObject().endObject().take());
        answer.end(30, 0, false);
        QVERIFY(bench.keep(answer.take()).has_value());
        bench.applyAll();
        QCOMPARE(bench.seen(), std::string("\"C\"@bbbbbbbbbbbbbbbb:1"));
        QCOMPARE(bench.rows("waiting") + bench.rows("shadow"), std::int64_t{0});
    }
};

BANSO_TEST(InboxTest);

}  // namespace banso::sync

#include "inbox_test.moc"
