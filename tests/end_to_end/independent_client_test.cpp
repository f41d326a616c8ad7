// SPDX-License-Identifier: Apache-2.0
// A client that shares no line with ours, written from sync/PROTOCOL.md, with the real server and
// beside our own tablet.
#include "tests/end_to_end/independent_client.h"

#include <QtTest>

#include "shared/domain/business.h"
#include "shared/domain/catalogue.h"
#include "shared/domain/consultation.h"
#include "shared/domain/figure.h"
#include "shared/domain/hub_records.h"
#include "tests/end_to_end/enrolled_tablet.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class IndependentClientTest : public QObject {
    Q_OBJECT

    using Outcomes = std::vector<std::string>;

    /// A chamber that is served; two people have the client, a third has our tablet.
    struct Office {
        SystemClock clock;
        ServerProcess server;
        IndependentClient sato{server};
        IndependentClient yamada{server};
        std::optional<EnrolledTablet> kato;

        Office() {
            BANSO_ASSERT(server.init().exitCode == 0);
            for (const char* name : {"佐藤 美咲", "山田 健", "加藤 直人"})
                server.addPerson(name, "advisor");
            server.start();
            BANSO_ASSERT(sato.enrol(server.addDevice("佐藤 美咲")).exitCode == 0);
            BANSO_ASSERT(yamada.enrol(server.addDevice("山田 健")).exitCode == 0);
            kato.emplace(server, "加藤 直人", clock);
        }
        TestTablet& tablet() { return *kato->operator->(); }
    };
    std::unique_ptr<Office> m_office;

    static Business shop() {
        Business business;
        business.name = "カフェ \"とおりみち\"";
        business.phone = "027-000-1111";
        return business;
    }

    /// What the hub said of the client's last operations.
    static Outcomes lastOutcomes(const IndependentClient& client, std::ptrdiff_t count) {
        const Outcomes all = client.outcomes();
        return {all.end() - count, all.end()};
    }

  private slots:
    void initTestCase() { m_office = std::make_unique<Office>(); }
    void cleanupTestCase() { m_office.reset(); }

    void what_it_saves_our_tablet_reads_and_the_other_way_round() {
        Office& office = *m_office;
        const RecordId id = office.sato.create(shop());
        Consultation visit;
        visit.business = id;
        visit.writer = office.tablet().person();
        visit.day = tokyoDate(office.clock.now());
        visit.method = Method::Visit;
        visit.said = "一行目\n二行目\u2028続き";
        const RecordId visitId = office.sato.create(visit);
        QVERIFY(office.sato.sync());
        QCOMPARE(lastOutcomes(office.sato, 2), (Outcomes{"applied", "applied"}));
        office.tablet().open(id);
        QVERIFY(office.tablet().sync().has_value());
        QCOMPARE(office.tablet().read<Business>(id).value.name, shop().name);
        QCOMPARE(office.tablet().read<Consultation>(visitId).value.said, visit.said);

        office.tablet().change<Business>(id, [](Business& business) {
            business.closingMonth = 3;
            business.memo = "うなぎ\t𠮷野\u2028";
        });
        QVERIFY(office.tablet().sync().has_value());
        QVERIFY(office.sato.sync());
        QCOMPARE(office.sato.value(id, "closingMonth"), std::string("3"));
        QCOMPARE(office.sato.value(id, "memo"), json::quoted("うなぎ\t𠮷野\u2028"));
    }

    void a_contradiction_is_shown_to_both_and_decided_once() {
        Office& office = *m_office;
        const RecordId id = office.sato.create(shop());
        QVERIFY(office.sato.sync() && office.yamada.sync());
        const std::string satos = json::quoted("027-000-1234");
        const std::string yamadas = json::quoted("090-0000-5678");
        office.sato.set(id, "phone", satos);
        office.yamada.set(id, "phone", yamadas);
        office.yamada.set(id, "email", json::quoted("yamada@example.jp"));
        QVERIFY(office.sato.sync() && office.yamada.sync());
        QCOMPARE(lastOutcomes(office.sato, 1), Outcomes{"applied"});
        QCOMPARE(lastOutcomes(office.yamada, 2), (Outcomes{"conflict", "merged"}));
        QCOMPARE(office.yamada.value(id, "phone"), satos);

        const json::Document conflicts = office.yamada.told("conflicts");
        QCOMPARE(conflicts.root().size(), std::size_t{1});
        const json::Value conflict = (*conflicts.root().members().begin()).value;
        QString own;
        for (const json::Member side : conflict.find("sides")->members())
            if (side.value.string("value") == yamadas)
                own = QString::fromStdString(std::string(side.key));
        const std::string name(conflict.string("conflict").value());
        QCOMPARE(office.yamada.run({"decide", QString::fromStdString(name), own}).exitCode, 0);
        QVERIFY(office.yamada.sync() && office.sato.sync());
        office.tablet().open(id);
        QVERIFY(office.tablet().sync().has_value());
        for (const IndependentClient* client : {&office.sato, &office.yamada}) {
            QCOMPARE(client->value(id, "phone"), yamadas);
            QCOMPARE(client->value(id, "email"), json::quoted("yamada@example.jp"));
            QCOMPARE(client->told("conflicts").root().size(), std::size_t{0});
        }
        QCOMPARE(office.tablet().read<Business>(id).value.phone, std::string("090-0000-5678"));
        const RecordId conflictId = RecordId::parse(name).value();
        QCOMPARE(office.tablet().read<Conflict>(conflictId).value.closedHow,
                 std::string("decided"));
    }

    void the_same_fact_entered_by_it_and_by_our_tablet_is_one_record() {
        Office& office = *m_office;
        Figure figure;
        figure.business = office.sato.create(shop());
        QVERIFY(office.sato.sync());
        QVERIFY(office.tablet().sync().has_value());
        figure.period = "2026-10";
        figure.measure = Measure::Sales;
        figure.taxBasis = TaxBasis::Excluded;
        figure.amount = 1'200'000;
        const RecordId id = office.sato.create(
            figure, {QString::fromStdString(figure.business.text()), "2026-10", "sales"});
        figure.id = naturalId(kindOf<Figure>(), toUnits(figure));
        QCOMPARE(id, figure.id);
        figure.amount = 900'000;
        office.tablet().create(figure);
        QVERIFY(office.sato.sync());
        QVERIFY(office.tablet().sync().has_value());
        QVERIFY(office.sato.sync());
        QCOMPARE(office.tablet().read<Figure>(id).value.amount, 1'200'000);
        QCOMPARE(office.sato.told("conflicts").root().size(), std::size_t{1});
    }

    void what_its_person_may_not_write_is_kept_apart_and_the_rest_goes_on() {
        Office& office = *m_office;
        Setting setting;
        setting.key = "advice";
        setting.value = "x";
        const RecordId forbidden = office.sato.create(setting);
        const RecordId id = office.sato.create(shop());
        QVERIFY(office.sato.sync());
        QCOMPARE(lastOutcomes(office.sato, 2), (Outcomes{"quarantined", "applied"}));
        QVERIFY(office.tablet().sync().has_value());
        QCOMPARE(office.tablet().read<Business>(id).value.name, shop().name);
        QVERIFY(office.tablet().read<Setting>(forbidden).state.isNew());
    }

    void a_used_code_enrols_nobody() {
        const Office& office = *m_office;
        const EnrolmentInvitation invitation = office.server.addDevice("佐藤 美咲");
        QCOMPARE(IndependentClient(office.server).enrol(invitation).exitCode, 0);
        const CommandOutcome second = IndependentClient(office.server).enrol(invitation);
        QCOMPARE(second.exitCode, 1);
        QVERIFY(QString::fromStdString(second.errors).contains("401"));
    }
};

BANSO_TEST(IndependentClientTest);

}  // namespace banso::tests

#include "independent_client_test.moc"
