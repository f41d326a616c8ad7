// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/device_gate.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class DeviceGateTest : public QObject {
    Q_OBJECT

    struct Office {
        ChamberFixture chamber;
        DeviceId device = chamber.addDevice(chamber.addPerson("佐藤", Role::Advisor));

        Result<sync::DeviceRow> admit(const PeerIdentity& peer) {
            return admitDevice(*chamber.reader(), peer, DeviceUse::Sync, chamber.clock.now());
        }
    };

  private slots:
    void a_device_with_its_own_certificate_is_admitted() {
        Office office;
        QVERIFY(office.admit(peerOf(office.device)).has_value());
    }

    void a_certificate_of_a_device_that_was_never_enrolled_is_none() {
        Office office;
        const auto admitted = office.admit(peerOf("abcdefghijklmnop"));
        QCOMPARE(admitted.error().code, ErrorCode::Unauthenticated);
    }

    void another_certificate_in_the_name_of_a_device_is_none() {
        Office office;
        PeerIdentity peer = peerOf(office.device);
        peer.certificateFingerprint = "another print";
        QCOMPARE(office.admit(peer).error().code, ErrorCode::Unauthenticated);
    }

    void a_stopped_device_is_told_so() {
        Office office;
        const auto stopped = office.chamber.writer.write([&](ChamberFile& open) -> Result<void> {
            auto row = open.store().device(office.device);
            row->standing = sync::DeviceStanding::Stopped;
            open.store().putDevice(*row);
            return {};
        });
        QVERIFY(stopped.has_value());
        const auto admitted = office.admit(peerOf(office.device));
        QCOMPARE(admitted.error().code, ErrorCode::DeviceStopped);
        QVERIFY(admitted.error().detail.find("stopped") != std::string::npos);
    }
};

BANSO_TEST(DeviceGateTest);

}  // namespace banso::tests

#include "device_gate_test.moc"
