// SPDX-License-Identifier: Apache-2.0
#include "server/office/office_replica.h"

#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/figure.h"
#include "shared/store/business_store.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

class OfficeReplicaTest : public QObject {
    Q_OBJECT

    struct Scene {
        ChamberFixture chamber;
        std::unique_ptr<OfficeReplica> replica = open(chamber.epoch());
        Business shop;

        Scene() {
            shop.id = chamber.ids.recordId();
            shop.name = "カフェ とおりみち";
            chamber.bring(shop);
        }
        std::unique_ptr<OfficeReplica> open(const std::string& epoch) {
            const std::string file = chamber.folder.filePath("office.db").toStdString();
            return OfficeReplica::open(file, epoch, chamber.clock).value();
        }
        OfficeChanges update() { return replica->update(*chamber.reader()).value(); }
        Figure figure() {
            Figure made;
            made.business = shop.id;
            made.period = "2026-10";
            made.measure = Measure::Sales;
            made.amount = 1;
            made.id = naturalId(kindOf<Figure>(), toUnits(made));
            return made;
        }
        std::int64_t shops() { return BusinessStore(replica->database(), {}).count(); }
    };

  private slots:
    void a_business_that_is_joined_or_parted_lets_all_plans_be_judged() {
        Scene scene;
        scene.update();
        scene.shop.memo = "メモ";
        scene.chamber.bring(scene.shop);
        QVERIFY(!scene.update().everything);
        scene.shop.alias = scene.chamber.ids.recordId();
        scene.chamber.bring(scene.shop);
        QVERIFY(scene.update().everything);
        scene.shop.alias = {};
        scene.chamber.bring(scene.shop);
        QVERIFY(scene.update().everything);
    }

    void the_first_update_brings_the_whole_chamber() {
        Scene scene;
        QVERIFY(scene.update().everything);
        QCOMPARE(scene.shops(), 1);
        QCOMPARE(scene.replica->revision(), scene.chamber.head());
    }

    void a_later_update_names_the_businesses_whose_plans_may_stand_otherwise() {
        Scene scene;
        scene.update();
        scene.chamber.bring(scene.figure());
        const OfficeChanges changes = scene.update();
        QVERIFY(!changes.everything);
        QCOMPARE(changes.businesses, std::set<RecordId>{scene.shop.id});
        QVERIFY(scene.update().empty());
    }

    void what_no_verdict_is_made_from_names_nobody() {
        Scene scene;
        scene.update();
        scene.shop.phone = "027-000-1234";
        scene.chamber.bring(scene.shop);
        QVERIFY(scene.update().empty());
        QCOMPARE(BusinessStore(scene.replica->database(), {}).find(scene.shop.id)->phone,
                 "027-000-1234");
    }

    void it_goes_on_where_it_stopped_after_being_closed() {
        Scene scene;
        scene.update();
        const std::int64_t revision = scene.replica->revision();
        scene.replica.reset();
        scene.replica = scene.open(scene.chamber.epoch());
        QCOMPARE(scene.replica->revision(), revision);
        QVERIFY(scene.update().empty());
    }

    void a_restored_chamber_has_a_replica_made_anew() {
        Scene scene;
        scene.update();
        scene.replica.reset();
        scene.replica = scene.open("another epoch");
        QCOMPARE(scene.replica->revision(), 0);
        QCOMPARE(scene.shops(), 0);
    }
};

BANSO_TEST(OfficeReplicaTest);

}  // namespace banso::tests

#include "office_replica_test.moc"
