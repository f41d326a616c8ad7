// SPDX-License-Identifier: Apache-2.0
// A tablet's whole way of syncing (HTTPS, unpacking, lines, its file) with a hub whose answers are
// not in order: each is a clear error, and the tablet's work is still there and still to be sent.
#include <QtTest>

#include "shared/base/limits.h"
#include "shared/domain/business.h"
#include "sync/device/meta.h"
#include "sync/protocol/compression.h"
#include "sync/protocol/lines.h"
#include "sync/protocol/messages.h"
#include "tests/support/test_registry.h"
#include "tests/support/test_tablet.h"
#include "tests/unit/mobile/platform/hub_fixture.h"

namespace banso::tests {
namespace {

std::string hello(std::int64_t head) {
    sync::HubHello hub;
    hub.epoch = "epoch";
    hub.head = head;
    hub.token = "token";
    return sync::encode(hub);
}

/// A whole answer of these lines, after which the tablet has everything up to `cursor`.
std::string answerOf(const std::vector<std::string>& lines, std::int64_t cursor) {
    sync::LineWriter writer;
    writer.add(hello(cursor));
    for (const std::string& line : lines) writer.add(line);
    writer.end(cursor, 0, false);
    return writer.take();
}

const std::string& otherShop() {
    static const std::string line =
        R"({"rev":5,"k":"business","r":"0190b0f0-0000-7000-8000-0000000000aa",)"
        R"("version":"bbbbbbbbbbbbbbbb:1","units":{"name":"他の店"}})";
    return line;
}

std::string replaced(std::string text, const std::string& old, const std::string& with) {
    BANSO_ASSERT(text.find(old) != std::string::npos);
    return text.replace(text.find(old), old.size(), with);
}

}  // namespace

class BadHubTest : public QObject {
    Q_OBJECT

    /// A tablet with one business that nobody has got yet.
    struct Field {
        SystemClock clock;
        RandomIds ids{clock};
        TestTablet tablet{kDevice, ids.recordId(), clock, {}};
        Business shop;

        Field() {
            shop.id = ids.recordId();
            shop.name = "榛名製パン";
            tablet.create(shop);
        }

        Result<sync::SyncReport> syncWith(const std::string& encoding, const std::string& body) {
            HubFixture hub;
            hub.answersWith(encoding, body);
            hub.serveTablets();
            HttpsTransport transport(hub.connection(), hub.tablet());
            return sync::SyncRun(tablet, transport, clock, "test").run();
        }

        /// What the person sees: their work, none of the bad hub's, and that it is still to be
        /// sent.
        bool isUnharmed() {
            return tablet.unanswered() == 1 &&
                   tablet.read<Business>(shop.id).value.name == shop.name;
        }
        std::int64_t cursor() { return sync::Meta(tablet.database()).cursor().revision; }
    };

  private slots:
    void a_bad_answer_is_a_clear_error_and_costs_nothing_data() {
        QTest::addColumn<QByteArray>("body");
        QTest::addColumn<ErrorCode>("code");
        const auto row = [](const char* name, const std::string& body, ErrorCode code) {
            QTest::newRow(name) << QByteArray::fromStdString(body) << code;
        };
        const std::string good = answerOf({otherShop()}, 5);
        row("no JSON", "<html>\n", ErrorCode::Malformed);
        row("no hello", "{\"hello\":{}}\n", ErrorCode::Malformed);
        row("a record without an id", answerOf({R"({"rev":5,"k":"business","units":{}})"}, 5),
            ErrorCode::Malformed);
        row("broken off in a line", good.substr(0, good.size() / 2), ErrorCode::Incomplete);
        row("without its closing line", good.substr(0, good.rfind("{\"end\"")),
            ErrorCode::Incomplete);
        row("changed on the way", replaced(good, "他の店", "別の店"), ErrorCode::Incomplete);
        row("a line taken out", replaced(good, otherShop() + "\n", ""), ErrorCode::Incomplete);
        row("a line without end", hello(5) + "\n" + std::string(limits::kPullLineBytes + 1, ' '),
            ErrorCode::TooLarge);
    }

    void a_bad_answer_is_a_clear_error_and_costs_nothing() {
        QFETCH(QByteArray, body);
        QFETCH(ErrorCode, code);
        Field field;
        const auto synced =
            field.syncWith("zstd", sync::compress(sync::Encoding::Zstd, body.toStdString()));
        QVERIFY(!synced.has_value());
        QCOMPARE(synced.error().code, code);
        QVERIFY(field.isUnharmed());
        QCOMPARE(field.cursor(), 0);
    }

    void an_answer_to_what_was_never_sent_takes_nothing_off_the_outbox() {
        Field field;
        const auto synced =
            field.syncWith("", answerOf({R"({"answer":99,"outcome":"applied","rev":5})"}, 5));
        Q_UNUSED(synced);
        QVERIFY(field.isUnharmed());
    }

    void an_answer_that_comes_again_changes_nothing() {
        Field field;
        json::Writer own;
        own.beginObject().member("rev", std::int64_t{6}).member("k", "business");
        own.member("r", field.shop.id.text()).member("version", sync::makeName(kDevice, 1));
        own.key("units").beginObject().member("name", field.shop.name).endObject().endObject();
        const std::string answer =
            answerOf({R"({"answer":1,"outcome":"applied","rev":6})", otherShop(), own.take()}, 6);
        QVERIFY(field.syncWith("", answer).has_value());
        QCOMPARE(field.tablet.unanswered(), 0);
        QVERIFY(field.syncWith("", answer).has_value());
        QCOMPARE(field.tablet.unanswered(), 0);
        QCOMPARE(field.cursor(), 6);
        QCOMPARE(field.tablet.read<Business>(field.shop.id).value.name, field.shop.name);
    }

    void after_a_bad_answer_a_good_one_is_taken() {
        Field field;
        QVERIFY(!field.syncWith("", answerOf({otherShop()}, 5).substr(0, 300)).has_value());
        const std::string answer =
            answerOf({R"({"answer":1,"outcome":"applied","rev":6})", otherShop()}, 6);
        QVERIFY(field.syncWith("", answer).has_value());
        QCOMPARE(field.tablet.unanswered(), 0);
        QCOMPARE(field.cursor(), 6);
    }
};

BANSO_TEST(BadHubTest);

}  // namespace banso::tests

#include "bad_hub_test.moc"
