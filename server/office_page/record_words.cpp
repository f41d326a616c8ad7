// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/record_words.h"

#include <algorithm>

#include "shared/base/ids.h"
#include "shared/codec/json.h"
#include "shared/rules/money_text.h"
#include "shared/schema/units.h"

namespace banso::paper_words {
namespace {

template <typename E, std::size_t size>
std::string_view found(const std::array<std::pair<E, std::string_view>, size>& words, E value) {
    static_assert(size == Words<E>::kAll.size(), "a word lacks its text");
    const auto word = std::ranges::find(words, value, [](const auto& pair) { return pair.first; });
    return word == words.end() ? std::string_view{} : word->second;
}

template <typename E, std::size_t size>
using Texts = std::array<std::pair<E, std::string_view>, size>;

struct UnitText {
    std::string_view kind;  // empty: any
    std::string_view unit;  // empty: the kind itself
    std::string_view text;
};
/// The first that fits counts.
constexpr std::array kUnits{
    UnitText{"business", {}, "事業者の情報"},
    UnitText{"contact", {}, "関係者"},
    UnitText{"consultation", {}, "支援記録"},
    UnitText{"figure", {}, "実績の数字"},
    UnitText{"checksheet", {}, "チェックシート"},
    UnitText{"appointment", {}, "予定"},
    UnitText{"plan", {}, "計画"},
    UnitText{"plan_action", {}, "計画の行動"},
    UnitText{"promise", {}, "約束したこと"},
    UnitText{"drift_case", {}, "乖離案件"},
    UnitText{"instruction", {}, "対応依頼"},
    UnitText{"attachment", {}, "添付"},
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
    UnitText{"business", "closingMonth", "決算月"},
    UnitText{"business", "founded", "創業年"},
    UnitText{"business", "memo", "メモ"},
    UnitText{"business", "alias", "同じ事業者との統合"},
    UnitText{"contact", "role", "役割"},
    UnitText{{}, "when", "日時"},
    UnitText{{}, "staff", "担当者"},
    UnitText{"consultation", "method", "方法"},
    UnitText{"consultation", "topics", "相談内容"},
    UnitText{"consultation", "said", "事業者の話"},
    UnitText{"consultation", "found", "わかったこと"},
    UnitText{"consultation", "essentialIssue", "本質的課題"},
    UnitText{"consultation", "nextStep", "次にすること"},
    UnitText{"consultation", "nextDay", "次回の日"},
    UnitText{"consultation", "progress", "進み具合"},
    UnitText{"consultation", "notes", "メモ"},
    UnitText{"appointment", "place", "場所"},
    UnitText{"appointment", "purpose", "目的"},
    UnitText{"appointment", "about", "すること"},
    UnitText{"figure", "value", "金額"},
    UnitText{"figure", "trend", "増減"},
    UnitText{"checksheet", "answers", "答え"},
    UnitText{"checksheet", "summary", "まとめ"},
    UnitText{{}, "title", "題名"},
    UnitText{"plan", "basis", "計画の期間と数え方"},
    UnitText{"plan", "targets", "計画の数字"},
    UnitText{"plan", "contacts", "年間の支援回数"},
    UnitText{{}, "due", "期限"},
    UnitText{{}, "doneOn", "終えた日"},
    UnitText{{}, "done", "対応の完了"},
    UnitText{"promise", "words", "約束したこと"},
    UnitText{"instruction", "words", "依頼の内容"},
    UnitText{"drift_case", "reason", "乖離の理由"},
    UnitText{{}, "measures", "対応策"},
    UnitText{{}, "state", "状態"},
};

std::string_view unitText(std::string_view kind, std::string_view unit) {
    for (const UnitText& text : kUnits)
        if (text.unit == unit && (text.kind.empty() || text.kind == kind)) return text.text;
    return {};
}

std::string shown(json::Value value, const std::function<std::string(std::string_view)>& nameOf) {
    switch (value.type()) {
        case json::Type::Null:
            return "（空）";
        case json::Type::Boolean:
            return value.boolean().value_or(false) ? "はい" : "いいえ";
        case json::Type::Integer:
        case json::Type::Real:
            return std::string(value.text());
        case json::Type::String: {
            const std::string_view text = *value.string();
            if (text.empty()) return "（空）";
            if (!RecordId::parse(text)) return std::string(text);
            const std::string name = nameOf(text);
            return name.empty() ? "ほかの記録" : name;
        }
        case json::Type::Object:
        case json::Type::Array:
            break;
    }
    std::string all;
    for (const json::Member member : value.members()) {
        if (!all.empty()) all += "、";
        if (member.key == "amount" && member.value.integer())
            all += moneyText(*member.value.integer(), MoneyUnit::Yen);
        else
            all += shown(member.value, nameOf);
    }
    return all.empty() ? "（空）" : all;
}

}  // namespace

std::string_view of(Method method) {
    static constexpr Texts<Method, 8> kTexts{{{Method::Visit, "巡回"},
                                              {Method::Desk, "窓口"},
                                              {Method::Telephone, "電話"},
                                              {Method::Email, "メール"},
                                              {Method::Online, "オンライン"},
                                              {Method::Questionnaire, "アンケート"},
                                              {Method::WithExpert, "専門家同席"},
                                              {Method::Seminar, "セミナー・個別相談会"}}};
    return found(kTexts, method);
}

std::string_view of(Topic topic) {
    static constexpr Texts<Topic, 13> kTexts{{{Topic::General, "経営一般"},
                                              {Topic::Finance, "金融"},
                                              {Topic::Tax, "税務"},
                                              {Topic::Labour, "労務"},
                                              {Topic::Founding, "創業"},
                                              {Topic::Succession, "事業承継"},
                                              {Topic::SalesChannels, "販路開拓"},
                                              {Topic::Digital, "IT・DX"},
                                              {Topic::Subsidy, "補助金"},
                                              {Topic::Planning, "計画づくり"},
                                              {Topic::Analysis, "経営分析"},
                                              {Topic::FollowUp, "フォローアップ"},
                                              {Topic::Other, "その他"}}};
    return found(kTexts, topic);
}

std::string_view of(AppointmentPurpose purpose) {
    using P = AppointmentPurpose;
    static constexpr Texts<P, 6> kTexts{{{P::FollowUp, "フォローアップ"},
                                         {P::Checksheet, "チェックシート"},
                                         {P::Consultation, "相談"},
                                         {P::Planning, "計画づくり"},
                                         {P::ExtraVisit, "追加訪問"},
                                         {P::Expert, "専門家相談"}}};
    return found(kTexts, purpose);
}

std::string_view of(Grade grade) {
    static constexpr Texts<Grade, 4> kTexts{{{Grade::OnTrack, "順調"},
                                             {Grade::Caution, "注意"},
                                             {Grade::Drifting, "乖離"},
                                             {Grade::CannotJudge, "判定できません"}}};
    return found(kTexts, grade);
}

std::string_view of(CaseState state) {
    static constexpr Texts<CaseState, 3> kTexts{{{CaseState::Started, "対応中"},
                                                 {CaseState::Watching, "様子を見る"},
                                                 {CaseState::Closed, "終了"}}};
    return found(kTexts, state);
}

std::string_view of(CaseMeasure measure) {
    static constexpr Texts<CaseMeasure, 4> kTexts{{{CaseMeasure::MoreContacts, "頻度引上げ"},
                                                   {CaseMeasure::IssueReview, "洗い出し"},
                                                   {CaseMeasure::Expert, "専門家相談"},
                                                   {CaseMeasure::PlanRevision, "計画修正"}}};
    return found(kTexts, measure);
}

std::string_view of(MeasureState state) {
    static constexpr Texts<MeasureState, 3> kTexts{{{MeasureState::Planned, "予定"},
                                                    {MeasureState::Done, "済み"},
                                                    {MeasureState::NotNeeded, "不要"}}};
    return found(kTexts, state);
}

std::string_view of(Stage stage) {
    static constexpr Texts<Stage, 5> kTexts{{{Stage::Founding, "創業予定"},
                                             {Stage::Operating, "営業中"},
                                             {Stage::Suspended, "休業"},
                                             {Stage::Closed, "廃業"},
                                             {Stage::MovedAway, "管外転出"}}};
    return found(kTexts, stage);
}

std::string_view of(LegalForm form) {
    static constexpr Texts<LegalForm, 2> kTexts{
        {{LegalForm::SoleProprietor, "個人"}, {LegalForm::Corporation, "法人"}}};
    return found(kTexts, form);
}

std::string_view of(ContactRole role) {
    static constexpr Texts<ContactRole, 5> kTexts{{{ContactRole::Representative, "代表者"},
                                                   {ContactRole::Successor, "後継者"},
                                                   {ContactRole::BookKeeper, "経理担当"},
                                                   {ContactRole::TaxAdviser, "税理士"},
                                                   {ContactRole::Other, "その他"}}};
    return found(kTexts, role);
}

std::string_view of(PlanKind kind) {
    static constexpr Texts<PlanKind, 6> kTexts{{{PlanKind::BusinessPlan, "事業計画"},
                                                {PlanKind::FoundingPlan, "創業計画"},
                                                {PlanKind::ManagementImprovement, "経営力向上計画"},
                                                {PlanKind::AdvancedEquipment, "先端設備導入計画"},
                                                {PlanKind::Innovation, "経営革新計画"},
                                                {PlanKind::Continuity, "事業継続力強化計画"}}};
    return found(kTexts, kind);
}

std::string_view of(Progress progress) {
    static constexpr Texts<Progress, 3> kTexts{{{Progress::AsPlanned, "予定どおり"},
                                                {Progress::Slow, "遅れ気味"},
                                                {Progress::Stalled, "止まっている"}}};
    return found(kTexts, progress);
}

std::string_view ofKind(std::string_view kind) {
    const std::string_view text = unitText(kind, {});
    return text.empty() ? "記録" : text;
}

std::string_view ofUnit(std::string_view kind, std::string_view unit) {
    const std::string_view text = unitText(kind, splitUnit(unit).field);
    return text.empty() ? "内容" : text;
}

std::string valueText(std::string_view json,
                      const std::function<std::string(std::string_view id)>& nameOf) {
    const auto document = json::Document::parse(json);
    return document ? shown(document->root(), nameOf) : std::string(json);
}

}  // namespace banso::paper_words
