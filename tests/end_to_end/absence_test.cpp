// SPDX-License-Identifier: Apache-2.0
// Two bad hours of an office, with the real server and the real tablets: a colleague who calls in
// sick at half past eight, and a tablet that is missed at seven in the evening. Whoever is in the
// office knows no command line.
#include <QDir>
#include <QElapsedTimer>
#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/consultation.h"
#include "tests/end_to_end/office_visitor.h"
#include "tests/end_to_end/real_tablet.h"
#include "tests/support/clear_text.h"
#include "tests/support/test_registry.h"

namespace banso::tests {
namespace {

constexpr int kMinuteMs = 60'000;
constexpr const char* kShop = "榛名製パン";
constexpr const char* kSaid = "隣の空き店舗を借りたい";
constexpr const char* kDebts = "信用金庫に三百万円";

}  // namespace

class AbsenceTest : public QObject {
    Q_OBJECT

    /// An office with a worker at its page, and Sato's restricted client on her tablet and the hub.
    struct Office {
        SystemClock clock;
        RandomIds ids{clock};
        ServerProcess server;
        RecordId shop = ids.recordId();
        std::unique_ptr<RealTablet> satos;

        Office() {
            BANSO_ASSERT(server.init().exitCode == 0);
            server.addPerson("高橋 誠", "administrator");
            server.addPerson("鈴木 花", "support_staff");
            const auto sato = RecordId::parse(server.addPerson("佐藤 美咲", "advisor"));
            server.addPerson("山田 健", "advisor");
            server.start();
            satos = std::make_unique<RealTablet>(server, "佐藤 美咲");
            satos->save(client(*sato));
            BANSO_ASSERT(satos->sync().empty());
        }
        std::vector<sync::RecordChange> client(RecordId advisor) {
            Business business;
            business.id = shop;
            business.name = kShop;
            business.advisor = advisor;
            business.restricted = true;
            std::vector<sync::RecordChange> records{sync::creation(business)};
            for (int day = 1; day <= 20; ++day) {
                Consultation talk;
                talk.id = ids.recordId();
                talk.business = shop;
                talk.writer = advisor;
                talk.day = tokyoDate(clock.now());
                talk.method = Method::Visit;
                talk.said = kSaid;
                records.push_back(sync::creation(talk));
            }
            ConfidentialNote note;
            note.id = confidentialNoteOf(shop);
            note.business = shop;
            note.debts = kDebts;
            records.push_back(sync::creation(note));
            return records;
        }
    };

  private slots:
    void a_sick_colleagues_files_are_whole_on_another_tablet_within_three_minutes() {
        Office office;
        const RealTablet yamadas(office.server, "山田 健");
        QVERIFY(yamadas.fileOf(office.shop).empty());
        const auto app = yamadas.open();
        // At half past eight nobody who leads is in yet.
        OfficeVisitor worker(office.server);
        worker.setUp("鈴木 花");

        QElapsedTimer since;
        since.start();
        worker.open("/stand-ins");
        worker.send("/stand-ins/set",
                    {{"absent", "佐藤 美咲（経営指導員）"}, {"deputy", "山田 健（経営指導員）"}});
        QVERIFY(worker.sees("代行を始めました。"));
        // Nobody touches that tablet.
        QElapsedTimer sinceTheClick;
        sinceTheClick.start();
        QTRY_COMPARE_WITH_TIMEOUT(yamadas.fileOf(office.shop).size(), std::size_t{22}, kMinuteMs);
        QVERIFY2(sinceTheClick.elapsed() < kMinuteMs, "longer than a minute after the click");
        QVERIFY2(since.elapsed() < 3 * kMinuteMs, qPrintable(QString::number(since.elapsed())));

        const auto whole = office.satos->fileOf(office.shop);
        QCOMPARE(whole.size(), std::size_t{22});
        QCOMPARE(yamadas.fileOf(office.shop), whole);
        QVERIFY(whole.contains(confidentialNoteOf(office.shop).text()));
    }

    void a_lost_tablet_is_stopped_within_two_minutes_and_says_nothing_to_its_finder() {
        Office office;
        OfficeVisitor worker(office.server);
        worker.setUp("鈴木 花");
        worker.signOut();

        QElapsedTimer since;
        since.start();
        worker.signIn();
        worker.follow("紛失");
        worker.follow("紛失した");
        worker.send("/lost/report");
        QVERIFY(worker.sees("端末を利用停止にしました。"));
        QVERIFY2(since.elapsed() < 2 * kMinuteMs, qPrintable(QString::number(since.elapsed())));
        // The report of somebody of the support staff leaves its name to the section's head.
        QVERIFY(!worker.sees(kShop));
        QVERIFY(worker.sees("ほかに担当者限りの事業者が1件"));
        QVERIFY(worker.sees("AES-256（SQLCipher）"));
        QVERIFY(worker.sees("うち担当者限り 1件"));
        QVERIFY(worker.sees("<dt>取扱注意メモ</dt><dd>1件"));
        QVERIFY(worker.sees("まだ確認できません"));

        // Whoever has found it copies the disk; whoever switches it on beside a network erases it.
        const auto onDisk = lookForClearText(office.satos->folder(), {kShop, kSaid, kDebts});
        QCOMPARE(onDisk.found, std::vector<std::string>{});
        QVERIFY(!QDir(office.satos->folder()).isEmpty());
        const auto app = office.satos->open();
        QTRY_VERIFY_WITH_TIMEOUT(QDir(office.satos->folder()).isEmpty(), kMinuteMs);
        worker.open("/lost");
        worker.follow("一覧を見る");
        QVERIFY(!worker.sees("まだ確認できません"));
        QVERIFY(worker.sees("端末が消去したと知らせた時刻 "));
    }
};

BANSO_TEST(AbsenceTest);

}  // namespace banso::tests

#include "absence_test.moc"
