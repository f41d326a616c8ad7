// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/closed_text.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

/// What lies on a disk that others may read.
class ClosedTextTest : public QObject {
    Q_OBJECT

  private slots:
    void closedTextOpensUnderItsNameAndKeyAlone() {
        const SecretKey key = SecretKey::random();
        const std::string closed = closeText("秘密", "one", key);
        QCOMPARE(openText(closed, "one", key).value(), std::string("秘密"));
        QVERIFY(!openText(closed, "other", key));
        QVERIFY(!openText(closed, "one", SecretKey::random()));
        QVERIFY(!openText(closed.substr(0, closed.size() - 1), "one", key));
        QVERIFY(!openText("", "one", key));
        QVERIFY(closeText("秘密", "one", key) != closed);
    }
};

BANSO_TEST(ClosedTextTest);

}  // namespace banso::tests

#include "closed_text_test.moc"
