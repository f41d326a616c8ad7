// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/health_handler.h"

#include <QtTest>

#include "shared/codec/json.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class HealthHandlerTest : public QObject {
    Q_OBJECT

  private slots:
    void a_server_that_can_read_its_file_is_well_and_says_how_far_it_is() {
        ChamberFixture chamber;
        chamber.addPerson("佐藤 美咲", Role::Advisor);
        HealthHandler health(chamber.writer, chamber.readers);
        const auto response = health.handle();
        QCOMPARE(response->status, 200U);
        const auto body = json::Document::parse(response->body);
        QCOMPARE(body->root().string("status").value(), "ok");
        QCOMPARE(body->root().integer("head").value(), chamber.head());
        QVERIFY(response->body.find("佐藤") == std::string::npos);
    }

    void a_server_whose_file_has_gone_is_not_well() {
        ChamberFixture chamber;
        StoreReaders nowhere(chamber.folder.filePath("missing.db").toStdString());
        HealthHandler health(chamber.writer, nowhere);
        QCOMPARE(health.handle().error().code, ErrorCode::Storage);
    }
};

BANSO_TEST(HealthHandlerTest);

}  // namespace banso::tests

#include "health_handler_test.moc"
