// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/enroller.h"

#include <sys/stat.h>

#include <QTcpServer>
#include <QtTest>

#include "server/handlers/enrol_handler.h"
#include "server/store/enrolment_tickets.h"
#include "shared/base/limits.h"
#include "shared/codec/enrolment_messages.h"
#include "shared/codec/json.h"
#include "sync/device/meta.h"
#include "tests/support/test_key.h"
#include "tests/support/test_registry.h"
#include "tests/support/test_tablet.h"
#include "tests/unit/mobile/platform/hub_fixture.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {
namespace {

/// A chamber with an open code for 佐藤, its people's port served.
class OpenOffice {
  public:
    OpenOffice() {
        hub.http.router.add(HttpMethod::Post, "/v1/enrol", [this](const HttpRequest& request) {
            return m_handler.handle(request);
        });
        hub.servePeople();
    }

    EnrolmentInvitation invitation() const {
        return {"127.0.0.1", hub.http.port(), hub.http.authority.fingerprint(), m_code};
    }
    /// Another code for the same person.
    EnrolmentInvitation another() {
        m_code = m_enrolment.open(m_person).value();
        return invitation();
    }
    void stop(const DeviceId& device) {
        const auto done = m_chamber.writer.write([&](ChamberFile& open) -> Result<void> {
            open.hub().copies().stand(device, sync::DeviceStanding::Stopped);
            return {};
        });
        BANSO_ASSERT(done.has_value());
    }
    std::size_t devices() { return m_chamber.reader()->devices().size(); }
    RecordId person() const { return m_person; }
    const ChamberRecovery& recovery() const { return m_chamber.recovery; }

    HubFixture hub;
    SystemClock clock;
    RandomIds ids{clock};

  private:
    ChamberFixture m_chamber;
    EnrolmentTickets m_tickets{m_chamber.writer, DataFolder(m_chamber.folder.path().toStdString()),
                               clock};
    Enrolment m_enrolment{m_tickets, hub.http.authority, clock, ids};
    EnrolHandler m_handler{m_enrolment, m_chamber.readers, m_chamber.recovery, 8443};
    RecordId m_person = m_chamber.addPerson("佐藤 美咲", Role::Advisor);
    std::string m_code = m_enrolment.open(m_person).value();
};

/// Somebody at the address that the code names, who answers an enrolment with this body.
Error errorAfterAnswer(const std::string& body) {
    HubFixture other;
    other.http.router.add(HttpMethod::Post, "/v1/enrol", [&](const HttpRequest&) {
        HttpResponse response;
        response.body = body;
        return response;
    });
    other.servePeople();
    SystemClock clock;
    RandomIds ids(clock);
    return Enroller(ids)
        .ask({"127.0.0.1", other.http.port(), other.http.authority.fingerprint(),
              "aaaabbbbccccdddd"})
        .error();
}

/// What is said of one in between, who answers a typed code with a certificate but not its proof.
Error errorAfterTypedCode() {
    HubFixture other;
    SystemClock clock;
    RandomIds ids(clock);
    other.http.router.add(HttpMethod::Post, "/v1/enrol", [&](const HttpRequest&) {
        HttpResponse response;
        response.body = encode(EnrolmentAnswer{.certificate = "theirs",
                                               .authority = {},
                                               .device = "abcdefghijklmnop",
                                               .person = ids.recordId(),
                                               .personName = {},
                                               .chamberName = {},
                                               .syncPort = 1,
                                               .recoveryKey = {},
                                               .proof = {}});
        return response;
    });
    other.servePeople();
    return Enroller(ids)
        .ask(TypedInvitation{"127.0.0.1", other.http.port(), "aaaabbbbccccdddd"})
        .error();
}

}  // namespace

class EnrollerTest : public QObject {
    Q_OBJECT

