// SPDX-License-Identifier: Apache-2.0
#include "sync/device/leaving.h"

#include <QtTest>

#include "shared/domain/confidential_note.h"
#include "sync/device/held_files.h"
#include "tests/support/test_registry.h"
#include "tests/unit/sync/device/device_bench.h"

namespace banso::sync {

class LeavingTest : public QObject {
    Q_OBJECT

    struct Bench : DeviceBench {
        Leaving leaving{replica};
        RecordId visit = ids.recordId();
        Bench() { confirm("consultation", visit, shop); }
        void confirm(const char* kind, RecordId record, RecordId business) {
            overlay.confirm(WholeRecord{
                2, kind, record, kHub, {}, {{"business", json::quoted(business.text())}}});
        }
        void finish() {
            for (RecordId file, last; !(file = leaving.finishAfter(last)).isNull();) last = file;
        }
        bool holds(const char* kind, RecordId record) {
            return !replica.state(kind, record).isNew();
        }
        void hubTimeIs(int hour) { Meta(database).put(kHubTime, std::int64_t{hour} * 3'600'000); }
        void begin(const char* form, RecordId subject, const std::string& body = "{}") {
            database
                .prepare(
                    "INSERT INTO draft(id,form,subject,title,body,updatedAt) "
                    "VALUES('d',?,?,'',?,7)")
                .bind(form)
                .bind(subject)
                .bind(body)
                .run();
        }
    };

  private slots:
    void aFileGoesWithAllItsRecordsAndLeavesOthersAlone() {
        Bench b;
        const RecordId other = b.ids.recordId();
        b.confirm("consultation", other, b.ids.recordId());
        b.leaving.leave({b.shop, {}});
        QVERIFY(b.holds("business", b.shop));
        b.finish();
        QVERIFY(!b.holds("business", b.shop));
        QVERIFY(!b.holds("consultation", b.visit));
        QVERIFY(b.holds("consultation", other));
        QCOMPARE(b.rows("leaving"), std::int64_t{0});
    }

    void whatHerOtherTabletsBeganOnItGoesAtOnceAndIsToldAgainWhenItComesBack() {
        Bench b;
        const auto began = [&](const char* id, const std::string& subject,
                               const std::string& body) {
            b.database
                .prepare(
                    "INSERT INTO othersDraft(device,id,form,subject,title,body,at,taken) "
                    "VALUES('other',?,'consultation',?,'',?,7,0)")
                .bind(id)
                .bind(subject)
                .bind(body)
                .run();
        };
        began("a", b.shop.text(), "{}");
        began("b", b.visit.text(), "{\"business\":\"" + b.shop.text() + "\"}");
        began("c", b.ids.recordId().text(), "{}");
        Meta(b.database).put("drafts", std::int64_t{17});
        b.leaving.leave({b.shop, {}});
        QCOMPARE(b.rows("othersDraft"), std::int64_t{1});
        QCOMPARE(Meta(b.database).number("drafts"), std::int64_t{17});
        b.leaving.enter({b.shop});
        QCOMPARE(Meta(b.database).number("drafts"), std::int64_t{0});
    }

    void itStaysWhileOwnWorkWaitsOrAFormIsOpen() {
        Bench b;
        const auto first = b.setPhone("A");
        b.leaving.leave({b.shop, {}});
        b.finish();
        QVERIFY(b.holds("consultation", b.visit));
        b.answer(first, Outcome::Quarantined, 0);
        b.finish();
        QVERIFY(b.holds("business", b.shop));
        b.overlay.giveUp(first, first);
        b.begin("visit", b.shop);
        b.finish();
        QVERIFY(b.holds("business", b.shop));
        b.database.execute("DELETE FROM draft");
        b.finish();
        QVERIFY(!b.holds("business", b.shop));
        // What she wrote stays in the log.
        QCOMPARE(b.rows("operation"), std::int64_t{1});
    }

