// SPDX-License-Identifier: Apache-2.0
#include "server/office/import_merge.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

class ImportMergeTest : public QObject {
    Q_OBJECT

    const std::vector<std::string> m_columns{"name", "phone"};
    const Units m_last{{"name", "\"A\""}, {"phone", "\"1\""}};

  private slots:
    void the_same_file_again_sets_nothing() {
        const ImportMerge merge = mergeImport(m_last, m_last, m_last, m_columns);
        QVERIFY(merge.toSet.empty());
        QVERIFY(merge.kept.empty());
        QCOMPARE(merge.remembered, m_last);
    }

    void what_the_file_changed_is_set() {
        const Units file{{"name", "\"A\""}, {"phone", "\"2\""}};
        const ImportMerge merge = mergeImport(m_last, m_last, file, m_columns);
        QCOMPARE(merge.toSet, (Units{{"phone", "\"2\""}}));
        QCOMPARE(merge.remembered, file);
    }

    void a_cell_that_became_empty_empties_the_value() {
        const Units file{{"name", "\"A\""}};
        const ImportMerge merge = mergeImport(m_last, m_last, file, m_columns);
        QCOMPARE(merge.toSet, (Units{{"phone", "null"}}));
        QCOMPARE(merge.remembered, file);
    }

    void what_a_person_changed_stays_while_the_file_says_the_same_as_ever() {
        const Units standing{{"name", "\"A\""}, {"phone", "\"person\""}};
        const ImportMerge merge = mergeImport(standing, m_last, m_last, m_columns);
        QVERIFY(merge.toSet.empty());
        QVERIFY(merge.kept.empty());
    }

    void where_both_changed_the_person_stands_and_it_is_told_each_time() {
        const Units standing{{"name", "\"A\""}, {"phone", "\"person\""}};
        const Units file{{"name", "\"A\""}, {"phone", "\"2\""}};
        const ImportMerge merge = mergeImport(standing, m_last, file, m_columns);
        QVERIFY(merge.toSet.empty());
        QCOMPARE(merge.kept, std::vector<std::string>{"phone"});
        QCOMPARE(mergeImport(standing, merge.remembered, file, m_columns).kept, merge.kept);
    }

    void where_both_changed_to_the_same_there_is_nothing_to_tell() {
        const Units both{{"name", "\"A\""}, {"phone", "\"2\""}};
        const ImportMerge merge = mergeImport(both, m_last, both, m_columns);
        QVERIFY(merge.toSet.empty());
        QVERIFY(merge.kept.empty());
        QCOMPARE(merge.remembered, both);
    }

    void a_unit_that_the_file_has_no_column_for_is_left_alone() {
        const Units standing{{"name", "\"A\""}, {"phone", "\"1\""}, {"memo", "\"note\""}};
        const ImportMerge merge = mergeImport(standing, m_last, m_last, m_columns);
        QVERIFY(!merge.toSet.contains("memo"));
    }
};

BANSO_TEST(ImportMergeTest);

}  // namespace banso::tests

#include "import_merge_test.moc"