  private slots:
    void with_the_code_a_tablet_becomes_its_persons_and_is_known_to_the_hub() {
        OpenOffice office;
        const auto enrolled = Enroller(office.ids).ask(office.invitation());
        QVERIFY(enrolled.has_value());
        QVERIFY(enrolled->person == office.person());
        QCOMPARE(enrolled->personName, std::string("佐藤 美咲"));
        QVERIFY((enrolled->hub == HubConnection{"127.0.0.1", office.hub.http.port(), 8443}));
        QCOMPARE(office.devices(), std::size_t{1});

        HubFixture tabletsPort;
        tabletsPort.http.authority = std::move(office.hub.http.authority);
        tabletsPort.answers([](HttpRequest request) {
            HttpResponse response;
            response.body = request.peer.deviceId;
            return response;
        });
        HttpListenerConfig config = tabletsPort.http.tablets();
        const auto certificate =
            tabletsPort.http.authority.issueServer({}, office.clock.now()).value();
        config.certificatePem = certificate.certificatePem;
        config.privateKeyPem = certificate.privateKeyPem;
        tabletsPort.http.serve(config);
        HttpsTransport transport(tabletsPort.connection(), enrolled->identity);
        QCOMPARE(answerTo(transport, "request").text, enrolled->device);
    }

    void what_the_offices_page_shows_can_be_typed() {
        OpenOffice office;
        const EnrolmentInvitation shown = office.invitation();
        const auto typed = parseTypedInvitation(" 127.0.0.1 ", std::to_string(shown.port),
                                                groupedCode(shown.code));
        const auto enrolled = Enroller(office.ids).ask(*typed);
        QVERIFY(enrolled.has_value());
        QVERIFY(enrolled->person == office.person());
        QCOMPARE(enrolled->identity.authorityPem, office.hub.http.authority.certificatePem());
        QCOMPARE(office.devices(), std::size_t{1});
    }

    void who_answers_a_typed_code_without_knowing_it_is_not_trusted() {
        OpenOffice office;
        TypedInvitation wrong{"127.0.0.1", office.invitation().port, "aaaabbbbccccdddd"};
        QCOMPARE(Enroller(office.ids).ask(wrong).error().code, ErrorCode::Unauthenticated);
        QCOMPARE(office.devices(), std::size_t{0});
        QVERIFY(errorAfterTypedCode().detail.find("proof is wrong") != std::string::npos);
    }

    void what_it_became_is_kept_for_its_owner_alone_and_read_again() {
        OpenOffice office;
        const auto enrolled = Enroller(office.ids).ask(office.invitation());
        const QTemporaryDir folder;
        TestTablet tablet({}, {}, office.clock, {});
        QVERIFY(
            keepEnrolment(*enrolled, folder.path().toStdString(), testKey(), tablet).has_value());
        QVERIFY(loadIdentity(folder.path().toStdString(), testKey()).value() == enrolled->identity);
        struct stat state {};
        QCOMPARE(::stat(folder.filePath("key.closed").toStdString().c_str(), &state), 0);
        QCOMPARE(state.st_mode & 0777, mode_t{0600});
        sync::Meta meta(tablet.database());
        QCOMPARE(meta.device(), enrolled->device);
        QCOMPARE(meta.text("person"), office.person().text());
        QVERIFY(hubConnection(tablet.database()) == enrolled->hub);
    }

    void a_tablet_whose_key_cannot_be_kept_does_not_count_as_enrolled() {
        OpenOffice office;
        const auto enrolled = Enroller(office.ids).ask(office.invitation());
        const QTemporaryDir folder;
        TestTablet tablet({}, {}, office.clock, {});
        const std::string nowhere = folder.filePath("nowhere").toStdString();
        QCOMPARE(keepEnrolment(*enrolled, nowhere, testKey(), tablet).error().code,
                 ErrorCode::Storage);
        QVERIFY(hubConnection(tablet.database()).address.empty());
    }

    void a_wrong_and_a_used_code_enrol_nobody() {
        OpenOffice office;
        EnrolmentInvitation wrong = office.invitation();
        wrong.code = "aaaabbbbccccdddd";
        QCOMPARE(Enroller(office.ids).ask(wrong).error().code, ErrorCode::Unauthenticated);
        QVERIFY(Enroller(office.ids).ask(office.invitation()).has_value());
        QCOMPARE(Enroller(office.ids).ask(office.invitation()).error().code,
                 ErrorCode::Unauthenticated);
        QCOMPARE(office.devices(), std::size_t{1});
    }

