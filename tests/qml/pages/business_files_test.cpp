// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "mobile/app/seen_text.h"
#include "shared/domain/appointment.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/consultation.h"
#include "shared/domain/giving.h"
#include "shared/domain/plan.h"
#include "shared/store/consent_store.h"
#include "shared/store/draft_store.h"
#include "sync/device/held_files.h"
#include "tests/qml/pages/two_tablets.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

/// A colleague's client on a tablet that keeps a part of the files: 佐藤 looks, 山田 looks after
/// it.
class BusinessFilesTest : public QObject {
    Q_OBJECT

    /// With a visit, a plan and a confidence of 山田's, of which 佐藤's tablet has the plan.
    struct Chamber : TwoTablets {
        Consultation talk;
        Plan plan;
        ConfidentialNote note;

        Chamber() {
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
            Consent bank =
                emptyConsent(business(), RecipientKind::FinancialInstitution, "群馬銀行");
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
    struct Pages : SyncedPages {
        Chamber& chamber;

        explicit Pages(Chamber& own) : SyncedPages(own.sato()), chamber(own) { sync(); }

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
            const auto lost = chamber.sato().writer().save([](sync::Replica& replica) {
                replica.database().execute(
                    "DELETE FROM heldFile; DELETE FROM consultation; DELETE FROM consent");
                return Result<void>{};
            });
            QVERIFY(lost.has_value());
            program.session().recordsChanged();
        }
    };

  private slots:
    void initTestCase() { prepareApplication(QStringLiteral("ja")); }

    void aFileThatIsNotHereIsFetchedWhenItsPageOpens() {
        Chamber chamber;
        Pages page(chamber);
        QVERIFY(chamber.sato().seen<Consultation>(chamber.talk.id).state.isNew());
        QVERIFY(!chamber.sato().seen<Plan>(chamber.plan.id).state.isNew());

        page.openWithoutFile("business", chamber.cafe());
        QVERIFY(page.shows("記録はまだこの端末にありません"));
        QVERIFY(page.shows("取り寄せられませんでした"));
        QVERIFY(page.has("record"));

        page.fetch();
        QVERIFY(page.shows("卸値の相談"));
    }

    void withoutTheFileNothingIsSaidOfWhatStandsInIt() {
        Chamber chamber;
        Pages page(chamber);
        page.openWithoutFile("business", chamber.cafe());
        const auto cards = {"plan", "sections",    "attachments", "timeline",
                            "keep", "uncontacted", "grade",       "show"};
        for (const char* card : cards) QVERIFY2(!page.has(card), card);
        QVERIFY(!page.shows("まだ伝えていません"));
        QVERIFY(page.shows("これまでの通知と同意は、まだこの端末にありません"));

        page.fetch();
        for (const char* card : cards) QVERIFY2(page.has(card), card);
        QVERIFY(!page.shows("これまでの通知と同意は、まだこの端末にありません"));
        QVERIFY(page.shows("まだ伝えていません"));
    }

    void whoMayReadWhatWasSaidInConfidenceDoesNotTakeItForEmpty() {
        Chamber chamber;
        chamber.bring({{"person", chamber.sato().person(), {{"roles/supervisor", "{}"}}}});
        Pages page(chamber);
        page.openWithoutFile("business", chamber.cafe());
        QVERIFY(!page.has("confidentialNotes"));
        page.fetch();
        QVERIFY(page.has("confidentialNotes"));
        QVERIFY(page.tap("readConfidential"));
        QVERIFY(page.shows("兄の保証人"));
    }

    void ofConsentsOnlyWhatIsKnownIsSaidAndNothingIsGiven() {
        Chamber chamber;
        Pages page(chamber);
        page.openWithoutFile("consents", chamber.cafe());
        const auto sentences = {"まだ伝えていません", "提供先はまだありません",
                                "まだ何も提供していません"};
        for (const char* sentence : sentences) QVERIFY2(!page.shows(sentence), sentence);
        QVERIFY(page.has("addNotice"));
        QVERIFY(page.has("wantsNoRecord"));
        page.fetch();
        for (const char* sentence : sentences) QVERIFY2(page.shows(sentence), sentence);
    }

