// SPDX-License-Identifier: Apache-2.0
#include "shared/store/sync_log_store.h"

#include <QtTest>

#include "shared/domain/business.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

/// Who is asked about a contradiction. The rest is played by the sync page's test.
class SyncLogStoreTest : public QObject {
    Q_OBJECT

    static constexpr std::uint8_t kSato = 2;
    static constexpr std::uint8_t kYamada = 3;

    /// 佐藤's business, about whose telephone 佐藤 and 山田 do not agree.
    static void contradict(StoreFixture& fixture) {
        Business cafe;
        cafe.id = StoreFixture::id(10);
        cafe.advisor = StoreFixture::id(kSato);
        fixture.add(cafe);
        Conflict conflict;
        conflict.id = StoreFixture::id(11);
        conflict.subjectKind = "business";
        conflict.subject = conflict.business = cafe.id;
        conflict.subjectUnit = "phone";
        conflict.sides["a:1"] = {"\"1\"", StoreFixture::id(kSato), {}, true, {}, {}};
        conflict.sides["b:1"] = {"\"2\"", StoreFixture::id(kYamada), {}, {}, {}, {}};
        fixture.add(conflict);
    }
    static StandIn standIn(StoreFixture& fixture) {
        StandIn standIn;
        standIn.id = StoreFixture::id(20);
        standIn.absent = StoreFixture::id(kSato);
        standIn.deputy = fixture.viewer().person;
        standIn.from = StoreFixture::day("2026-11-20");
        standIn.to = StoreFixture::day("2026-11-24");
        return fixture.add(standIn);
    }
    static std::size_t asked(StoreFixture& fixture, RecordId person, const char* day) {
        return SyncLogStore(fixture.database(), {person, {}})
            .openConflicts(StoreFixture::day(day))
            .size();
    }

  private slots:
    void whoSaidItAndWhoHasTheFileAreAsked() {
        StoreFixture fixture;
        contradict(fixture);
        QCOMPARE(asked(fixture, StoreFixture::id(kSato), "2026-11-24"), std::size_t{1});
        QCOMPARE(asked(fixture, StoreFixture::id(kYamada), "2026-11-24"), std::size_t{1});
        QCOMPARE(asked(fixture, fixture.viewer().person, "2026-11-24"), std::size_t{0});
    }

    void whatWasErasedIsToldApartFromWhatCouldNotBeRead() {
        StoreFixture fixture;
        fixture.database().execute(
            "INSERT INTO operation(sequence,kind,record,savedAt,outcome,run) VALUES"
            "(1,'consultation','a',5,'void',1),(2,'business','b',6,'erased',1)");
        const SyncLogStore log(fixture.database(), fixture.viewer());
        const auto erased = log.erased(10);
        QCOMPARE(erased.size(), std::size_t{1});
        QCOMPARE(erased.front().kind, std::string("business"));
        QCOMPARE(log.lost(10).front().kind, std::string("consultation"));
    }

    void aDeputyIsAskedFromDayToDay() {
        StoreFixture fixture;
        contradict(fixture);
        StandIn term = standIn(fixture);
        const RecordId deputy = fixture.viewer().person;
        QCOMPARE(asked(fixture, deputy, "2026-11-19"), std::size_t{0});
        QCOMPARE(asked(fixture, deputy, "2026-11-20"), std::size_t{1});
        QCOMPARE(asked(fixture, deputy, "2026-11-24"), std::size_t{1});
        QCOMPARE(asked(fixture, deputy, "2026-11-25"), std::size_t{0});
        term.to.reset();
        fixture.add(term);
        QCOMPARE(asked(fixture, deputy, "2027-11-25"), std::size_t{1});
        term.cancelled = true;
        fixture.add(term);
        QCOMPARE(asked(fixture, deputy, "2026-11-24"), std::size_t{0});
    }
};

BANSO_TEST(SyncLogStoreTest);

}  // namespace banso

#include "sync_log_store_test.moc"
