// SPDX-License-Identifier: Apache-2.0
#include "sync/device/held_files.h"

#include <QtTest>
#include <algorithm>

#include "shared/domain/appointment.h"
#include "sync/device/leaving.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class HeldFilesTest : public QObject {
    Q_OBJECT

    struct Bench : DeviceBench {
        HeldFiles held{database};
        const Date today = tokyoDate(clock.now());
        RecordId other = ids.recordId();

        static std::vector<RecordId> sorted(std::vector<RecordId> files) {
            std::ranges::sort(files);
            return files;
        }
        std::vector<RecordId> wantedOn(Date day) { return held.wanted(day); }
        void confirm(const char* kind, RecordId record, const Units& units) {
            overlay.confirm(WholeRecord{2, kind, record, kHub, {}, units});
        }
    };

  private slots:
    void whatWasOpenedIsAskedForAMonth() {
        Bench b;
        QVERIFY(b.wantedOn(b.today).empty());
        b.held.opened(b.shop, b.today);
        QCOMPARE(b.wantedOn(addDays(b.today, 29)), std::vector{b.shop});
        QVERIFY(b.wantedOn(addDays(b.today, 30)).empty());
        // Opened again it stays a month from then on.
        b.held.opened(b.shop, addDays(b.today, 20));
        b.held.opened(b.shop, b.today);
        QCOMPARE(b.wantedOn(addDays(b.today, 49)), std::vector{b.shop});
    }

    /// However long it waited: it would stay here for good, beside a file that nobody tells her of.
    void whatSheSendsBringsItsFileUntilItIsAnswered() {
        Bench b;
        const auto sequence = b.setPhone("A");
        QCOMPARE(b.wantedOn(addDays(b.today, 400)), std::vector{b.shop});
        b.outbox.answered({sequence, Outcome::Applied, 11, {}, {}, {}, {}, false}, 1, 11);
        b.answer(sequence, Outcome::Applied, 11);
        QVERIFY(b.wantedOn(addDays(b.today, 400)).empty());
    }

    void whatTheHubKeptBackBringsItsFileUntilSomebodyHasDecided() {
        Bench b;
        const auto sequence = b.setPhone("A");
        b.outbox.answered({sequence, Outcome::Quarantined, 0, {}, {}, {}, {}, false}, 1, 11);
        b.answer(sequence, Outcome::Quarantined, 0);
        QCOMPARE(b.wantedOn(addDays(b.today, 400)), std::vector{b.shop});
    }

    void anAppointmentOfHersBringsItsFileAWeekBefore() {
        Bench b;
        Appointment visit;
        visit.business = b.other;
        visit.day = addDays(b.today, 8);
        visit.staff[Meta(b.database).person().text()] = true;
        b.confirm("appointment", b.ids.recordId(), toUnits(visit));
        QVERIFY(b.wantedOn(b.today).empty());
        QCOMPARE(b.wantedOn(addDays(b.today, 1)), std::vector{b.other});
        visit.staff = {{b.ids.recordId().text(), true}};
        b.confirm("appointment", b.ids.recordId(), toUnits(visit));
        QCOMPARE(b.wantedOn(addDays(b.today, 1)), std::vector{b.other});
    }

    void whatIsPinnedStaysUntilItIsLetGo() {
        Bench b;
        b.held.opened(b.shop, b.today);
        b.held.pin(b.shop, true);
        b.held.pin(b.shop, true);
        QVERIFY(b.held.isPinned(b.shop));
        QCOMPARE(b.wantedOn(addDays(b.today, 400)), std::vector{b.shop});
        b.held.pin(b.shop, false);
        QVERIFY(!b.held.isPinned(b.shop));
        QVERIFY(b.wantedOn(addDays(b.today, 400)).empty());
        QCOMPARE(b.wantedOn(b.today), std::vector{b.shop});
    }

    void theHubIsAskedOnceUntilSomethingElseIsWanted() {
        Bench b;
        auto files = b.held.toAsk(b.today);
        QVERIFY(files.has_value());
        b.held.asked(*files);
        QVERIFY(!b.held.toAsk(b.today).has_value());
        b.held.opened(b.shop, b.today);
        files = b.held.toAsk(b.today);
        QCOMPARE(*files, std::vector{b.shop});
        b.held.asked(*files);
        // Under another name it is another tablet.
        Meta(b.database).put("device", "abcdefghijklmnop");
        QVERIFY(b.held.toAsk(b.today).has_value());
    }

    void whatIsNotKeptGoesButForItsDirectory() {
        Bench b;
        const RecordId visit = b.ids.recordId();
        const RecordId plan = b.ids.recordId();
        const Units ofShop{{"business", json::quoted(b.shop.text())}};
        b.confirm("consultation", visit, ofShop);
        b.confirm("plan", plan, ofShop);
        QVERIFY(b.held.holds(b.shop));
        Leaving leaving(b.replica);
        leaving.keepOnly({true, {b.other}});
        while (!leaving.finishAfter({}).isNull()) continue;
        QVERIFY(!b.held.holds(b.shop));
        QVERIFY(b.held.holds(b.other));
        QVERIFY(b.replica.state("consultation", visit).isNew());
        QVERIFY(!b.replica.state("plan", plan).isNew());
        QVERIFY(!b.replica.state("business", b.shop).isNew());
        leaving.enter({b.shop, false});
        QVERIFY(b.held.holds(b.shop));
        leaving.keepOnly({});
        QVERIFY(b.held.holds(b.ids.recordId()));
    }

    void whatWasJoinedToAClientBelongsToItsFile() {
        Bench b;
        b.confirm("business", b.other, {{"alias", json::quoted(b.shop.text())}});
        b.held.opened(b.shop, b.today);
        QCOMPARE(b.wantedOn(b.today), Bench::sorted({b.shop, b.other}));
        Leaving leaving(b.replica);
        leaving.keepOnly({true, {b.shop}});
        QVERIFY(!b.held.holds(b.shop));
        leaving.enter({b.other, false});
        QVERIFY(b.held.holds(b.shop));
    }

    void whatWasJoinedToHerOwnClientIsAskedFor() {
        Bench b;
        const std::string me = Meta(b.database).person().text();
        b.confirm("business", b.shop, {{"advisor", json::quoted(me)}});
        QVERIFY(b.wantedOn(b.today).empty());
        b.confirm("business", b.other, {{"alias", json::quoted(b.shop.text())}});
        QCOMPARE(b.wantedOn(b.today), Bench::sorted({b.shop, b.other}));
    }

    void aHalfWrittenFormHoldsTheFileOfTheRecordThatItIsAbout() {
        for (const char* kind : {"consultation", "plan", "consent"}) {
            Bench b;
            const RecordId subject = b.ids.recordId();
            const RecordId visit = b.ids.recordId();
            const Units ofShop{{"business", json::quoted(b.shop.text())}};
            b.confirm(kind, subject, ofShop);
            b.confirm("figure", visit, ofShop);
            b.database
                .prepare(
                    "INSERT INTO draft(id,form,subject,title,body,updatedAt) "
                    "VALUES('0','x',?,'','{}',0)")
                .bind(subject)
                .run();
            QCOMPARE(b.wantedOn(b.today), std::vector{b.shop});
            Leaving leaving(b.replica);
            leaving.leave({b.shop, {}, true});
            (void)leaving.finishAfter({});
            QVERIFY2(!b.replica.state("figure", visit).isNew(), kind);
            b.database.execute("DELETE FROM draft");
            (void)leaving.finishAfter({});
            QVERIFY2(b.replica.state("figure", visit).isNew(), kind);
        }
    }

    void whatIsWaitingToBeSentStaysUntilItIsAnswered() {
        Bench b;
        const RecordId visit = b.ids.recordId();
        b.confirm("consultation", visit, {{"business", json::quoted(b.shop.text())}});
        const auto saved = b.outbox.save({{"consultation", visit, {{"said", {}, "\"話\"", {}}}}});
        Leaving leaving(b.replica);
        leaving.leave({b.shop, {}, true});
        (void)leaving.finishAfter({});
        QVERIFY(!b.replica.state("consultation", visit).isNew());
        b.answer(*saved, Outcome::Applied, 11);
        (void)leaving.finishAfter({});
        QVERIFY(b.replica.state("consultation", visit).isNew());
        QVERIFY(!b.replica.state("business", b.shop).isNew());
    }
};

BANSO_TEST(HeldFilesTest);

}  // namespace banso::sync

#include "held_files_test.moc"
