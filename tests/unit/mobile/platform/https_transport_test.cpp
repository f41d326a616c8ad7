// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/https_transport.h"

#include <QtTest>

#include "shared/base/limits.h"
#include "sync/protocol/compression.h"
#include "tests/support/test_registry.h"
#include "tests/unit/mobile/platform/hub_fixture.h"

namespace banso::tests {

/// The tablet's way to the hub: what is packed, and what is made of an answer that is not in order.
class HttpsTransportTest : public QObject {
    Q_OBJECT

    static constexpr std::string_view kAnswer = "{\"hello\":{}}\n{\"end\":{}}\n";

    static Exchanged answerOf(const std::string& encoding, const std::string& body) {
        HubFixture hub;
        hub.answersWith(encoding, body);
        hub.serveTablets();
        HttpsTransport transport(hub.connection(), hub.tablet());
        return answerTo(transport, "request");
    }

    /// More blanks than a tablet takes, packed to some ten kilobytes.
    static std::string bomb(sync::Encoding encoding) {
        constexpr std::size_t kPiece = 1024 * 1024;
        const std::string blanks(kPiece, ' ');
        const auto packer = sync::makeCompressor(encoding);
        std::string packed;
        for (std::size_t size = 0; size <= limits::kPullBytesUnpacked; size += kPiece)
            packed += packer->add(blanks, false);
        return packed + packer->add({}, true);
    }

  private slots:
    void the_hub_gets_the_request_packed_and_is_told_what_the_tablet_can_unpack() {
        HubFixture hub;
        hub.answers([](HttpRequest request) {
            const auto encoding = sync::encodingFrom(request.contentEncoding);
            HttpResponse response;
            response.body = request.contentType + "|" + request.acceptEncoding + "|" +
                            sync::decompress(*encoding, request.body, 1'000'000).value();
            return response;
        });
        hub.serveTablets();
        HttpsTransport transport(hub.connection(), hub.tablet());
        const std::string request(10'000, 'a');
        const Exchanged exchanged = answerTo(transport, request);
        QVERIFY(exchanged.outcome.has_value());
        QCOMPARE(exchanged.text, "application/x-ndjson|zstd, gzip|" + request);
        QVERIFY(transport.bytesSent() > 0 && transport.bytesSent() < 1'000);
        QCOMPARE(transport.bytesReceived(), static_cast<std::int64_t>(exchanged.text.size()));
    }

    void an_answer_is_unpacked_however_the_hub_packed_it() {
        for (const auto encoding :
             {sync::Encoding::Zstd, sync::Encoding::Gzip, sync::Encoding::Identity}) {
            const Exchanged exchanged =
                answerOf(std::string(sync::name(encoding)), sync::compress(encoding, kAnswer));
            QVERIFY(exchanged.outcome.has_value());
            QCOMPARE(exchanged.text, std::string(kAnswer));
        }
    }

    void an_answer_packed_otherwise_or_damaged_is_refused() {
        QCOMPARE(answerOf("br", "x").outcome.error().code, ErrorCode::UnsupportedVersion);
        QCOMPARE(answerOf("zstd", std::string(kAnswer)).outcome.error().code, ErrorCode::Malformed);
        QCOMPARE(answerOf("gzip", std::string(kAnswer)).outcome.error().code, ErrorCode::Malformed);
    }

    void a_packed_answer_that_ends_in_the_middle_is_no_answer() {
        const std::string text(100'000, 'x');
        for (const auto encoding : {sync::Encoding::Zstd, sync::Encoding::Gzip}) {
            std::string packed = sync::compress(encoding, text);
            packed.pop_back();
            const Exchanged exchanged = answerOf(std::string(sync::name(encoding)), packed);
            QCOMPARE(exchanged.outcome.error().code, ErrorCode::Incomplete);
        }
    }

    void an_empty_answer_is_no_answer() {
        QCOMPARE(answerOf("", "").outcome.error().code, ErrorCode::Incomplete);
    }

    void a_small_answer_that_unpacks_without_end_is_cut_at_the_limit() {
        for (const auto encoding : {sync::Encoding::Zstd, sync::Encoding::Gzip}) {
            HubFixture hub;
            hub.answersWith(std::string(sync::name(encoding)), bomb(encoding));
            hub.serveTablets();
            HttpsTransport transport(hub.connection(), hub.tablet());
            std::size_t taken = 0;
            const auto outcome =
                transport.exchange("request", [&](std::string_view text) -> Result<void> {
                    taken += text.size();
                    return {};
                });
            QCOMPARE(outcome.error().code, ErrorCode::TooLarge);
            QVERIFY(taken <= limits::kPullBytesUnpacked);
        }
    }

    void what_the_tablet_seals_its_key_to_is_what_the_last_answer_told() {
        const RecoveryKey::Public key = RecoveryKey::random().publicHalf();
        HubFixture hub;
        std::atomic<int> calls = 0;
        hub.answers([&](HttpRequest) {
            HttpResponse response;
            const int call = ++calls;
            if (call == 2) response.headers.emplace_back("Banso-Recovery-Key", key.text());
            if (call == 4) response.headers.emplace_back("Banso-Recovery-Key", "no key");
            response.body = kAnswer;
            return response;
        });
        hub.serveTablets();
        HttpsTransport transport(hub.connection(), hub.tablet());
        for (int call = 1; call <= 4; ++call) {
            QVERIFY(answerTo(transport, "request").outcome.has_value());
            QVERIFY(transport.recoveryKey() == (call == 2 ? std::optional(key) : std::nullopt));
        }
    }

    void what_takes_the_text_can_end_the_exchange() {
        HubFixture hub;
        hub.answersWith("", std::string(kAnswer));
        hub.serveTablets();
        HttpsTransport transport(hub.connection(), hub.tablet());
        const auto outcome = transport.exchange("request", [](std::string_view) -> Result<void> {
            return Error{ErrorCode::DiskFull, "no room"};
        });
        QCOMPARE(outcome.error().code, ErrorCode::DiskFull);
    }

    void after_a_failure_the_next_exchange_works() {
        HubFixture hub;
        std::atomic<int> calls = 0;
        hub.answers([&calls](HttpRequest) {
            HttpResponse response;
            if (++calls == 1)
                response.chunks = std::make_unique<LetterChunks>(1, 1000, true);
            else
                response.body = kAnswer;
            return response;
        });
        hub.serveTablets();
        HttpsTransport transport(hub.connection(), hub.tablet());
        QCOMPARE(answerTo(transport, "request").outcome.error().code, ErrorCode::Incomplete);
        QCOMPARE(answerTo(transport, "request").text, std::string(kAnswer));
    }
};

BANSO_TEST(HttpsTransportTest);

}  // namespace banso::tests

#include "https_transport_test.moc"
