// SPDX-License-Identifier: Apache-2.0
#include "server/store/enrolment_tickets.h"

#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class EnrolmentTicketsTest : public QObject {
    Q_OBJECT

    struct Office {
        ChamberFixture chamber;
        DeviceLedger ledger{DataFolder(chamber.folder.path().toStdString())};
        EnrolmentTickets tickets{chamber.writer, DataFolder(chamber.folder.path().toStdString()),
                                 chamber.clock};
        RecordId sato = chamber.addPerson("佐藤 美咲", Role::Advisor);
        EnrolmentTicket ticket{enrolmentKey("abcdefghijklmnop"),
                               chamber.clock.now() + std::chrono::minutes{10}, sato};

        DeviceCertificate certificate() {
            DeviceCertificate made;
            made.deviceId = chamber.ids.deviceId();
            made.fingerprint = "aa11";
            return made;
        }
    };

  private slots:
    void a_ticket_is_open_until_its_time_is_over() {
        Office office;
        QVERIFY(office.tickets.addTicket(office.ticket).has_value());
        const auto open = office.tickets.openTickets(office.chamber.clock.now());
        QCOMPARE(open->size(), std::size_t{1});
        QCOMPARE(open->front().key, office.ticket.key);
        QCOMPARE(open->front().person, office.sato);
        QCOMPARE(office.tickets.openTickets(office.ticket.validUntil)->size(), std::size_t{0});
    }

    void a_redeemed_ticket_makes_the_device_of_its_person_with_its_certificate() {
        Office office;
        QVERIFY(office.tickets.addTicket(office.ticket).has_value());
        const DeviceCertificate certificate = office.certificate();
        QVERIFY(office.tickets.redeem(office.ticket, certificate).has_value());
        const auto device = office.chamber.reader()->device(certificate.deviceId);
        QCOMPARE(device->person, office.sato);
        QCOMPARE(device->label, "佐藤 美咲");
        QCOMPARE(device->fingerprint, "aa11");
        QVERIFY(office.tickets.openTickets(office.chamber.clock.now())->empty());
        const auto known = office.ledger.read()->enrolled.at(certificate.deviceId);
        QCOMPARE(known.person, office.sato);
        QCOMPARE(known.fingerprint, "aa11");
    }

    void a_ticket_redeems_one_tablet_only() {
        Office office;
        QVERIFY(office.tickets.addTicket(office.ticket).has_value());
        QVERIFY(office.tickets.redeem(office.ticket, office.certificate()).has_value());
        const DeviceCertificate second = office.certificate();
        QCOMPARE(office.tickets.redeem(office.ticket, second).error().code, ErrorCode::NotFound);
        QVERIFY(!office.chamber.reader()->device(second.deviceId));
    }

    /// As a renewal does: an answer that is lost costs nothing.
    void a_tablet_that_is_enrolled_anew_stays_the_same_device_by_the_certificate_it_shows_next() {
        Office office;
        QVERIFY(office.tickets.addTicket(office.ticket).has_value());
        DeviceCertificate certificate = office.certificate();
        certificate.deviceId = office.chamber.addDevice(office.sato);
        const std::string former =
            office.chamber.reader()->device(certificate.deviceId)->fingerprint;
        QVERIFY(office.tickets.redeem(office.ticket, certificate).has_value());
        const auto device = office.chamber.reader()->device(certificate.deviceId);
        QCOMPARE(device->fingerprint, former);
        QCOMPARE(device->nextFingerprint, "aa11");
        QCOMPARE(office.ledger.read()->enrolled.at(certificate.deviceId).fingerprint, "aa11");
        QCOMPARE(office.chamber.reader()->devices().size(), std::size_t{1});
    }

    void what_is_somebody_elses_or_was_stopped_is_not_enrolled_and_leaves_the_ticket_open() {
        Office office;
        QVERIFY(office.tickets.addTicket(office.ticket).has_value());
        DeviceCertificate certificate = office.certificate();
        const RecordId yamada = office.chamber.addPerson("山田 健", Role::Advisor);
        certificate.deviceId = office.chamber.addDevice(yamada);
        QCOMPARE(office.tickets.redeem(office.ticket, certificate).error().code,
                 ErrorCode::Invalid);
        certificate.deviceId = office.chamber.addDevice(office.sato);
        const auto stopped = office.chamber.writer.write([&](ChamberFile& open) -> Result<void> {
            open.hub().copies().stand(certificate.deviceId, sync::DeviceStanding::Stopped);
            return {};
        });
        QVERIFY(stopped.has_value());
        QCOMPARE(office.tickets.redeem(office.ticket, certificate).error().code, ErrorCode::Exists);
        QCOMPARE(office.tickets.openTickets(office.chamber.clock.now())->size(), std::size_t{1});
    }
};

BANSO_TEST(EnrolmentTicketsTest);

}  // namespace banso::tests

#include "enrolment_tickets_test.moc"
