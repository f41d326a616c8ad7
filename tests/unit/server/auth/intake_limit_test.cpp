// SPDX-License-Identifier: Apache-2.0
#include "server/auth/intake_limit.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

class IntakeLimitTest : public QObject {
    Q_OBJECT

    static inline const DeviceId kThief{"aaaaaaaaaaaaaaaa"};
    static inline const DeviceId kHonest{"bbbbbbbbbbbbbbbb"};

  private slots:
    void who_has_brought_its_share_brings_no_more_and_costs_nobody_else_anything() {
        IntakeLimit limit({100, 0.001});
        QVERIFY(limit.take(kThief, 60).has_value());
        QVERIFY(limit.take(kThief, 60).has_value());
        const auto refused = limit.take(kThief, 1);
        QCOMPARE(refused.error().code, ErrorCode::TooOften);
        QVERIFY(limit.take(kHonest, 60).has_value());
    }

    void who_wrote_too_many_lines_writes_none_for_a_while_and_hears_all_the_same() {
        IntakeLimit limit({100, 1}, {10, 0.001});
        QVERIFY(limit.takeLines(kThief, 20).has_value());
        QCOMPARE(limit.takeLines(kThief, 1).error().code, ErrorCode::TooOften);
        QVERIFY(limit.takeLines(kThief, 0).has_value());
        QVERIFY(limit.takeLines(kHonest, 1).has_value());
    }

    void an_evening_with_five_hundred_photos_is_within_it_and_a_disk_is_not() {
        IntakeLimit limit;
        constexpr std::size_t kPhotoBytes = 12 * 1024 * 1024;
        for (int i = 0; i < 500; ++i) QVERIFY(limit.take(kHonest, kPhotoBytes).has_value());
        std::size_t taken = 0;
        while (limit.take(kThief, limits::kAttachmentBytes)) ++taken;
        QVERIFY(taken <= 8 * 1024 / 64 + 1);
    }
};

BANSO_TEST(IntakeLimitTest);

}  // namespace banso::tests

#include "intake_limit_test.moc"
