// SPDX-License-Identifier: Apache-2.0
#include "server/store/handover_desk.h"

#include <QtTest>

#include "server/store/handover_work.h"
#include "shared/domain/appointment.h"
#include "shared/domain/business.h"
#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "shared/domain/plan.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

using namespace std::chrono_literals;

class HandoverDeskTest : public QObject {
    Q_OBJECT

    struct Office {
        ChamberFixture chamber;
        DataFolder folder{chamber.folder.path().toStdString()};
        HandoverDesk desk{folder, chamber.writer, chamber.ids, chamber.clock};
        RecordId takahashi = chamber.addPerson("高橋 誠", Role::Supervisor);
        RecordId sato = chamber.addPerson("佐藤 美咲", Role::Advisor);
        RecordId yamada = chamber.addPerson("山田 健", Role::Advisor);
        RecordId baker = client("榛名製パン", sato);
        RecordId smith = client("高崎工業", sato);

        RecordId client(const std::string& name, RecordId advisor) {
            Business business;
            business.name = name;
            business.advisor = advisor;
            return add(business);
        }
        template <typename Record>
        RecordId add(Record record) {
            record.id = chamber.ids.recordId();
            chamber.bring(record);
            return record.id;
        }
        Date today() { return tokyoDate(chamber.clock.now()); }
        Handover wanted(int inDays = 0, const std::vector<RecordId>& businesses = {}) {
            Handover handover;
            handover.from = sato;
            handover.to = yamada;
            handover.day = addDays(today(), inDays);
            for (const RecordId business : businesses) handover.businesses[business.text()] = true;
            return handover;
        }
        Result<RecordId> set(const Handover& handover) {
            return desk.set(handover, takahashi.text());
        }
        RecordId advisorOf(RecordId business) { return chamber.read<Business>(business)->advisor; }
        AuditLog::Line lastLine() { return AuditLog(folder).newest(1).value().front(); }
    };

  private slots:
    void all_clients_of_a_person_go_to_another_at_once() {
        Office office;
        const RecordId others = office.client("梅田商店", office.yamada);
        const auto set = office.set(office.wanted());
        QVERIFY(set.has_value());
        QCOMPARE(office.advisorOf(office.baker), office.yamada);
        QCOMPARE(office.advisorOf(office.smith), office.yamada);
        QCOMPARE(office.advisorOf(others), office.yamada);
        QVERIFY(filesOf(*office.chamber.reader(), office.sato).empty());
        QCOMPARE(office.chamber.read<Handover>(*set)->clients, 2);
        QCOMPARE(office.lastLine().event, std::string(name(AuditEvent::HandOver)));
        QCOMPARE(office.lastLine().actor, office.takahashi.text());
        QCOMPARE(office.lastLine().subject, office.sato.text());
    }

    void what_is_open_names_the_new_person_and_what_is_done_its_author() {
        Office office;
        Plan plan;
        plan.business = office.baker;
        plan.advisor = office.sato;
        plan.stateWord = PlanState::Running;
        const RecordId running = office.add(plan);
        plan.stateWord = PlanState::Ended;
        const RecordId ended = office.add(plan);
        Appointment visit;
        visit.business = office.baker;
        visit.staff = {{office.sato.text(), true}, {office.takahashi.text(), true}};
        const RecordId agreed = office.add(visit);
        Promise promise;
        promise.business = office.baker;
        promise.by = office.sato;
        promise.words = "補助金の資料を送る";
        const RecordId open = office.add(promise);
        promise.doneOn = office.today();
        const RecordId kept = office.add(promise);
        Instruction instruction;
        instruction.business = office.baker;
        instruction.driftCase = office.chamber.ids.recordId();
        instruction.to = office.sato;
        instruction.by = office.takahashi;
        instruction.words = "11月中に訪問する";
        const RecordId asked = office.add(instruction);
        Consultation talk;
        talk.business = office.baker;
        talk.writer = office.sato;
        const RecordId written = office.add(talk);
        QVERIFY(office.set(office.wanted()).has_value());
        auto& chamber = office.chamber;
        QCOMPARE(chamber.read<Plan>(running)->advisor, office.yamada);
        QCOMPARE(chamber.read<Plan>(ended)->advisor, office.sato);
        const auto staff = chamber.read<Appointment>(agreed)->staff;
        QCOMPARE(staff.size(), 2U);
        QVERIFY(staff.contains(office.yamada.text()) && staff.contains(office.takahashi.text()));
        QCOMPARE(chamber.read<Promise>(open)->by, office.yamada);
        QCOMPARE(chamber.read<Promise>(kept)->by, office.sato);
        QCOMPARE(chamber.read<Instruction>(asked)->to, office.yamada);
        QCOMPARE(chamber.read<Consultation>(written)->writer, office.sato);
    }

    void chosen_clients_go_with_the_records_that_were_joined_to_them() {
        Office office;
        Business twin;
        twin.name = "ハルナ製パン";
        twin.advisor = office.sato;
        twin.alias = office.baker;
        const RecordId joined = office.add(twin);
        const auto set = office.set(office.wanted(0, {office.baker}));
        QVERIFY(set.has_value());
        QCOMPARE(office.advisorOf(office.baker), office.yamada);
        QCOMPARE(office.advisorOf(joined), office.yamada);
        QCOMPARE(office.advisorOf(office.smith), office.sato);
        // People see one client.
        QCOMPARE(office.chamber.read<Handover>(*set)->clients, 1);
    }