    void aConfidentialNoteStaysWhileAFormAboutItsBusinessIsOpen() {
        Bench b;
        const RecordId note = confidentialNoteOf(b.shop);
        b.confirm("confidential_note", note, b.shop);
        b.leaving.leave({note, {}});
        b.begin("confidential", b.shop);
        b.finish();
        QVERIFY(b.holds("confidential_note", note));
        b.database.execute("DELETE FROM draft");
        b.begin("confidential", b.ids.recordId());
        b.finish();
        QVERIFY(!b.holds("confidential_note", note));
        QVERIFY(b.holds("business", b.shop));
    }

    void afterADayOnlyWhatUnfinishedWorkIsAboutStays() {
        Bench b;
        const RecordId talk = b.ids.recordId();
        const RecordId note = confidentialNoteOf(b.shop);
        b.confirm("consultation", talk, b.shop);
        b.confirm("confidential_note", note, b.shop);
        // On a tablet that keeps a part of the files, too.
        b.leaving.keepOnly({true, {b.shop, note}});
        b.hubTimeIs(100);
        b.leaving.leave({b.shop, {}});
        b.leaving.leave({note, {}});
        // Of a download that has not ended nothing is said yet.
        Meta(b.database).putCursor({"epoch", 0, 0});
        QVERIFY(!HeldFiles(b.database).hasLeft(b.shop));
        Meta(b.database).putCursor({"epoch", 7, 0});
        const RecordId seen = b.ids.recordId();
        b.confirm("figure", seen, b.shop);
        b.begin("consultation_edit", talk, R"({"stored":{"id":")" + seen.text() + R"("}})");
        b.hubTimeIs(123);
        b.finish();
        QVERIFY(HeldFiles(b.database).holds(b.shop));
        QVERIFY(HeldFiles(b.database).hasLeft(b.shop));
        QVERIFY(b.holds("consultation", b.visit));
        QVERIFY(b.holds("confidential_note", note));
        // Told once more, it does not begin anew.
        b.leaving.leave({b.shop, {}});
        b.hubTimeIs(124);
        b.finish();
        QVERIFY(!b.holds("consultation", b.visit));
        QVERIFY(!b.holds("confidential_note", note));
        QVERIFY(b.holds("consultation", talk));
        QVERIFY(b.holds("figure", seen));
        QVERIFY(b.holds("business", b.shop));
        QVERIFY(!HeldFiles(b.database).holds(b.shop));
        QCOMPARE(b.rows("draft"), std::int64_t{1});
        b.database.execute("DELETE FROM draft");
        b.finish();
        QVERIFY(!b.holds("consultation", talk));
        QVERIFY(!b.holds("business", b.shop));
        QCOMPARE(b.rows("leaving"), std::int64_t{0});
    }

    void afterADayWhatWasKeptBackStaysAndTheRestOfItsFileGoes() {
        Bench b;
        const auto first = b.setPhone("A");
        b.answer(first, Outcome::Quarantined, 0);
        b.leaving.leave({b.shop, {}});
        b.hubTimeIs(24);
        b.finish();
        QVERIFY(!b.holds("consultation", b.visit));
        QCOMPARE(std::string(b.replica.state("business", b.shop).value("phone")),
                 std::string("\"A\""));
        b.answer(first, Outcome::Applied, 12);
        b.finish();
        QVERIFY(!b.holds("business", b.shop));
    }

    void itStaysUntilTheBytesOfItsAttachmentsAreSentAndTheyGoFirstThen() {
        Bench b;
        const RecordId photo = b.ids.recordId();
        b.overlay.confirm(WholeRecord{4,
                                      "attachment",
                                      photo,
                                      DeviceBench::kHub,
                                      {},
                                      {{"business", json::quoted(b.shop.text())},
                                       {"file", R"({"sha256":"abc","bytes":5})"}}});
        b.database.execute("INSERT INTO file VALUES('abc',5,1,1,9)");
        b.leaving.leave({b.shop, {}});
        b.finish();
        QVERIFY(b.holds("attachment", photo));
        b.database.execute("UPDATE file SET toSend=0");
        b.finish();
        QVERIFY(!b.holds("attachment", photo));
        QVERIFY(b.database.prepare("SELECT 1 FROM file WHERE pinned=0 AND usedAt=0").step());
    }

