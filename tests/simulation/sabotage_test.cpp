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
        for (const Sabotage sabotage : kSabotages)
            QTest::newRow(name(sabotage)) << static_cast<int>(sabotage);
    }
    void everySabotageIsFoundWithinAFewSeeds() {
        QFETCH(int, number);
        constexpr std::uint64_t kSeeds = 12;
        std::string found;
        for (std::uint64_t seed = 1; seed <= kSeeds && found.empty(); ++seed) {
            const auto result = simulate(seed, static_cast<Sabotage>(number));
            if (!result.findings.empty()) found = result.findings.front();
        }
        qInfo("%s", found.c_str());
        QVERIFY(!found.empty());
    }
};

BANSO_TEST(SabotageTest);

}  // namespace banso::simulation

#include "sabotage_test.moc"
