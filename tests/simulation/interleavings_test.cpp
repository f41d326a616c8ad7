// SPDX-License-Identifier: Apache-2.0
// The interleavings of sync/PROTOCOL.md, section 6, by their numbers: each plays the story on the
// production code of tablets and hub, and asks what the people concerned would see.
#include <QtTest>
#include <set>

#include "shared/domain/hub_records.h"
#include "tests/simulation/chamber.h"
#include "tests/support/test_registry.h"

namespace banso::simulation {

class InterleavingsTest : public QObject {
    Q_OBJECT

    struct Scene {
        VirtualClock clock;
        SeededIds ids{clock, 1};
        SimulatedHub hub{clock, ids};
        RecordId sato = hub.addPerson("佐藤", Role::Advisor);
        RecordId yamada = hub.addPerson("山田", Role::Advisor);
        RecordId kato = hub.addPerson("加藤", Role::SupportStaff);
        SimulatedTablet t1{hub, clock, ids, sato};
        SimulatedTablet t2{hub, clock, ids, yamada};
        SimulatedTablet t3{hub, clock, ids, kato};
        RecordId shop;

        Scene() {
            Business business;
            business.id = shop = ids.recordId();
            business.name = "カフェ とおりみち";
            business.phone = "X";
            t1.create(business);
            syncAll();
        }
        void syncAll() {
            for (int i = 0; i < 2; ++i)
                for (SimulatedTablet* tablet : {&t1, &t2, &t3})
                    BANSO_ASSERT(tablet->sync().has_value());
        }
        void setPhone(SimulatedTablet& tablet, const char* phone) {
            tablet.change<Business>(shop, [&](Business& b) { b.phone = phone; });
        }
        std::string phone(SimulatedTablet& tablet) {
            return tablet.read<Business>(shop).value.phone;
        }
    };

  private slots:
    void differentFieldsOfOneBusinessBothStand() {
        Scene s;
        s.setPhone(s.t1, "A");
        s.t2.change<Business>(s.shop, [](Business& b) { b.memo = "裏口から"; });
        s.syncAll();
        for (SimulatedTablet* tablet : {&s.t1, &s.t2, &s.t3}) {
            QCOMPARE(s.phone(*tablet), std::string("A"));
            QCOMPARE(tablet->read<Business>(s.shop).value.memo, std::string("裏口から"));
            QVERIFY(tablet->openConflicts().empty());
            QCOMPARE(tablet->unanswered(), std::int64_t{0});
        }
    }

    void n01_aChainOnAConflictIsOneCandidate() {
        Scene s;
        s.setPhone(s.t1, "A");
        s.setPhone(s.t1, "B");
        s.setPhone(s.t2, "C");
        QVERIFY(s.t2.sync().has_value());
        s.syncAll();
        const auto conflicts = s.t3.openConflicts();
        QCOMPARE(conflicts.size(), std::size_t{1});
        const auto conflict = s.t3.read<Conflict>(conflicts.front()).value;
        QCOMPARE(conflict.sides.size(), std::size_t{2});
        std::set<std::string> values;
        for (const auto& [name, side] : conflict.sides) values.insert(side.value);
        QCOMPARE(values, (std::set<std::string>{"\"B\"", "\"C\""}));
        for (SimulatedTablet* tablet : {&s.t1, &s.t2, &s.t3})
            QCOMPARE(s.phone(*tablet), std::string("C"));
    }
};

BANSO_TEST(InterleavingsTest);

}  // namespace banso::simulation

#include "interleavings_test.moc"
