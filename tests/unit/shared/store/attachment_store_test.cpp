// SPDX-License-Identifier: Apache-2.0
#include "shared/store/attachment_store.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class AttachmentStoreTest : public QObject {
    Q_OBJECT

    static Instant at(std::int64_t milliseconds) {
        return Instant{std::chrono::milliseconds{milliseconds}};
    }
    static KeptFile file(char digit, std::int64_t bytes, bool toSend = false) {
        return {std::string(64, digit), bytes, toSend, false};
    }
    static QString digits(const std::vector<KeptFile>& files) {
        QString text;
        for (const KeptFile& kept : files) text += QChar(kept.sha256.front());
        return text;
    }

    /// A record that names the file of that digit.
    static Attachment attach(StoreFixture& fixture, std::uint8_t number, char digit, bool stored) {
        Attachment attachment;
        attachment.id = StoreFixture::id(number);
        attachment.business = StoreFixture::id(50);
        attachment.subject = StoreFixture::id(100);
        attachment.sha256 = std::string(64, digit);
        attachment.bytes = 7;
        attachment.mediaType = "image/jpeg";
        if (stored) attachment.storedAt = at(5);
        return fixture.add(attachment);
    }
    static void cancel(StoreFixture& fixture, Attachment attachment) {
        attachment.cancelled = true;
        fixture.add(attachment);
    }

  private slots:
    void aRecordShowsItsAttachmentsAndWhereTheirFilesAre() {
        StoreFixture fixture;
        AttachmentStore store(fixture.database(), fixture.viewer());
        attach(fixture, 11, 'a', true);
        attach(fixture, 12, 'b', false);
        Attachment ofAnother = attach(fixture, 13, 'c', false);
        ofAnother.subject = StoreFixture::id(200);
        fixture.add(ofAnother);
        cancel(fixture, attach(fixture, 14, 'd', true));
        store.keep(file('b', 7, true), at(1));
        store.want({std::string(64, 'a'), false});

        const auto lines = store.of(StoreFixture::id(100));
        QCOMPARE(lines.size(), std::size_t{2});
        QVERIFY(!lines[0].isHere() && lines[0].isAtOffice() && lines[0].wanted);
        QVERIFY(lines[1].isHere() && !lines[1].isAtOffice() && !lines[1].wanted);
        QCOMPARE(store.ofBusiness(StoreFixture::id(50)).size(), std::size_t{3});
        QVERIFY(store.find(StoreFixture::id(13))->attachment.subject == StoreFixture::id(200));
        QVERIFY(!store.find(StoreFixture::id(99)));
    }

    void whatIsToBeSentWaitsInItsOrderUntilItIsSent() {
        StoreFixture fixture;
        AttachmentStore store(fixture.database(), fixture.viewer());
        for (const char digit : {'a', 'b', 'c'})
            attach(fixture, static_cast<std::uint8_t>(digit), digit, false);
        store.keep(file('c', 1, true), at(3));
        store.keep(file('a', 1, true), at(2));
        store.keep(file('b', 1), at(1));
        QCOMPARE(digits(store.toSend()), QString("ac"));
        // The same photo is fetched for another record: it is still to be sent.
        store.keep(file('a', 1), at(4));
        QCOMPARE(digits(store.toSend()), QString("ca"));
        store.sent(std::string(64, 'c'));
        QCOMPARE(digits(store.toSend()), QString("a"));
        QVERIFY(store.file(std::string(64, 'c')).has_value());
    }

    void noFileGoesBeforeItsRecordHasBeenAnswered() {
        StoreFixture fixture;
        AttachmentStore store(fixture.database(), fixture.viewer());
        const Attachment photo = attach(fixture, 11, 'a', false);
        store.keep(file('a', 1, true), at(1));
        fixture.database()
            .prepare("INSERT INTO waiting VALUES(1,'file','attachment',?,'','{}',1)")
            .bind(photo.id)
            .run();
        QCOMPARE(digits(store.toSend()), QString());
        fixture.database().execute("DELETE FROM waiting");
        QCOMPARE(digits(store.toSend()), QString("a"));
    }

    void whatTheOfficeDoesNotSayToHaveGoesAgainAndWhatNothingNamesDoesNot() {
        StoreFixture fixture;
        AttachmentStore store(fixture.database(), fixture.viewer());
        attach(fixture, 11, 'a', false);
        attach(fixture, 12, 'b', true);
        cancel(fixture, attach(fixture, 13, 'c', false));
        store.keep(file('a', 1), at(1));
        for (const char digit : {'b', 'c', 'd'}) store.keep(file(digit, 1, true), at(2));
        fixture.database()
            .prepare("INSERT INTO draft(id,form,title,body,updatedAt) VALUES('1','f','t',?,1)")
            .bind("{\"sha256\":\"" + std::string(64, 'd') + "\"}")
            .run();
        store.settle();
        QCOMPARE(digits(store.toSend()), QString("a"));
        QVERIFY(!store.file(std::string(64, 'b'))->toSend);
        QVERIFY(!store.file(std::string(64, 'c'))->toSend);
        QVERIFY(store.file(std::string(64, 'd'))->toSend);
        QCOMPARE(digits(store.unnamed()), QString("c"));
        // Nor is there room to be made of what the open form names.
        store.sent(std::string(64, 'd'));
        QCOMPARE(digits(store.beyond(0)), QString("bc"));
    }

    void whatIsWantedComesOnceTheOfficeHasIt() {
        StoreFixture fixture;
        AttachmentStore store(fixture.database(), fixture.viewer());
        attach(fixture, 11, 'a', true);
        attach(fixture, 12, 'b', false);
        store.want({std::string(64, 'b'), false});
        store.want({std::string(64, 'a'), false});
        QCOMPARE(store.wanted().size(), std::size_t{1});
        QVERIFY(!store.wanted().front().pinned);
        // To keep what is not here is to want it.
        store.pin(std::string(64, 'a'), true);
        QVERIFY(store.wanted().front().pinned);
        store.keep(file('a', 1), at(1));
        QVERIFY(store.wanted().empty());
        store.forget(std::string(64, 'a'));
        store.pin(std::string(64, 'a'), true);
        store.pin(std::string(64, 'a'), false);
        QVERIFY(store.wanted().empty());
    }

    void roomIsMadeByTheLongestUnusedAndNeverByWhatIsUnsentOrPinned() {
        StoreFixture fixture;
        AttachmentStore store(fixture.database(), fixture.viewer());
        store.keep(file('a', 100, true), at(1));
        store.keep(file('b', 100), at(2));
        store.keep(file('c', 100), at(3));
        store.keep(file('d', 100), at(4));
        store.keep(file('e', 100), at(5));
        store.pin(std::string(64, 'b'), true);
        store.used(std::string(64, 'c'), at(9));
        QCOMPARE(store.bytesKept(), 500);
        QCOMPARE(digits(store.beyond(500)), QString());
        QCOMPARE(digits(store.beyond(499)), QString("d"));
        QCOMPARE(digits(store.beyond(300)), QString("de"));
        QCOMPARE(digits(store.beyond(0)), QString("dec"));
        store.forget(std::string(64, 'd'));
        QCOMPARE(store.bytesKept(), 400);
    }
};

BANSO_TEST(AttachmentStoreTest);

}  // namespace banso

#include "attachment_store_test.moc"
