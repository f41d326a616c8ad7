// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/html.h"

#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

class HtmlTest : public QObject {
    Q_OBJECT

  private slots:
    void a_text_shows_as_it_is_and_never_becomes_markup() {
        QCOMPARE(Html::of("<b>&\"'高橋").source(), "&lt;b&gt;&amp;&quot;&#39;高橋");
        QCOMPARE(Html::of(std::string_view("a\0b", 3)).source(),
                 "a\xEF\xBF\xBD"
                 "b");
    }

    void a_text_cannot_leave_an_attribute() {
        Html html("<input value=\"");
        html.text("\" onfocus=\"x").markup("\">");
        QCOMPARE(html.source(), "<input value=\"&quot; onfocus=&quot;x\">");
    }

    void each_cell_carries_the_head_of_its_column() {
        HtmlTable table{"氏名", "役割"};
        QVERIFY(table.isEmpty());
        table.row({Html::of("<誠>"), Html("<em>課長</em>")});
        const std::string source = table.html().source();
        QVERIFY(source.find("<td data-head=\"氏名\">&lt;誠&gt;</td>") != std::string::npos);
        QVERIFY(source.find("<td data-head=\"役割\"><em>課長</em></td>") != std::string::npos);
    }
};

BANSO_TEST(HtmlTest);

}  // namespace banso::tests

#include "html_test.moc"
