// SPDX-License-Identifier: Apache-2.0
// The office's page in a real browser with the real server: an office worker's morning, once, and
// then what was seen in it.
#include <QFile>
#include <QImage>
#include <QProcess>
#include <QRegularExpression>
#include <QStandardPaths>
#include <QTemporaryDir>
#include <QtTest>

#include "mobile/camera/qr_reader.h"
#include "shared/codec/enrolment.h"
#include "shared/codec/json.h"
#include "shared/domain/business.h"
#include "shared/store/consent_store.h"
#include "shared/store/records.h"
#include "sync/device/hand_in.h"
#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/support/pdf_text.h"
#include "tests/support/test_registry.h"

namespace banso::tests {
namespace {

constexpr int kPatienceMs = 240'000;
constexpr const char* kExpert = "専門 太郎";  // as the script names her
constexpr const char* kWorker = BANSO_SOURCE_DIR "/tests/end_to_end/browser/office_worker.py";

}  // namespace

class OfficePageBrowserTest : public QObject {
    Q_OBJECT

    SystemClock m_clock;
    ServerProcess m_server;
    QTemporaryDir m_profile;
    std::optional<json::Document> m_seen;

    /// Whether the page that she saw then says this.
    bool said(std::string_view when, std::string_view text) {
        const auto page = m_seen->root().string(when);
        return page && page->find(text) != std::string_view::npos;
    }
    /// The lines of a list; empty when there are none.
    std::string linesOf(std::string_view list) {
        std::string lines;
        for (const json::Member line : m_seen->root().find(list)->members())
            lines += std::string(line.value.string().value_or("")) + "\n";
        return lines;
    }
    /// Clients, of whom one has a name that finds no place to break, and one lets an expert read.
    void addClients(const RecordId& advisor, EnrolledTablet& tablet) {
        RandomIds ids(m_clock);
        for (const std::string& name :
             {std::string("榛名製パン"), std::string(150, 'W'), std::string("高崎工業")}) {
            Business business;
            business.id = ids.recordId();
            business.name = name;
            business.advisor = advisor;
            tablet->create(business);
            if (name == "榛名製パン") tablet->create(agreementOf(business.id));
        }
        QVERIFY(tablet->sync().has_value());
    }
    /// What 山田's tablet had not sent when it was stopped: it hands that in.
    void stopWithUnsentWork(EnrolledTablet& tablet) {
        RandomIds ids(m_clock);
        Business business;
        business.id = ids.recordId();
        business.name = "前橋木工";
        tablet->create(business);
        const auto id = QString::fromStdString(tablet.enrolled().device);
        QCOMPARE(m_server.run({"device", "stop", id}).exitCode, 0);
        std::vector<std::string> bodies;
        const auto made = tablet->write([&](sync::Replica& replica) -> Result<void> {
            bodies = sync::handInRequests(replica, m_clock, "test");
            return {};
        });
        QVERIFY(made.has_value());
        QCOMPARE(bodies.size(), std::size_t{1});
        QCOMPARE(tablet.post("", bodies.front(), "/v1/hand-in").status, 200);
    }
    /// The pages of a PDF that she kept, without the spaces that setting them puts in.
    QString textOn(std::string_view paper) {
        QFile file(QString::fromUtf8(m_seen->root().string(paper).value_or("")));
        if (!file.open(QIODevice::ReadOnly)) return {};
        return pagesOf(file.readAll().toStdString())
            .join(QString())
            .remove(QRegularExpression("\\s"));
    }
    Consent agreementOf(const RecordId& business) const {
        Consent consent = emptyConsent(business, RecipientKind::Expert, kExpert);
        consent.stateWord = ConsentState::Agreed;
        consent.stateOn = tokyoDate(m_clock.now());
        consent.stateWay = TellingWay::Spoken;
        return consent;
    }
    std::string setupLink() {
        const std::string printed = m_server.run({"account", "add", "--person", "高橋 誠"}).output;
        const std::size_t begin = printed.find("https://");
        QUrl link(QString::fromStdString(printed.substr(begin, printed.find('\n', begin) - begin)));
        link.setHost(QStringLiteral("localhost"));
        return link.toString().toStdString();
    }