    void a_client_without_an_advisor_goes_with_who_made_it() {
        Office office;
        Business shop;
        shop.id = office.chamber.ids.recordId();
        shop.name = "だるま堂";
        const DeviceId tablet = office.chamber.addDevice(office.sato);
        sync::PushRequest request;
        request.hello.device = tablet;
        request.add(R"({"save":1,"by":")" + office.sato.text() +
                    R"(","at":0,"seen":["",0,0],"schema":1,"ops":[{"k":"business","r":")" +
                    shop.id.text() + R"(","set":{"name":[null,"だるま堂"]}}]})");
        QVERIFY(office.chamber.writer.push(tablet, request).has_value());
        QVERIFY(office.set(office.wanted(0, {shop.id})).has_value());
        QCOMPARE(office.advisorOf(shop.id), office.yamada);
    }

    void one_for_a_later_day_changes_nothing_before_and_survives_a_restart() {
        Office office;
        const auto set = office.set(office.wanted(7));
        QVERIFY(set.has_value());
        QCOMPARE(office.advisorOf(office.baker), office.sato);
        QCOMPARE(office.desk.carryOut(*set).error().code, ErrorCode::Outdated);
        QCOMPARE(handoversToCome(*office.chamber.reader()).size(), 1U);
        office.chamber.clock.instant += 24h * 7;
        // A client that came to her meanwhile goes too.
        const RecordId late = office.client("梅田商店", office.sato);
        HandoverDesk anew{office.folder, office.chamber.writer, office.chamber.ids,
                          office.chamber.clock};
        QVERIFY(anew.carryOut(*set).has_value());
        QCOMPARE(office.advisorOf(office.baker), office.yamada);
        QCOMPARE(office.advisorOf(late), office.yamada);
        QCOMPARE(office.lastLine().actor, "hub");
        QVERIFY(handoversToCome(*office.chamber.reader()).empty());
        QCOMPARE(handoversDone(*office.chamber.reader(), 10).size(), 1U);
        QCOMPARE(anew.carryOut(*set).error().code, ErrorCode::Outdated);
    }

    void a_client_that_went_elsewhere_before_the_day_stays_there() {
        Office office;
        const RecordId suzuki = office.chamber.addPerson("鈴木 花", Role::Advisor);
        const auto set = office.set(office.wanted(1, {office.baker, office.smith}));
        auto baker = office.chamber.read<Business>(office.baker).value();
        baker.advisor = suzuki;
        office.chamber.bring(baker);
        office.chamber.clock.instant += 24h;
        QVERIFY(office.desk.carryOut(*set).has_value());
        QCOMPARE(office.advisorOf(office.baker), suzuki);
        QCOMPARE(office.advisorOf(office.smith), office.yamada);
        QCOMPARE(office.chamber.read<Handover>(*set)->clients, 1);
    }

    void one_that_was_called_off_is_never_carried_out() {
        Office office;
        const auto set = office.set(office.wanted(1));
        QVERIFY(office.desk.cancel(*set, office.takahashi.text()).has_value());
        QCOMPARE(office.lastLine().event, std::string(name(AuditEvent::HandOverCancelled)));
        office.chamber.clock.instant += 24h;
        QCOMPARE(office.desk.carryOut(*set).error().code, ErrorCode::NotFound);
        QCOMPARE(office.advisorOf(office.baker), office.sato);
        QVERIFY(handoversToCome(*office.chamber.reader()).empty());
    }

    void one_that_was_carried_out_cannot_be_called_off() {
        Office office;
        const auto set = office.set(office.wanted());
        QCOMPARE(office.desk.cancel(*set, office.takahashi.text()).error().code,
                 ErrorCode::Outdated);
    }

    void whoever_has_no_role_with_clients_on_that_day_gets_none() {
        Office office;
        auto yamada = office.chamber.read<Person>(office.yamada).value();
        yamada.roles["advisor"].to = addDays(office.today(), 3);
        office.chamber.bring(yamada);
        QCOMPARE(office.set(office.wanted(7)).error().code, ErrorCode::Forbidden);
        const auto set = office.set(office.wanted(2));
        office.chamber.clock.instant += 24h * 5;
        QCOMPARE(office.desk.carryOut(*set).error().code, ErrorCode::Forbidden);
        QCOMPARE(office.advisorOf(office.baker), office.sato);
        QCOMPARE(handoversToCome(*office.chamber.reader()).size(), 1U);
    }

    void what_makes_no_sense_is_refused_and_leaves_no_trace() {
        Office office;
        const auto refused = [&](const Handover& handover) {
            return office.set(handover).error().code;
        };
        auto herself = office.wanted();
        herself.to = office.sato;
        QCOMPARE(refused(herself), ErrorCode::Invalid);
        QCOMPARE(refused(office.wanted(-1)), ErrorCode::Invalid);
        auto nobody = office.wanted();
        nobody.to = office.chamber.ids.recordId();
        QCOMPARE(refused(nobody), ErrorCode::NotFound);
        const RecordId others = office.client("梅田商店", office.yamada);
        QCOMPARE(refused(office.wanted(0, {others})), ErrorCode::Outdated);
        auto many = office.wanted();
        for (std::size_t i = 0; i <= limits::kMapEntries; ++i)
            many.businesses[office.chamber.ids.recordId().text()] = true;
        QCOMPARE(refused(many), ErrorCode::TooLarge);
        QVERIFY(AuditLog(office.folder).newest(1).value().empty());
        QVERIFY(handoversToCome(*office.chamber.reader()).empty());
    }
};

BANSO_TEST(HandoverDeskTest);

}  // namespace banso::tests

#include "handover_desk_test.moc"
