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

  private slots:
    void aRecordShowsItsAttachmentsAndWhereTheirFilesAre() {
        StoreFixture fixture;
        AttachmentStore store(fixture.database(), fixture.viewer());
        const auto attach = [&](std::uint8_t number, RecordId subject, char digit, bool stored) {
            Attachment attachment;
            attachment.id = StoreFixture::id(number);
            attachment.subject = subject;
            attachment.sha256 = std::string(64, digit);
            attachment.bytes = 7;
            attachment.mediaType = "image/jpeg";
            if (stored) attachment.storedAt = at(5);
            return fixture.add(attachment);
        };
        const RecordId talk = StoreFixture::id(100);
        attach(11, talk, 'a', true);
        attach(12, talk, 'b', false);
        attach(13, StoreFixture::id(200), 'c', false);
        Attachment cancelled = attach(14, talk, 'd', true);
        cancelled.cancelled = true;
        fixture.add(cancelled);
        store.keep(file('b', 7, true), at(1));

        const auto lines = store.of(talk);
        QCOMPARE(lines.size(), std::size_t{2});
        QVERIFY(!lines[0].isHere && !lines[0].isMissingAtOffice());
        QVERIFY(lines[1].isHere && lines[1].isMissingAtOffice());
    }

    void whatIsToBeSentWaitsInItsOrderUntilItIsSent() {
        StoreFixture fixture;
        AttachmentStore store(fixture.database(), fixture.viewer());
        store.keep(file('c', 1, true), at(3));
        store.keep(file('a', 1, true), at(2));
        store.keep(file('b', 1), at(1));
        QCOMPARE(digits(store.toSend()), QString("ac"));
        // The same photo is fetched for another record: it is still to be sent.
        store.keep(file('a', 1), at(4));
        QCOMPARE(digits(store.toSend()), QString("ca"));
        store.sent(std::string(64, 'c'));
        QCOMPARE(digits(store.toSend()), QString("a"));
        QVERIFY(store.find(std::string(64, 'c')).has_value());
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
