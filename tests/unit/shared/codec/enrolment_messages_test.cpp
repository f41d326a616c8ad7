// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/enrolment_messages.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {
namespace {

EnrolmentAnswer answer() {
    return {.certificate = "certificate\n",
            .authority = "authority\n",
            .device = "abcdefghijklmnop",
            .person = RecordId::parse("0196f1c7-f3a4-7c3b-8d21-a0b1c2d3e4f5").value(),
            .personName = "佐藤 \"美咲\"",
            .chamberName = "高崎商工会議所",
            .syncPort = 8443,
            .recoveryKey = RecoveryKey::random().publicHalf(),
            .proof = sha256("proof")};
}

std::string with(std::string text, const std::string& part, const std::string& other) {
    const std::size_t place = text.find(part);
    BANSO_ASSERT(place != std::string::npos);
    return text.replace(place, part.size(), other);
}

}  // namespace

class EnrolmentMessagesTest : public QObject {
    Q_OBJECT

  private slots:
    void whatTheHubAnswersIsWhatTheTabletReads() {
        const EnrolmentAnswer said = answer();
        const auto read = decodeEnrolmentAnswer(encode(said));
        QVERIFY2(read, read ? "" : read.error().detail.c_str());
        QCOMPARE(read->certificate, said.certificate);
        QCOMPARE(read->authority, said.authority);
        QCOMPARE(read->device, said.device);
        QVERIFY(read->person == said.person);
        QCOMPARE(read->personName, said.personName);
        QCOMPARE(read->chamberName, said.chamberName);
        QCOMPARE(read->syncPort, said.syncPort);
        QVERIFY(read->recoveryKey == said.recoveryKey);
        QVERIFY(read->proof == said.proof);
    }

    void aChamberWithoutARecoveryKeyTellsNone() {
        EnrolmentAnswer said = answer();
        said.recoveryKey.reset();
        QVERIFY(encode(said).find("recoveryKey") == std::string::npos);
        QVERIFY(!decodeEnrolmentAnswer(encode(said))->recoveryKey);
    }

    void whatTheTabletAsksIsWhatTheHubReads() {
        const auto read = decodeEnrolmentRequest(encode(EnrolmentRequest{"csr\n", sha256("p")}));
        QVERIFY(read);
        QCOMPARE(read->certificateRequest, std::string("csr\n"));
        QVERIFY(read->proof == sha256("p"));
    }

    void aDamagedMessageIsRefused() {
        const std::string good = encode(answer());
        for (const std::string& bad :
             {std::string(), std::string("[]"), good.substr(1), with(good, "8443", "0"),
              with(good, "8443", "65536"), with(good, "8443", "\"8443\""),
              with(good, "abcdefghijklmnop", "abcdefghijklmno1"), with(good, "0196f1c7-", "0196-"),
              with(good, hex(sha256("proof")), "00"),
              // A recovery key that is none: sealed to it, the tablet would open to nobody.
              with(good, "\"recoveryKey\":\"", "\"recoveryKey\":\"0")})
            QVERIFY2(!decodeEnrolmentAnswer(bad), bad.c_str());
        for (const char* bad :
             {"", "{}", R"({"csr":"a"})", R"({"csr":1,"proof":"a"})", R"({"csr":"a","proof":"a"})"})
            QVERIFY2(!decodeEnrolmentRequest(bad), bad);
    }
};

BANSO_TEST(EnrolmentMessagesTest);

}  // namespace banso

#include "enrolment_messages_test.moc"
