// SPDX-License-Identifier: Apache-2.0
#include "shared/store/consent_store.h"

#include <QtTest>

#include "shared/domain/business.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/store/store_fixture.h"

namespace banso {

class ConsentStoreTest : public QObject {
    Q_OBJECT

    /// 11 is joined to 10, which stands; 20 is somebody else.
    struct Clients : StoreFixture {
        Clients() {
            business(10, {});
            business(11, id(10));
            business(20, {});
        }
        Business business(std::uint8_t number, RecordId alias, std::optional<bool> noRecord = {}) {
            Business made;
            made.id = id(number);
            made.name = "とおりみち";
            made.alias = alias;
            made.wantsNoRecord = noRecord;
            return add(made);
        }
        PurposeNotice notice(std::uint8_t number, std::uint8_t of, const char* on) {
            PurposeNotice made;
            made.id = id(number);
            made.business = id(of);
            made.day = day(on);
            made.way = TellingWay::InWriting;
            made.by = viewer().person;
            return add(made);
        }
        Consent consent(std::uint8_t of, const char* recipient, ConsentState state,
                        const char* on = "2026-11-01") {
            Consent made = emptyConsent(id(of), RecipientKind::FinancialInstitution, recipient);
            made.stateWord = state;
            made.stateOn = day(on);
            return add(made);
        }
        Giving giving(std::uint8_t number, std::uint8_t of, const char* on) {
            Giving made;
            made.id = id(number);
            made.business = id(of);
            made.day = day(on);
            made.recipientKind = RecipientKind::FinancialInstitution;
            made.recipient = "群馬銀行";
            made.what = "決算書の写し";
            made.by = viewer().person;
            return add(made);
        }
        ConsentStore store() { return {database(), viewer()}; }
        GivingAnswer mayGive(std::uint8_t of, const char* recipient) {
            return store().mayGive(id(of), RecipientKind::FinancialInstitution, recipient,
                                   day("2026-11-24"));
        }
    };

  private slots:
    void theNewestNoticeCountsAndACancelledOneDoesNot() {
        Clients f;
        QVERIFY(!f.store().notice(f.id(10)));
        f.notice(30, 10, "2024-04-01");
        PurposeNotice newest = f.notice(31, 11, "2026-04-01");
        f.notice(32, 20, "2026-10-01");
        QCOMPARE(f.store().notice(f.id(10))->id, f.id(31));
        newest.cancelled = true;
        f.add(newest);
        QCOMPARE(f.store().notice(f.id(10))->id, f.id(30));
    }

    void whoEntersTheSameRecipientTwiceMeansOneConsent() {
        Clients f;
        f.consent(10, "群馬銀行", ConsentState::Agreed);
        f.consent(10, "群馬銀行", ConsentState::Withdrawn);
        const auto consents = f.store().consents(f.id(10));
        QCOMPARE(consents.size(), std::size_t{1});
        QVERIFY(consents.front().stateWord == ConsentState::Withdrawn);
        QVERIFY(f.mayGive(10, "群馬銀行") == GivingAnswer::Withdrawn);
    }

    void aRecipientIsKnownHoweverItsNameIsWritten() {
        Clients f;
        f.consent(10, "ＡＢＣ銀行", ConsentState::Agreed);
        QVERIFY(f.mayGive(10, "abc銀行") == GivingAnswer::MayGive);
        f.consent(10, "ABC銀行", ConsentState::Refused);
        QVERIFY(f.mayGive(10, "ＡＢＣ銀行") == GivingAnswer::Refused);
    }

    void aRefusalHoldsForBothRecordsThatWereJoined() {
        Clients f;
        f.consent(10, "群馬銀行", ConsentState::Agreed);
        f.consent(11, "群馬銀行", ConsentState::Refused);
        for (const auto record : std::array<std::uint8_t, 2>{10, 11})
            QVERIFY(f.mayGive(record, "群馬銀行") == GivingAnswer::Refused);
        QVERIFY(f.mayGive(20, "群馬銀行") == GivingAnswer::NotAsked);
    }

    void aConsentThatWasCancelledIsNone() {
        Clients f;
        Consent agreed = f.consent(10, "群馬銀行", ConsentState::Agreed);
        agreed.cancelled = true;
        f.add(agreed);
        QVERIFY(f.store().consents(f.id(10)).empty());
        QVERIFY(f.mayGive(10, "群馬銀行") == GivingAnswer::NotAsked);
    }

    void whatWasGivenStaysInTheListNewestFirst() {
        Clients f;
        f.giving(40, 10, "2026-10-01");
        Giving later = f.giving(41, 11, "2026-11-01");
        f.giving(42, 20, "2026-11-02");
        later.cancelled = true;
        f.add(later);
        const auto givings = f.store().givings(f.id(10));
        QCOMPARE(givings.size(), std::size_t{2});
        QCOMPARE(givings[0].id, f.id(41));
        QVERIFY(givings[0].cancelled);
        QCOMPARE(givings[1].id, f.id(40));
    }

    void aWishForNoRecordHoldsForAllRecordsOfTheBusiness() {
        Clients f;
        QVERIFY(!f.store().wantsNoRecord(f.id(10)));
        f.business(11, f.id(10), true);
        QVERIFY(f.store().wantsNoRecord(f.id(10)));
        QVERIFY(f.store().wantsNoRecord(f.id(11)));
        QVERIFY(!f.store().wantsNoRecord(f.id(20)));
        f.business(11, f.id(10), false);
        QVERIFY(!f.store().wantsNoRecord(f.id(10)));
    }
};

BANSO_TEST(ConsentStoreTest);

}  // namespace banso

#include "consent_store_test.moc"
