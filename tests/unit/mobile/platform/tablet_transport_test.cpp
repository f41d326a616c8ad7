// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/tablet_transport.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/mobile/platform/hub_fixture.h"

namespace banso::tests {

/// What a tablet does along with each exchange, and in which order.
class TabletTransportTest : public QObject {
    Q_OBJECT

    static constexpr std::string_view kAnswer = "{\"hello\":{}}\n{\"end\":{}}\n";

    struct Tablet {
        HubFixture hub;
        std::mutex mutex;
        std::vector<std::string> happened;
        std::vector<RecoveryUse> uses{{Instant{}, RecoveryKey::random().publicHalf()}};
        unsigned recordedWith = 204;

        Tablet() {
            hub.answers([this](const HttpRequest&) -> Result<HttpResponse> {
                note("exchanged");
                HttpResponse response;
                response.headers = {{"Content-Encoding", "identity"}};
                response.body = kAnswer;
                return response;
            });
            hub.http.router.add(HttpMethod::Post, "/v1/recovered",
                                [this](const HttpRequest& request) -> Result<HttpResponse> {
                                    note("told");
                                    BANSO_ASSERT(decodeRecoveryUses(request.body).value() == uses);
                                    HttpResponse response;
                                    response.status = recordedWith;
                                    return response;
                                });
            hub.serveTablets();
        }
        void note(const std::string& what) {
            const std::lock_guard held(mutex);
            happened.push_back(what);
        }
        Exchanged exchange() {
            TabletTransport transport(
                std::make_unique<HttpsTransport>(hub.connection(), hub.tablet()),
                {.untoldUses = [this] { return uses; },
                 .usesTold =
                     [this](std::size_t count) {
                         uses.erase(uses.begin(),
                                    uses.begin() + static_cast<std::ptrdiff_t>(count));
                     },
                 .seal = [](const RecoveryKey::Public&) { return Result<void>{}; }});
            return answerTo(transport, "request");
        }
    };

  private slots:
    void the_use_of_a_paper_is_told_first_and_once() {
        Tablet tablet;
        QVERIFY(tablet.exchange().outcome.has_value());
        QCOMPARE(tablet.happened, (std::vector<std::string>{"told", "exchanged"}));
        QVERIFY(tablet.uses.empty());
        tablet.happened.clear();
        QVERIFY(tablet.exchange().outcome.has_value());
        QCOMPARE(tablet.happened, (std::vector<std::string>{"exchanged"}));
    }

    void a_use_that_the_hub_did_not_take_is_told_again_and_stops_no_sync() {
        Tablet tablet;
        tablet.recordedWith = 500;
        QVERIFY(tablet.exchange().outcome.has_value());
        QCOMPARE(tablet.uses.size(), std::size_t{1});
        tablet.recordedWith = 204;
        QVERIFY(tablet.exchange().outcome.has_value());
        QVERIFY(tablet.uses.empty());
    }
};

BANSO_TEST(TabletTransportTest);

}  // namespace banso::tests

#include "tablet_transport_test.moc"
