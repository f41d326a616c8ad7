// SPDX-License-Identifier: Apache-2.0
#include "shared/schema/kind.h"

#include <QtTest>
#include <set>

#include "shared/domain/kinds.h"
#include "shared/schema/check.h"
#include "tests/support/test_registry.h"
#include "tests/unit/shared/schema/full_record.h"

namespace banso {
namespace {

using tests::someId;

Units figureUnits(RecordId business, const std::string& period, const std::string& measure) {
    return {{"business", json::quoted(business.text())},
            {"period", json::quoted(period)},
            {"measure", json::quoted(measure)}};
}

}  // namespace

class KindTest : public QObject {
    Q_OBJECT

  private slots:
    void aUnitGivesItsFields() {
        const KindInfo& kind = kindOf<Figure>();
        std::set<std::string_view> names;
        for (const FieldInfo* field : kind.unitFields("value")) names.insert(field->name);
        QCOMPARE(names,
                 (std::set<std::string_view>{"amount", "taxBasis", "source", "state", "readOn"}));
        QCOMPARE(kind.unitFields("period").size(), std::size_t{1});
        QCOMPARE(kindOf<Plan>().unitFields("targets/2026-04").size(), std::size_t{1});
        QCOMPARE(kindOf<Plan>().unitFields("life").size(), std::size_t{2});
    }

    void whatIsNoUnitGivesNone() {
        for (const char* unit : {"amount", "value/x", "value/", "period/", "colour", "", "/"})
            QVERIFY2(kindOf<Figure>().unitFields(unit).empty(), unit);
        for (const char* unit : {"targets", "targets/", "Targets/a"})
            QVERIFY2(kindOf<Plan>().unitFields(unit).empty(), unit);
    }

    void aFieldIsFoundByItsName() {
        QCOMPARE(kindOf<Figure>().field("amount")->unit, std::string_view("value"));
        QVERIFY(kindOf<Figure>().field("value") == nullptr);
    }

    void whatIsAFileOfItsOwnIsStillPartOfItsBusiness() {
        const auto fieldOf = [](const char* kind) { return businessFieldOf(*findKind(kind)); };
        QCOMPARE(fieldOf("confidential_note"), std::string_view("business"));
        QCOMPARE(fieldOf("attachment"), std::string_view("business"));
        QCOMPARE(fieldOf("business"), std::string_view("id"));
        QVERIFY(fieldOf("person").empty());
    }

    void twoTabletsGiveTheSameFigureTheSameId() {
        const RecordId business = someId(1);
        Figure first;
        first.business = business;
        first.period = "2026-04/2026-09";
        first.measure = Measure::Sales;
        first.amount = 100;
        Figure second = first;
        second.amount = 200;
        second.taxBasis = TaxBasis::Included;
        const KindInfo& kind = kindOf<Figure>();
        const RecordId id = naturalId(kind, toUnits(first));
        QVERIFY(!id.isNull());
        QCOMPARE(naturalId(kind, toUnits(second)), id);
        second.measure = Measure::GrossProfit;
        QVERIFY(naturalId(kind, toUnits(second)) != id);
        second = first;
        second.business = someId(2);
        QVERIFY(naturalId(kind, toUnits(second)) != id);
    }

    void aMissingPartOfTheKeyMakesNoId() {
        const KindInfo& kind = kindOf<Figure>();
        const Units whole = figureUnits(someId(1), "2026-04", "sales");
        QVERIFY(!naturalId(kind, whole).isNull());
        for (const char* unit : {"business", "period", "measure"}) {
            Units part = whole;
            part.erase(unit);
            QVERIFY2(naturalId(kind, part).isNull(), unit);
            part[unit] = "null";
            QVERIFY2(naturalId(kind, part).isNull(), unit);
        }
    }

    void thePartsOfAKeyDoNotRunIntoEachOther() {
        const auto id = [](const std::string& programme, const std::string& metric) {
            KpiTarget target;
            target.programme = programme;
            target.metric = metric;
            return naturalId(kindOf<KpiTarget>(), toUnits(target));
        };
        QVERIFY(id("ab", "c") != id("a", "bc"));
        QVERIFY(id("a\nb", "c") != id("a", "b\nc"));
    }

    void numbersMakeKeysToo() {
        DriftCase drift;
        drift.plan = someId(1);
        drift.ordinal = 0;
        const RecordId first = naturalId(kindOf<DriftCase>(), toUnits(drift));
        drift.ordinal = 1;
        QVERIFY(!first.isNull());
        QVERIFY(naturalId(kindOf<DriftCase>(), toUnits(drift)) != first);
    }
};

BANSO_TEST(KindTest);

}  // namespace banso

#include "kind_test.moc"
