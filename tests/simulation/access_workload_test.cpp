// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/access_workload.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::simulation {

class AccessWorkloadTest : public QObject {
    Q_OBJECT

  private slots:
    void everyTabletHoldsWhatItsPersonMaySeeAndNoWorkIsLost() {
        constexpr std::uint64_t kSeeds = 60;
        for (std::uint64_t seed = 1; seed <= kSeeds; ++seed) {
            const std::string found = playAccess(seed);
            QVERIFY2(found.empty(), ("seed " + std::to_string(seed) + ": " + found).c_str());
        }
    }

    void everySabotageIsFoundWithinAFewSeeds_data() {
        QTest::addColumn<int>("number");
        QTest::newRow("purged with unsent work")
            << static_cast<int>(AccessSabotage::PurgedWithUnsentWork);
        QTest::newRow("entry forgotten") << static_cast<int>(AccessSabotage::EntryForgotten);
        QTest::newRow("file left behind") << static_cast<int>(AccessSabotage::FileLeftBehind);
        QTest::newRow("sent outside scope") << static_cast<int>(AccessSabotage::SentOutsideScope);
    }
    void everySabotageIsFoundWithinAFewSeeds() {
        QFETCH(int, number);
        std::string found;
        for (std::uint64_t seed = 1; seed <= 12 && found.empty(); ++seed)
            found = playAccess(seed, static_cast<AccessSabotage>(number));
        qInfo("%s", found.c_str());
        QVERIFY(!found.empty());
    }
};

BANSO_TEST(AccessWorkloadTest);

}  // namespace banso::simulation

#include "access_workload_test.moc"
