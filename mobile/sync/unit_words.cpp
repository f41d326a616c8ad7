// SPDX-License-Identifier: Apache-2.0
#include "mobile/sync/unit_words.h"

#include <QCoreApplication>
#include <array>

#include "shared/schema/units.h"

namespace banso {
namespace {

struct Word {
    std::string_view kind;  // empty: any
    std::string_view name;
    const char* word;
};

constexpr std::array kKinds{
    Word{"business", {}, QT_TRANSLATE_NOOP("unitWords", "事業者の情報")},
    Word{"confidential_note", {}, QT_TRANSLATE_NOOP("unitWords", "取扱注意メモ")},
    Word{"contact", {}, QT_TRANSLATE_NOOP("unitWords", "事業者の情報")},
    Word{"business_event", {}, QT_TRANSLATE_NOOP("unitWords", "事業者の情報")},
    Word{"consultation", {}, QT_TRANSLATE_NOOP("unitWords", "支援記録")},
    Word{"attachment", {}, QT_TRANSLATE_NOOP("unitWords", "写真・書類の記録")},
    Word{"figure", {}, QT_TRANSLATE_NOOP("unitWords", "実績の数字")},
    Word{"checksheet", {}, QT_TRANSLATE_NOOP("unitWords", "チェックシート")},
    Word{"appointment", {}, QT_TRANSLATE_NOOP("unitWords", "予定")},
    Word{"plan", {}, QT_TRANSLATE_NOOP("unitWords", "計画")},
    Word{"plan_action", {}, QT_TRANSLATE_NOOP("unitWords", "計画")},
    Word{"promise", {}, QT_TRANSLATE_NOOP("unitWords", "約束したこと")},
    Word{"drift_case", {}, QT_TRANSLATE_NOOP("unitWords", "乖離案件")},
    Word{"instruction", {}, QT_TRANSLATE_NOOP("unitWords", "対応依頼")},
    Word{"purpose_notice", {}, QT_TRANSLATE_NOOP("unitWords", "利用目的の通知")},
    Word{"consent", {}, QT_TRANSLATE_NOOP("unitWords", "提供の同意")},
    Word{"giving", {}, QT_TRANSLATE_NOOP("unitWords", "提供の記録")},
    Word{"person", {}, QT_TRANSLATE_NOOP("unitWords", "職員")},
    Word{"setting", {}, QT_TRANSLATE_NOOP("unitWords", "設定")},
};

/// The first that fits counts, so that a kind's own word stands before the common one.
constexpr std::array kUnits{
    Word{{}, "life", QT_TRANSLATE_NOOP("unitWords", "取消")},
    Word{"business", "name", QT_TRANSLATE_NOOP("unitWords", "事業者名")},
    Word{{}, "name", QT_TRANSLATE_NOOP("unitWords", "氏名")},
    Word{{}, "kana", QT_TRANSLATE_NOOP("unitWords", "ふりがな")},
    Word{"business", "legal", QT_TRANSLATE_NOOP("unitWords", "法人・個人の別")},
    Word{"business", "stage", QT_TRANSLATE_NOOP("unitWords", "営業の状態")},
    Word{"business", "place", QT_TRANSLATE_NOOP("unitWords", "所在地")},
    Word{"business", "trade", QT_TRANSLATE_NOOP("unitWords", "業種")},
    Word{"business", "staff", QT_TRANSLATE_NOOP("unitWords", "従業員数")},
    Word{{}, "phone", QT_TRANSLATE_NOOP("unitWords", "電話番号")},
    Word{{}, "email", QT_TRANSLATE_NOOP("unitWords", "メールアドレス")},
    Word{"business", "member", QT_TRANSLATE_NOOP("unitWords", "会員")},
    Word{{}, "advisor", QT_TRANSLATE_NOOP("unitWords", "担当者")},
    Word{"business", "restricted", QT_TRANSLATE_NOOP("unitWords", "担当者限り")},
    Word{"confidential_note", "circumstances", QT_TRANSLATE_NOOP("unitWords", "家庭・健康の事情")},
    Word{"confidential_note", "debts", QT_TRANSLATE_NOOP("unitWords", "個人の借入・保証")},
    Word{"confidential_note", "other", QT_TRANSLATE_NOOP("unitWords", "そのほかの内々の話")},
    Word{"business", "closingMonth", QT_TRANSLATE_NOOP("unitWords", "決算月")},
    Word{"business", "founded", QT_TRANSLATE_NOOP("unitWords", "創業年")},
    Word{"business", "memo", QT_TRANSLATE_NOOP("unitWords", "メモ")},
    Word{"business", "noRecord", QT_TRANSLATE_NOOP("unitWords", "記録を望まない")},
    Word{"purpose_notice", "told", QT_TRANSLATE_NOOP("unitWords", "利用目的の通知")},
    Word{"consent", "state", QT_TRANSLATE_NOOP("unitWords", "本人の返事")},
    Word{"giving", "given", QT_TRANSLATE_NOOP("unitWords", "提供の内容")},
    Word{"business", "alias", QT_TRANSLATE_NOOP("unitWords", "同じ事業者との統合")},
    Word{"contact", "role", QT_TRANSLATE_NOOP("unitWords", "役割")},
    Word{"contact", "term", QT_TRANSLATE_NOOP("unitWords", "期間")},
    Word{{}, "when", QT_TRANSLATE_NOOP("unitWords", "日時")},
    Word{{}, "day", QT_TRANSLATE_NOOP("unitWords", "日")},
    Word{"attachment", "caption", QT_TRANSLATE_NOOP("unitWords", "ひとこと")},
    Word{"attachment", "content", QT_TRANSLATE_NOOP("unitWords", "種類")},
    Word{"consultation", "method", QT_TRANSLATE_NOOP("unitWords", "方法")},
    Word{"consultation", "topics", QT_TRANSLATE_NOOP("unitWords", "相談内容")},
    Word{"consultation", "companions", QT_TRANSLATE_NOOP("unitWords", "同行者")},
    Word{{}, "staff", QT_TRANSLATE_NOOP("unitWords", "担当者")},
    Word{"consultation", "business", QT_TRANSLATE_NOOP("unitWords", "事業者")},
    Word{"consultation", "visitor", QT_TRANSLATE_NOOP("unitWords", "来訪者")},
    Word{"consultation", "said", QT_TRANSLATE_NOOP("unitWords", "事業者の話")},
    Word{"consultation", "found", QT_TRANSLATE_NOOP("unitWords", "わかったこと")},
    Word{"consultation", "essentialIssue", QT_TRANSLATE_NOOP("unitWords", "本質的課題")},
    Word{"consultation", "nextStep", QT_TRANSLATE_NOOP("unitWords", "次にすること")},
    Word{"consultation", "nextDay", QT_TRANSLATE_NOOP("unitWords", "次回の日")},
    Word{"consultation", "progress", QT_TRANSLATE_NOOP("unitWords", "進み具合")},
    Word{"consultation", "told", QT_TRANSLATE_NOOP("unitWords", "分析結果の説明")},
    Word{"consultation", "expert", QT_TRANSLATE_NOOP("unitWords", "専門家")},
    Word{"consultation", "notes", QT_TRANSLATE_NOOP("unitWords", "メモ")},
    Word{"appointment", "place", QT_TRANSLATE_NOOP("unitWords", "場所")},
    Word{"appointment", "purpose", QT_TRANSLATE_NOOP("unitWords", "目的")},
    Word{"appointment", "about", QT_TRANSLATE_NOOP("unitWords", "すること")},
    Word{"figure", "value", QT_TRANSLATE_NOOP("unitWords", "金額")},
    Word{"figure", "trend", QT_TRANSLATE_NOOP("unitWords", "増減")},
    Word{"checksheet", "answers", QT_TRANSLATE_NOOP("unitWords", "答え")},
    Word{"checksheet", "startedOn", QT_TRANSLATE_NOOP("unitWords", "始めた日")},
    Word{"checksheet", "finishedOn", QT_TRANSLATE_NOOP("unitWords", "終えた日")},
    Word{"checksheet", "feedbackOn", QT_TRANSLATE_NOOP("unitWords", "説明した日")},
    Word{"checksheet", "summary", QT_TRANSLATE_NOOP("unitWords", "まとめ")},
    Word{{}, "title", QT_TRANSLATE_NOOP("unitWords", "題名")},
    Word{"plan", "planKind", QT_TRANSLATE_NOOP("unitWords", "計画の種類")},
    Word{"plan", "purpose", QT_TRANSLATE_NOOP("unitWords", "計画の目的")},
    Word{"plan", "basis", QT_TRANSLATE_NOOP("unitWords", "計画の期間と数え方")},
    Word{"plan", "targets", QT_TRANSLATE_NOOP("unitWords", "計画の数字")},
    Word{"plan", "contacts", QT_TRANSLATE_NOOP("unitWords", "年間の支援回数")},
    Word{"plan_action", "owner", QT_TRANSLATE_NOOP("unitWords", "実行する人")},
    Word{"plan_action", "key", QT_TRANSLATE_NOOP("unitWords", "重要な行動")},
    Word{"plan_action", "place", QT_TRANSLATE_NOOP("unitWords", "順番")},
    Word{{}, "due", QT_TRANSLATE_NOOP("unitWords", "期限")},
    Word{{}, "doneOn", QT_TRANSLATE_NOOP("unitWords", "終えた日")},
    Word{{}, "done", QT_TRANSLATE_NOOP("unitWords", "対応の完了")},
    Word{"promise", "words", QT_TRANSLATE_NOOP("unitWords", "約束したこと")},
    Word{"instruction", "words", QT_TRANSLATE_NOOP("unitWords", "対応依頼")},
    Word{"instruction", "to", QT_TRANSLATE_NOOP("unitWords", "依頼先")},
    Word{{}, "measures", QT_TRANSLATE_NOOP("unitWords", "対応策")},
    Word{"drift_case", "evidence", QT_TRANSLATE_NOOP("unitWords", "乖離の根拠")},
    Word{"drift_case", "reason", QT_TRANSLATE_NOOP("unitWords", "乖離の理由")},
    Word{{}, "state", QT_TRANSLATE_NOOP("unitWords", "状態")},
    Word{"person", "roles", QT_TRANSLATE_NOOP("unitWords", "役割")},
};

constexpr std::array kCounted{
    Word{{}, "amount", QT_TRANSLATE_NOOP("unitWords", "%1円")},
    Word{{}, "sales", QT_TRANSLATE_NOOP("unitWords", "%1円")},
    Word{{}, "grossProfit", QT_TRANSLATE_NOOP("unitWords", "%1円")},
    Word{{}, "profit", QT_TRANSLATE_NOOP("unitWords", "%1円")},
    Word{{}, "costYen", QT_TRANSLATE_NOOP("unitWords", "%1円")},
    Word{{}, "employees", QT_TRANSLATE_NOOP("unitWords", "%1人")},
    Word{{}, "minutes", QT_TRANSLATE_NOOP("unitWords", "%1分")},
    Word{{}, "closingMonth", QT_TRANSLATE_NOOP("unitWords", "%1月決算")},
    Word{{}, "founded", QT_TRANSLATE_NOOP("unitWords", "%1年")},
    Word{{}, "months", QT_TRANSLATE_NOOP("unitWords", "%1か月")},
    Word{{}, "contactsPerYear", QT_TRANSLATE_NOOP("unitWords", "%1回")},
    Word{{}, "roughPercent", QT_TRANSLATE_NOOP("unitWords", "%1%")},
    Word{{}, "level", QT_TRANSLATE_NOOP("unitWords", "%1点")},
};

QString translated(const char* word) {
    return QCoreApplication::translate("unitWords", word);
}

}  // namespace

QString kindWord(std::string_view kind) {
    for (const Word& word : kKinds)
        if (word.kind == kind) return translated(word.word);
    return QCoreApplication::translate("unitWords", "そのほか");
}

QString unitWord(std::string_view kind, std::string_view unit) {
    const std::string_view name = splitUnit(unit).field;
    for (const Word& word : kUnits)
        if (word.name == name && (word.kind.empty() || word.kind == kind))
            return translated(word.word);
    return QCoreApplication::translate("unitWords", "新しい版の項目");
}

QString counted(std::string_view field, const QString& number) {
    for (const Word& word : kCounted)
        if (word.name == field) return translated(word.word).arg(number);
    return number;
}

}  // namespace banso
