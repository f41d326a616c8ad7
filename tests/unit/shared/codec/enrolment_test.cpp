// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/enrolment.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class EnrolmentTest : public QObject {
    Q_OBJECT

    static EnrolmentInvitation invitation(const std::string& address) {
        return {address, 8443, sha256("authority"), "abcdefghijklmnop"};
    }

  private slots:
    void theQrTextReadsBackForNamesAndBothKindsOfAddresses() {
        for (const char* address : {"banso.takasaki.example", "192.168.1.20", "fd00::1:8443"}) {
            const auto read = parseQrText(qrText(invitation(address)));
            QVERIFY2(read, address);
            QCOMPARE(read->address, std::string(address));
            QVERIFY(*read == invitation(address));
        }
    }

    void theQrTextIsTheOneThatTabletsOfTheFirstVersionRead() {
        QCOMPARE(
            qrText(invitation("10.0.0.1")),
            std::string("banso1:10.0.0.1:8443:") + hex(sha256("authority")) + ":abcdefghijklmnop");
    }

    void anyDamagedPartIsRefused() {
        const std::string good = qrText(invitation("10.0.0.1"));
        const std::string fingerprint = hex(sha256("authority"));
        for (const std::string& bad :
             {std::string(), std::string("banso1"), std::string("https://example.com/"),
              "banso1::8443:" + fingerprint + ":abcdefghijklmnop",
              "banso1:10.0.0.1:0:" + fingerprint + ":abcdefghijklmnop",
              "banso1:10.0.0.1:65536:" + fingerprint + ":abcdefghijklmnop",
              "banso1:10.0.0.1:84 43:" + fingerprint + ":abcdefghijklmnop",
              "banso1:10.0.0.1/x:8443:" + fingerprint + ":abcdefghijklmnop",
              "banso1:10.0.0.1:8443:" + fingerprint.substr(1) + ":abcdefghijklmnop",
              "banso1:10.0.0.1:8443:" + fingerprint + ":abcdefghijklmno1", good + "q", good + ":",
              good.substr(0, good.size() - 1), "banso1:" + std::string(500, 'a') + good.substr(6)})
            QVERIFY2(!parseQrText(bad), bad.c_str());
    }

    void aLaterVersionsTextSaysSo() {
        QCOMPARE(parseQrText("banso2:whatever").error().code, ErrorCode::UnsupportedVersion);
    }

    void aCodeIsReadAsPeopleTypeIt() {
        QCOMPARE(groupedCode("abcdefghijklmnop"), std::string("abcd-efgh-ijkl-mnop"));
        for (const char* typed : {"abcd-efgh-ijkl-mnop", "ABCD EFGH IJKL MNOP", "abcdefghijk1mn0p"})
            QCOMPARE(parseTypedCode(typed).value(), std::string("abcdefghijklmnop"));
        for (const char* typed : {"", "abcd-efgh-ijkl-mno", "abcd-efgh-ijkl-mnopq",
                                  "abcd-efgh-ijkl-mn9p", "ａｂｃｄ-efgh-ijkl-mnop"})
            QVERIFY2(!parseTypedCode(typed), typed);
    }

    void whatAPersonTypesIsReadOrSaysWhatIsWrong() {
        const TypedInvitation typed{"192.168.1.20", 8444, "abcdefghijklmnop"};
        QVERIFY(parseTypedInvitation(" 192.168.1.20", "8444 ", "ABCD-EFGH-IJKL-MNOP\n").value() ==
                typed);
        const auto wrong = [](const char* address, const char* port, const char* code) {
            return parseTypedInvitation(address, port, code).error().detail;
        };
        const char* const code = "abcdefghijklmnop";
        QVERIFY(wrong("", "8444", code).find("address") != std::string::npos);
        QVERIFY(wrong("the office", "8444", code).find("address") != std::string::npos);
        QVERIFY(wrong("office", "84440", code).find("port") != std::string::npos);
        QVERIFY(wrong("office", "8444", "abcd").find("16 characters") != std::string::npos);
    }

    void aProofHoldsOnlyForItsCodeRequestAndAuthority() {
        const EnrolmentKey key = enrolmentKey("abcdefghijklmnop");
        const Sha256 authority = sha256("authority");
        const Sha256 proof = requestProof(key, "request", authority);
        QVERIFY(sameProof(proof, requestProof(key, "request", authority)));
        QVERIFY(!sameProof(proof,
                           requestProof(enrolmentKey("abcdefghijklmnoq"), "request", authority)));
        QVERIFY(!sameProof(proof, requestProof(key, "Request", authority)));
        QVERIFY(!sameProof(proof, requestProof(key, "request", sha256("impostor"))));
    }

    void theAnswersProofCoversTheCertificateAndIsNoProofOfARequest() {
        const EnrolmentKey key = enrolmentKey("abcdefghijklmnop");
        const Sha256 authority = sha256("authority");
        const Sha256 proof = answerProof(key, "request", "certificate", authority);
        QVERIFY(!sameProof(proof, answerProof(key, "request", "another", authority)));
        QVERIFY(!sameProof(proof, answerProof(key, "another", "certificate", authority)));
        QVERIFY(!sameProof(proof, answerProof(key, "requestcertificate", "", authority)));
        QVERIFY(!sameProof(proof, requestProof(key, "request", authority)));
    }

    /// Both sides are updated at different times: the bytes of the first version must stay.
    void theProofsBytesAreThoseOfTheFirstVersion() {
        const EnrolmentKey key = enrolmentKey("abcdefghijklmnop");
        QCOMPARE(hex(key),
                 std::string("af72b83591753b7b62bc37bace7cd1ccb673259c961148140fccea48f32b20af"));
        QCOMPARE(hex(requestProof(key, "request", Sha256{})),
                 std::string("142780d4f71b9f400ff74a07914224a7fc0f03ac2ba04d1247ae53e2dab62853"));
        QCOMPARE(hex(answerProof(key, "request", "certificate", Sha256{})),
                 std::string("23ab46ac35c9c599074d56276d2d1474547ee7685053691865706c9afaf652f0"));
    }
};

BANSO_TEST(EnrolmentTest);

}  // namespace banso

#include "enrolment_test.moc"
