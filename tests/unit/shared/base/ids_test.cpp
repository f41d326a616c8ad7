// SPDX-License-Identifier: Apache-2.0
#include "shared/base/ids.h"

#include <QtTest>
#include <set>

#include "tests/support/test_registry.h"

namespace banso {

class FixedClock final : public Clock {
  public:
    Instant now() const override { return Instant{std::chrono::milliseconds{1'763'881'200'000}}; }
};

class IdsTest : public QObject {
    Q_OBJECT

  private slots:
    void anIdReadsBackFromItsText() {
        const RecordId id = makeVersion7(1'763'881'200'000, 5, 0x1234567890abcdefULL);
        QCOMPARE(RecordId::parse(id.text()).value(), id);
        QCOMPARE(id.text().substr(14, 1), std::string("7"));
        const std::string text = "019ab0c4-6b80-7005-9234-567890abcdef";
        QCOMPARE(RecordId::parse(text).value().text(), text);
    }

    void oneWrongCharacterMakesNoId() {
        const std::string text = "019ab0c4-6b80-7005-9234-567890abcdef";
        for (std::size_t place = 0; place < text.size(); ++place) {
            std::string wrong = text;
            wrong[place] = 'g';
            QVERIFY2(!RecordId::parse(wrong), wrong.c_str());
        }
    }

    void whatIsNoIdIsRefused() {
        for (const char* text : {"", "x", "019ab0c4-6b80-7005-9234-567890ABCDEF",
                                 "019ab0c4x6b80-7005-9234-567890abcdef"})
            QVERIFY2(!RecordId::parse(text), text);
    }

    void idsOfOneMillisecondGrowAndDiffer() {
        const FixedClock clock;
        RandomIds ids(clock);
        RecordId last;
        for (int i = 0; i < 10'000; ++i) {
            const RecordId next = ids.recordId();
            QVERIFY(last < next);
            last = next;
        }
    }

    void twoTabletsGiveTheSameFactTheSameId() {
        const RecordId owner = makeVersion7(1'763'881'200'000, 1, 42);
        const RecordId id = RecordId::natural("figure", owner, "2026-04/sales");
        QCOMPARE(RecordId::natural("figure", owner, "2026-04/sales"), id);
        QVERIFY(RecordId::natural("figure", owner, "2026-05/sales") != id);
        QVERIFY(RecordId::natural("verdict", owner, "2026-04/sales") != id);
        QCOMPARE(id.text().substr(0, 13), owner.text().substr(0, 13));
    }

    void anIdThatAnybodyCanWorkOutIsKnownByItsVersion() {
        const RecordId owner = makeVersion7(1'763'881'200'000, 0x888, UINT64_MAX);
        QVERIFY(RecordId::natural("figure", owner, "2026-04/sales").isNatural());
        QVERIFY(!owner.isNatural());
        QVERIFY(!RecordId{}.isNatural());
    }

    void deviceIdsAreEightyRandomBits() {
        const FixedClock clock;
        RandomIds ids(clock);
        std::set<DeviceId> seen;
        for (int i = 0; i < 1'000; ++i) {
            const DeviceId id = ids.deviceId();
            QVERIFY(isDeviceId(id));
            QVERIFY(seen.insert(id).second);
        }
        QVERIFY(!isDeviceId("hub"));
    }
};

BANSO_TEST(IdsTest);

}  // namespace banso

#include "ids_test.moc"
