// SPDX-License-Identifier: Apache-2.0
// The exchange of a tablet with the server, below HTTP: good requests, and every kind of bad one.
// After each bad one the chamber must stand as before, and the tablet must be able to go on.
#include "server/handlers/sync_handler.h"

#include <QtTest>

#include "server/auth/secret_file.h"
#include "shared/db/statement.h"
#include "shared/domain/business.h"
#include "sync/protocol/lines.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/handlers/sync_office.h"

namespace banso::tests {
namespace {

std::string lastLine(const std::string& text) {
    return text.substr(text.rfind('\n', text.size() - 2) + 1);
}

/// A message of these lines with its closing one.
std::string message(const std::vector<std::string>& lines) {
    sync::LineWriter writer;
    for (const std::string& line : lines) writer.add(line);
    writer.end();
    return writer.take();
}

}  // namespace

class SyncHandlerTest : public QObject {
    Q_OBJECT

    struct Office : SyncOffice {
        RecordId sato = chamber.addPerson("佐藤", Role::Advisor);
        RecordId yamada = chamber.addPerson("山田", Role::Advisor);
        TestTablet first = tabletOf(sato);
        TestTablet second = tabletOf(yamada);

        /// A body as it is, without packing.
        Result<std::string> send(const std::string& body) {
            return ask(requestOf(first.device(), body, "identity"));
        }

        std::string hello(const DeviceId& device, bool pull = true) {
            sync::DeviceHello made;
            made.schema = kSchemaVersion;
            made.app = "test";
            made.device = device;
            made.pull = pull;
            return sync::encode(made);
        }
        std::string hello() { return hello(first.device()); }

        RecordId newShop(const std::string& name) {
            Business business;
            business.id = chamber.ids.recordId();
            business.name = name;
            first.create(business);
            return business.id;
        }

        /// After something bad: nothing has changed, and the tablet syncs as ever.
        void verifyUnharmed(std::int64_t headBefore) {
            QCOMPARE(chamber.head(), headBefore);
            const RecordId shop = newShop("その後の店");
            QVERIFY(first.sync().has_value());
            QVERIFY(chamber.read<Business>(shop).has_value());
        }

        /// The recovery key that the answer to a sync tells; empty where it tells none.
        std::string keyToldTo(TestTablet& tablet) {
            BANSO_ASSERT(tablet.sync().has_value());
            for (const auto& [field, text] : header)
                if (field == "Banso-Recovery-Key") return text;
            return {};
        }
    };

  private slots:
    void each_answer_tells_the_recovery_key_that_the_chamber_has_by_then() {
        Office office;
        QVERIFY(office.keyToldTo(office.first).empty());
        for (int i = 0; i < 2; ++i) {
            const RecoveryKey::Public key = RecoveryKey::random().publicHalf();
            QVERIFY(office.chamber.recovery.write(key, office.chamber.clock.now()).has_value());
            QCOMPARE(office.keyToldTo(office.first), key.text());
            QCOMPARE(office.keyToldTo(office.second), key.text());
            QCOMPARE(office.keyToldTo(office.second), key.text());
        }
    }

    void a_damaged_recovery_key_holds_no_sync_up() {
        Office office;
        QVERIFY(writeSecretFile(office.chamber.recovery.file(), "{\"version\":1,").has_value());
        QVERIFY(office.keyToldTo(office.first).empty());
    }

    void what_one_tablet_saved_another_reads_in_every_encoding() {
        for (const char* encoding : {"identity", "gzip", "zstd"}) {
            Office office;
            office.encoding = encoding;
            const RecordId shop = office.newShop("カフェ とおりみち");
            QVERIFY(office.first.sync().has_value());
            QVERIFY(office.second.sync().has_value());
            QCOMPARE(office.second.read<Business>(shop).value.name, "カフェ とおりみち");
            QCOMPARE(office.first.unanswered(), 0);
        }
    }

    void a_chamber_of_many_records_comes_in_chunks_and_whole() {
        Office office;
        constexpr int kShops = 3'000;
        const auto written = office.chamber.writer.write([&](ChamberFile& open) -> Result<void> {
            for (int i = 0; i < kShops; ++i) {
                Business business;
                business.id = office.chamber.ids.recordId();
                business.name = "店" + std::to_string(i);
                open.hub().bring({kindOf<Business>().name, business.id, toUnits(business)});
            }
            return {};
        });
        QVERIFY(written.has_value());
        QVERIFY(office.first.sync().has_value());
        Statement row = office.first.database().prepare("SELECT count(*) FROM business");
        QVERIFY(row.step());
        QCOMPARE(row.integer(0), kShops);
    }

