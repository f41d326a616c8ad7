// SPDX-License-Identifier: Apache-2.0
#include "server/auth/device_request.h"

#include <QtTest>

#include "shared/base/limits.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/auth/device_key.h"

namespace banso::tests {

class DeviceRequestTest : public QObject {
    Q_OBJECT

    static ErrorCode refusalOf(const std::string& pem) {
        return DeviceRequest::parse(pem).error().code;
    }

  private slots:
    void aTabletsRequestNamesItsDevice() {
        const auto request = DeviceRequest::parse(DeviceKey().requestFor("abcdefghijklmnop"));
        QCOMPARE(request->deviceId(), std::string("abcdefghijklmnop"));
    }

    void aKeyThatSomebodyElseOwnsIsRefused() {
        const DeviceKey somebodys;
        const DeviceKey mine;
        QCOMPARE(refusalOf(somebodys.requestSignedBy(mine, "abcdefghijklmnop")),
                 ErrorCode::Invalid);
    }

    void onlyKeysOnP256AreTaken() {
        for (const char* group : {"P-384", "P-224", "secp256k1"})
            QCOMPARE(refusalOf(DeviceKey(group).requestFor("abcdefghijklmnop")),
                     ErrorCode::Invalid);
    }

    void aNameThatIsNoDeviceIdIsRefused() {
        for (const char* name : {"hub", "Yamada", "abcdefghijklmnop ", "ABCDEFGHIJKLMNOP"})
            QCOMPARE(refusalOf(DeviceKey().requestFor(name)), ErrorCode::Invalid);
    }

    void whatIsNoRequestIsRefused() {
        const std::string good = DeviceKey().requestFor("abcdefghijklmnop");
        QCOMPARE(refusalOf(""), ErrorCode::Malformed);
        QCOMPARE(refusalOf("no request"), ErrorCode::Malformed);
        QCOMPARE(refusalOf(good.substr(0, good.size() / 2)), ErrorCode::Malformed);
        QCOMPARE(refusalOf(DeviceKey().privateKeyPem()), ErrorCode::Malformed);
        QCOMPARE(refusalOf(std::string(limits::kCertificateRequestBytes + 1, 'x')),
                 ErrorCode::TooLarge);
    }

    void aRequestWithOneChangedByteIsRefused() {
        const std::string good = DeviceKey().requestFor("abcdefghijklmnop");
        const std::size_t start = good.find('\n') + 1;
        // The last four letters may carry bits that stand for nothing.
        const std::size_t end = good.find("\n-----END") - 4;
        for (std::size_t i = start; i < end; i += 7) {
            std::string changed = good;
            if (changed[i] == '\n') continue;
            changed[i] = changed[i] == 'A' ? 'B' : 'A';
            if (changed != good) QVERIFY(!DeviceRequest::parse(changed));
        }
    }
};

BANSO_TEST(DeviceRequestTest);

}  // namespace banso::tests

#include "device_request_test.moc"
