// SPDX-License-Identifier: Apache-2.0
// A list from the file that somebody brought to the report about it.
#include "server/office/import_desk.h"

#include <QDir>
#include <QFile>
#include <QtTest>
#include <thread>

#include "server/office/import_words.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {
namespace {

constexpr const char* kTwoRows =
    "事業所番号,事業所名,電話番号\n1001,カフェ とおりみち,027-000-1111\n1002,,027-000-2222\n";

}  // namespace

class ImportDeskTest : public QObject {
    Q_OBJECT

    struct Office {
        ChamberFixture chamber;
        DataFolder folder{chamber.folder.path().toStdString()};
        AuditLog audit{folder};
        ImportDesk desk{folder, chamber.writer, chamber.clock};
        StoreReaders::Lease store = chamber.reader();
    };

    /// Tries another import while one is at work.
    struct Intruder final : ChamberWriter {
        explicit Intruder(ChamberWriter& inner) : writer(inner) {}
        Result<void> write(const ChamberWork& work) override {
            std::thread other([&] { refused = tryAnother(); });
            other.join();
            return writer.write(work);
        }
        ChamberWriter& writer;
        std::function<Result<ImportReport>()> tryAnother;
        std::optional<Result<ImportReport>> refused{};
    };

  private slots:
    void one_list_is_read_at_a_time() {
        Office office;
        Intruder intruder(office.chamber.writer);
        ImportDesk desk(office.folder, intruder, office.chamber.clock);
        intruder.tryAnother = [&] {
            return desk.preview({kTwoRows, {}}, *office.store, ListBringer::console());
        };
        QCOMPARE(desk.run({kTwoRows, {}}, *office.store, ListBringer::console())->outcome.created,
                 1U);
        QCOMPARE((*intruder.refused).error().code, ErrorCode::TooOften);
        QVERIFY(desk.preview({kTwoRows, {}}, *office.store, ListBringer::console()).has_value());
    }

    void a_list_is_read_on_a_thread_that_ends_with_it() {
        Office office;
        struct Witness final : ChamberWriter {
            Result<void> write(const ChamberWork&) override {
                thread = std::this_thread::get_id();
                return {};
            }
            std::thread::id thread;
        } witness;
        ImportDesk desk(office.folder, witness, office.chamber.clock);
        QVERIFY(desk.run({kTwoRows, {}}, *office.store, ListBringer::console()).has_value());
        QVERIFY(witness.thread != std::thread::id() &&
                witness.thread != std::this_thread::get_id());
    }

    void an_import_is_in_the_audit_log_in_numbers_with_who_did_it() {
        Office office;
        const auto report = office.desk.run({kTwoRows, {}}, *office.store, ListBringer::console());
        QCOMPARE(report->rows, 2U);
        QCOMPARE(report->taken, 1U);
        QVERIFY(report->errors.front().fault == ImportFault::NameMissing);
        const auto line = office.audit.last(AuditEvent::ListImported);
        QCOMPARE(line->actor, "console");
        using Facts = std::vector<std::pair<std::string, std::string>>;
        QCOMPARE(line->facts, (Facts{{"rows", "2"}, {"taken", "1"}}));
    }

    void a_preview_leaves_its_numbers_in_the_audit_log_and_nothing_in_the_chamber() {
        Office office;
        const std::int64_t commits = office.chamber.commits();
        const auto report =
            office.desk.preview({kTwoRows, {}}, *office.store, ListBringer::console());
        QCOMPARE(report->outcome.created, 1U);
        QCOMPARE(office.chamber.commits(), commits);
        QVERIFY(!office.audit.last(AuditEvent::ListImported));
        const auto line = office.audit.last(AuditEvent::ListPreviewed);
        QCOMPARE(line->event, "list_previewed");
        QCOMPARE(line->actor, "console");
        using Facts = std::vector<std::pair<std::string, std::string>>;
        QCOMPARE(line->facts, (Facts{{"rows", "2"}, {"taken", "1"}}));
    }

    void what_cannot_be_recorded_is_neither_shown_nor_imported() {
        Office office;
        const QString log = office.chamber.folder.filePath("audit.ndjson");
        QVERIFY(!QFile::exists(log) && QDir().mkpath(log));
        const std::int64_t head = office.chamber.head();
        const ListBringer console = ListBringer::console();
        QVERIFY(!office.desk.preview({kTwoRows, {}}, *office.store, console));
        QVERIFY(!office.desk.run({kTwoRows, {}}, *office.store, console));
        QCOMPARE(office.chamber.head(), head);
    }

    void a_file_that_cannot_be_read_writes_nothing_at_all() {
        Office office;
        const auto refused =
            office.desk.run({"a,b\n1,2\n", {}}, *office.store, ListBringer::console());
        QCOMPARE(refused.error().code, ErrorCode::Invalid);
        QVERIFY(!office.audit.last(AuditEvent::ListImported));
    }

    void whatever_an_import_tells_has_its_words() {
        using Why = ImportKept::Why;
        for (const Why why :
             {Why::ChangedByPerson, Why::Cancelled, Why::Joined, Why::Erased, Why::NoRecordWanted})
            QVERIFY(!words(why).reasonJa.empty() && !words(why).mendEn.empty());
        QVERIFY(words(Likeness::NameAndPhone).reasonJa != words(Likeness::NameAndAddress).reasonJa);
        QCOMPARE(std::string(keptTextJa({2, "contact", "name", Why::ChangedByPerson})),
                 "代表者の氏名");
        QCOMPARE(std::string(keptTextJa({2, "business", "", Why::Erased})), "事業者");
    }
};

BANSO_TEST(ImportDeskTest);

}  // namespace banso::tests

#include "import_desk_test.moc"
