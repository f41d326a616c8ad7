// SPDX-License-Identifier: Apache-2.0
// Whether the simulation's checkers bite: each mistake that they are there for must be found.
#include "tests/simulation/sabotage.h"

#include <QtTest>

#include "tests/simulation/simulation.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class SabotageTest : public QObject {
    Q_OBJECT

  private slots:
    void everySabotageIsFoundWithinAFewSeeds_data() {
        QTest::addColumn<int>("number");
        for (int number = 1; number <= kSabotages; ++number)
            QTest::newRow(name(static_cast<Sabotage>(number))) << number;
    }
    void everySabotageIsFoundWithinAFewSeeds() {
        QFETCH(int, number);
        constexpr std::uint64_t kSeeds = 200;
        std::string found;
        for (std::uint64_t seed = 1; seed <= kSeeds && found.empty(); ++seed) {
            const auto result = simulate(seed, static_cast<Sabotage>(number));
            if (!result.findings.empty())
                found = "seed " + std::to_string(seed) + ": " + result.findings.front();
        }
        qInfo("%s", found.c_str());
        QVERIFY(!found.empty());
    }
};

BANSO_TEST(SabotageTest);

}  // namespace banso::simulation

#include "sabotage_test.moc"
