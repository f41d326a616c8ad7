// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/tidy/rules.h"

namespace banso::tidy {

using namespace Qt::Literals::StringLiterals;

class PlaceRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void filesInTheirPlaceWithTheirLicenceAreLeftAlone() {
        const QString licence = u" SPDX-License-Identifier: Apache-2.0\n"_s;
        const SourceTree tree({{u"README.md"_s, {}},
                               {u"banso"_s, u"#!/bin/sh\n#"_s + licence},
                               {u"sync/hub/push.cpp"_s, u"//"_s + licence},
                               {u"tests/fixtures/page.png"_s, {}, 100'000}});
        QVERIFY(isClean(placeFindings(tree)));
    }

    void aStrayFileALargeOneAndAMissingLicenceAreFound() {
        QCOMPARE(placeFindings(sample(u"notes.md"_s, {})).size(), std::size_t{1});
        QCOMPARE(placeFindings(sample(u"sync/a.cpp"_s, u"int a;\n"_s)).size(), std::size_t{1});
        const SourceTree large({{u"tests/fixtures/all.db"_s, {}, 1'000'001}});
        QCOMPARE(placeFindings(large).size(), std::size_t{1});
    }

    void theRepositoryIsInOrder() {
        const Findings findings = placeFindings(SourceTree::repository());
        QVERIFY(isClean(findings));
    }
};

BANSO_TEST(PlaceRulesTest);

}  // namespace banso::tidy

#include "place_rules_test.moc"
