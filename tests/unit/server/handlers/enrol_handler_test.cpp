// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/enrol_handler.h"

#include <QtTest>

#include "server/store/enrolment_tickets.h"
#include "shared/base/limits.h"
#include "shared/catalog/catalogue.h"
#include "shared/codec/json.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/auth/device_key.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class EnrolHandlerTest : public QObject {
    Q_OBJECT

    static constexpr const char* kDevice = "abcdefghijklmnop";

    /// An office with an open code, and a tablet that has been told it.
    struct Office {
        ChamberFixture chamber;
        AuditLog audit{DataFolder(chamber.folder.path().toStdString())};
        EnrolmentTickets tickets{chamber.writer, DataFolder(chamber.folder.path().toStdString()),
                                 chamber.clock};
        CertificateAuthority authority = CertificateAuthority::create(chamber.clock.now());
        Enrolment enrolment{tickets, authority, chamber.clock, chamber.ids};
        EnrolHandler handler{enrolment, chamber.readers, chamber.recovery, 8443};
        RecordId sato = chamber.addPerson("佐藤 美咲", Role::Advisor);
        std::string code = enrolment.open(sato).value();
        DeviceKey key;

        Office() {
            const auto catalogue = loadCatalogue(BANSO_SOURCE_DIR "/shared/catalog/takasaki");
            for (const RecordUnits& record : catalogueRecords(*catalogue)) chamber.bring(record);
        }

        std::string bodyWith(const std::string& csr, const std::string& usedCode) const {
            const Sha256 proof = requestProof(enrolmentKey(usedCode), csr, authority.fingerprint());
            json::Writer body;
            body.beginObject().member("csr", csr).member("proof", hex(proof)).endObject();
            return body.take();
        }
        Result<HttpResponse> post(const std::string& body) {
            HttpRequest request;
            request.method = HttpMethod::Post;
            request.path = "/v1/enrol";
            request.body = body;
            request.peer.address = "192.168.1.20";
            return handler.handle(request);
        }
        std::size_t devices() { return chamber.reader()->devices().size(); }
    };

  private slots:
    void a_tablet_with_the_code_gets_its_certificate_and_hears_whose_it_is() {
        Office office;
        const std::string csr = office.key.requestFor(kDevice);
        const auto response = office.post(office.bodyWith(csr, office.code));
        QVERIFY(response.has_value());
        const auto body = json::Document::parse(response->body);
        const json::Value answer = body->root();
        QCOMPARE(answer.string("device").value(), kDevice);
        QCOMPARE(answer.string("person").value(), office.sato.text());
        QCOMPARE(answer.string("name").value(), "佐藤 美咲");
        QCOMPARE(answer.string("chamber").value(), "高崎商工会議所");
        QCOMPARE(answer.integer("syncPort").value(), 8443);
        QCOMPARE(answer.string("ca").value(), office.authority.certificatePem());
        const auto proof = parseSha256(answer.string("proof").value());
        QCOMPARE(*proof,
                 answerProof(enrolmentKey(office.code), csr, answer.string("certificate").value(),
                             office.authority.fingerprint()));
        const auto device = office.chamber.reader()->device(kDevice);
        QCOMPARE(device->person, office.sato);
        const auto certificate =
            certificateFromPem(answer.string("certificate").value(), "certificate");
        QCOMPARE(device->fingerprint, hex(fingerprint(**certificate)));
    }

    void each_tablet_that_was_enrolled_is_in_the_audit_log_and_no_other() {
        Office office;
        const std::string csr = office.key.requestFor(kDevice);
        QVERIFY(!office.post(office.bodyWith(csr, "aaaaaaaaaaaaaaaa")).has_value());
        QCOMPARE(office.audit.newest(1)->size(), std::size_t{0});
        QVERIFY(office.post(office.bodyWith(csr, office.code)).has_value());
        QVERIFY(!office.post(office.bodyWith(csr, office.code)).has_value());
        const auto lines = office.audit.newest(10).value();
        QCOMPARE(lines.size(), std::size_t{1});
        QCOMPARE(lines[0].event, std::string("device_enrolled"));
        QCOMPARE(lines[0].actor, office.sato.text());
        QCOMPARE(lines[0].subject, std::string(kDevice));
    }

    void a_tablet_that_cannot_be_put_on_record_is_not_enrolled() {
        Office office;
        QVERIFY(QDir().mkpath(QString::fromStdString(office.audit.file().string())));
        const std::string body = office.bodyWith(office.key.requestFor(kDevice), office.code);
        QCOMPARE(office.post(body).error().code, ErrorCode::Storage);
        QCOMPARE(office.devices(), std::size_t{0});
        QVERIFY(QDir().rmdir(QString::fromStdString(office.audit.file().string())));
        QVERIFY(office.post(body).has_value());
    }

    void a_tablet_hears_the_recovery_key_only_where_the_chamber_has_one() {
        for (const bool hasKey : {false, true}) {
            Office office;
            const RecoveryKey::Public key = RecoveryKey::random().publicHalf();
            if (hasKey)
                QVERIFY(office.chamber.recovery.write(key, office.chamber.clock.now()).has_value());
            const auto response =
                office.post(office.bodyWith(office.key.requestFor(kDevice), office.code));
            const auto body = json::Document::parse(response->body);
            const auto told = body->root().find("recoveryKey");
            QCOMPARE(told.has_value(), hasKey);
            if (told) QCOMPARE(told->string().value(), key.text());
        }
    }

    void the_code_is_good_only_once() {
        Office office;
        QVERIFY(
            office.post(office.bodyWith(office.key.requestFor(kDevice), office.code)).has_value());
        const DeviceKey other;
        const auto second =
            office.post(office.bodyWith(other.requestFor("qrstuvwxyz234567"), office.code));
        QCOMPARE(second.error().code, ErrorCode::Unauthenticated);
        QCOMPARE(office.devices(), std::size_t{1});
    }

    void a_code_older_than_ten_minutes_is_worth_nothing() {
        Office office;
        office.chamber.clock.instant += std::chrono::minutes{10};
        const auto late = office.post(office.bodyWith(office.key.requestFor(kDevice), office.code));
        QCOMPARE(late.error().code, ErrorCode::Unauthenticated);
        QCOMPARE(office.devices(), std::size_t{0});
    }

    void guessing_ends_after_ten_wrong_proofs_from_one_address() {
        Office office;
        const std::string wrong =
            office.bodyWith(office.key.requestFor(kDevice), "aaaaaaaaaaaaaaaa");
        for (std::size_t i = 0; i < limits::kEnrolmentAttempts; ++i)
            QCOMPARE(office.post(wrong).error().code, ErrorCode::Unauthenticated);
        const auto right =
            office.post(office.bodyWith(office.key.requestFor(kDevice), office.code));
        QCOMPARE(right.error().code, ErrorCode::Forbidden);
    }

    void a_request_on_somebody_elses_key_is_refused_and_the_code_stays_good() {
        Office office;
        const DeviceKey thief;
        const std::string forged = office.key.requestSignedBy(thief, kDevice);
        QCOMPARE(office.post(office.bodyWith(forged, office.code)).error().code,
                 ErrorCode::Invalid);
        QVERIFY(
            office.post(office.bodyWith(office.key.requestFor(kDevice), office.code)).has_value());
    }

    void what_is_no_request_for_enrolment_is_told_so() {
        Office office;
        QCOMPARE(office.post("").error().code, ErrorCode::Malformed);
        QCOMPARE(office.post("{}").error().code, ErrorCode::Malformed);
        QCOMPARE(office.post(R"({"csr":1,"proof":"x"})").error().code, ErrorCode::Malformed);
        QCOMPARE(office.post(R"({"csr":"x","proof":"x"})").error().code, ErrorCode::Malformed);
        QCOMPARE(office.post(std::string(100'000, ' ')).error().code, ErrorCode::TooLarge);
        QVERIFY(
            office.post(office.bodyWith(office.key.requestFor(kDevice), office.code)).has_value());
    }
};

BANSO_TEST(EnrolHandlerTest);

}  // namespace banso::tests

#include "enrol_handler_test.moc"