    void whatIsTheChambersStaysThoughItNamesTheFile() {
        Bench b;
        const RecordId later = b.ids.recordId();
        b.leaving.leave({b.shop, {b.visit}});
        b.confirm("consultation", later, b.shop);
        b.leaving.heardOf("consultation", later);
        b.finish();
        QVERIFY(!b.holds("business", b.shop));
        QVERIFY(b.holds("consultation", b.visit));
        QVERIFY(b.holds("consultation", later));
        QCOMPARE(b.rows("kept"), std::int64_t{0});
    }

    void ofAFileThatComesBackInPartTheRestStillGoes() {
        Bench b;
        b.leaving.leave({b.shop, {}});
        b.leaving.enter({b.shop, true});
        b.finish();
        QVERIFY(b.holds("business", b.shop));
        QVERIFY(!b.holds("consultation", b.visit));
    }

    void aTalkOfTheChambersStaysThoughItsBusinessGoesInPart() {
        Bench b;
        const RecordId later = b.ids.recordId();
        b.leaving.leave({b.shop, {}, true});
        b.confirm("consultation", later, b.shop);
        b.leaving.heardOf("consultation", later);
        b.finish();
        QVERIFY(b.holds("consultation", later));
        QVERIFY(!b.holds("consultation", b.visit));
    }

    void herOwnQuarantineEntriesStay() {
        Bench b;
        const auto put = [&](RecordId entry, RecordId person) {
            b.overlay.confirm(WholeRecord{3,
                                          "quarantine_entry",
                                          entry,
                                          DeviceBench::kHub,
                                          {},
                                          {{"business", json::quoted(b.shop.text())},
                                           {"person", json::quoted(person.text())}}});
        };
        const RecordId own = b.ids.recordId();
        const RecordId foreign = b.ids.recordId();
        put(own, Meta(b.database).person());
        put(foreign, b.ids.recordId());
        b.leaving.leave({b.shop, {}});
        b.finish();
        QVERIFY(b.holds("quarantine_entry", own));
        QVERIFY(!b.holds("quarantine_entry", foreign));
    }

    void ofADownloadFromNothingOnlyWhatComesStays() {
        Bench b;
        const RecordId other = b.ids.recordId();
        const RecordId talk = b.ids.recordId();
        const RecordId visit = b.ids.recordId();
        b.confirm("consultation", talk, other);
        b.confirm("consultation", visit, other);
        b.leaving.beforeRecords();
        b.leaving.heardOf("business", b.shop);
        b.leaving.heardOf("consultation", b.visit);
        // It names the other shop, and is the chamber's.
        b.leaving.heardOf("consultation", talk);
        b.leaving.afterRecords();
        b.finish();
        QVERIFY(b.holds("business", b.shop));
        QVERIFY(b.holds("consultation", b.visit));
        QVERIFY(b.holds("consultation", talk));
        QVERIFY(!b.holds("consultation", visit));
        QCOMPARE(b.rows("kept"), std::int64_t{0});
    }

    void whatTheHubHasNotTakenYetStaysForGood() {
        Bench b;
        const RecordId made = b.ids.recordId();
        const auto first =
            b.outbox.save({{"business", made, {{"name", {}, json::quoted("道の駅"), {}}}}});
        QVERIFY(first.has_value());
        b.answer(*first, Outcome::Quarantined, 0);
        b.leaving.beforeRecords();
        b.leaving.afterRecords();
        b.finish();
        QVERIFY(b.holds("business", made));
        // Mended, it is taken. Whoever sees all is told nothing more of it.
        b.answer(*first, Outcome::Applied, 12);
        b.finish();
        QVERIFY(b.holds("business", made));
        QVERIFY(!b.holds("business", b.shop));
    }

    void aFileThatEntersAgainStaysAndSoDoesAllInAnotherEpoch() {
        Bench b;
        b.leaving.leave({b.shop, {}});
        b.leaving.enter({b.shop, false});
        b.finish();
        QVERIFY(b.holds("business", b.shop));
        b.leaving.leave({b.shop, {b.visit}});
        b.leaving.forget();
        b.finish();
        QVERIFY(b.holds("business", b.shop));
        QCOMPARE(b.rows("kept"), std::int64_t{0});
    }
};

BANSO_TEST(LeavingTest);

}  // namespace banso::sync

#include "leaving_test.moc"
