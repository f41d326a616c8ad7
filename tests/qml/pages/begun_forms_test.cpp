// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "mobile/app/seen_text.h"
#include "shared/domain/appointment.h"
#include "shared/domain/giving.h"
#include "shared/domain/hub_records.h"
#include "shared/domain/plan.h"
#include "shared/store/records.h"
#include "tests/qml/pages/file_pages.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

/// Forms about a file that is not on the tablet: none begins without it, and what was begun goes
/// on.
class BegunFormsTest : public QObject {
    Q_OBJECT

  private slots:
    void initTestCase() { prepareApplication(QStringLiteral("ja")); }

    void aGivingThatWaitsForTheFileSaysHowItComesAndGoesOn() {
        FileChamber chamber;
        const Consent bank = chamber.agree();
        FilePages page(chamber);
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
        FileChamber chamber;
        FilePages page(chamber);
        page.openWithoutFile("consents", chamber.cafe());
        QVERIFY(!page.has("addConsent"));
        page.keepDraft("consent", chamber.business(), R"({"record":{"recipient":"群馬銀行"}})");
        page.program.open(QStringLiteral("consents"), chamber.cafe());
        QVERIFY(!page.shows("提供先はまだありません"));
        QVERIFY(page.tap("addConsent"));
        QVERIFY(page.shows("群馬銀行"));
    }