    void a_tablet_that_does_not_want_to_pull_keeps_its_cursor() {
        Office office;
        const auto answer = office.send(message({office.hello(office.first.device(), false)}));
        QVERIFY(lastLine(*answer).find(R"("cursor":0)") != std::string::npos);
        QVERIFY(answer->find("\"units\"") == std::string::npos);
    }

    void a_request_sent_twice_is_taken_once_and_answered_alike() {
        Office office;
        office.newShop("二度送りの店");
        QVERIFY(office.first.sync().has_value());
        const std::int64_t head = office.chamber.head();
        const auto again = office.carry(office.first.device(), office.first.lastRequest());
        QVERIFY(again.has_value());
        QVERIFY(again->find("\"again\":true") != std::string::npos);
        QCOMPARE(office.chamber.head(), head);
    }

    void a_forged_save_under_a_taken_number_changes_nothing_and_is_named() {
        Office office;
        office.newShop("本物の店");
        QVERIFY(office.first.sync().has_value());
        const std::int64_t head = office.chamber.head();
        std::string forged = office.first.lastRequest();
        const std::string save = forged.substr(
            forged.find("{\"save\""), forged.find("{\"end\"") - forged.find("{\"save\"") - 1);
        std::string changed = save;
        changed.replace(changed.find("本物の店"), std::string("本物の店").size(), "偽物の店");
        const auto answer = office.send(message({office.hello(), changed}));
        QVERIFY(answer.has_value());
        QVERIFY(answer->find("\"copied\"") != std::string::npos);
        QCOMPARE(office.chamber.head(), head);
    }

    void a_tablet_with_an_old_token_is_a_copy() {
        Office office;
        QVERIFY(office.first.sync().has_value());
        QVERIFY(office.first.sync().has_value());
        QVERIFY(office.first.sync().has_value());
        const auto copied = office.send(message({office.hello()}));
        QVERIFY(copied->find("\"copied\"") != std::string::npos);
    }

    void a_malformed_request_is_told_so_and_nothing_changes() {
        Office office;
        const std::int64_t head = office.chamber.head();
        const std::vector<std::string> bodies{
            "{\"hello\":",
            message({"{\"hello\":17}"}),
            message({"{\"save\":1}"}),
            message({"[1,2]"}),
            message({R"({"hello":{"protocol":1,"protocol":1}})"}),
            message({"\xff\xfe\xfd"}),
        };
        for (const std::string& body : bodies) {
            const auto answer = office.send(body);
            QVERIFY(!answer.has_value());
            QVERIFY(answer.error().code == ErrorCode::Malformed ||
                    answer.error().code == ErrorCode::Incomplete);
        }
        office.verifyUnharmed(head);
    }

    void a_truncated_request_counts_for_nothing() {
        Office office;
        office.newShop("途中で切れた店");
        const std::int64_t head = office.chamber.head();
        QVERIFY(!office.send("").has_value());
        const std::string whole = message({office.hello(), R"({"void":1,"count":1,"why":"x"})"});
        for (const std::size_t size : {whole.size() / 4, whole.size() / 2, whole.size() - 2})
            QVERIFY(!office.send(whole.substr(0, size)).has_value());
        const std::string packed = sync::compress(sync::Encoding::Zstd, whole);
        const auto cut = office.ask(
            Office::requestOf(office.first.device(), packed.substr(0, packed.size() / 2), "zstd"));
        QVERIFY(!cut.has_value());
        office.verifyUnharmed(head);
    }

    void a_request_whose_lines_were_changed_on_the_way_counts_for_nothing() {
        Office office;
        const std::int64_t head = office.chamber.head();
        std::string changed = message({office.hello(), R"({"void":1,"count":1,"why":"x"})"});
        changed.replace(changed.find("\"why\":\"x\""), 9, "\"why\":\"y\"");
        QCOMPARE(office.send(changed).error().code, ErrorCode::Incomplete);
        office.verifyUnharmed(head);
    }

