// SPDX-License-Identifier: Apache-2.0
#include "shared/store/sql_text.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class SqlTextTest : public QObject {
    Q_OBJECT

  private slots:
    void wordsAreWhatSpacesSeparate() {
        QCOMPARE(splitWords("  たかさき  屋 "), (std::vector<std::string>{"たかさき", "屋"}));
        QVERIFY(splitWords("").empty());
    }

    void likesOwnSignsAreEscaped() { QCOMPARE(likePattern("5%_\\"), std::string("%5\\%\\_\\\\%")); }
};

BANSO_TEST(SqlTextTest);

}  // namespace banso

#include "sql_text_test.moc"