    void aGivingThatWaitsForTheFileSaysHowItComesAndGoesOn() {
        Chamber chamber;
        const Consent bank = chamber.agree();
        Pages page(chamber);
        Giving giving;
        giving.recipientKind = bank.recipientKind;
        giving.recipient = bank.recipient;
        giving.what = "決算書の写し";
        json::Writer body;
        body.beginObject().member("day", "2026/11/24");
        writeUnits(body, "record", toUnits(giving));
        page.keepDraft("giving", bank.id, body.endObject().take());

        QVariantMap about = chamber.cafe();
        about.insert(QStringLiteral("form"), QStringLiteral("giving"));
        about.insert(QStringLiteral("consentId"), QString::fromStdString(bank.id.text()));
        page.openWithoutFile("consents", about);
        QVERIFY(page.has("obstacle"));
        QVERIFY(page.shows("届くと、ここに書けます"));
        page.fetch();
        QVERIFY(!page.has("obstacle"));
        QVERIFY(page.tap("save"));
        QVERIFY(page.shows("決算書の写し"));
        QVERIFY(!page.has("givingForm"));
    }

    void aHalfWrittenConsentGoesOnWithoutTheFile() {
        Chamber chamber;
        Pages page(chamber);
        page.openWithoutFile("consents", chamber.cafe());
        QVERIFY(!page.has("addConsent"));
        page.keepDraft("consent", chamber.business(), R"({"record":{"recipient":"群馬銀行"}})");
        page.program.open(QStringLiteral("consents"), chamber.cafe());
        QVERIFY(!page.shows("提供先はまだありません"));
        QVERIFY(page.tap("addConsent"));
        QVERIFY(page.shows("群馬銀行"));
    }

    void anotherAnswerThatWasBegunIsFoundWithoutTheFile() {
        Chamber chamber;
        chamber.agree();
        Pages page(chamber);
        page.openWithoutFile("consents", chamber.cafe());
        page.fetch();
        QVERIFY(page.tap("consent0Answer"));
        QVERIFY(page.tap("state/撤回"));
        const DraftStore drafts(chamber.sato().reader(), {});
        QTRY_VERIFY(!drafts.all().empty());

        page.loseFile();
        page.program.open(QStringLiteral("today"), {});
        QVERIFY(page.shows("提供の同意"));
        QVERIFY(page.tap("goOn0"));
        QVERIFY(page.has("fetch"));
        QVERIFY(page.has("consentForm"));
        QVERIFY(page.shows("群馬銀行"));
        QVERIFY(page.tap("way/口頭"));
        QVERIFY(page.tap("save"));
        QVERIFY(page.shows("取り寄せてから記録してください"));
        QVERIFY(page.has("consentForm"));
    }

    void noFormBeginsWithoutTheFileThatItGoesOnFrom_data() {
        QTest::addColumn<QString>("form");
        QTest::newRow("check sheet") << "checksheet";
        QTest::newRow("follow-up") << "followup";
        QTest::newRow("its next day") << "appointment";
    }
    void noFormBeginsWithoutTheFileThatItGoesOnFrom() {
        QFETCH(const QString, form);
        Chamber chamber;
        Pages page(chamber);
        const QVariantMap about =
            form == QStringLiteral("checksheet") ? chamber.cafe() : chamber.itsPlan();
        page.openWithoutFile(form.toUtf8(), about);
        QVERIFY(!page.has("finishButton"));
        QVERIFY(page.shows("今日の話は、いま支援記録に書けます"));
        QVERIFY(page.has("recordMeanwhile"));
        page.fetch();
        QVERIFY(page.has("finishButton"));
    }

    void aHalfWrittenFormGoesOnWithoutTheFile() {
        Chamber chamber;
        Pages page(chamber);
        page.openWithoutFile("checksheet", chamber.cafe());
        QVERIFY(!page.has("finishButton"));
        page.keepDraft("checksheet", chamber.business(), "{}");
        page.program.open(QStringLiteral("checksheet"), chamber.cafe());
        QTRY_VERIFY(page.has("finishButton"));
        QVERIFY(!page.has("fetch"));
    }

    void ofAPlanWhoseFileIsStillToComeNobodyIsToldThatItIsLate() {
        Chamber chamber;
        chamber.countTheVisit();
        chamber.plan.advisor = chamber.sato().person();
        chamber.bring({{"plan", chamber.plan.id, toUnits(chamber.plan)}});
        Pages page(chamber);
        page.program.open(QStringLiteral("today"), {});
        const auto claims = {"2回目の期限", "日超過", "期限超過 1件"};
        for (const char* claim : claims) QVERIFY2(page.shows(claim), claim);
        QVERIFY(!page.has("overdueNote"));

        page.loseFile();
        QVERIFY(page.shows("計画 1件の記録は、まだこの端末にありません"));
        for (const char* claim : claims) QVERIFY2(!page.shows(claim), claim);
        for (const char* claim : {"1回目の期限", "期限を過ぎたフォローアップはありません"})
            QVERIFY2(!page.shows(claim), claim);
    }

