// SPDX-License-Identifier: Apache-2.0
#include "shared/store/draft_store.h"

#include <QtTest>

#include "shared/base/limits.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class DraftStoreTest : public QObject {
    Q_OBJECT

    static DraftRow draft(std::uint8_t number, int second, std::string body = "{}") {
        return {StoreFixture::id(number), "consultation",
                StoreFixture::id(100),    "支援記録",
                std::move(body),          Instant{std::chrono::seconds{second}}};
    }

  private slots:
    void theLastStateOfAFormIsKept() {
        StoreFixture fixture;
        DraftStore store(fixture.database(), fixture.viewer());
        QVERIFY(store.put(draft(1, 10, "{\"said\":\"は\"}")).has_value());
        QVERIFY(store.put(draft(1, 11, "{\"said\":\"はい\"}")).has_value());
        QCOMPARE(store.all().size(), std::size_t{1});
        QCOMPARE(store.find(StoreFixture::id(1))->body, std::string("{\"said\":\"はい\"}"));
    }

    void theNewestDraftOfABusinessIsOffered() {
        StoreFixture fixture;
        DraftStore store(fixture.database(), fixture.viewer());
        QVERIFY(store.put(draft(1, 20)).has_value());
        QVERIFY(store.put(draft(2, 10)).has_value());
        QCOMPARE(store.findFor("consultation", StoreFixture::id(100))->id, StoreFixture::id(1));
        QVERIFY(!store.findFor("checksheet", StoreFixture::id(100)));
        QVERIFY(!store.findFor("consultation", StoreFixture::id(101)));
    }

    void aDiscardedDraftIsGone() {
        StoreFixture fixture;
        DraftStore store(fixture.database(), fixture.viewer());
        QVERIFY(store.put(draft(1, 10)).has_value());
        store.remove(StoreFixture::id(1));
        QVERIFY(store.all().empty());
    }

    void aDraftOfAnotherTabletIsTakenOverAsACopyForTheSameRecord() {
        StoreFixture fixture;
        DraftStore store(fixture.database(), fixture.viewer());
        fixture.database()
            .prepare(
                "INSERT INTO othersDraft VALUES('aaaa',?,'consultation',?,'支援記録','{}',9,0)")
            .bind(StoreFixture::id(7))
            .bind(StoreFixture::id(100))
            .run();
        QCOMPARE(store.others().front().draft.title, std::string("支援記録"));
        const Instant now{std::chrono::seconds{50}};
        QVERIFY(store.adopt("aaaa", StoreFixture::id(7), now).value());
        QVERIFY(store.others().empty());
        QCOMPARE(store.findFor("consultation", StoreFixture::id(100))->id, StoreFixture::id(7));
        QCOMPARE(store.find(StoreFixture::id(7))->updatedAt, now);
        QVERIFY(!store.adopt("aaaa", StoreFixture::id(7), now).value());
        // Once the copy is saved, the original is not offered again.
        store.remove(StoreFixture::id(7));
        QVERIFY(store.others().empty());
    }

    void beyondItsLimitsNothingIsLost() {
        StoreFixture fixture;
        DraftStore store(fixture.database(), fixture.viewer());
        QVERIFY(store.put(draft(1, 10)).has_value());
        const auto tooLong = store.put(draft(1, 11, std::string(limits::kLineBytes + 1, ' ')));
        QCOMPARE(tooLong.error().code, ErrorCode::TooLarge);
        QCOMPARE(store.find(StoreFixture::id(1))->body, std::string("{}"));
        for (std::size_t i = 1; i < limits::kDrafts; ++i)
            QVERIFY(store.put(draft(static_cast<std::uint8_t>(i + 1), 20)).has_value());
        QCOMPARE(store.put(draft(255, 30)).error().code, ErrorCode::TooLarge);
        // One that is there already may still be typed on.
        QVERIFY(store.put(draft(1, 31, "{\"a\":1}")).has_value());
    }
};

BANSO_TEST(DraftStoreTest);

}  // namespace banso

#include "draft_store_test.moc"
