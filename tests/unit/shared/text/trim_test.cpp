// SPDX-License-Identifier: Apache-2.0
#include "shared/text/trim.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

class TrimTest : public QObject {
    Q_OBJECT

  private slots:
    void whiteSpaceGoesFromBothEndsAndStaysInBetween() {
        QVERIFY(trimmed(" \t榛名　製パン\r\n　 ") == "榛名　製パン");
        QVERIFY(trimmed("a b") == "a b");
    }

    void ofWhiteSpaceAloneNothingIsLeft() {
        QVERIFY(trimmed(" 　\n").empty());
        QVERIFY(trimmed("").empty());
    }
};

BANSO_TEST(TrimTest);

}  // namespace banso::tests

#include "trim_test.moc"
