// SPDX-License-Identifier: Apache-2.0
#include "server/store/people_desk.h"

#include <QtTest>

#include "shared/domain/business.h"
#include "tests/support/test_registry.h"
#include "tests/unit/server/store/chamber_fixture.h"

namespace banso::tests {

using namespace std::chrono_literals;

class PeopleDeskTest : public QObject {
    Q_OBJECT

    /// The chamber's day is 2026-11-24.
    struct Office {
        ChamberFixture chamber;
        DataFolder folder{chamber.folder.path().toStdString()};
        PeopleDesk desk{folder, chamber.writer, chamber.ids, chamber.clock};
        RecordId takahashi = chamber.addPerson("高橋 誠", Role::Administrator);
        RecordId sato = chamber.addPerson("佐藤 美咲", Role::Advisor);
        RecordId yamada = chamber.addPerson("山田 健", Role::Advisor);

        Date today() const { return tokyoDate(chamber.clock.now()); }
        bool has(RecordId person, Role role, Date day) {
            return hasRole(*chamber.read<Person>(person), role, day);
        }
        bool standsIn() {
            return chamber.reader()->access().standsIn(yamada, sato,
                                                       tokyoDate(chamber.clock.now()));
        }
        std::string lastEvent() { return AuditLog(folder).newest(1).value().front().event; }
    };

  private slots:
    void a_new_person_is_in_the_chamber_and_in_the_audit_log() {
        Office office;
        Person person;
        person.name = "鈴木 花";
        person.roles["advisor"] = {};
        const RecordId id = office.desk.add(person, "console").value();
        QCOMPARE(office.chamber.read<Person>(id)->name, "鈴木 花");
        const auto line = AuditLog(office.folder).newest(1).value().front();
        QCOMPARE(line.event, std::string(name(AuditEvent::PersonAdded)));
        QCOMPARE(line.actor, "console");
        QCOMPARE(line.subject, id.text());
    }

    void nobody_is_added_without_a_name_and_nothing_is_logged() {
        Office office;
        QVERIFY(!office.desk.add(Person{}, "console").has_value());
        QVERIFY(AuditLog(office.folder).newest(1).value().empty());
    }

    void somebody_is_renamed_and_the_log_names_nobody() {
        Office office;
        QVERIFY(
            office.desk.rename(office.sato, "伊藤 美咲", "いとう みさき", "console").has_value());
        QCOMPARE(office.chamber.read<Person>(office.sato)->name, "伊藤 美咲");
        QCOMPARE(office.chamber.read<Person>(office.sato)->kana, "いとう みさき");
        const auto line = AuditLog(office.folder).newest(1).value().front();
        QCOMPARE(line.event, std::string(name(AuditEvent::PersonRenamed)));
        QCOMPARE(line.subject, office.sato.text());
        QVERIFY(!office.desk.rename(office.sato, "", "", "console").has_value());
        QCOMPARE(office.chamber.read<Person>(office.sato)->name, "伊藤 美咲");
    }

