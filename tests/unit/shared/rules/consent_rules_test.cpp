// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/consent_rules.h"

#include <QtTest>
#include <set>

#include "shared/domain/consultation.h"
#include "tests/support/test_registry.h"

namespace banso {
namespace {

const Recipient kBank{RecipientKind::FinancialInstitution, "みずほ銀行"};

Date on(int day) {
    return std::chrono::year{2026} / 11 / day;
}

ConsentFact fact(ConsentState state, int since, const Recipient& recipient = kBank) {
    return {recipient, state, on(since)};
}

GivingAnswer given(const std::vector<ConsentFact>& consents, int day) {
    return mayGive(consents, kBank, on(day));
}

}  // namespace

class ConsentRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void nothingIsGivenBeforeTheClientWasAsked() {
        QVERIFY(given({}, 20) == GivingAnswer::NotAsked);
        QVERIFY(given({fact(ConsentState::NotAsked, 1)}, 20) == GivingAnswer::NotAsked);
    }

    void anAgreementHoldsFromItsDayOn() {
        const std::vector agreed{fact(ConsentState::Agreed, 10)};
        QVERIFY(given(agreed, 9) == GivingAnswer::AgreedLater);
        QVERIFY(given(agreed, 10) == GivingAnswer::MayGive);
        QVERIFY(given(agreed, 30) == GivingAnswer::MayGive);
    }

    void aWithdrawalEndsItOnItsOwnDay() {
        const std::vector withdrawn{fact(ConsentState::Withdrawn, 15)};
        QVERIFY(given(withdrawn, 14) == GivingAnswer::MayGive);
        QVERIFY(given(withdrawn, 15) == GivingAnswer::Withdrawn);
        QVERIFY(given(withdrawn, 30) == GivingAnswer::Withdrawn);
    }

    void whoRefusedIsNotGivenOnAnyDay() {
        for (const int day : {1, 10, 30})
            QVERIFY(given({fact(ConsentState::Refused, 10)}, day) == GivingAnswer::Refused);
    }

    void anAgreementIsForOneRecipientOnly() {
        const Recipient sameNameOtherKind{RecipientKind::Expert, kBank.name};
        const Recipient sameKindOtherName{kBank.kind, "群馬銀行"};
        for (const Recipient& other : {sameNameOtherKind, sameKindOtherName})
            QVERIFY(given({fact(ConsentState::Agreed, 1, other)}, 20) == GivingAnswer::NotAsked);
    }

    void ofTwoAnswersToOneRecipientTheStricterCounts() {
        const std::vector<ConsentState> fromMildToStrict{
            ConsentState::Agreed, ConsentState::NotAsked, ConsentState::Unknown,
            ConsentState::Withdrawn, ConsentState::Refused};
        for (std::size_t mild = 0; mild < fromMildToStrict.size(); ++mild)
            for (std::size_t strict = mild; strict < fromMildToStrict.size(); ++strict) {
                const ConsentFact one = fact(fromMildToStrict[mild], 1);
                const ConsentFact other = fact(fromMildToStrict[strict], 1);
                QVERIFY(given({one, other}, 20) == given({other}, 20));
                QVERIFY(given({other, one}, 20) == given({other}, 20));
            }
    }

    void anAnswerOfALaterVersionIsNoAgreement() {
        QVERIFY(given({fact(ConsentState::Unknown, 1)}, 20) == GivingAnswer::NotReadable);
    }

    void ofATalkWithoutRecordOnlyWhatCountsItIsKept() {
        for (const char* kept : {"business", "plan", "writer", "when", "method", "topics/finance",
                                 "staff/0190", "companions/0190", "life"})
            QVERIFY2(isKeptWithoutRecord("consultation", kept), kept);
        std::set<std::string_view> notKept;
        for (const FieldInfo& field : kindOf<Consultation>().fields)
            if (!isKeptWithoutRecord("consultation", field.unit)) notKept.insert(field.unit);
        QCOMPARE(notKept,
                 (std::set<std::string_view>{"visitor", "said", "found", "essentialIssue",
                                             "nextStep", "progress", "told", "expert", "notes"}));
    }

    void figuresSheetsPlansPicturesAndConfidencesAreNotKept() {
        for (const char* kind : {"figure", "checksheet", "plan", "plan_action", "promise",
                                 "attachment", "business_event", "confidential_note"}) {
            QVERIFY2(!isKeptWithoutRecord(kind, "business"), kind);
            QVERIFY2(isKeptWithoutRecord(kind, "life"), kind);
        }
        QVERIFY(!isKeptWithoutRecord("business", "memo"));
    }

    void whatWasPromisedOrPlannedBeforeMayBeDone() {
        QVERIFY(isKeptWithoutRecord("promise", "doneOn"));
        QVERIFY(isKeptWithoutRecord("plan_action", "doneOn"));
        QVERIFY(isKeptWithoutRecord("plan", "state"));
        QVERIFY(isLeftOutWithoutRecord("plan", "stateReason"));
        for (const char* kept : {"stateWord", "finishedOn"})
            QVERIFY2(!isLeftOutWithoutRecord("plan", kept), kept);
        for (const char* unit : {"words", "due"})
            QVERIFY2(!isKeptWithoutRecord("promise", unit), unit);
    }

    void whoTheClientIsAndWhatTheLawAsksForIsKept() {
        for (const char* kind : {"contact", "appointment", "purpose_notice", "consent", "giving"})
            QVERIFY2(isKeptWithoutRecord(kind, "business"), kind);
        QVERIFY(isKeptWithoutRecord("business", "phone"));
        QVERIFY(isKeptWithoutRecord("business", "noRecord"));
    }
};

BANSO_TEST(ConsentRulesTest);

}  // namespace banso

#include "consent_rules_test.moc"
