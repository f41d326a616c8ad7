// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/tidy/rules.h"

namespace banso::tidy {

using namespace Qt::Literals::StringLiterals;

class DeadFileRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void whatIsNamedAndIncludedIsAlive() {
        const SourceTree tree({
            {u"CMakeLists.txt"_s, u"add_subdirectory(sync)\nadd_subdirectory(tests/qml)"_s},
            {u"sync/CMakeLists.txt"_s, u"add_library(x\n  hub/push.cpp # the hub\n)"_s},
            {u"sync/hub/push.cpp"_s, u"#include \"sync/hub/push.h\"\n"_s},
            {u"sync/hub/push.h"_s, {}},
            {u"tests/qml/CMakeLists.txt"_s, u"QUICK_TEST_SOURCE_DIR=here"_s},
            {u"tests/qml/sync/tst_page.qml"_s, {}},
        });
        const Findings findings = deadFileFindings(tree);
        QVERIFY(isClean(findings));
    }

    void whatNobodyNamesIsDead() {
        const SourceTree tree({
            {u"CMakeLists.txt"_s, u"# add_subdirectory(sync)"_s},
            {u"sync/CMakeLists.txt"_s, u"add_library(x) # hub/push.cpp"_s},
            {u"sync/hub/push.cpp"_s, {}},
            {u"sync/hub/push.h"_s, {}},
            {u"mobile/app/Page.qml"_s, {}},
        });
        QCOMPARE(deadFileFindings(tree).size(), std::size_t{4});
    }

    void theRepositoryHasNoDeadFile() {
        const Findings findings = deadFileFindings(SourceTree::repository());
        QVERIFY(isClean(findings));
    }
};

BANSO_TEST(DeadFileRulesTest);

}  // namespace banso::tidy

#include "dead_file_rules_test.moc"
