// SPDX-License-Identifier: Apache-2.0
#include "server/auth/enrolment.h"

#include <QtTest>
#include <algorithm>
#include <set>

#include "shared/base/limits.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/auth/device_key.h"

namespace banso::tests {

class MovableClock final : public Clock {
  public:
    Instant now() const override { return instant; }
    Instant instant{std::chrono::milliseconds{1'763'881'200'000}};
};

class TicketsInMemory final : public EnrolmentStore {
  public:
    Result<void> addTicket(const EnrolmentTicket& ticket) override {
        m_tickets.push_back(ticket);
        return {};
    }
    Result<std::vector<EnrolmentTicket>> openTickets(Instant now) override {
        std::erase_if(m_tickets, [now](const auto& ticket) { return ticket.validUntil <= now; });
        return m_tickets;
    }
    Result<void> redeem(const EnrolmentTicket& ticket, const DeviceCertificate& device) override {
        if (m_devices.contains(device.deviceId))
            return Error{ErrorCode::Exists, "This device id is taken."};
        const auto erased = std::erase_if(
            m_tickets, [&ticket](const auto& kept) { return kept.key == ticket.key; });
        if (erased == 0) return Error{ErrorCode::NotFound, "This ticket has gone."};
        m_devices.insert(device.deviceId);
        return {};
    }

  private:
    std::vector<EnrolmentTicket> m_tickets;
    std::set<DeviceId> m_devices;
};

class EnrolmentServiceTest : public QObject {
    Q_OBJECT

    /// A hub with one authority, and tablets that ask it.
    struct Office {
        MovableClock clock;
        RandomIds ids{clock};
        TicketsInMemory store;
        CertificateAuthority authority = CertificateAuthority::create(clock.now());
        Enrolment enrolment{store, authority, clock, ids};
        RecordId person = ids.recordId();
        DeviceKey key;

        Enrolment::Request requestWith(const std::string& code, const Sha256& seenAuthority,
                                       const std::string& device = "abcdefghijklmnop",
                                       const std::string& address = "192.168.1.20") {
            const std::string request = key.requestFor(device);
            return {request, requestProof(enrolmentKey(code), request, seenAuthority), address};
        }
        Enrolment::Request requestWith(const std::string& code) {
            return requestWith(code, authority.fingerprint());
        }
        ErrorCode refusalOf(const Enrolment::Request& request) {
            return enrolment.enrol(request).error().code;
        }
    };

  private slots:
    void aCodeEnrolsOneTabletOfItsPerson() {
        Office office;
        const std::string code = office.enrolment.open(office.person).value();
        QCOMPARE(parseTypedCode(groupedCode(code)).value(), code);
        const auto request = office.requestWith(code);
        const auto answer = office.enrolment.enrol(request);
        QVERIFY(answer);
        QVERIFY(answer->person == office.person);
        QCOMPARE(answer->device.deviceId, std::string("abcdefghijklmnop"));
        QVERIFY(sameProof(answer->proof,
                          answerProof(enrolmentKey(code), request.certificateRequest,
                                      answer->device.pem, office.authority.fingerprint())));
    }

    void aUsedCodeIsWorthNothing() {
        Office office;
        const std::string code = office.enrolment.open(office.person).value();
        QVERIFY(office.enrolment.enrol(office.requestWith(code)));
        QCOMPARE(office.refusalOf(office.requestWith(code)), ErrorCode::Unauthenticated);
    }

    void aCodeIsGoodForTenMinutes() {
        Office office;
        const std::string first = office.enrolment.open(office.person).value();
        const std::string second = office.enrolment.open(office.person).value();
        office.clock.instant += std::chrono::minutes{10} - std::chrono::milliseconds{1};
        QVERIFY(office.enrolment.enrol(office.requestWith(first)));
        office.clock.instant += std::chrono::milliseconds{1};
        QCOMPARE(office.refusalOf(office.requestWith(second)), ErrorCode::Unauthenticated);
    }

    void aTabletThatSawAnotherAuthorityIsRefused() {
        Office office;
        const std::string code = office.enrolment.open(office.person).value();
        QCOMPARE(office.refusalOf(office.requestWith(code, sha256("somebody in between"))),
                 ErrorCode::Unauthenticated);
        QVERIFY(office.enrolment.enrol(office.requestWith(code)));
    }

    void aRequestChangedOnTheWayIsRefused() {
        Office office;
        const std::string code = office.enrolment.open(office.person).value();
        auto request = office.requestWith(code);
        request.certificateRequest = DeviceKey().requestFor("abcdefghijklmnop");
        QCOMPARE(office.refusalOf(request), ErrorCode::Unauthenticated);
    }

    void aBadRequestLeavesItsCodeGood() {
        Office office;
        const std::string code = office.enrolment.open(office.person).value();
        QCOMPARE(office.refusalOf(office.requestWith(code, office.authority.fingerprint(), "me")),
                 ErrorCode::Invalid);
        QVERIFY(office.enrolment.enrol(office.requestWith(code)));
    }

    void aDeviceIdIsGivenOnce() {
        Office office;
        QVERIFY(office.enrolment.enrol(
            office.requestWith(office.enrolment.open(office.person).value())));
        const std::string code = office.enrolment.open(office.person).value();
        QCOMPARE(office.refusalOf(office.requestWith(code)), ErrorCode::Exists);
    }

    void anAddressThatGuessesMustWaitAndOthersNeedNot() {
        Office office;
        const std::string code = office.enrolment.open(office.person).value();
        for (std::size_t i = 0; i < limits::kEnrolmentAttempts; ++i)
            QCOMPARE(office.refusalOf(office.requestWith(office.ids.secret(80))),
                     ErrorCode::Unauthenticated);
        QCOMPARE(office.refusalOf(office.requestWith(code)), ErrorCode::Forbidden);
        QVERIFY(office.enrolment.enrol(office.requestWith(code, office.authority.fingerprint(),
                                                          "abcdefghijklmnop", "192.168.1.21")));
        office.clock.instant += std::chrono::minutes{10};
        const std::string later = office.enrolment.open(office.person).value();
        QVERIFY(office.enrolment.enrol(
            office.requestWith(later, office.authority.fingerprint(), "ponmlkjihgfedcba")));
    }

    void codesAreNotGivenOutWithoutEnd() {
        Office office;
        for (std::size_t i = 0; i < limits::kOpenEnrolments; ++i)
            QVERIFY(office.enrolment.open(office.person));
        QCOMPARE(office.enrolment.open(office.person).error().code, ErrorCode::TooLarge);
    }
};

BANSO_TEST(EnrolmentServiceTest);

}  // namespace banso::tests

#include "enrolment_test.moc"
