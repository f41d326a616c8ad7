// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/tidy/rules.h"

namespace banso::tidy {

using namespace Qt::Literals::StringLiterals;

class TwinRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void aSourceWithItsTestOrAReasonIsLeftAlone() {
        const SourceTree tree({{u"sync/hub/push.cpp"_s, {}},
                               {u"tests/unit/sync/hub/push_test.cpp"_s, {}},
                               {u"sync/hub/words.cpp"_s, {}},
                               {u"server/http/session.cpp"_s, {}}});
        QVERIFY(twinFindings(tree, {{u"sync/hub/words.cpp"_s, u"a table"_s}}).empty());
        QVERIFY(twinFindings(tree, {{u"sync/hub/"_s, u"tables"_s}}).empty());
    }

    void aSourceWithoutItsTestIsFound() {
        QCOMPARE(twinFindings(sample(u"sync/hub/push.cpp"_s, {}), {}).size(), std::size_t{1});
    }

    void anAllowanceThatNoLongerHoldsIsFound() {
        const SourceTree tree(
            {{u"sync/hub/push.cpp"_s, {}}, {u"tests/unit/sync/hub/push_test.cpp"_s, {}}});
        QCOMPARE(twinFindings(tree, {{u"sync/hub/push.cpp"_s, u"small"_s}}).size(), std::size_t{1});
        for (const QString& gone : {u"sync/hub/gone.cpp"_s, u"sync/gone/"_s})
            QCOMPARE(twinFindings(tree, {{gone, u"small"_s}}).size(), std::size_t{1});
    }

    void everySourceOfTheRepositoryHasItsTest() {
        const std::vector<TwinAllowance> allowances{
            {u"shared/base/error_code.cpp"_s, u"one exhaustive switch from codes to words"_s},
            {u"shared/domain/"_s, u"declarations; every kind goes through kinds_test.cpp"_s},
            {u"shared/rules/test_outcome.cpp"_s, u"played by plan_against_actual_test.cpp"_s},
            {u"shared/text/kanji_variants.cpp"_s, u"a table; read by fold_test.cpp"_s},
            {u"shared/catalog/catalogue_loader.cpp"_s, u"played by catalogue_test.cpp"_s},
            {u"shared/catalog/catalogue_records.cpp"_s, u"played by catalogue_test.cpp"_s},
            {u"shared/catalog/catalogue_sheet.cpp"_s, u"played by catalogue_test.cpp"_s},
            {u"shared/catalog/toml_file.cpp"_s, u"played by catalogue_test.cpp"_s},
            {u"shared/catalog/import_columns.cpp"_s, u"played by business_import_test.cpp"_s},
            {u"shared/catalog/import_findings.cpp"_s, u"played by business_import_test.cpp"_s},
            {u"shared/catalog/import_row.cpp"_s, u"played by business_import_test.cpp"_s},
            {u"shared/store/consultation_store.cpp"_s, u"played by consultations_test.cpp"_s},
            {u"shared/store/figure_store.cpp"_s, u"played by followups_test.cpp"_s},
            {u"sync/hub/sqlite_store_devices.cpp"_s, u"played by sqlite_store_test.cpp"_s},
            {u"sync/hub/sqlite_store_records.cpp"_s, u"played by sqlite_store_test.cpp"_s},
        };
        const Findings findings = twinFindings(SourceTree::repository(), allowances);
        QVERIFY(isClean(findings));
    }
};

BANSO_TEST(TwinRulesTest);

}  // namespace banso::tidy

#include "twin_rules_test.moc"
