// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/typed_text.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso {

class TypedTextTest : public QObject {
    Q_OBJECT

  private slots:
    void fullWidthSignsBecomeHalfWidth() {
        QCOMPARE(toHalfWidth("０１９ＡＺａｚ（）"), std::string("019AZaz()"));
    }

    void everyDashIsAHyphen() {
        QCOMPARE(toHalfWidth("1－2−3ー4ｰ5‐6–7—8―9"), std::string("1-2-3-4-5-6-7-8-9"));
    }

    void spacesAtTheEndsAreDroppedAndOthersStay() {
        QCOMPARE(toHalfWidth("　 1　2 "), std::string("1 2"));
        QCOMPARE(toHalfWidth("　"), std::string());
    }

    void otherTextStaysAsItIs() {
        QCOMPARE(toHalfWidth("髙﨑 12人"), std::string("髙﨑 12人"));
        QCOMPARE(toHalfWidth("\xEF\xBC"), std::string("\xEF\xBC"));
    }
};

BANSO_TEST(TypedTextTest);

}  // namespace banso

#include "typed_text_test.moc"