  private slots:
    void initTestCase() {
        for (const char* program : {"chromium", "chromedriver"})
            QVERIFY2(!QStandardPaths::findExecutable(program).isEmpty(),
                     "this test needs chromium and chromium-driver");
        QCOMPARE(m_server.init().exitCode, 0);
        m_server.addPerson("高橋 誠", "administrator");
        const auto sato = RecordId::parse(m_server.addPerson("佐藤 美咲", "advisor"));
        m_server.addPerson("山田 健", "advisor");
        m_server.start();
        EnrolledTablet tablet(m_server, "佐藤 美咲", m_clock);
        addClients(*sato, tablet);
        EnrolledTablet stopped(m_server, "山田 健", m_clock);
        stopWithUnsentWork(stopped);
        QProcess worker;
        const std::string shown = m_server.run({"authority", "show"}).output;
        const auto digits = QRegularExpression("[0-9a-f]{64}").match(QString::fromStdString(shown));
        worker.start("python3", {kWorker, m_profile.path(), digits.captured(),
                                 QString::fromStdString(setupLink()), "高橋 誠"});
        QVERIFY(worker.waitForFinished(kPatienceMs));
        QVERIFY2(worker.exitCode() == 0, worker.readAllStandardError().constData());
        const QByteArray last = worker.readAllStandardOutput().trimmed().split('\n').constLast();
        m_seen.emplace(json::Document::parse(last.toStdString()).value());
    }

    void an_account_is_set_up_and_opens_with_password_and_code() {
        QVERIFY(said("after_setup", "バックアップ"));
        QVERIFY(said("signed_in", "サインインしました。"));
        QVERIFY(said("signed_in", "高橋 誠"));
    }

    void her_browser_warns_until_it_was_told_of_the_authority_that_the_server_shows() {
        QVERIFY(m_seen->root().boolean("warned").value_or(false));
    }

    void a_code_that_was_used_opens_nothing() {
        QVERIFY(said("used_code", "氏名、パスワード、確認コードのどれかが違います。"));
    }

    void no_page_is_wider_than_a_desks_screen_or_a_telephones() {
        QVERIFY(linesOf("pages").find("/handovers") != std::string::npos);
        QCOMPARE(linesOf("overflowing"), "");
    }

    void the_console_has_nothing_to_complain_of() { QCOMPARE(linesOf("complaints"), ""); }

    void an_expert_reads_the_client_who_agreed_until_the_office_ends_the_case() {
        QVERIFY(said("case_refused", "お客様が専門家への提供に同意していません。"));
        QVERIFY(said("case_opened", "案件を開きました。"));
        QCOMPARE(linesOf("expert_pages"), "/case\n");
        QVERIFY(said("case", "榛名製パン"));
        QFile sheet(QString::fromUtf8(m_seen->root().string("sheet").value_or("")));
        QVERIFY(sheet.open(QIODevice::ReadOnly));
        const QString text = pagesOf(sheet.readAll().toStdString()).join(QString());
        QVERIFY(text.contains("支援先の資料") && text.contains("榛名製パン"));
        QVERIFY(!text.contains("高崎工業"));
        QVERIFY(said("case_ended", "案件を終えました。"));
        QVERIFY(said("case_after", "いま開いている案件はありません。"));
    }

    void a_stand_in_begins_by_two_choices_and_a_button() {
        QVERIFY(said("stand_in", "代行を始めました。"));
        QVERIFY(said("stand_in", "佐藤 美咲"));
    }

