// SPDX-License-Identifier: Apache-2.0
// The real banso-server as its administrator and its tablets meet it: the program's own process,
// TLS, certificates and files. What is asked below HTTP stands in tests/unit/server.
#include <QFile>
#include <QtTest>
#include <atomic>
#include <thread>

#include "shared/base/limits.h"
#include "shared/db/database.h"
#include "shared/db/statement.h"
#include "shared/domain/business.h"
#include "shared/domain/drift.h"
#include "shared/domain/figure.h"
#include "shared/domain/person.h"
#include "shared/domain/plan.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/lines.h"
#include "sync/protocol/messages.h"
#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/support/test_registry.h"

namespace banso::tests {
namespace {

using namespace std::chrono;

bool contains(const std::string& text, std::string_view part) {
    return text.find(part) != std::string::npos;
}

Business shopNamed(const std::string& name, IdSource& ids) {
    Business shop;
    shop.id = ids.recordId();
    shop.name = name;
    return shop;
}

std::int64_t countOf(Database& database, const std::string& table) {
    Statement row = database.prepare("SELECT count(*) FROM \"" + table + "\"");
    return row.step() ? row.integer(0) : 0;
}

/// What comes back to a save that no program of ours would write, sent with the tablet's own
/// certificate.
std::string answerToForged(const EnrolledTablet& tablet, int sequence, RecordId person,
                           const std::string& operation) {
    sync::DeviceHello hello;
    hello.device = tablet.enrolled().device;
    sync::LineWriter writer;
    writer.add(sync::encode(hello));
    writer.add("{\"save\":" + std::to_string(sequence) + ",\"by\":\"" + person.text() +
               R"(","at":0,"seen":["",0,0],"schema":1,"ops":[)" + operation + "]}");
    writer.end();
    return tablet.post("", writer.take()).body;
}

/// An operation that sets one unit of a record that was never there before.
std::string setting(const std::string& kind, RecordId id, const std::string& unit,
                    const std::string& value) {
    return "{\"k\":\"" + kind + "\",\"r\":\"" + id.text() + "\",\"set\":{\"" + unit + "\":[null," +
           value + "]}}";
}

}  // namespace

class ServerProcessTest : public QObject {
    Q_OBJECT

    /// A chamber that is served, with two advisors.
    struct Office {
        SystemClock clock;
        RandomIds ids{clock};
        ServerProcess server;

        Office() {
            BANSO_ASSERT(server.init().exitCode == 0);
            server.addPerson("佐藤 美咲", "advisor");
            server.addPerson("山田 健", "advisor");
            server.start();
        }
    };

    static void writeFile(const QString& path, const QByteArray& text) {
        QFile file(path);
        QVERIFY(file.open(QIODevice::WriteOnly));
        QCOMPARE(file.write(text), static_cast<qint64>(text.size()));
    }

  private slots:
    void help_teaches_with_examples() {
        const ServerProcess server;
        const CommandOutcome help = server.run({"--help"});
        QCOMPARE(help.exitCode, 0);
        QVERIFY(contains(help.output, "banso-server init --plan"));
        QVERIFY(contains(server.run({"import", "businesses", "--help"}).output, "[columns]"));
        QVERIFY(contains(server.run({"device", "add", "--help"}).output, "--qr"));
    }

    void a_chamber_is_never_overwritten() {
        const ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        const std::string authority = server.authorityPem();
        const CommandOutcome again = server.init();
        QCOMPARE(again.exitCode, 1);
        QVERIFY(contains(again.errors, "holds a chamber already"));
        QCOMPARE(server.authorityPem(), authority);
    }

    void a_folder_without_a_chamber_is_not_served() {
        const ServerProcess server;
        const CommandOutcome outcome = server.run({"serve"});
        QCOMPARE(outcome.exitCode, 1);
        QVERIFY(contains(outcome.errors, "banso-server init"));
    }

    void what_one_tablet_saves_another_reads_whatever_the_encoding() {
        Office office;
        EnrolledTablet sato(office.server, "佐藤 美咲", office.clock);
        EnrolledTablet yamada(office.server, "山田 健", office.clock);
        for (const char* encoding : {"zstd", "gzip", "identity"}) {
            sato.encoding = yamada.encoding = encoding;
            const Business shop = shopNamed(encoding, office.ids);
            sato->create(shop);
            QVERIFY(sato->sync().has_value());
            QVERIFY(yamada->sync().has_value());
            QCOMPARE(yamada->read<Business>(shop.id).value.name, encoding);
        }
        QCOMPARE(sato->unanswered(), 0);
    }

