// SPDX-License-Identifier: Apache-2.0
#include "sync/device/new_name.h"

#include <QtTest>

#include "sync/device/draft_exchange.h"
#include "sync/device/held_files.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class NewNameTest : public QObject {
    Q_OBJECT

    static constexpr const char* kChild = "bbbbbbbbbbbbbbbb";

    static Save lineOf(DeviceBench& bench, std::int64_t first) {
        Statement row = bench.database.prepare("SELECT line FROM outbox WHERE first=?");
        row.bind(first);
        BANSO_ASSERT(row.step());
        auto save = decodeSave(row.text(0), kChild);
        BANSO_ASSERT(save.has_value());
        return std::move(*save);
    }
    static OperationName baseOf(const Save& save) {
        return save.operations.front().changes.front().base;
    }

  private slots:
    void whatWasAnsweredKeepsItsNameAndTheRestGetsNewOnes() {
        DeviceBench bench;
        bench.setPhone("A");
        bench.outbox.answered({1, Outcome::Applied, 11, {}, {}, {}, {}, false}, 1, 11);
        bench.answer(1, Outcome::Applied, 11);
        bench.setPhone("B");
        bench.setPhone("C");
        goOnAs(bench.replica, kChild, 2);
        QCOMPARE(baseOf(lineOf(bench, 2)), DeviceBench::own(1));
        QCOMPARE(baseOf(lineOf(bench, 3)), makeName(kChild, 2));
        QCOMPARE(bench.seen(), "\"C\"@" + makeName(kChild, 3));
        QCOMPARE(bench.outbox.firstKept(), std::int64_t{2});
        // The confirmed value beneath is the answered one, and comes up as such.
        bench.overlay.giveUp(2, 3);
        QCOMPARE(bench.seen(), "\"A\"@" + DeviceBench::own(1));
    }

    void aTabletThatIsEnrolledAnewTellsAgainWhatItHadToldBesideItsSaves() {
        DeviceBench bench;
        bench.setPhone("A");
        bench.outbox.answered({1, Outcome::Applied, 11, {}, {}, {}, {}, false}, 1, 11);
        bench.answer(1, Outcome::Applied, 11);
        bench.setPhone("B");
        bench.database.execute(
            "INSERT INTO draft(id,form,subject,title,body,updatedAt,sent) "
            "VALUES('0196f1c7-0000-7000-8000-000000000001','consultation',NULL,'','{}',7,7)");
        HeldFiles(bench.database).asked({});
        Meta(bench.database).put("token", "given");
        goOnEnrolledAnew(bench.replica, kChild, bench.clock);
        QCOMPARE(bench.seen(), "\"B\"@" + makeName(kChild, 2));
        QVERIFY(DraftExchange(bench.database).hasChanges());
        QVERIFY(HeldFiles(bench.database).toAsk(tokyoDate(bench.clock.now())).has_value());
        QCOMPARE(Meta(bench.database).text("token"), std::string());
        QVERIFY(isOwn(bench.database, DeviceBench::kDevice, 1));
    }

    void aBaseOfTheOtherCopysOperationKeepsItsName() {
        DeviceBench bench;
        // The other copy made its operation 1, of which the pull told; this one's is the same.
        bench.foreignPhone("B", 11, DeviceBench::own(1).c_str());
        bench.setPhone("C");
        goOnAs(bench.replica, kChild, 1);
        QCOMPARE(baseOf(lineOf(bench, 1)), DeviceBench::own(1));
        QCOMPARE(bench.seen(), "\"C\"@" + makeName(kChild, 1));
    }

    /// A form that stayed open over the sync would have set its value over the other copy's.
    void aFormThatSawTheOldNameGoesOnFromTheNewOne() {
        DeviceBench bench;
        bench.setPhone("A");
        const auto seen = bench.read();
        goOnAs(bench.replica, kChild, 1);
        // The other copy's operation of the same name stands by now.
        bench.foreignPhone("B", 11, DeviceBench::own(1).c_str());
        Business after = seen.value;
        after.phone = "C";
        QCOMPARE(*bench.outbox.save({edit(seen, after)}), std::int64_t{2});
        QCOMPARE(baseOf(lineOf(bench, 2)), makeName(kChild, 1));
    }

    void aFormThatSawTheOtherCopysWorkUnderThatNameKeepsIt() {
        DeviceBench bench;
        bench.setPhone("A");
        goOnAs(bench.replica, kChild, 1);
        bench.foreignPhone("B", 11, DeviceBench::own(1).c_str());
        bench.overlay.giveUp(1, 1);
        const auto seen = bench.read();
        QCOMPARE(seen.value.phone, std::string("B"));
        Business after = seen.value;
        after.phone = "C";
        QVERIFY(bench.outbox.save({edit(seen, after)}).has_value());
        QCOMPARE(baseOf(lineOf(bench, 2)), DeviceBench::own(1));
    }

    // Found by seed 200395: her work stayed below, in a contradiction with nobody.
    void whatIsSavedOverTheOtherCopysEqualWorkIsOnTop() {
        DeviceBench bench;
        bench.setPhone("A");
        goOnAs(bench.replica, kChild, 1);
        bench.foreignPhone("A", 11, DeviceBench::own(1).c_str());
        bench.overlay.giveUp(1, 1);
        const auto seen = bench.read();
        Business after = seen.value;
        after.phone = "C";
        QVERIFY(bench.outbox.save({edit(seen, after)}).has_value());
        QCOMPARE(bench.seen(), "\"C\"@" + makeName(kChild, 2));
    }

    void theOldNameIsItsOwnUpToWhereItEnded() {
        DeviceBench bench;
        QVERIFY(isOwn(bench.database, DeviceBench::kDevice, 9));
        goOnAs(bench.replica, kChild, 5);
        QVERIFY(isOwn(bench.database, DeviceBench::kDevice, 4));
        QVERIFY(!isOwn(bench.database, DeviceBench::kDevice, 5));
        QVERIFY(isOwn(bench.database, kChild, 5));
    }
};

BANSO_TEST(NewNameTest);

}  // namespace banso::sync

#include "new_name_test.moc"