    void anotherAnswerThatWasBegunIsFoundWithoutTheFile() {
        FileChamber chamber;
        chamber.agree();
        FilePages page(chamber);
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

    void anAnswerThatWasBegunIsSavedAfterItsClientHasLeft() {
        FileChamber chamber;
        chamber.agree();
        FilePages page(chamber);
        page.openWithoutFile("consents", chamber.cafe());
        page.fetch();
        QVERIFY(page.tap("consent0Answer"));
        QVERIFY(page.tap("state/撤回"));
        const DraftStore drafts(chamber.sato().reader(), {});
        QTRY_VERIFY(!drafts.all().empty());
        chamber.handOver(chamber.yamada().person());
        page.program.open(QStringLiteral("sync"), {});
        page.sync();
        chamber.wait(std::chrono::hours{25});
        page.sync();

        page.program.open(QStringLiteral("today"), {});
        QVERIFY(page.tap("goOn0"));
        QVERIFY(page.has("left"));
        QVERIFY(!page.has("fetch"));
        QVERIFY(page.shows("群馬銀行"));
        QVERIFY(page.tap("way/口頭"));
        QVERIFY(page.tap("save"));
        QTRY_VERIFY(drafts.all().empty());
        page.program.open(QStringLiteral("sync"), {});
        page.sync();
        QVERIFY(page.shows("保留"));
    }

    void noFormBeginsWithoutTheFileThatItGoesOnFrom_data() {
        QTest::addColumn<QString>("form");
        QTest::newRow("check sheet") << "checksheet";
        QTest::newRow("follow-up") << "followup";
        QTest::newRow("its next day") << "appointment";
    }
    void noFormBeginsWithoutTheFileThatItGoesOnFrom() {
        QFETCH(const QString, form);
        FileChamber chamber;
        FilePages page(chamber);
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
        FileChamber chamber;
        FilePages page(chamber);
        page.openWithoutFile("checksheet", chamber.cafe());
        QVERIFY(!page.has("finishButton"));
        page.keepDraft("checksheet", chamber.business(), "{}");
        page.program.open(QStringLiteral("checksheet"), chamber.cafe());
        QTRY_VERIFY(page.has("finishButton"));
        QVERIFY(!page.has("fetch"));
    }

    void ofAClientWhoLeftHerReachTheFormStaysAndTheRestGoesADayLater() {
        FileChamber chamber;
        PlanAction tasting;
        tasting.id = makeVersion7(1'795'511'040'000, 1, 9);
        tasting.plan = chamber.plan.id;
        tasting.business = chamber.business();
        tasting.title = "試食会を月1回";
        chamber.bring({{"plan_action", tasting.id, toUnits(tasting)}});
        FilePages page(chamber);
        page.openWithoutFile("business", chamber.cafe());
        page.fetch();
        page.program.open(QStringLiteral("followup"), chamber.itsPlan());
        QVERIFY(page.tap("action0"));
        const DraftStore drafts(chamber.sato().reader(), {});
        QTRY_VERIFY(!drafts.all().empty());

        const auto heard = [&] {
            page.program.open(QStringLiteral("sync"), {});
            page.sync();
            page.program.open(QStringLiteral("business"), chamber.cafe());
        };
        chamber.handOver(chamber.yamada().person());
        heard();
        QVERIFY(page.shows("担当の範囲から外れました"));
        QVERIFY(page.shows("1日のあいだ、これまでの記録を見ながら"));
        QVERIFY(page.has("plan"));
        QVERIFY(!page.has("fetchNow"));

        chamber.wait(std::chrono::hours{25});
        heard();
        QVERIFY(page.shows("これまでの記録は、この端末から消えました"));
        QVERIFY(!page.has("plan"));
        QVERIFY(!page.has("fetchNow"));
        QVERIFY(!page.has("meanwhile"));
        QVERIFY(chamber.sato().seen<Consultation>(chamber.talk.id).state.isNew());

        page.program.open(QStringLiteral("followup"), chamber.itsPlan());
        QVERIFY(page.shows("カフェ とおりみち"));
        QVERIFY(page.shows("試食会を月1回"));
        QVERIFY(page.tap("finishButton"));
        page.program.open(QStringLiteral("sync"), {});
        page.sync();
        QVERIFY(page.shows("保留"));
    }

    void aDayThatWasBegunStaysThatOfTheSameFollowUp() {
        FileChamber chamber;
        chamber.countTheVisit();
        FilePages page(chamber);
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
        const RecordId second = followUpId(chamber.plan.id, 2);
        QVERIFY(!chamber.sato().seen<Appointment>(second).state.isNew());
        // The office takes it.
        page.program.open(QStringLiteral("sync"), {});
        page.sync();
        const Records<QuarantineEntry> keptBack(chamber.sato().reader(), Viewer{});
        QVERIFY(keptBack.where("TRUE").empty());
        QVERIFY(!chamber.sato().seen<Appointment>(second).state.isNew());
    }

    void aHalfWrittenFollowUpSaysNoNumberWithoutTheFile() {
        FileChamber chamber;
        chamber.countTheVisit();
        FilePages page(chamber);
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

    void aFormThatHasBegunStaysWhenASyncTakesTheFile() {
        FileChamber chamber;
        FilePages page(chamber);
        page.openWithoutFile("checksheet", chamber.cafe());
        page.fetch();
        QVERIFY(page.has("finishButton"));
        page.loseFile();
        QVERIFY(page.has("finishButton"));
        QVERIFY(!page.has("fetch"));
    }

    void aCorrectionThatWasBegunGoesOnWithoutTheFile() {
        FileChamber chamber;
        FilePages page(chamber);
        page.openWithoutFile("business", chamber.cafe());
        page.fetch();
        QVariantMap talk = chamber.cafe();
        talk.insert(QStringLiteral("consultationId"),
                    QString::fromStdString(chamber.talk.id.text()));
        page.program.open(QStringLiteral("consultation"), talk);
        QVERIFY(page.tap("topic0"));
        QVERIFY(page.tap("staff0"));
        const DraftStore drafts(chamber.sato().reader(), {});
        QTRY_VERIFY(!drafts.all().empty());

        // As on a tablet of hers that took the draft over and never had the file.
        page.inFile("CREATE TABLE office AS SELECT * FROM consultation");
        page.loseFile();
        page.program.open(QStringLiteral("today"), {});
        QVERIFY(page.shows("支援記録の直し"));
        QVERIFY(page.tap("goOn0"));
        QVERIFY(page.shows("カフェ とおりみち"));
        QVERIFY(page.tap("finishButton"));
        QVERIFY(page.shows("取り寄せてから、もう一度"));
        QVERIFY(!drafts.all().empty());

        page.inFile("INSERT INTO consultation SELECT * FROM office; DROP TABLE office");
        QVERIFY(page.tap("finishButton"));
        QVERIFY(drafts.all().empty());
        page.program.open(QStringLiteral("sync"), {});
        page.sync();
        QVERIFY(chamber.sync(chamber.yamada()).has_value());
        const Consultation told = chamber.yamada().seen<Consultation>(chamber.talk.id).value;
        QCOMPARE(told.topics.size(), std::size_t{1});
        QCOMPARE(told.said, chamber.talk.said);
    }
};

BANSO_TEST(BegunFormsTest);

}  // namespace banso::tests

#include "begun_forms_test.moc"
