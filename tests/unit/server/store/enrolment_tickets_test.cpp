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
        QVERIFY(office.tickets.redeem(office.ticket, certificate, {}).has_value());
        const auto device = office.chamber.reader()->device(certificate.deviceId);
        QCOMPARE(device->person, office.sato);
        QCOMPARE(device->label, "佐藤 美咲");
        QCOMPARE(device->fingerprint, "aa11");
        QVERIFY(office.tickets.openTickets(office.chamber.clock.now())->empty());
        const auto known = office.ledger.read().enrolled.at(certificate.deviceId);
        QCOMPARE(known.person, office.sato);
        QCOMPARE(known.fingerprint, "aa11");
    }

    void a_ticket_redeems_one_tablet_only() {
        Office office;
        QVERIFY(office.tickets.addTicket(office.ticket).has_value());
        QVERIFY(office.tickets.redeem(office.ticket, office.certificate(), {}).has_value());
        const DeviceCertificate second = office.certificate();
        QCOMPARE(office.tickets.redeem(office.ticket, second, {}).error().code,
                 ErrorCode::NotFound);
        QVERIFY(!office.chamber.reader()->device(second.deviceId));
    }

    void a_tablet_that_is_enrolled_anew_tells_what_it_was_and_somebody_elses_is_not() {
        Office office;
        const DeviceId hers = office.chamber.addDevice(office.sato);
        const RecordId yamada = office.chamber.addPerson("山田 健", Role::Advisor);
        const DeviceId his = office.chamber.addDevice(yamada);
        QVERIFY(office.tickets.addTicket(office.ticket).has_value());
        const DeviceCertificate certificate = office.certificate();
        QCOMPARE(office.tickets.redeem(office.ticket, certificate, his).error().code,
                 ErrorCode::Invalid);
        // The code is good still.
        QVERIFY(office.tickets.redeem(office.ticket, certificate, hers).has_value());
        QCOMPARE(office.chamber.reader()->device(certificate.deviceId)->was, hers);
        QCOMPARE(office.ledger.read().enrolled.at(certificate.deviceId).was, hers);
    }

    void what_a_chamber_does_not_know_a_tablet_was_is_passed_over() {
        Office office;
        QVERIFY(office.tickets.addTicket(office.ticket).has_value());
        const DeviceCertificate certificate = office.certificate();
        QVERIFY(office.tickets.redeem(office.ticket, certificate, office.chamber.ids.deviceId())
                    .has_value());
        QVERIFY(office.chamber.reader()->device(certificate.deviceId)->was.empty());
    }

    void a_device_id_that_is_taken_leaves_the_ticket_open() {
        Office office;
        QVERIFY(office.tickets.addTicket(office.ticket).has_value());
        DeviceCertificate certificate = office.certificate();
        certificate.deviceId = office.chamber.addDevice(office.sato);
        QCOMPARE(office.tickets.redeem(office.ticket, certificate, {}).error().code,
                 ErrorCode::Exists);
        QCOMPARE(office.tickets.openTickets(office.chamber.clock.now())->size(), std::size_t{1});
    }
};

BANSO_TEST(EnrolmentTicketsTest);

}  // namespace banso::tests

#include "enrolment_tickets_test.moc"
