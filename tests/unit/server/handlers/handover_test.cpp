// SPDX-License-Identifier: Apache-2.0
// A hand-over as the tablets of both people see it, below HTTP: what the former one's still held
// arrives, and the new one's gets the whole file. Each sees her own clients only.
#include <QtTest>

#include "server/store/handover_desk.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "shared/domain/hub_records.h"
#include "shared/store/sync_log_store.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/handlers/sync_office.h"

namespace banso::tests {

class HandoverTest : public QObject {
    Q_OBJECT

    struct Office : SyncOffice {
        HandoverDesk desk{folder, chamber.writer, chamber.ids, chamber.clock};
        RecordId sato = chamber.addPerson("佐藤", Role::Advisor);
        RecordId yamada = chamber.addPerson("山田", Role::Advisor);
        TestTablet satos = tabletOf(sato);
        TestTablet yamadas = tabletOf(yamada);
        Business shop;

        Office() {
            chamber.set("access.scope", "own");
            shop.id = chamber.ids.recordId();
            shop.name = "榛名製パン";
            shop.advisor = sato;
            chamber.bring(shop);
            syncBoth();
        }
        void syncBoth() {
            for (TestTablet* tablet : {&satos, &yamadas}) QVERIFY(tablet->sync().has_value());
        }
        void handOver() {
            Handover handover;
            handover.from = sato;
            handover.to = yamada;
            handover.day = tokyoDate(chamber.clock.now());
            QVERIFY(desk.set(handover, "console").has_value());
        }
        std::vector<LateWork> lateAtYamadas() {
            return SyncLogStore(yamadas.database(), Viewer{yamada, {}}).lateWork();
        }
    };

  private slots:
    void what_the_former_tablet_still_held_stands_and_the_new_person_is_told_that_it_came_late() {
        Office office;
        Promise promise;
        promise.id = office.chamber.ids.recordId();
        promise.business = office.shop.id;
        promise.by = office.sato;
        promise.words = "補助金の資料を送る";
        office.satos.create(promise);
        office.satos.change<Business>(office.shop.id, [](Business& shop) {
            shop.phone = "027-000-0001";
            shop.memo = "裏口から入る";
        });
        office.handOver();
        QVERIFY(office.yamadas.sync().has_value());
        QVERIFY(office.yamadas.read<Business>(office.shop.id).value.phone.empty());
        QVERIFY(office.satos.sync().has_value());
        QCOMPARE(office.satos.unanswered(), 0);
        QVERIFY(office.yamadas.sync().has_value());
        const Business hers = office.yamadas.read<Business>(office.shop.id).value;
        QCOMPARE(hers.phone, "027-000-0001");
        QCOMPARE(hers.memo, "裏口から入る");
        QCOMPARE(hers.advisor, office.yamada);
        QCOMPARE(office.yamadas.read<Promise>(promise.id).value.words, promise.words);
        QCOMPARE(office.lateAtYamadas().size(), 2U);
        QCOMPARE(office.lateAtYamadas().front().person, office.sato);
    }

    void the_file_leaves_the_former_tablet_once_its_work_has_arrived() {
        Office office;
        office.satos.change<Business>(office.shop.id, [](Business& shop) { shop.memo = "午後に"; });
        office.handOver();
        QVERIFY(office.satos.sync().has_value());
        QVERIFY(office.satos.sync().has_value());
        QVERIFY(office.satos.read<Business>(office.shop.id).value.name.empty());
        QCOMPARE(office.chamber.read<Business>(office.shop.id)->memo, "午後に");
    }

    void an_open_contradiction_and_a_save_that_was_kept_back_go_along() {
        Office office;
        const RecordId suzuki = office.chamber.addPerson("鈴木", Role::SupportStaff);
        TestTablet suzukis = office.tabletOf(suzuki);
        QVERIFY(suzukis.sync().has_value());
        suzukis.change<Business>(office.shop.id, [](Business& shop) { shop.phone = "1"; });
        office.satos.change<Business>(office.shop.id, [](Business& shop) { shop.phone = "2"; });
        // An advisor may not instruct anybody.
        Instruction forbidden;
        forbidden.id = office.chamber.ids.recordId();
        forbidden.business = office.shop.id;
        forbidden.driftCase = office.chamber.ids.recordId();
        forbidden.to = office.sato;
        forbidden.by = office.sato;
        forbidden.words = "自分への依頼";
        office.satos.create(forbidden);
        QVERIFY(suzukis.sync().has_value());
        QVERIFY(office.satos.sync().has_value());
        office.handOver();
        QVERIFY(office.yamadas.sync().has_value());
        const Viewer viewer{office.yamada, {}};
        const auto open = SyncLogStore(office.yamadas.database(), viewer)
                              .openConflicts(tokyoDate(office.chamber.clock.now()));
        QCOMPARE(open.size(), 1U);
        QCOMPARE(open.front().subjectUnit, "phone");
        const auto kept =
            Records<QuarantineEntry>(office.yamadas.database(), viewer).where("closed IS NULL");
        QCOMPARE(kept.size(), 1U);
        QCOMPARE(kept.front().subject, forbidden.id);
        QCOMPARE(kept.front().person, office.sato);
    }
};

BANSO_TEST(HandoverTest);

}  // namespace banso::tests

#include "handover_test.moc"
