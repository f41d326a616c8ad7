// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/renewal.h"

#include <QtTest>

#include "mobile/platform/private_file.h"
#include "tests/support/test_registry.h"
#include "tests/unit/mobile/platform/tablet_of_files.h"

namespace banso::tests {

class RenewalTest : public QObject {
    Q_OBJECT

    struct Enrolled {
        FileOffice office;
        QTemporaryDir place;
        std::string folder = place.path().toStdString();

        Enrolled() { BANSO_ASSERT(saveIdentity(office.tablet, folder, testKey()).has_value()); }
        DeviceIdentity renewedAt(Instant now) {
            return renewedIfDue(office.hub.connection(), office.tablet, folder, now);
        }
        Instant end() const { return validUntil(office.tablet); }
    };

  private slots:
    void a_certificate_with_months_to_go_is_left_alone() {
        Enrolled tablet;
        QVERIFY(tablet.renewedAt(tablet.end() - std::chrono::hours{61 * 24}) ==
                tablet.office.tablet);
    }

    void one_that_ends_soon_is_renewed_and_kept_with_the_same_key() {
        Enrolled tablet;
        tablet.office.chamber.clock.instant = tablet.end() - std::chrono::hours{30 * 24};
        const DeviceIdentity renewed = tablet.renewedAt(tablet.office.chamber.clock.instant);
        QVERIFY(renewed.certificatePem != tablet.office.tablet.certificatePem);
        QCOMPARE(renewed.keyPem, tablet.office.tablet.keyPem);
        QVERIFY(validUntil(renewed) > tablet.end());
        QVERIFY(loadIdentity(tablet.folder, testKey()).value() == renewed);
    }

    void a_hub_that_gives_none_leaves_the_present_one() {
        Enrolled tablet;
        BANSO_ASSERT(tablet.office.desk.hold(kDevice, "console").has_value());
        QVERIFY(tablet.renewedAt(tablet.end() - std::chrono::hours{24}) == tablet.office.tablet);
        QVERIFY(loadIdentity(tablet.folder, testKey()).value() == tablet.office.tablet);
    }

    void somebody_elses_certificate_is_not_put_in_place() {
        Enrolled tablet;
        DeviceIdentity identity = tablet.office.tablet;
        const DeviceIdentity other =
            HubFixture::identityOf(tablet.office.hub.http.tabletNamed("bcdefghijklmnopq"));
        QCOMPARE(renewIdentity(identity, other.certificatePem, tablet.folder).error().code,
                 ErrorCode::Unauthenticated);
        QVERIFY(loadIdentity(tablet.folder, testKey()).value() == tablet.office.tablet);
    }
};

BANSO_TEST(RenewalTest);

}  // namespace banso::tests

#include "renewal_test.moc"
