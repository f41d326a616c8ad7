// SPDX-License-Identifier: Apache-2.0
#include "shared/store/confidential_store.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class ConfidentialStoreTest : public QObject {
    Q_OBJECT

    static constexpr std::uint8_t kAdvisor = 1;
    static constexpr std::uint8_t kDeputy = 2;

    static Date today() { return StoreFixture::day("2026-11-24"); }
    static Business shop(std::uint8_t number, RecordId alias = {}) {
        Business made;
        made.id = StoreFixture::id(number);
        made.alias = alias;
        made.advisor = StoreFixture::id(kAdvisor);
        return made;
    }
    static StandIn standIn(const char* from, const char* to) {
        StandIn made;
        made.id = StoreFixture::id(30);
        made.absent = StoreFixture::id(kAdvisor);
        made.deputy = StoreFixture::id(kDeputy);
        made.from = StoreFixture::day(from);
        made.to = StoreFixture::day(to);
        return made;
    }
    static ConfidentialNote note(std::uint8_t business, const char* debts) {
        ConfidentialNote made;
        made.business = StoreFixture::id(business);
        made.id = confidentialNoteOf(made.business);
        made.debts = debts;
        return made;
    }
    static bool mayRead(std::uint8_t person, Role role, const std::vector<StandIn>& standIns = {}) {
        return mayReadConfidential({StoreFixture::id(person), {role}}, shop(10), standIns, today());
    }

  private slots:
    void whoLooksAfterABusinessAndASupervisorReadWhatWasSaidInConfidence() {
        QVERIFY(mayRead(kAdvisor, Role::Advisor));
        QVERIFY(mayRead(9, Role::Supervisor));
        QVERIFY(!mayRead(9, Role::Advisor));
        QVERIFY(!mayRead(9, Role::Administrator));
        QVERIFY(!mayRead(9, Role::SupportStaff));
    }

    void whoHasNoRoleAnyMoreReadsNothing() {
        QVERIFY(!mayReadConfidential({StoreFixture::id(kAdvisor), {}}, shop(10), {}, today()));
    }

    void ofABusinessThatIsNobodysOnlyASupervisorReads() {
        Business nobodys = shop(10);
        nobodys.advisor = {};
        const auto mayReadIt = [&](Role role) {
            return mayReadConfidential({StoreFixture::id(kAdvisor), {role}}, nobodys, {}, today());
        };
        QVERIFY(!mayReadIt(Role::Advisor));
        QVERIFY(mayReadIt(Role::Supervisor));
    }

    void aStandInReadsFromTheFirstDayToTheLast() {
        const auto reads = [](const char* from, const char* to) {
            return mayRead(kDeputy, Role::Advisor, {standIn(from, to)});
        };
        QVERIFY(reads("2026-11-24", "2026-11-24"));
        QVERIFY(!reads("2026-11-25", "2026-11-30"));
        QVERIFY(!reads("2026-11-01", "2026-11-23"));
        StandIn cancelled = standIn("2026-11-24", "2026-11-24");
        cancelled.cancelled = true;
        QVERIFY(!mayRead(kDeputy, Role::Advisor, {cancelled}));
        // It is for the two whom it names.
        QVERIFY(!mayRead(9, Role::Advisor, {standIn("2026-11-24", "2026-11-24")}));
    }

    void theNotesOfJoinedRecordsAreReadWithTheStandingOnesFirst() {
        StoreFixture f;
        f.add(shop(11));
        f.add(shop(10, f.id(11)));
        f.add(shop(20));
        f.add(note(10, "兄の保証人"));
        f.add(note(11, "住宅ローン"));
        f.add(note(20, "別の店のこと"));
        const auto notes = ConfidentialStore(f.database(), f.viewer()).notesOf(shop(11), today());
        QCOMPARE(notes.size(), std::size_t{2});
        QCOMPARE(notes[0].debts, std::string("住宅ローン"));
        QCOMPARE(notes[1].debts, std::string("兄の保証人"));
    }

    void aNoteThatIsStillOnTheTabletIsShownToNobodyElse() {
        StoreFixture f;
        f.add(shop(10));
        f.add(note(10, "兄の保証人"));
        const ConfidentialStore other(f.database(), {f.id(kDeputy), {Role::Advisor}});
        QVERIFY(other.notesOf(shop(10), today()).empty());
        f.add(standIn("2026-11-24", "2026-11-24"));
        QCOMPARE(other.notesOf(shop(10), today()).size(), std::size_t{1});
    }
};

BANSO_TEST(ConfidentialStoreTest);

}  // namespace banso

#include "confidential_store_test.moc"
