// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/record_values.h"

#include <algorithm>
#include <array>

#include "server/office_page/record_words.h"
#include "server/office_page/wording.h"
#include "shared/codec/json.h"
#include "shared/domain/kinds.h"
#include "shared/rules/money_text.h"

namespace banso::paper_words {
namespace {

struct UnitText {
    std::string_view kind;  // empty: any
    std::string_view unit;
    std::string_view text;
};

constexpr std::array kKinds{
    UnitText{"business", {}, "事業者の情報"},
    UnitText{"confidential_note", {}, "取扱注意メモ"},
    UnitText{"contact", {}, "事業者の情報"},
    UnitText{"business_event", {}, "事業者の情報"},
    UnitText{"consultation", {}, "支援記録"},
    UnitText{"attachment", {}, "写真・書類の記録"},
    UnitText{"figure", {}, "実績の数字"},
    UnitText{"checksheet", {}, "チェックシート"},
    UnitText{"appointment", {}, "予定"},
    UnitText{"plan", {}, "計画"},
    UnitText{"plan_action", {}, "計画"},
    UnitText{"promise", {}, "約束したこと"},
    UnitText{"drift_case", {}, "乖離案件"},
    UnitText{"instruction", {}, "対応依頼"},
    UnitText{"purpose_notice", {}, "利用目的の通知"},
    UnitText{"consent", {}, "提供の同意"},
    UnitText{"giving", {}, "提供の記録"},
    UnitText{"person", {}, "職員"},
    UnitText{"setting", {}, "設定"},
};

/// The first that fits counts, so that a kind's own word stands before the common one.
constexpr std::array kUnits{
    UnitText{{}, "life", "取消"},
    UnitText{"business", "name", "事業者名"},
    UnitText{{}, "name", "氏名"},
    UnitText{{}, "kana", "ふりがな"},
    UnitText{"business", "legal", "法人・個人の別"},
    UnitText{"business", "stage", "営業の状態"},
    UnitText{"business", "place", "所在地"},
    UnitText{"business", "trade", "業種"},
    UnitText{"business", "staff", "従業員数"},
    UnitText{{}, "phone", "電話番号"},
    UnitText{{}, "email", "メールアドレス"},
    UnitText{"business", "member", "会員"},
    UnitText{{}, "advisor", "担当者"},
    UnitText{"business", "restricted", "担当者限り"},
    UnitText{"confidential_note", "circumstances", "家庭・健康の事情"},
    UnitText{"confidential_note", "debts", "個人の借入・保証"},
    UnitText{"confidential_note", "other", "そのほかの内々の話"},
    UnitText{"business", "closingMonth", "決算月"},
    UnitText{"business", "founded", "創業年"},
    UnitText{"business", "memo", "メモ"},
    UnitText{"business", "noRecord", "記録を望まない"},
    UnitText{"purpose_notice", "told", "利用目的の通知"},
    UnitText{"consent", "state", "本人の返事"},
    UnitText{"giving", "given", "提供の内容"},
    UnitText{"business", "alias", "同じ事業者との統合"},
    UnitText{"contact", "role", "役割"},
    UnitText{"contact", "term", "期間"},
    UnitText{{}, "when", "日時"},
    UnitText{{}, "day", "日"},
    UnitText{"attachment", "caption", "ひとこと"},
    UnitText{"attachment", "content", "種類"},
    UnitText{"consultation", "method", "方法"},
    UnitText{"consultation", "topics", "相談内容"},
    UnitText{"consultation", "companions", "同行者"},
    UnitText{{}, "staff", "担当者"},
    UnitText{"consultation", "business", "事業者"},
    UnitText{"consultation", "visitor", "来訪者"},
    UnitText{"consultation", "said", "事業者の話"},
    UnitText{"consultation", "found", "わかったこと"},
    UnitText{"consultation", "essentialIssue", "本質的課題"},
    UnitText{"consultation", "nextStep", "次にすること"},
    UnitText{"consultation", "nextDay", "次回の日"},
    UnitText{"consultation", "progress", "進み具合"},
    UnitText{"consultation", "told", "分析結果の説明"},
    UnitText{"consultation", "expert", "専門家"},
    UnitText{"consultation", "notes", "メモ"},
    UnitText{"appointment", "place", "場所"},
    UnitText{"appointment", "purpose", "目的"},
    UnitText{"appointment", "about", "すること"},
    UnitText{"figure", "value", "金額"},
    UnitText{"figure", "trend", "増減"},
    UnitText{"checksheet", "answers", "答え"},
    UnitText{"checksheet", "startedOn", "始めた日"},
    UnitText{"checksheet", "finishedOn", "終えた日"},
    UnitText{"checksheet", "feedbackOn", "説明した日"},
    UnitText{"checksheet", "summary", "まとめ"},
    UnitText{{}, "title", "題名"},
    UnitText{"plan", "planKind", "計画の種類"},
    UnitText{"plan", "purpose", "計画の目的"},
    UnitText{"plan", "basis", "計画の期間と数え方"},
    UnitText{"plan", "targets", "計画の数字"},
    UnitText{"plan", "contacts", "年間の支援回数"},
    UnitText{"plan_action", "owner", "実行する人"},
    UnitText{"plan_action", "key", "重要な行動"},
    UnitText{"plan_action", "place", "順番"},
    UnitText{{}, "due", "期限"},
    UnitText{{}, "doneOn", "終えた日"},
    UnitText{{}, "done", "対応の完了"},
    UnitText{"promise", "words", "約束したこと"},
    UnitText{"instruction", "words", "対応依頼"},
    UnitText{"instruction", "to", "依頼先"},
    UnitText{{}, "measures", "対応策"},
    UnitText{"drift_case", "evidence", "乖離の根拠"},
    UnitText{"drift_case", "reason", "乖離の理由"},
    UnitText{{}, "state", "状態"},
    UnitText{"person", "roles", "役割"},
};

/// What a number of a field counts; amounts of money are written by moneyText.
constexpr std::array<std::pair<std::string_view, std::string_view>, 8> kCounted{
    {{"employees", "人"},
     {"minutes", "分"},
     {"closingMonth", "月決算"},
     {"founded", "年"},
     {"months", "か月"},
     {"contactsPerYear", "回"},
     {"roughPercent", "%"},
     {"level", "点"}}};
constexpr std::array<std::string_view, 5> kAmounts{"amount", "sales", "grossProfit", "profit",
                                                   "costYen"};

std::string numberText(const FieldInfo& field, std::int64_t number) {
    if (field.type == FieldType::Moment) return momentText(number);
    if (std::ranges::find(kAmounts, field.name) != kAmounts.end())
        return moneyText(number, MoneyUnit::Yen);
    std::string text = std::to_string(number);
    for (const auto& [name, counts] : kCounted)
        if (name == field.name) text += counts;
    return text;
}

std::string flagText(const FieldInfo& field, bool value) {
    if (field.name == "member") return value ? "会員" : "非会員";
    if (field.name == "outsideArea") return value ? "管外" : "管内";
    return value ? "はい" : "いいえ";
}

std::string wordsOf(const FieldInfo& field, std::string_view text, const Names& names) {
    switch (field.type) {
        case FieldType::Word:
            if (const auto word = ofField(field, text); !word.empty()) return std::string(word);
            return "新しい版の言葉";
        case FieldType::Day:
            if (const auto day = parseDate(text)) return dayText(*day);
            break;
        case FieldType::Month:
            if (const auto month = parseYearMonth(text)) return monthText(*month);
            break;
        case FieldType::Reference: {
            const auto id = RecordId::parse(text);
            const std::string name = id ? names.ofRecord(*id) : std::string{};
            return name.empty() ? "ほかの記録" : name;
        }
        case FieldType::Text:
        case FieldType::Integer:
        case FieldType::Boolean:
        case FieldType::Moment:
            break;
    }
    const std::string industry = field.name == "industry" ? names.ofIndustry(text) : std::string{};
    return industry.empty() ? std::string(text) : industry;
}

std::string fieldText(const FieldInfo& field, json::Value value, const Names& names) {
    if (const auto flag = value.boolean()) return flagText(field, *flag);
    if (const auto number = value.integer()) return numberText(field, *number);
    const auto text = value.string();
    return text && !text->empty() ? wordsOf(field, *text, names) : std::string{};
}

std::string lifeText(json::Value value) {
    if (!value.boolean("cancelled").value_or(false)) return "取り消さずに残す";
    const std::string_view reason = value.string("cancelReason").value_or("");
    return reason.empty() ? "取り消す" : "取り消す（理由：" + std::string(reason) + "）";
}

/// The fields whose values stand in a unit.
std::vector<FieldInfo> fieldsOf(std::string_view kindName, std::string_view unit) {
    std::vector<FieldInfo> fields;
    const KindInfo* kind = findKind(kindName);
    if (kind == nullptr) return fields;
    for (const FieldInfo* field : kind->unitFields(unit))
        if (field->isMap && !field->entry.empty())
            fields.insert(fields.end(), field->entry.begin(), field->entry.end());
        else
            fields.push_back(*field);
    return fields;
}

std::string keyText(std::string_view map, std::string_view key, const Names& names) {
    if (map == "topics") return std::string(of(fromWord<Topic>(key)));
    if (map == "measures") return std::string(of(fromWord<CaseMeasure>(key)));
    if (const auto month = parseYearMonth(key)) return monthText(*month);
    const auto id = RecordId::parse(key);
    return id ? names.ofRecord(*id) : std::string{};
}

}  // namespace

std::string_view ofKind(std::string_view kind) {
    for (const UnitText& text : kKinds)
        if (text.kind == kind) return text.text;
    return "そのほか";
}

std::string_view ofUnit(std::string_view kind, std::string_view unit) {
    const std::string_view name = splitUnit(unit).field;
    for (const UnitText& text : kUnits)
        if (text.unit == name && (text.kind.empty() || text.kind == kind)) return text.text;
    return "新しい版の項目";
}

std::string unitText(std::string_view kind, std::string_view unit, const Names& names) {
    const auto [map, key] = splitUnit(unit);
    const std::string about = key.empty() ? std::string{} : keyText(map, key, names);
    const std::string text(ofUnit(kind, unit));
    return about.empty() ? text : text + "（" + about + "）";
}

std::string valueText(std::string_view kind, std::string_view unit, std::string_view json,
                      const Names& names) {
    const auto document = json::Document::parse(json);
    if (!document) return std::string(json);
    const json::Value root = document->root();
    if (root.isNull()) return "（空）";
    if (unit == kLifeUnit) return lifeText(root);
    const auto fields = fieldsOf(kind, unit);
    if (fields.empty()) return "新しい版の内容";
    if (!root.isObject()) {
        const std::string text = fieldText(fields.front(), root, names);
        return text.empty() ? "（空）" : text;
    }
    std::vector<std::string> texts;
    for (const FieldInfo& field : fields)
        if (const auto member = root.find(field.name))
            texts.push_back(fieldText(field, *member, names));
    const std::string all = joinedTexts(texts, "、");
    return all.empty() ? "（空）" : all;
}

}  // namespace banso::paper_words
