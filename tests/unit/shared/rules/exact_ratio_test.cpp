// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/exact_ratio.h"

#include <rapidcheck.h>
#include <QtTest>

#include "shared/base/limits.h"
#include "tests/support/test_registry.h"

namespace banso {

class ExactRatioTest : public QObject {
    Q_OBJECT

  private slots:
    void aRatioIsRoundedDownSoThatItStaysOnItsSideOfAThreshold() {
        QCOMPARE(ratioOf(9'499, 10'000, kPermille), std::int64_t{949});
        QCOMPARE(ratioOf(9'500, 10'000, kPermille), std::int64_t{950});
        QCOMPARE(ratioOf(-1'001, 10'000, kPermille), std::int64_t{-101});
        QCOMPARE(ratioOf(-1'000, 10'000, kPermille), std::int64_t{-100});
    }

    void roundedAndExactComparisonAgree() {
        QVERIFY(rc::check([](std::int32_t part, std::uint16_t whole, std::int16_t threshold) {
            const std::int64_t divisor = whole + std::int64_t{1};
            const bool exact = std::int64_t{part} * kPermille >= threshold * divisor;
            RC_ASSERT((ratioOf(part, divisor, kPermille) >= threshold) == exact);
        }));
    }

    void aShareIsRoundedHalfUp() {
        QCOMPARE(shareOf(100, 1, 3), std::int64_t{33});
        QCOMPARE(shareOf(5, 1, 2), std::int64_t{3});
        QCOMPARE(shareOf(-5, 1, 2), std::int64_t{-2});
    }

    void aMarginGapIsInHundredthsOfAPoint() {
        // 7.0 % of sales against a plan of 10.0 %.
        QCOMPARE(marginGap({70, 1'000}, {100, 1'000}), std::int64_t{-300});
        QCOMPARE(marginGap({1, 3}, {1, 3}), std::int64_t{0});
        QCOMPARE(marginGap({-50, 1'000}, {-100, 1'000}), std::int64_t{500});
        QCOMPARE(marginGap({6'999, 100'000}, {10'000, 100'000}), std::int64_t{-301});
    }

    void theLargestAmountsOfAYearDoNotOverflow() {
        constexpr std::int64_t kMost = 12 * limits::kIntegerMax;
        QCOMPARE(ratioOf(kMost, 1, kPermille), limits::kIntegerMax);
        QCOMPARE(shareOf(limits::kIntegerMax, kMost, kMost), limits::kIntegerMax);
        QCOMPARE(marginGap({-kMost, kMost}, {kMost, kMost}), std::int64_t{-20'000});
        QCOMPARE(marginGap({-kMost, 1}, {kMost, 1}) < 0, true);
        QVERIFY(marginReaches({kMost, kMost}, {kMost, kMost}, kPermille));
    }
};

BANSO_TEST(ExactRatioTest);

}  // namespace banso

#include "exact_ratio_test.moc"
