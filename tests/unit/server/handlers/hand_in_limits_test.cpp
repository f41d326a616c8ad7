// SPDX-License-Identifier: Apache-2.0
// What a tablet that nobody trusts any more can make the hub keep.
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/server/handlers/standing_office.h"

namespace banso::tests {

class HandInLimitsTest : public QObject {
    Q_OBJECT

    using Office = StandingOffice;

  private slots:
    void a_device_cannot_fill_the_disk_with_hand_ins() {
        Office office;
        QVERIFY(office.desk.stop(office.device, "console").has_value());
        for (std::size_t i = 0; i < limits::kHandInsPerDevice; ++i) {
            office.newShop("店");
            QCOMPARE(office.post("/v1/hand-in", office.handIns()[0]).status, 200u);
        }
        office.newShop("一つ多い店");
        const std::string more = office.handIns()[0];
        QCOMPARE(office.post("/v1/hand-in", more).status, 413u);
        QCOMPARE(office.audited(AuditEvent::HandInArrived),
                 static_cast<std::int64_t>(limits::kHandInsPerDevice));
        // Once the office has decided on one there is room again.
        QVERIFY(office.desk.dropHandIn(1, "console").has_value());
        QCOMPARE(office.post("/v1/hand-in", more).status, 200u);
    }

    void nor_with_a_few_large_ones() {
        Office office;
        QVERIFY(office.desk.stop(office.device, "console").has_value());
        office.newShop("店");
        const std::string more = office.handIns()[0];
        // One waits already that leaves no room for another byte.
        QVERIFY(office.chamber.writer
                    .write([&](ChamberFile& open) -> Result<void> {
                        open.store().putHandIn(
                            {.device = office.device,
                             .sha256 = "aa",
                             .request = std::string(limits::kHandInBytesPerDevice, ' '),
                             .decision = {}});
                        return {};
                    })
                    .has_value());
        QCOMPARE(office.post("/v1/hand-in", more).status, 413u);
        QVERIFY(office.desk.dropHandIn(1, "console").has_value());
        QCOMPARE(office.post("/v1/hand-in", more).status, 200u);
    }

    void a_device_that_brought_more_than_its_share_is_asked_to_wait() {
        Office office;
        office.newShop("榛名製パン");
        QVERIFY(office.sync(office.handIns()[0]).has_value());
        const auto all = static_cast<std::size_t>(2 * limits::kIntakeBytesAtOnce);
        QVERIFY(office.chamber.intake.take(office.device, all).has_value());
        office.newShop("店");
        QCOMPARE(office.sync(office.handIns()[0]).error().code, ErrorCode::TooOften);
        QCOMPARE(office.post("/v1/hand-in", office.handIns()[0]).status, 429u);
        QVERIFY(office.chamber.reader()->handIns().empty());
    }
};

BANSO_TEST(HandInLimitsTest);

}  // namespace banso::tests

#include "hand_in_limits_test.moc"
