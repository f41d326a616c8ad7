// SPDX-License-Identifier: Apache-2.0
#include "server/http/error_mapping.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

class ErrorMappingTest : public QObject {
    Q_OBJECT

  private slots:
    void whatAClientCanMendIsItsErrorAndWhatItCannotIsOurs() {
        for (const ErrorCode code :
             {ErrorCode::Malformed, ErrorCode::Invalid, ErrorCode::TooLarge, ErrorCode::NotFound,
              ErrorCode::Exists, ErrorCode::Forbidden, ErrorCode::Unauthenticated,
              ErrorCode::DeviceStopped, ErrorCode::DeviceHeld, ErrorCode::CertificateExpired,
              ErrorCode::CopiedDevice, ErrorCode::UnsupportedVersion, ErrorCode::Incomplete,
              ErrorCode::Gap, ErrorCode::Outdated, ErrorCode::TooOften, ErrorCode::RecordUnwanted})
            QVERIFY2(httpStatus(code) >= 400 && httpStatus(code) < 500, name(code).data());
        for (const ErrorCode code :
             {ErrorCode::Offline, ErrorCode::Unavailable, ErrorCode::TimedOut, ErrorCode::DiskFull,
              ErrorCode::Storage, ErrorCode::NewerFile, ErrorCode::KeyHardware})
            QVERIFY2(httpStatus(code) >= 500, name(code).data());
    }

    void aServerThatCannotServeNowSaysWhenToComeAgain() {
        const HttpResponse response = errorResponse({ErrorCode::Unavailable, "queue full"});
        QCOMPARE(response.status, 503u);
        const std::pair<std::string, std::string> again{"Retry-After", "5"};
        QVERIFY(std::find(response.headers.begin(), response.headers.end(), again) !=
                response.headers.end());
    }

    void aMessageCannotBreakOutOfItsJson() {
        const HttpResponse response =
            errorResponse({ErrorCode::Malformed, "'\"}\n\\ \xE5\xB1' is no date"});
        QCOMPARE(response.body, std::string("{\"error\":{\"code\":\"malformed\",\"message\":"
                                            "\"'\\\"}?\\\\ ?"
                                            "?' is no date\"}}\n"));
    }
};

BANSO_TEST(ErrorMappingTest);

}  // namespace banso::tests

#include "error_mapping_test.moc"