    void a_killed_server_has_lost_nothing_that_it_acknowledged() {
        Office office;
        EnrolledTablet sato(office.server, "佐藤 美咲", office.clock);
        EnrolledTablet yamada(office.server, "山田 健", office.clock);
        std::atomic<int> acknowledged = 0;
        int saved = 0;
        std::thread field([&] {
            // Until nobody answers any more: the last save is one that was under way.
            do {
                sato->create(shopNamed("店" + std::to_string(++saved), office.ids));
                if (sato->sync()) ++acknowledged;
            } while (sato->unanswered() == 0);
        });
        while (acknowledged < 10) std::this_thread::yield();
        office.server.killHard();
        field.join();
        office.server.start();
        QVERIFY(yamada->sync().has_value());
        QVERIFY(countOf(yamada->database(), "business") >= acknowledged);
        QVERIFY(sato->sync().has_value());
        QVERIFY(yamada->sync().has_value());
        QCOMPARE(countOf(yamada->database(), "business"), saved);
        QCOMPARE(sato->unanswered(), 0);
    }

    void it_ends_cleanly_when_asked_and_goes_on_where_it_was() {
        Office office;
        EnrolledTablet sato(office.server, "佐藤 美咲", office.clock);
        sato->create(shopNamed("前", office.ids));
        QVERIFY(sato->sync().has_value());
        QCOMPARE(office.server.stop(), 0);
        QVERIFY(!QFile::exists(office.server.folder() + "/serving.json"));
        QCOMPARE(sato->sync().error().code, ErrorCode::Offline);
        office.server.start();
        sato->create(shopNamed("後", office.ids));
        QVERIFY(sato->sync().has_value());
        QCOMPARE(countOf(sato->database(), "business"), 2);
    }

    void a_second_server_on_the_same_chamber_is_refused() {
        const Office office;
        const CommandOutcome second = office.server.run({"serve", "--address", "127.0.0.1"});
        QCOMPARE(second.exitCode, 1);
        QVERIFY(contains(second.errors, "Another banso-server serves"));
    }

    void a_file_of_a_newer_program_is_left_alone_and_says_what_to_do() {
        const ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        {
            auto database = Database::open(server.chamberFile(), Database::Mode::ReadWrite);
            database->execute("PRAGMA user_version=99");
        }
        for (const QStringList& command :
             {QStringList{"serve"}, QStringList{"status"}, QStringList{"person", "list"}}) {
            const CommandOutcome outcome = server.run(command);
            QCOMPARE(outcome.exitCode, 1);
            QVERIFY(contains(outcome.errors, "Install the newer program"));
        }
        auto database = Database::open(server.chamberFile(), Database::Mode::ReadOnly);
        Statement version = database->prepare("PRAGMA user_version");
        QVERIFY(version.step());
        QCOMPARE(version.integer(0), 99);
    }

    void a_code_enrols_one_tablet_and_no_second() {
        const Office office;
        const EnrolmentInvitation invitation = office.server.addDevice("佐藤 美咲");
        const DeviceKey key;
        QCOMPARE(askToEnrol(office.server, invitation, key.requestFor("abcdefghijklmnop")).status,
                 200);
        const Reply second =
            askToEnrol(office.server, invitation, key.requestFor("qrstuvwxyz234567"));
        QCOMPARE(second.status, 401);
        QVERIFY(contains(second.body, "unauthenticated"));
    }

    void a_stopped_tablet_is_shut_out_at_its_next_request() {
        Office office;
        EnrolledTablet sato(office.server, "佐藤 美咲", office.clock);
        QVERIFY(sato->sync().has_value());
        const CommandOutcome stopped =
            office.server.run({"device", "stop", QString::fromStdString(sato.enrolled().device)});
        QCOMPARE(stopped.exitCode, 0);
        QCOMPARE(sato->sync().error().code, ErrorCode::DeviceStopped);
        QVERIFY(contains(office.server.run({"device", "list"}).output, "stopped"));
    }

