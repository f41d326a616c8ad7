// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/tidy/rules.h"

namespace banso::tidy {

using namespace Qt::Literals::StringLiterals;

class ProofRulesTest : public QObject {
    Q_OBJECT

    static Findings findingsOf(const QString& document) {
        return proofFindings(SourceTree({
            {u"shared/THREATS.md"_s, document},
            {u"tests/unit/lock_test.cpp"_s, u"    void it_locks() {}\n    // it_opens(\n"_s},
        }));
    }

  private slots:
    void aLineThatNamesItsTestIsLeftAlone() {
        QVERIFY(
            isClean(findingsOf(u"| Try | What proves it |\n|---|---|\n"
                               "| a | it locks: `it_locks` |\n"
                               "| `c` | `tests/unit/lock_test.cpp` |\n\n"
                               "| Other | table |\n|---|---|\n| without | proofs |\n"_s)));
    }

    void aTestThatDoesNotExistIsFound() {
        const Findings findings = findingsOf(
            u"| Try | What proves it |\n|---|---|\n| a | `it_opens`, `it_locks` |\n"
            "| b | `tests/unit/gone_test.cpp` |\n"_s);
        QCOMPARE(findings.size(), std::size_t{2});
        QCOMPARE(findings[0].line, 3);
        QCOMPARE(findings[1].line, 4);
    }

    void aLineWithoutATestIsFound() {
        const Findings findings =
            findingsOf(u"| Try | What proves it |\n|---|---|\n| `it_locks` | believe us |\n"_s);
        QCOMPARE(findings.size(), std::size_t{1});
        QCOMPARE(findings[0].line, 3);
    }

    void theThreatModelHasProofs() {
        const SourceFile* threats = SourceTree::repository().find(u"shared/THREATS.md"_s);
        QVERIFY(threats != nullptr);
        const Findings findings = proofFindings(SourceTree({{threats->path, threats->text}}));
        QVERIFY2(findings.size() > 50, "its tables are not taken for such that prove something");
    }

    void whatThisRepositoryClaimsNamesItsTests() {
        QVERIFY(isClean(proofFindings(SourceTree::repository())));
    }
};

BANSO_TEST(ProofRulesTest);

}  // namespace banso::tidy

#include "proof_rules_test.moc"