    void a_bomb_is_refused_before_it_unfolds() {
        Office office;
        const std::int64_t head = office.chamber.head();
        // Of short lines: only the bound on the whole can refuse it as too large.
        const std::string lines(limits::kRequestBytesUnpacked + 1, '\n');
        for (const auto encoding : {sync::Encoding::Zstd, sync::Encoding::Gzip}) {
            const std::string bomb = sync::compress(encoding, lines);
            QVERIFY(bomb.size() < 100'000);
            const auto answer = office.ask(
                Office::requestOf(office.first.device(), bomb, std::string(sync::name(encoding))));
            QCOMPARE(answer.error().code, ErrorCode::TooLarge);
        }
        office.verifyUnharmed(head);
    }

    void too_many_saves_and_too_long_a_line_are_refused_as_a_whole() {
        Office office;
        const std::int64_t head = office.chamber.head();
        std::vector<std::string> lines{office.hello()};
        lines.resize(limits::kPushSaves + limits::kPushDrafts + 2,
                     R"({"void":1,"count":1,"why":"x"})");
        QCOMPARE(office.send(message(lines)).error().code, ErrorCode::TooLarge);
        const std::string longLine = "{\"why\":\"" + std::string(limits::kLineBytes, 'x') + "\"}";
        QCOMPARE(office.send(message({office.hello(), longLine})).error().code,
                 ErrorCode::TooLarge);
        office.verifyUnharmed(head);
    }

    void an_encoding_that_is_not_spoken_here_is_named() {
        Office office;
        HttpRequest request =
            Office::requestOf(office.first.device(), message({office.hello()}), "identity");
        request.contentEncoding = "br";
        const auto answer = office.ask(request);
        QCOMPARE(answer.error().code, ErrorCode::Malformed);
        QVERIFY(answer.error().detail.find("Content-Encoding") != std::string::npos);
    }

    void a_hello_in_the_name_of_another_device_is_refused() {
        Office office;
        const std::int64_t head = office.chamber.head();
        const auto answer = office.send(message({office.hello(office.second.device())}));
        QCOMPARE(answer.error().code, ErrorCode::Forbidden);
        office.verifyUnharmed(head);
    }

    void another_protocol_is_refused_with_its_number() {
        Office office;
        std::string later = office.hello();
        later.replace(later.find("\"protocol\":2"), 12, "\"protocol\":9");
        const auto answer = office.send(message({later}));
        QCOMPARE(answer.error().code, ErrorCode::UnsupportedVersion);
    }

    void answers_of_a_day_that_are_still_being_sent_keep_nobody_from_reading() {
        Office office;
        QVERIFY(office.first.sync().has_value());
        const auto again = Office::requestOf(
            office.first.device(), sync::compress(sync::Encoding::Zstd, office.first.lastRequest()),
            "zstd");
        std::vector<HttpResponse> sending;
        for (std::size_t i = 0; i <= limits::kStoreReaders; ++i) {
            auto response = office.handler.handle(again);
            QVERIFY(response.has_value());
            sending.push_back(std::move(*response));
        }
    }

    void a_tablet_that_was_never_enrolled_is_not_even_read() {
        Office office;
        const auto answer =
            office.ask(Office::requestOf("abcdefghijklmnop", "no message at all", "identity"));
        QCOMPARE(answer.error().code, ErrorCode::Unauthenticated);
    }

    void a_failing_disk_takes_nothing_and_the_same_request_works_later() {
        Office office;
        const RecordId shop = office.newShop(std::string(100, 'x'));
        const auto setPages = [&](const std::string& pages) {
            const auto done = office.chamber.writer.write([&](ChamberFile& open) -> Result<void> {
                Statement limit = open.store().database().prepare("PRAGMA max_page_count=" + pages);
                limit.step();
                return {};
            });
            QVERIFY(done.has_value());
        };
        Business large;
        for (int i = 0; i < 300; ++i) {
            large.id = office.chamber.ids.recordId();
            large.name = std::string(150, 'x');
            office.first.create(large);
        }
        setPages("1");
        QCOMPARE(office.first.sync().error().code, ErrorCode::Unavailable);
        QVERIFY(!office.chamber.read<Business>(shop).has_value());
        setPages("1000000");
        QVERIFY(office.first.sync().has_value());
        QVERIFY(office.chamber.read<Business>(large.id).has_value());
        QCOMPARE(office.first.unanswered(), 0);
    }
};

BANSO_TEST(SyncHandlerTest);

}  // namespace banso::tests

#include "sync_handler_test.moc"