    void also_on_the_connection_that_it_holds_open() {
        Office office;
        EnrolledTablet sato(office.server, "佐藤 美咲", office.clock);
        sync::DeviceHello hello;
        hello.device = sato.enrolled().device;
        sync::LineWriter request;
        request.add(sync::encode(hello));
        request.end();
        const std::string body = request.take();
        TlsClient held(office.server.tabletsPort(), sato.enrolled().identity);
        QCOMPARE(held.post("/v1/sync", body).status, 200);
        QCOMPARE(held.post("/v1/sync", body).status, 200);
        office.server.run({"device", "stop", QString::fromStdString(hello.device)});
        const Reply refused = held.post("/v1/sync", body);
        QCOMPARE(refused.status, 403);
        QVERIFY(contains(refused.body, "device_stopped"));
    }

    void bad_requests_get_a_clear_error_and_the_tablet_goes_on() {
        Office office;
        EnrolledTablet sato(office.server, "佐藤 美咲", office.clock);
        QCOMPARE(sato.post("", "no message").status, 400);
        QCOMPARE(sato.post("Content-Encoding: br\r\n", "x").status, 400);
        QCOMPARE(sato.post("Content-Encoding: zstd\r\n", "x").status, 400);
        const std::string bomb = sync::compress(
            sync::Encoding::Zstd, std::string(limits::kRequestBytesUnpacked + 1, '\n'));
        const Reply unfolded = sato.post("Content-Encoding: zstd\r\n", bomb);
        QCOMPARE(unfolded.status, 413);
        QVERIFY(contains(unfolded.body, "too_large"));
        QCOMPARE(sato.post("", std::string(limits::kRequestBytes + 1, 'x')).status, 413);
        const Business shop = shopNamed("その後の店", office.ids);
        sato->create(shop);
        QVERIFY(sato->sync().has_value());
        QCOMPARE(sato->unanswered(), 0);
    }

    void what_a_tablet_forges_is_kept_apart_and_stands_nowhere() {
        Office office;
        EnrolledTablet sato(office.server, "佐藤 美咲", office.clock);
        EnrolledTablet yamada(office.server, "山田 健", office.clock);
        const RecordId satosId = sato.enrolled().person;
        const RecordId yamadasId = yamada.enrolled().person;
        const RecordId fresh = office.ids.recordId();
        const std::string inAnothersName =
            answerToForged(sato, 1, yamadasId, setting("business", fresh, "name", "\"偽の店\""));
        const std::string hubsOwn = answerToForged(
            sato, 2, satosId, setting("verdict", office.ids.recordId(), "grade", "\"on_track\""));
        const std::string moreRights = answerToForged(
            sato, 3, satosId, setting("person", satosId, "roles/administrator", "{}"));
        for (const std::string& answer : {inAnothersName, hubsOwn, moreRights}) {
            QVERIFY(contains(answer, "\"outcome\":\"quarantined\""));
            QVERIFY(contains(answer, "\"code\":\"forbidden\""));
        }
        yamada->open(fresh);
        QVERIFY(yamada->sync().has_value());
        QCOMPARE(countOf(yamada->database(), "business"), 0);
        QCOMPARE(countOf(yamada->database(), "verdict"), 0);
        QCOMPARE(countOf(yamada->database(), "quarantine_entry"), 3);
        const auto me = yamada->read<Person>(satosId).value;
        QVERIFY(!me.roles.contains("administrator"));
    }

    void what_a_tablet_names_cannot_play_with_the_administrators_terminal() {
        Office office;
        EnrolledTablet sato(office.server, "佐藤 美咲", office.clock);
        const std::string answer =
            answerToForged(sato, 1, sato.enrolled().person,
                           setting("\\u001b[2J", office.ids.recordId(), "later", "1"));
        QVERIFY(contains(answer, "\"outcome\":\"applied\""));
        QVERIFY(!contains(office.server.run({"status"}).output, "\x1b"));
        QVERIFY(!contains(office.server.run({"status", "--json"}).output, "\x1b"));
    }

