// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/tidy/rules.h"

namespace banso::tidy {

using namespace Qt::Literals::StringLiterals;

class DocumentRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void pathsThatExistAreLeftAlone() {
        const SourceTree tree({
            {u"sync/PROTOCOL.md"_s,
             u"`sync/hub/push.h` `hub/` `push.h` `/v1/sync` `application/json`"
             u" `build/dev/bin/x` [hub](hub/push.h) [top](../README.md#a)"
             u" [site](https://example.org)"_s},
            {u"sync/hub/push.h"_s, {}},
            {u"README.md"_s, u"`./banso` `sync/`"_s},
        });
        const Findings findings = documentFindings(tree);
        QVERIFY(isClean(findings));
    }

    void pathsThatDoNotExistAreFound() {
        const SourceTree tree(
            {{u"sync/README.md"_s, u"`sync/hub/pull.h` `pull.h`\n`hub/` [hub](hub/pull.h)"_s}});
        const Findings findings = documentFindings(tree);
        QCOMPARE(findings.size(), std::size_t{4});
        QCOMPARE(findings[2].line, 2);
    }

    void thePathsNamedInTheRepositoryExist() {
        const Findings findings = documentFindings(SourceTree::repository());
        QVERIFY(isClean(findings));
    }
};

BANSO_TEST(DocumentRulesTest);

}  // namespace banso::tidy

#include "document_rules_test.moc"