    void a_hand_over_shows_its_numbers_before_it_is_done() {
        QVERIFY(said("preview", "佐藤 美咲 から 山田 健 へ"));
        QVERIFY(said("preview", "事業者\n3件"));
        QVERIFY(said("preview", "まだ送られていない記録"));
        QVERIFY(said("handed_over", "引き継ぎました。"));
    }

    void the_chambers_list_comes_in_as_a_file_whose_columns_she_says() {
        QVERIFY(said("list_columns", "どの列が何か、選んでください"));
        QVERIFY(said("list_preview", "1行を取り込めます"));
        QVERIFY(said("list_imported", "1行を取り込みました"));
    }

    void a_lost_tablet_is_stopped_by_two_clicks_and_its_clients_are_listed() {
        QCOMPARE(m_seen->root().integer("lost_clicks"), 2);
        QVERIFY(said("lost", "端末を利用停止にしました。"));
        QVERIFY(said("lost", "榛名製パン"));
        // The directory goes onto the paper once somebody has opened it.
        QCOMPARE(linesOf("directory_on_paper"), "none\nblock\n");
    }

    void the_code_on_the_screen_is_read_by_a_tablet_and_enrols_it_once() {
        QVERIFY(said("enrolment", "あと10分") || said("enrolment", "あと9分"));
        const QImage picture(QString::fromUtf8(m_seen->root().string("qr").value_or("")));
        const QString text = readQrCode(picture);
        const auto invitation = parseQrText(text.toStdString());
        QVERIFY2(invitation.has_value(), qPrintable(text));
        QCOMPARE(invitation->port, m_server.peoplePort());
        const DeviceKey key;
        const std::string request = key.requestFor(RandomIds(m_clock).deviceId());
        QCOMPARE(askToEnrol(m_server, *invitation, request).status, 200);
        QVERIFY(askToEnrol(m_server, *invitation, request).status != 200);
    }

    void what_a_stopped_tablet_handed_in_is_looked_at_and_taken() {
        QVERIFY(said("hand_in", "山田 健"));
        QVERIFY(said("taken", "引き渡された未送信分を取り込みました。"));
        EnrolledTablet colleagues(m_server, "佐藤 美咲", m_clock);
        QVERIFY(colleagues->sync().has_value());
        std::set<std::string> names;
        const Records<Business> all(colleagues->database(), Viewer{});
        for (const Business& business : all.where("TRUE")) names.insert(business.name);
        QVERIFY(names.contains("前橋木工") && !names.contains("高崎工業"));
        QVERIFY(names.contains("藤岡瓦店"));
    }

    void a_client_is_erased_and_the_proof_comes_on_paper_without_the_name() {
        QVERIFY(said("erasing", "高崎工業"));
        QVERIFY(said("proof", "消去しました。"));
        QVERIFY(said("erased", "見つかりません。"));
        const QString paper = textOn("proof_on_paper");
        QVERIFY2(paper.contains("消去の証明") && paper.contains("本人の請求"), qPrintable(paper));
        QVERIFY(paper.contains("高橋誠") && !paper.contains("高崎工業"));
    }

    void a_new_paper_comes_into_use_by_the_number_that_print_alone_shows() {
        const auto number = std::string(m_seen->root().string("paper_number").value_or(""));
        QVERIFY(!number.empty() && !said("paper", number));
        QVERIFY(said("paper_used", "新しい紙を使い始めました。") && said("paper_used", number));
        const QString paper = textOn("paper_on_paper");
        const QRegularExpression groups("([a-z2-7]{4}-){13}[a-z2-7]{4}");
        const auto found = groups.match(paper);
        QVERIFY2(found.hasMatch(), qPrintable(paper));
        const auto key = RecoveryKey::parse(found.captured().toStdString());
        QVERIFY(key.has_value());
        QCOMPARE(key->publicHalf().number(), number);
        QVERIFY(paper.contains(QString::fromStdString(number)));
    }
};

BANSO_TEST(OfficePageBrowserTest);

}  // namespace banso::tests

#include "office_page_browser_test.moc"
