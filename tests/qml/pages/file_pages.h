// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QtTest>

#include "shared/domain/confidential_note.h"
#include "shared/domain/consultation.h"
#include "shared/domain/plan.h"
#include "shared/store/consent_store.h"
#include "shared/store/draft_store.h"
#include "tests/qml/pages/two_tablets.h"

namespace banso::tests {

/// A colleague's client on a tablet that keeps a part of the files: 佐藤 looks, 山田 looks after
/// it. With a visit, a plan and a confidence of 山田's, of which 佐藤's tablet has the plan.
struct FileChamber : TwoTablets {
    Consultation talk;
    Plan plan;
    ConfidentialNote note;

    FileChamber() {
        talk.id = makeVersion7(1'795'511'040'000, 1, 7);
        talk.business = business();
        talk.writer = yamada().person();
        talk.day = Date{std::chrono::year{2026}, std::chrono::month{11}, std::chrono::day{20}};
        talk.method = Method::Visit;
        talk.said = "卸値の相談";
        note.id = confidentialNoteOf(business());
        note.business = business();
        note.debts = "兄の保証人";
        plan.id = makeVersion7(1'795'511'040'000, 1, 8);
        plan.business = business();
        plan.advisor = yamada().person();
        plan.stateWord = PlanState::Running;
        plan.finishedOn =
            Date{std::chrono::year{2026}, std::chrono::month{2}, std::chrono::day{13}};
        share("part", yamada().person());
        bring({{"consultation", talk.id, toUnits(talk)},
               {"plan", plan.id, toUnits(plan)},
               {"confidential_note", note.id, toUnits(note)}});
    }
    QVariantMap cafe() const {
        return {{QStringLiteral("businessId"), QString::fromStdString(business().text())}};
    }
    QVariantMap itsPlan() const {
        return {{QStringLiteral("planId"), QString::fromStdString(plan.id.text())}};
    }
    /// The client agrees to what the bank is given.
    Consent agree() {
        Consent bank = emptyConsent(business(), RecipientKind::FinancialInstitution, "群馬銀行");
        bank.stateWord = ConsentState::Agreed;
        bank.stateOn = talk.day;
        bank.stateWay = TellingWay::InWriting;
        bring({{"consent", bank.id, toUnits(bank)}});
        return bank;
    }
    /// The visit was the plan's first follow-up.
    void countTheVisit() {
        talk.plan = plan.id;
        bring({{"consultation", talk.id, toUnits(talk)}});
    }
};

/// 佐藤's pages, after a sync that brought the directory.
struct FilePages : SyncedPages {
    FileChamber& chamber;

    explicit FilePages(FileChamber& own) : SyncedPages(own.sato()), chamber(own) { sync(); }

    /// Where no office answers: the page says how the file comes.
    void openWithoutFile(const char* name, const QVariantMap& properties) {
        chamber.online = false;
        QSignalSpy finished(&program.syncStatus(), &SyncStatus::finished);
        program.open(QString::fromUtf8(name), properties);
        QTRY_COMPARE(finished.size(), 1);
        QVERIFY(has("fetch"));
        QVERIFY(shows("カフェ とおりみち"));
    }
    /// By the button of the page; what said how the file comes is gone.
    void fetch() {
        chamber.online = true;
        askAgain();
        QVERIFY(!has("fetch"));
    }
    void askAgain() {
        QSignalSpy finished(&program.syncStatus(), &SyncStatus::finished);
        QVERIFY(tap("fetchNow"));
        QTRY_COMPARE(finished.size(), 1);
    }
    /// As if she had begun it here, or on another tablet of hers.
    void keepDraft(const char* form, RecordId subject, const std::string& body) {
        const auto kept = chamber.sato().writer().save([&](sync::Replica& replica) {
            return DraftStore(replica.database(), {})
                .put({chamber.sato().ids().recordId(), form, subject, "", body,
                      chamber.sato().now()});
        });
        QVERIFY(kept.has_value());
    }
    /// The office has taken the file back.
    void loseFile() {
        inFile("DELETE FROM heldFile; DELETE FROM consultation; DELETE FROM consent");
    }
    /// Does this to the tablet's file.
    void inFile(const char* statements) {
        const auto done = chamber.sato().writer().save([&](sync::Replica& replica) {
            replica.database().execute(statements);
            return Result<void>{};
        });
        QVERIFY(done.has_value());
        program.session().recordsChanged();
    }
};

}  // namespace banso::tests