    void aDayThatWasBegunStaysThatOfTheSameFollowUp() {
        Chamber chamber;
        chamber.countTheVisit();
        Pages page(chamber);
        page.openWithoutFile("appointment", chamber.itsPlan());
        page.fetch();
        QVERIFY(page.shows("フォローアップ 2回目"));
        QVERIFY(page.tap("visitDay/来週"));
        const DraftStore drafts(chamber.sato().reader(), {});
        QTRY_VERIFY(!drafts.all().empty());

        page.loseFile();
        page.program.open(QStringLiteral("today"), {});
        page.program.open(QStringLiteral("appointment"), chamber.itsPlan());
        QVERIFY(page.shows("フォローアップ 2回目"));
        QVERIFY(page.tap("finishButton"));
        const RecordId second = RecordId::natural("appointment", chamber.plan.id, "2");
        QVERIFY(!chamber.sato().seen<Appointment>(second).state.isNew());
    }

    void aHalfWrittenFollowUpSaysNoNumberWithoutTheFile() {
        Chamber chamber;
        chamber.countTheVisit();
        Pages page(chamber);
        page.openWithoutFile("followup", chamber.itsPlan());
        page.fetch();
        QVERIFY(page.shows("フォローアップ 2回目"));
        page.keepDraft("followup", chamber.plan.id, "{}");
        page.loseFile();
        page.program.open(QStringLiteral("today"), {});
        page.program.open(QStringLiteral("followup"), chamber.itsPlan());
        QVERIFY(page.has("finishButton"));
        QVERIFY(!page.shows("回目"));
    }

    void whyNothingCameIsSaidInItsOwnWords() {
        Chamber chamber;
        Pages page(chamber);
        page.openWithoutFile("business", chamber.cafe());
        QVERIFY(page.shows("取り寄せられませんでした。事務所につながりません"));
        chamber.cut = ErrorCode::DeviceHeld;
        page.askAgain();
        QVERIFY(!page.shows("事務所につながりません"));
        QVERIFY(page.shows("事務所の確認を待っています"));
    }

    void aFormThatHasBegunStaysWhenASyncTakesTheFile() {
        Chamber chamber;
        Pages page(chamber);
        page.openWithoutFile("checksheet", chamber.cafe());
        page.fetch();
        QVERIFY(page.has("finishButton"));
        page.loseFile();
        QVERIFY(page.has("finishButton"));
        QVERIFY(!page.has("fetch"));
    }

    void aPinStaysUntilItIsTakenBackAndSaysWhenItWasNotSaved() {
        Chamber chamber;
        Pages page(chamber);
        page.program.open(QStringLiteral("business"), chamber.cafe());
        QTRY_VERIFY(page.has("keep"));
        const auto isPinned = [&] {
            return sync::HeldFiles(chamber.sato().reader()).isPinned(chamber.business());
        };
        QVERIFY(page.tap("pin"));
        QVERIFY(isPinned());
        QVERIFY(page.tap("pin"));
        QVERIFY(!isPinned());
        const auto broken = chamber.sato().writer().save([](sync::Replica& replica) {
            replica.database().execute(
                "CREATE TRIGGER broken BEFORE INSERT ON pinnedFile BEGIN SELECT RAISE(FAIL,''); "
                "END");
            return Result<void>{};
        });
        QVERIFY(broken.has_value());
        QVERIFY(page.tap("pin"));
        QVERIFY(page.has("pinError"));
        QVERIFY(page.shows("カフェ とおりみち"));
        QVERIFY(!isPinned());
    }

    void theSearchInRecordsSaysWhereItLooks() {
        Chamber chamber;
        Pages page(chamber);
        page.program.open(QStringLiteral("businesses"), {});
        QVERIFY(page.tap("記録から探す"));
        QVERIFY(page.has("partial"));
        chamber.share("all", chamber.yamada().person());
        page.program.open(QStringLiteral("sync"), {});
        page.sync();
        page.program.open(QStringLiteral("businesses"), {});
        QVERIFY(page.tap("記録から探す"));
        QVERIFY(!page.has("partial"));
    }
};

BANSO_TEST(BusinessFilesTest);

}  // namespace banso::tests

#include "business_files_test.moc"
