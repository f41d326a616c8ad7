// SPDX-License-Identifier: Apache-2.0
// What paper calls the parts of records, beside what the tablet's screens call them.
#include "server/office_page/record_values.h"

#include <QtTest>
#include <algorithm>
#include <functional>

#include "mobile/sync/unit_words.h"
#include "mobile/sync/word_text.h"
#include "server/office_page/record_words.h"
#include "shared/domain/kinds.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

class RecordValuesTest : public QObject {
    Q_OBJECT

    static constexpr const char* kSato = "0189f0c2-7c3e-7d10-8a11-2f6f1c1d9e00";

    static paper_words::Names names() {
        return {[](RecordId id) { return std::string(id.text() == kSato ? "佐藤 美咲" : ""); },
                [](std::string_view key) { return std::string(key == "food" ? "飲食業" : ""); }};
    }
    static QString qt(std::string_view text) {
        return QString::fromUtf8(text.data(), static_cast<qsizetype>(text.size()));
    }
    /// Each field of people's records, also those inside a map's entries.
    static void forEachField(
        const std::function<void(const KindInfo& kind, const FieldInfo& field)>& look) {
        for (const KindInfo* kind : kinds()) {
            if (kind->kindClass != KindClass::Shared) continue;
            for (const FieldInfo& field : kind->fields) {
                look(*kind, field);
                for (const FieldInfo& member : field.entry) look(*kind, member);
            }
        }
    }

  private slots:
    void paper_and_screen_have_one_word_for_each_kind_and_each_part_of_it() {
        for (const KindInfo* kind : kinds())
            QCOMPARE(qt(paper_words::ofKind(kind->name)), kindWord(kind->name));
        forEachField([](const KindInfo& kind, const FieldInfo& field) {
            QCOMPARE(qt(paper_words::ofUnit(kind.name, field.unit)),
                     unitWord(kind.name, field.unit));
        });
    }

    void no_program_word_comes_onto_paper() {
        forEachField([](const KindInfo& kind, const FieldInfo& field) {
            // Who works at the chamber is not in a client's file.
            if (kind.scopeField.empty()) return;
            for (const std::string_view word : field.words) {
                const std::string_view text = paper_words::ofField(field, word);
                QVERIFY2(!text.empty(), (std::string(kind.name) + " " + std::string(word)).c_str());
                const QString shown = wordText(field, word);
                if (shown != qt(word)) QCOMPARE(qt(text), shown);
            }
        });
    }

    void a_value_reads_as_people_write_it() {
        const auto text = [](std::string_view kind, std::string_view unit, std::string json) {
            std::ranges::replace(json, '\'', '"');
            return paper_words::valueText(kind, unit, json, names());
        };
        QCOMPARE(text("consultation", "method", "'visit'"), "巡回");
        QCOMPARE(text("consultation", "nextDay", "'2026-11-24'"), "2026年11月24日");
        QCOMPARE(text("business", "stage", "{'stageWord':'closed','stageSince':'2026-03-01'}"),
                 "廃業、2026年3月1日");
        QCOMPARE(text("consent", "state", "{'stateWord':'agreed','stateOn':'2026-11-24'}"),
                 "同意、2026年11月24日");
        QCOMPARE(text("business", "advisor", "'" + std::string(kSato) + "'"), "佐藤 美咲");
        QCOMPARE(text("business", "closingMonth", "3"), "3月決算");
        QCOMPARE(text("figure", "value", "{'amount':1234567,'state':'final'}"),
                 "1,234,567円、確定");
        QCOMPARE(text("business", "trade", "{'industry':'food'}"), "飲食業");
        // Of a later list of industries.
        QCOMPARE(text("business", "trade", "{'industry':'rockets'}"), "rockets");
        QCOMPARE(text("business", "phone", "null"), "（空）");
        QCOMPARE(text("business", "life", "{'cancelled':true,'cancelReason':'二重'}"),
                 "取り消す（理由：二重）");
    }

    void paper_and_screen_count_a_number_in_the_same_words() {
        const auto look = [](const KindInfo& kind, const std::string& unit,
                             const FieldInfo& field) {
            if (field.type != FieldType::Integer) return;
            const std::string json = "{\"" + std::string(field.name) + "\":7}";
            QCOMPARE(qt(paper_words::valueText(kind.name, unit, json, names())),
                     counted(field.name, "7"));
        };
        for (const KindInfo* kind : kinds()) {
            if (kind->kindClass != KindClass::Shared) continue;
            for (const FieldInfo& field : kind->fields) {
                const std::string unit(field.unit);
                if (!field.isMap) look(*kind, unit, field);
                for (const FieldInfo& member : field.entry) look(*kind, unit + "/key", member);
            }
        }
    }

    void a_part_with_a_key_says_which() {
        QCOMPARE(paper_words::unitText("consultation", "topics/tax", names()), "相談内容（税務）");
        QCOMPARE(paper_words::unitText("consultation", "staff/" + std::string(kSato), names()),
                 "担当者（佐藤 美咲）");
        QCOMPARE(paper_words::unitText("plan", "targets/2026-04", names()),
                 "計画の数字（2026年4月）");
    }
};

BANSO_TEST(RecordValuesTest);

}  // namespace banso::tests

#include "record_values_test.moc"
