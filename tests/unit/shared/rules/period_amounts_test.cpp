// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/period_amounts.h"

#include <rapidcheck.h>
#include <QtTest>
#include <algorithm>

#include "tests/support/test_registry.h"
#include "tests/unit/shared/rules/example_plan.h"

namespace banso {

using example::months;

class PeriodAmountsTest : public QObject {
    Q_OBJECT

  private slots:
    void monthsFillTheirQuarter() {
        const PeriodAmounts amounts{
            {amount("2026-05", 2), amount("2026-04", 1), amount("2026-06", 4)}};
        const auto quarter = amounts.fill(months("2026-04/2026-06"));
        QCOMPARE(quarter.value().yen, std::int64_t{7});
        QCOMPARE(quarter.value().pieces, (std::vector<size_t>{1, 0, 2}));
    }

    void aGapIsNeverFilled() {
        const PeriodAmounts amounts{{amount("2026-04", 1), amount("2026-06", 4)}};
        QVERIFY(!amounts.fill(months("2026-04/2026-06")));
    }

    void aQuarterIsNeverSplit() {
        const PeriodAmounts amounts{{amount("2026-04/2026-06", 9)}};
        QVERIFY(!amounts.fill(months("2026-04")));
        QVERIFY(!amounts.fill(months("2026-04/2026-05")));
        QVERIFY(!amounts.fill(months("2026-03/2026-06")));
    }

    void amountsThatOverlapDoNotAddUp() {
        const PeriodAmounts amounts{{amount("2026-04/2026-05", 1), amount("2026-05/2026-06", 4)}};
        QVERIFY(!amounts.fill(months("2026-04/2026-06")));
    }

    void finalAmountsFillBeforeProvisionalOnes() {
        PeriodAmount quarter = amount("2026-04/2026-06", 100);
        quarter.isFinal = true;
        const PeriodAmounts amounts{
            {amount("2026-04", 1), amount("2026-05", 2), amount("2026-06", 4), quarter}};
        QCOMPARE(amounts.fill(quarter.period).value().yen, std::int64_t{100});
    }

    void amongEqualsTheLatestReadFillsAndThenTheFinest() {
        PeriodAmount quarter = amount("2026-04/2026-06", 100);
        std::vector<PeriodAmount> all{amount("2026-04", 1), amount("2026-05", 2),
                                      amount("2026-06", 4), quarter};
        QCOMPARE(PeriodAmounts{all}.fill(quarter.period).value().yen, std::int64_t{7});
        all.back().readOnDay = 1;
        QCOMPARE(PeriodAmounts{all}.fill(quarter.period).value().yen, std::int64_t{100});
    }

    void theBestChoiceCoversMostMonths() {
        // The half year covers six months; the final quarter within it covers three.
        PeriodAmount quarter = amount("2026-04/2026-06", 1);
        quarter.isFinal = true;
        const PeriodAmounts amounts{{quarter, amount("2026-04/2026-09", 2)}};
        const auto best = amounts.bestFillings(months("2026-04/2027-03"), any);
        QCOMPARE(best.size(), size_t{1});
        QCOMPARE(best[0].yen, std::int64_t{2});
    }

    void aConditionMayAskForCoarserRanges() {
        const PeriodAmounts amounts{
            {amount("2026-04", 1), amount("2026-05", 2), amount("2026-06", 4)}};
        const auto quarterOnly = [](const Period& range) { return range.monthCount() == 3; };
        const auto best = amounts.bestFillings(months("2026-04/2026-09"), quarterOnly);
        QCOMPARE(best.size(), size_t{1});
        QCOMPARE(best[0].yen, std::int64_t{7});
        QCOMPARE(monthsOf(best), 3);
    }

    void noChoiceIsBetterThanTheOneMade() {
        QVERIFY(rc::check([](const std::vector<std::uint32_t>& seeds) {
            const auto amounts = fromSeeds(seeds);
            const auto best = PeriodAmounts{amounts}.bestFillings(kYear, any);
            FillingQuality quality;
            for (const Filling& filling : best) quality = quality + filling.quality;
            RC_ASSERT(quality == bestByTryingAll(amounts));
        }));
    }

    void chosenRangesNeverOverlapAndNeverLoseMonthsAgainstOneAmount() {
        QVERIFY(rc::check([](const std::vector<std::uint32_t>& seeds) {
            const auto amounts = fromSeeds(seeds);
            const auto best = PeriodAmounts{amounts}.bestFillings(kYear, any);
            for (size_t i = 1; i < best.size(); ++i)
                RC_ASSERT(best[i - 1].range.last() < best[i].range.first());
            for (const PeriodAmount& one : amounts)
                RC_ASSERT(monthsOf(best) >= one.period.monthCount());
        }));
    }

  private:
    static inline const Period kYear = months("2026-04/2027-03");

    static bool any(const Period&) { return true; }
    static PeriodAmount amount(const char* period, std::int64_t yen) {
        return {.period = months(period), .yen = yen};
    }
    /// At most eight amounts within the year, each read off one random number.
    static std::vector<PeriodAmount> fromSeeds(const std::vector<std::uint32_t>& seeds) {
        std::vector<PeriodAmount> amounts;
        for (const std::uint32_t seed : seeds) {
            if (amounts.size() == 8) break;
            const int first = static_cast<int>(seed % 12);
            const int length = 1 + static_cast<int>(seed / 12 % 12) % (12 - first);
            amounts.push_back({.period = Period::startingAt(kYear.first(), length).shifted(first),
                               .yen = seed % 1'000,
                               .isFinal = seed / 144 % 2 == 1,
                               .readOnDay = static_cast<int>(seed / 288 % 3)});
        }
        return amounts;
    }
    /// The best quality of all subsets without overlaps.
    static FillingQuality bestByTryingAll(const std::vector<PeriodAmount>& amounts) {
        FillingQuality best;
        for (size_t subset = 0; subset < size_t{1} << amounts.size(); ++subset) {
            std::vector<PeriodAmount> chosen;
            for (size_t i = 0; i < amounts.size(); ++i)
                if (subset >> i & 1) chosen.push_back(amounts[i]);
            best = std::max(best, qualityWithoutOverlap(chosen));
        }
        return best;
    }
    static FillingQuality qualityWithoutOverlap(const std::vector<PeriodAmount>& amounts) {
        FillingQuality quality;
        for (size_t i = 0; i < amounts.size(); ++i) {
            for (size_t j = 0; j < i; ++j)
                if (amounts[i].period.overlaps(amounts[j].period)) return {};
            const int count = amounts[i].period.monthCount();
            quality = quality + FillingQuality{.months = count,
                                               .finalMonths = amounts[i].isFinal ? count : 0,
                                               .readOnMonthDays = count * amounts[i].readOnDay,
                                               .pieces = 1};
        }
        return quality;
    }
};

BANSO_TEST(PeriodAmountsTest);

}  // namespace banso

#include "period_amounts_test.moc"
