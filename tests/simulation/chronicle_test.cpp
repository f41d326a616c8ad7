// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/chronicle.h"

#include <QtTest>

#include "tests/simulation/scene.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class ChronicleTest : public QObject {
    Q_OBJECT

  private slots:
    void ofADecisionTheValuesOfItsUnitAreWrittenDownAndNotThoseOfTheSameSaveBeside() {
        Scene s;
        for (SimulatedTablet* tablet : {&s.t1, &s.t2})
            tablet->change<Business>(s.shop, [&](Business& business) {
                const std::string author = tablet == &s.t1 ? "佐藤" : "山田";
                business.memo = author + "のメモ";
                business.phone = author + "の電話";
            });
        s.syncAll();
        QCOMPARE(s.t3.openConflicts().size(), std::size_t{2});
        Chronicle chronicle;
        for (const RecordId id : s.t3.openConflicts()) {
            const auto conflict = s.t3.read<Conflict>(id).value;
            const auto shown = s.t3.replica().state("business", s.shop);
            sync::UnitChange change{conflict.subjectUnit, {}, "\"X\"", {}};
            change.base = shown.versionOf(change.unit);
            for (const auto& [name, side] : conflict.sides) change.settles.push_back(name);
            chronicle.save(s.t3, {{"business", s.shop, {change}}}, {shown});
            const auto& settled = chronicle.written().back().settledValues;
            const std::string word = change.unit == "memo" ? "のメモ" : "の電話";
            QCOMPARE(std::set<std::string>(settled.begin(), settled.end()),
                     (std::set<std::string>{"\"佐藤" + word + '"', "\"山田" + word + '"'}));
        }
    }
};

BANSO_TEST(ChronicleTest);

}  // namespace banso::simulation

#include "chronicle_test.moc"
