// SPDX-License-Identifier: Apache-2.0
#include "sync/protocol/device_lines.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::sync {

class DeviceLinesTest : public QObject {
    Q_OBJECT

    static Result<DeviceList> decoded(const std::string& line) {
        const auto document = json::Document::parse(line);
        return document ? decodeDeviceList(document->root()) : document.error();
    }

  private slots:
    void aListComesBackAsItWasTold() {
        const Instant at{std::chrono::milliseconds{1'795'511'040'000}};
        DeviceList list;
        list.devices.push_back(
            {"aaaaaaaaaaaaaaaa", makeVersion7(1, 1, 1), "貸出3号", at, 3, "1", {}});
        list.devices.push_back({"bbbbbbbbbbbbbbbb", {}, "", {}, {}, "", "aaaaaaaaaaaaaaaa"});
        list.more = true;
        const auto back = decoded(encode(list));
        QVERIFY(back.has_value());
        QCOMPARE(back->devices.size(), std::size_t{2});
        QCOMPARE(encode(*back), encode(list));
        QVERIFY(back->more);
        QVERIFY(!back->devices[1].at && !back->devices[1].waiting);
    }

    void whatIsNoListIsRefusedAndANamelessDevicePassedOver() {
        QVERIFY(!decoded(R"({"devices":3})"));
        QVERIFY(!decoded(R"({"more":true})"));
        const auto list = decoded(R"({"devices":[{"label":"x"},7,{"device":"a","later":1}]})");
        QCOMPARE(list.value().devices.size(), std::size_t{1});
    }
};

BANSO_TEST(DeviceLinesTest);

}  // namespace banso::sync

#include "device_lines_test.moc"