    void whoever_has_no_certificate_may_send_only_what_an_enrolment_needs() {
        const Office office;
        TlsClient client(office.server.peoplePort(), {office.server.authorityPem(), {}, {}});
        QCOMPARE(client.post("/v1/enrol", std::string(100'000, ' ')).status, 413);
    }

    void the_log_holds_no_name_and_no_figure() {
        Office office;
        EnrolledTablet sato(office.server, "佐藤 美咲", office.clock);
        sato->create(shopNamed("秘密の店", office.ids));
        QVERIFY(sato->sync().has_value());
        QCOMPARE(office.server.stop(), 0);
        QFile log(office.server.logFile());
        QVERIFY(log.open(QIODevice::ReadOnly));
        const std::string text = log.readAll().toStdString();
        QVERIFY(contains(text, "/v1/sync"));
        QVERIFY(!contains(text, "秘密"));
        QVERIFY(!contains(text, "佐藤"));
    }

    void a_plan_that_drifts_comes_back_with_a_verdict_and_a_proposed_case() {
        Office office;
        EnrolledTablet sato(office.server, "佐藤 美咲", office.clock);
        const Business shop = shopNamed("榛名製パン", office.ids);
        const YearMonth now = monthOf(tokyoDate(office.clock.now()));
        Plan plan;
        plan.id = office.ids.recordId();
        plan.business = shop.id;
        plan.stateWord = PlanState::Running;
        plan.firstMonth = now - months{6};
        plan.finishedOn = firstDay(now - months{7});
        plan.taxBasis = TaxBasis::Excluded;
        sato->create(shop);
        for (int i = 0; i < 6; ++i) {
            const std::string month = toText(*plan.firstMonth + months{i});
            plan.targets[month].sales = 1'000'000;
            Figure figure;
            figure.business = shop.id;
            figure.period = month;
            figure.measure = Measure::Sales;
            figure.amount = 700'000;
            figure.taxBasis = TaxBasis::Excluded;
            figure.id = naturalId(kindOf<Figure>(), toUnits(figure));
            sato->create(figure);
        }
        sato->create(plan);
        const auto verdicts = [&] {
            BANSO_ASSERT(sato->sync().has_value());
            return countOf(sato->database(), "verdict");
        };
        QTRY_COMPARE_WITH_TIMEOUT(verdicts(), 1, 20'000);
        const RecordId id = RecordId::natural("verdict", plan.id, plan.id.text());
        QCOMPARE(sato->read<Verdict>(id).value.grade, Grade::Drifting);
        QCOMPARE(countOf(sato->database(), "drift_case"), 1);
    }

    void a_list_is_imported_beside_the_running_server_with_its_bad_rows_named() {
        Office office;
        const QString list = office.server.filePath("list.csv");
        writeFile(list,
                  "事業所番号,事業所名,電話番号\n"
                  "1001,カフェ とおりみち,027-000-1111\n"
                  "1002,,027-000-2222\n");
        const CommandOutcome first = office.server.run({"import", "businesses", list});
        QCOMPARE(first.exitCode, 1);
        QVERIFY(contains(first.output, "3行「事業所名」"));
        QVERIFY(contains(first.output, "new 1"));
        const CommandOutcome again = office.server.run({"import", "businesses", list});
        QVERIFY(contains(again.output, "new 0"));
        QVERIFY(contains(again.output, "changed 0"));
        EnrolledTablet sato(office.server, "佐藤 美咲", office.clock);
        QVERIFY(sato->sync().has_value());
        QCOMPARE(countOf(sato->database(), "business"), 1);
    }

    void status_tells_what_is_there_and_who_synced() {
        Office office;
        EnrolledTablet sato(office.server, "佐藤 美咲", office.clock);
        sato->create(shopNamed("店", office.ids));
        QVERIFY(sato->sync().has_value());
        const auto told = json::Document::parse(office.server.run({"status", "--json"}).output);
        const json::Value status = told->root();
        QCOMPARE(status.boolean("served").value(), true);
        QCOMPARE(status.find("records")->integer("business").value(), 1);
        QCOMPARE(status.find("devices")->size(), std::size_t{1});
        const json::Value device = (*status.find("devices")->members().begin()).value;
        QCOMPARE(device.string("id").value(), sato.enrolled().device);
        QVERIFY(device.integer("lastSync").value() > 0);
        QCOMPARE(status.integer("openQuarantine").value(), 0);
    }
};

BANSO_TEST(ServerProcessTest);

}  // namespace banso::tests

#include "server_process_test.moc"
