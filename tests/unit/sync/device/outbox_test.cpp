// SPDX-License-Identifier: Apache-2.0
#include "sync/device/outbox.h"

#include <QtTest>

#include "shared/base/limits.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class OutboxTest : public QObject {
    Q_OBJECT

    using Bench = DeviceBench;

  private slots:
    void aSaveIsALineWithWhatWasSeen() {
        Bench bench;
        const auto first = bench.setPhone("A");
        QCOMPARE(first, std::int64_t{1});
        const auto lines = bench.outbox.unanswered(10, 1'000'000);
        QCOMPARE(lines.size(), std::size_t{1});
        const auto save = decodeSave(lines.front().text, Bench::kDevice);
        QVERIFY(save.has_value());
        QCOMPARE(save->seen, (Cursor{"epoch", 10, 0}));
        QCOMPARE(save->person, Meta(bench.database).person());
        QCOMPARE(save->operations.front().changes.front().base, std::string(Bench::kHub));
        Statement log = bench.database.prepare("SELECT business FROM operation");
        QVERIFY(log.step());
        QCOMPARE(log.id(0), bench.shop);
    }

    void theNextSaveTakesTheNextSequence() {
        Bench bench;
        Business one;
        one.id = bench.ids.recordId();
        one.name = "一";
        Business two = one;
        two.id = bench.ids.recordId();
        QCOMPARE(*bench.outbox.save({creation(one), creation(two)}), std::int64_t{1});
        QCOMPARE(bench.setPhone("A"), std::int64_t{3});
        QCOMPARE(bench.outbox.unansweredOperations(), std::int64_t{3});
        const auto lines = bench.outbox.unanswered(2, limits::kLineBytes);
        QCOMPARE(bench.outbox.lastOf(1, lines.front().text), std::int64_t{2});
        QCOMPARE(bench.outbox.lastOf(1, lines.back().text), std::int64_t{0});
    }

    void whatTheHubWouldRefuseIsRefusedWithNothingWritten_data() {
        QTest::addColumn<QString>("unit");
        QTest::addColumn<QString>("value");
        QTest::newRow("not a month") << "closingMonth"
                                     << "13";
        QTest::newRow("not a number") << "closingMonth"
                                      << "\"3\"";
        QTest::newRow("too long") << "phone"
                                  << "\"" + QString(41, '1') + "\"";
        QTest::newRow("a control character") << "memo"
                                             << "\"\\u0007\"";
        QTest::newRow("no JSON") << "memo"
                                 << "\"";
        QTest::newRow("a group that is none") << "place"
                                              << "\"前橋市\"";
    }
    void whatTheHubWouldRefuseIsRefusedWithNothingWritten() {
        QFETCH(QString, unit);
        QFETCH(QString, value);
        Bench bench;
        const auto saved = bench.outbox.save(
            {{"business", bench.shop, {{unit.toStdString(), {}, value.toStdString(), {}}}}});
        QVERIFY(!saved.has_value());
        QCOMPARE(bench.rows("outbox") + bench.rows("operation") + bench.rows("waiting"),
                 std::int64_t{0});
        QCOMPARE(Meta(bench.database).number("sequence"), std::int64_t{0});
    }

    void aNewRecordMustHaveWhatItsKindRequires() {
        Bench bench;
        Business nameless;
        nameless.id = bench.ids.recordId();
        nameless.phone = "027";
        QCOMPARE(bench.outbox.save({creation(nameless)}).error().code, ErrorCode::Invalid);
    }

    void whatHasLeftTheTabletSinceTheFormSawItIsNotBegunAnew() {
        Bench bench;
        const RecordState state = bench.replica.state("business", bench.shop);
        const Seen<Business> before{fromUnits<Business>(bench.shop, state.units()), state};
        bench.database.execute("DELETE FROM business");
        Business after = before.value;
        after.memo = "昼は混む";
        QCOMPARE(bench.outbox.save({edit(before, after)}).error().code, ErrorCode::NotFound);
        QCOMPARE(bench.rows("outbox"), std::int64_t{0});
    }

    void aSaveWithoutAChangeIsNone() {
        Bench bench;
        QCOMPARE(*bench.outbox.save({{"business", bench.shop, {}}}), std::int64_t{0});
        QCOMPARE(bench.rows("outbox"), std::int64_t{0});
    }

    void aSaveOfMoreThanAHundredRecordsIsTooLarge() {
        Bench bench;
        std::vector<RecordChange> changes;
        for (std::size_t i = 0; i <= limits::kSaveOperations; ++i) {
            Business made;
            made.id = bench.ids.recordId();
            made.name = "店";
            changes.push_back(creation(made));
        }
        QCOMPARE(bench.outbox.save(changes).error().code, ErrorCode::TooLarge);
        QCOMPARE(bench.rows("outbox"), std::int64_t{0});
    }

    void whatTheHubCouldNotReadIsNotWritten() {
        Bench bench;
        const RecordChange once{"business", bench.shop, {{"memo", {}, "\"m\"", {}}}};
        QCOMPARE(bench.outbox.save({once, once}).error().code, ErrorCode::Invalid);
        RecordChange decision = once;
        for (std::int64_t i = 1; i <= 102; ++i)
            decision.changes.front().settles.push_back(makeName("bbbbbbbbbbbbbbbb", i));
        QCOMPARE(bench.outbox.save({decision}).error().code, ErrorCode::Malformed);
        QCOMPARE(bench.rows("outbox") + bench.rows("waiting"), std::int64_t{0});
    }

    void theOldestGoFirstWithinCountAndBytes() {
        Bench bench;
        for (const char* value : {"A", "B", "C"}) bench.setPhone(value);
        QCOMPARE(bench.outbox.unanswered(2, 1'000'000).size(), std::size_t{2});
        // One line always goes, however small the limit.
        QCOMPARE(bench.outbox.unanswered(10, 1).size(), std::size_t{1});
        QCOMPARE(bench.outbox.unanswered(10, 1).front().first, std::int64_t{1});
    }

    void whatIsAnsweredIsSentNoMore() {
        Bench bench;
        bench.setPhone("A");
        bench.setPhone("B");
        QCOMPARE(bench.outbox.answeredUpTo(), std::int64_t{0});
        bench.outbox.answered({1, Outcome::Applied, 11, {}, {}, {}, {}, false}, 4, 11);
        QCOMPARE(bench.outbox.answeredUpTo(), std::int64_t{1});
        QCOMPARE(bench.outbox.unanswered(10, 1'000'000).front().first, std::int64_t{2});
        Statement log =
            bench.database.prepare("SELECT outcome,run FROM operation WHERE sequence=1");
        QVERIFY(log.step());
        QCOMPARE(log.string(0), std::string("applied"));
        QCOMPARE(log.integer(1), std::int64_t{4});
    }

    void whatTheHubForgotIsSentAgainWithItsOldLines() {
        Bench bench;
        for (const char* value : {"A", "B"}) bench.setPhone(value);
        const auto lines = bench.outbox.unanswered(10, 1'000'000);
        for (std::int64_t sequence : {1, 2}) {
            bench.answer(sequence, Outcome::Applied, 10 + sequence);
            bench.outbox.answered(
                {sequence, Outcome::Applied, 10 + sequence, {}, {}, {}, {}, false}, 4, 11);
        }
        QCOMPARE(bench.outbox.sendAgainFrom(2), std::int64_t{1});
        const auto again = bench.outbox.unanswered(10, 1'000'000);
        QCOMPARE(again.size(), std::size_t{1});
        QCOMPARE(again.front().text, lines[1].text);
        Statement log = bench.database.prepare("SELECT outcome IS NULL FROM operation");
        for (const bool unsaid : {false, true}) {
            QVERIFY(log.step());
            QCOMPARE(log.integer(0) == 1, unsaid);
        }
        // What the hub still has comes over it in the meantime, and she sees her own.
        bench.overlay.confirm(
            WholeRecord{3, "business", bench.shop, "hub:1", {}, {{"phone", "\"A\""}}});
        bench.answer(2, Outcome::Applied, 4);
        QCOMPARE(bench.seen(), "\"B\"@" + DeviceBench::own(2));
        QCOMPARE(bench.outbox.sendAgainFrom(3), std::int64_t{0});
    }
};

BANSO_TEST(OutboxTest);

}  // namespace banso::sync

#include "outbox_test.moc"
