// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/certificate_request.h"

#include <QtTest>

#include "server/auth/device_request.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class CertificateRequestTest : public QObject {
    Q_OBJECT

    static constexpr const char* kDevice = "abcdefghijklmnop";

  private slots:
    void the_hub_finds_the_device_and_a_key_of_the_tablets_own_in_it() {
        const CertificateRequest request = makeCertificateRequest(kDevice);
        const auto read = DeviceRequest::parse(request.requestPem);
        QVERIFY(read.has_value());
        QCOMPARE(read->deviceId(), DeviceId(kDevice));
        QVERIFY(request.keyPem.starts_with("-----BEGIN PRIVATE KEY-----"));
        QVERIFY(request.requestPem.find("PRIVATE") == std::string::npos);
    }

    void each_try_has_a_key_of_its_own() {
        QVERIFY(makeCertificateRequest(kDevice).keyPem != makeCertificateRequest(kDevice).keyPem);
    }
};

BANSO_TEST(CertificateRequestTest);

}  // namespace banso::tests

#include "certificate_request_test.moc"