    void who_was_added_by_mistake_is_taken_back() {
        Office office;
        QVERIFY(office.desk.cancel(office.sato, "console").has_value());
        QVERIFY(office.chamber.read<Person>(office.sato)->cancelled);
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::PersonCancelled)));
        QCOMPARE(office.desk.cancel(office.sato, "console").error().code, ErrorCode::NotFound);
    }

    void but_not_once_something_is_hers() {
        Office office;
        office.chamber.addDevice(office.sato);
        Business shop;
        shop.id = office.chamber.ids.recordId();
        shop.name = "店";
        shop.advisor = office.yamada;
        office.chamber.bring(shop);
        for (const RecordId person : {office.sato, office.yamada, office.takahashi}) {
            QCOMPARE(office.desk.cancel(person, "console").error().code, ErrorCode::Forbidden);
            QVERIFY(!office.chamber.read<Person>(person)->cancelled);
        }
        QVERIFY(AuditLog(office.folder).newest(1).value().empty());
    }

    void a_role_begins_and_ends_on_its_days() {
        Office office;
        const Date today = office.today();
        QVERIFY(
            office.desk.giveRole(office.sato, Role::Supervisor, {addDays(today, 1), {}}, "console")
                .has_value());
        QVERIFY(!office.has(office.sato, Role::Supervisor, today));
        QVERIFY(office.has(office.sato, Role::Supervisor, addDays(today, 1)));
        QVERIFY(office.desk.endRole(office.sato, Role::Advisor, today, "console").has_value());
        QVERIFY(office.has(office.sato, Role::Advisor, today));
        QVERIFY(!office.has(office.sato, Role::Advisor, addDays(today, 1)));
    }

    void a_role_withdrawn_for_cause_counts_for_nothing_at_once() {
        Office office;
        QVERIFY(office.desk.withdrawRole(office.sato, Role::Advisor, "console").has_value());
        QVERIFY(!office.has(office.sato, Role::Advisor, office.today()));
        QCOMPARE(office.lastEvent(), std::string(name(AuditEvent::RolesChanged)));
    }

    void the_last_administrator_keeps_the_role_until_there_is_another() {
        Office office;
        const auto ending = [&] {
            return office.desk.endRole(office.takahashi, Role::Administrator, office.today(),
                                       "console");
        };
        QCOMPARE(ending().error().code, ErrorCode::Forbidden);
        QVERIFY(office.desk.giveRole(office.sato, Role::Administrator, {}, "console").has_value());
        QVERIFY(ending().has_value());
    }

    void a_stand_in_holds_from_now_until_it_is_ended() {
        Office office;
        const auto id =
            office.desk.setStandIn(office.sato, office.yamada, office.today(), "console");
        QVERIFY(office.standsIn());
        QVERIFY(office.desk.endStandIn(*id, "console").has_value());
        QVERIFY(!office.standsIn());
        QCOMPARE(office.desk.endStandIn(*id, "console").error().code, ErrorCode::NotFound);
    }

    void a_stand_in_of_some_days_ends_today_and_stays_in_the_records() {
        Office office;
        const auto id = office.desk.setStandIn(office.sato, office.yamada, {}, "console");
        office.chamber.clock.instant += 24h * 3;
        QCOMPARE(standInsFrom(*office.chamber.reader(), office.today()).size(), 1U);
        QVERIFY(office.desk.endStandIn(*id, "console").has_value());
        QVERIFY(!office.standsIn());
        QVERIFY(standInsFrom(*office.chamber.reader(), office.today()).empty());
        QVERIFY(!office.chamber.read<StandIn>(*id)->cancelled);
    }

    void nobody_stands_in_for_herself_for_a_stranger_or_for_yesterday() {
        Office office;
        const auto set = [&](RecordId absent, RecordId deputy, int days) {
            return office.desk.setStandIn(absent, deputy, addDays(office.today(), days), "console")
                .error()
                .code;
        };
        QCOMPARE(set(office.sato, office.sato, 0), ErrorCode::Invalid);
        QCOMPARE(set(office.sato, office.chamber.ids.recordId(), 0), ErrorCode::NotFound);
        QCOMPARE(set(office.sato, office.yamada, -1), ErrorCode::Invalid);
    }

    void an_administrator_who_counsels_nobody_stands_in_for_nobody() {
        Office office;
        const auto set =
            office.desk.setStandIn(office.sato, office.takahashi, office.today(), "console");
        QCOMPARE(set.error().code, ErrorCode::Forbidden);
        QVERIFY(standInsFrom(*office.chamber.reader(), office.today()).empty());
        QVERIFY(AuditLog(office.folder).newest(1).value().empty());
    }
};

BANSO_TEST(PeopleDeskTest);

}  // namespace banso::tests

#include "people_desk_test.moc"