    void a_tablet_that_is_enrolled_anew_stays_the_device_that_it_is_unless_that_was_stopped() {
        OpenOffice office;
        const auto first = Enroller(office.ids).ask(office.invitation());
        const auto anew = Enroller(office.ids, first->device).ask(office.another());
        QCOMPARE(anew->device, first->device);
        QVERIFY(anew->identity.certificatePem != first->identity.certificatePem);
        QCOMPARE(office.devices(), std::size_t{1});
        office.stop(first->device);
        const auto other = Enroller(office.ids, first->device).ask(office.another());
        QVERIFY(other.has_value());
        QVERIFY(other->device != first->device);
        QCOMPARE(office.devices(), std::size_t{2});
    }

    void somebody_else_at_the_codes_address_hears_nothing() {
        OpenOffice office;
        EnrolmentInvitation invitation = office.invitation();
        invitation.authority = CertificateAuthority::create(office.clock.now()).fingerprint();
        QCOMPARE(Enroller(office.ids).ask(invitation).error().code, ErrorCode::Unauthenticated);
        QVERIFY(office.hub.http.stopAndReadLog().find("\"event\":\"request\"") ==
                std::string::npos);
    }

    void who_does_not_know_the_code_cannot_give_a_certificate() {
        json::Writer answer;
        answer.beginObject().member("certificate", "PEM").member("device", kDevice);
        answer.member("person", "0190b0f0-0000-7000-8000-000000000001");
        answer.member("syncPort", 8443).member("proof", std::string(64, '0')).endObject();
        const Error error = errorAfterAnswer(answer.take());
        QCOMPARE(error.code, ErrorCode::Unauthenticated);
        QVERIFY(error.detail.find("proof") != std::string::npos);
    }

    void the_tablet_hears_what_to_seal_its_key_to_where_the_chamber_can_recover_it() {
        OpenOffice without;
        QVERIFY(!Enroller(without.ids).ask(without.invitation())->recoveryKey);
        OpenOffice office;
        const RecoveryKey::Public key = RecoveryKey::random().publicHalf();
        QVERIFY(office.recovery().write(key, office.clock.now()).has_value());
        QVERIFY(Enroller(office.ids).ask(office.invitation())->recoveryKey == key);
    }

    void a_recovery_key_that_is_none_enrols_nobody() {
        for (const char* told : {"\"\"", "null", "\"no key\""}) {
            HubFixture hub;
            const Sha256 authority = hub.http.authority.fingerprint();
            hub.http.router.add(HttpMethod::Post, "/v1/enrol", [&](const HttpRequest& request) {
                const auto asked = json::Document::parse(request.body);
                const Sha256 proof =
                    answerProof(enrolmentKey("aaaabbbbccccdddd"),
                                asked->root().string("csr").value(), "PEM", authority);
                json::Writer answer;
                answer.beginObject().member("certificate", "PEM").member("device", kDevice);
                answer.member("person", "0190b0f0-0000-7000-8000-000000000001");
                answer.member("syncPort", 8443).memberRaw("recoveryKey", told);
                answer.member("proof", hex(proof)).endObject();
                HttpResponse response;
                response.body = answer.take();
                return response;
            });
            hub.servePeople();
            SystemClock clock;
            RandomIds ids(clock);
            const auto enrolled =
                Enroller(ids).ask({"127.0.0.1", hub.http.port(), authority, "aaaabbbbccccdddd"});
            QCOMPARE(enrolled.error().code, ErrorCode::Malformed);
        }
    }

    void an_answer_that_is_none_is_said() {
        QCOMPARE(errorAfterAnswer("<html>").code, ErrorCode::Malformed);
        QCOMPARE(errorAfterAnswer("{}").code, ErrorCode::Malformed);
        QCOMPARE(errorAfterAnswer(std::string(limits::kLineBytes + 1, ' ')).code,
                 ErrorCode::TooLarge);
    }

    void where_nobody_listens_it_is_offline() {
        OpenOffice office;
        EnrolmentInvitation invitation = office.invitation();
        {
            QTcpServer server;
            QVERIFY(server.listen(QHostAddress::LocalHost));
            invitation.port = server.serverPort();
        }
        QCOMPARE(Enroller(office.ids).ask(invitation).error().code, ErrorCode::Offline);
        QVERIFY(Enroller(office.ids).ask(office.invitation()).has_value());
    }
};

BANSO_TEST(EnrollerTest);

}  // namespace banso::tests

#include "enroller_test.moc"
