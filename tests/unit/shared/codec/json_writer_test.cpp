// SPDX-License-Identifier: Apache-2.0
#include <QtTest>

#include "shared/codec/json.h"
#include "tests/support/test_registry.h"

namespace banso {

class JsonWriterTest : public QObject {
    Q_OBJECT

  private slots:
    void commasComeByThemselves() {
        json::Writer writer;
        writer.beginObject().member("a", 1).key("b").beginArray().integer(2).null().endArray();
        writer.memberBool("c", true).memberRaw("d", "{}").key("e").beginArray().endArray();
        QCOMPARE(writer.endObject().take(),
                 std::string(R"({"a":1,"b":[2,null],"c":true,"d":{},"e":[]})"));
    }

    void textIsEscapedAsLittleAsJsonAllows() {
        QCOMPARE(json::quoted("髙「a\"\\\n\t"), std::string("\"髙「a\\\"\\\\\\n\\t\""));
    }

    void whatIsWrittenReadsBack() {
        json::Writer writer;
        writer.beginObject().member("key \"1\"", "改行\nあり").endObject();
        const auto document = json::Document::parse(writer.text());
        QVERIFY(document.has_value());
        QCOMPARE(document->root().text(), std::string_view(writer.text()));
        QCOMPARE(document->root().string("key \"1\"").value(), std::string_view("改行\nあり"));
    }
};

BANSO_TEST(JsonWriterTest);

}  // namespace banso

#include "json_writer_test.moc"
