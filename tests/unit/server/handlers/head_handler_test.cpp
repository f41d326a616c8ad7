// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/head_handler.h"

#include <QtTest>

#include "server/store/device_desk.h"
#include "shared/domain/business.h"
#include "sync/device/meta.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/handlers/sync_office.h"

namespace banso::tests {

class HeadHandlerTest : public QObject {
    Q_OBJECT

    struct Office : SyncOffice {
        HeadHandler head{chamber.readers, chamber.clock};
        DeviceDesk desk{folder, chamber.writer, chamber.clock};
        RecordId sato = chamber.addPerson("佐藤", Role::Advisor);
        RecordId yamada = chamber.addPerson("山田", Role::Advisor);
        TestTablet first = tabletOf(sato);
        TestTablet second = tabletOf(yamada);

        Result<sync::Head> ask(const DeviceId& peer, const std::string& body) {
            HttpRequest request = requestOf(peer, body, "identity");
            request.path = "/v1/head";
            const auto response = head.handle(request);
            if (!response) return response.error();
            return sync::decodeHead(json::Document::parse(response->body)->root());
        }
        Result<sync::Head> ask(const DeviceId& device) {
            return ask(device, "{\"device\":\"" + device + "\"}");
        }
        static sync::Head heldBy(TestTablet& tablet) {
            sync::Meta meta(tablet.database());
            return {meta.cursor(), meta.number("drafts")};
        }
    };

  private slots:
    void it_moves_when_a_colleague_sends_and_stands_still_when_it_is_asked() {
        Office office;
        QVERIFY(office.first.sync() && office.second.sync());
        QVERIFY(office.ask(office.second.device()).value() == Office::heldBy(office.second));
        Business shop;
        shop.id = office.chamber.ids.recordId();
        shop.name = "榛名製パン";
        office.first.create(shop);
        QVERIFY(office.first.sync().has_value());
        const auto told = office.ask(office.second.device()).value();
        QCOMPARE(told.cursor.revision, office.chamber.head());
        QVERIFY(told != Office::heldBy(office.second));
        const std::string token = office.chamber.reader()->device(office.second.device())->token;
        for (int i = 0; i < 3; ++i) QVERIFY(office.ask(office.second.device()).value() == told);
        QCOMPARE(office.chamber.reader()->device(office.second.device())->token, token);
        QVERIFY(office.second.sync().has_value());
        QVERIFY(told == Office::heldBy(office.second));
    }

    void who_was_stopped_or_held_hears_that_and_nothing_else() {
        Office office;
        const DeviceId device = office.first.device();
        QVERIFY(office.desk.hold(device, "console").has_value());
        QCOMPARE(office.ask(device).error().code, ErrorCode::DeviceHeld);
        QVERIFY(office.desk.stop(device, "console").has_value());
        QCOMPARE(office.ask(device).error().code, ErrorCode::DeviceStopped);
        QVERIFY(office.ask(office.second.device()).has_value());
    }

    void nobody_asks_for_somebody_elses_tablet() {
        Office office;
        const DeviceId own = office.first.device();
        const DeviceId other = office.second.device();
        QCOMPARE(office.ask(own, "{\"device\":\"" + other + "\"}").error().code,
                 ErrorCode::Forbidden);
        QCOMPARE(office.ask(own, "{}").error().code, ErrorCode::NotFound);
        QCOMPARE(office.ask(own, "no JSON").error().code, ErrorCode::Malformed);
        QCOMPARE(office.ask("abcdefghijklmnop").error().code, ErrorCode::Unauthenticated);
    }
};

BANSO_TEST(HeadHandlerTest);

}  // namespace banso::tests

#include "head_handler_test.moc"
