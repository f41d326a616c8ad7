// SPDX-License-Identifier: Apache-2.0
#include "server/office_page/record_words.h"

#include <algorithm>

namespace banso::paper_words {
namespace {

template <typename E>
using Texts = std::array<std::pair<E, std::string_view>, Words<E>::kAll.size()>;

template <typename E>
constexpr Texts<E> kTexts{};
template <>
constexpr Texts<Stage> kTexts<Stage>{{{Stage::Founding, "創業予定"},
                                      {Stage::Operating, "営業中"},
                                      {Stage::Suspended, "休業"},
                                      {Stage::Closed, "廃業"},
                                      {Stage::MovedAway, "管外転出"}}};
template <>
constexpr Texts<LegalForm> kTexts<LegalForm>{
    {{LegalForm::SoleProprietor, "個人"}, {LegalForm::Corporation, "法人"}}};
template <>
constexpr Texts<Milestone> kTexts<Milestone>{{{Milestone::Founded, "創業"},
                                              {Milestone::Incorporated, "法人成り"},
                                              {Milestone::Succeeded, "承継"},
                                              {Milestone::Suspended, "休業"},
                                              {Milestone::Resumed, "再開"},
                                              {Milestone::Closed, "廃業"},
                                              {Milestone::MovedAway, "管外転出"},
                                              {Milestone::Joined, "統合"}}};
template <>
constexpr Texts<ContactRole> kTexts<ContactRole>{{{ContactRole::Representative, "代表者"},
                                                  {ContactRole::Successor, "後継者"},
                                                  {ContactRole::BookKeeper, "経理担当"},
                                                  {ContactRole::TaxAdviser, "税理士"},
                                                  {ContactRole::Other, "その他"}}};
template <>
constexpr Texts<Method> kTexts<Method>{{{Method::Visit, "巡回"},
                                        {Method::Desk, "窓口"},
                                        {Method::Telephone, "電話"},
                                        {Method::Email, "メール"},
                                        {Method::Online, "オンライン"},
                                        {Method::Questionnaire, "アンケート"},
                                        {Method::WithExpert, "専門家同席"},
                                        {Method::Seminar, "セミナー・個別相談会"}}};
template <>
constexpr Texts<Topic> kTexts<Topic>{{{Topic::General, "経営一般"},
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
template <>
constexpr Texts<Progress> kTexts<Progress>{{{Progress::AsPlanned, "予定どおり"},
                                            {Progress::Slow, "遅れ気味"},
                                            {Progress::Stalled, "止まっている"}}};
template <>
constexpr Texts<AppointmentPurpose> kTexts<AppointmentPurpose>{
    {{AppointmentPurpose::FollowUp, "フォローアップ"},
     {AppointmentPurpose::Checksheet, "チェックシート"},
     {AppointmentPurpose::Consultation, "相談"},
     {AppointmentPurpose::Planning, "計画づくり"},
     {AppointmentPurpose::ExtraVisit, "追加訪問"},
     {AppointmentPurpose::Expert, "専門家相談"}}};
template <>
constexpr Texts<AppointmentState> kTexts<AppointmentState>{{{AppointmentState::Planned, "予定"},
                                                            {AppointmentState::Done, "済み"},
                                                            {AppointmentState::Absent, "不在"},
                                                            {AppointmentState::Postponed, "延期"},
                                                            {AppointmentState::Cancelled, "中止"}}};
template <>
constexpr Texts<Measure> kTexts<Measure>{
    {{Measure::Sales, "売上高"},
     {Measure::GrossProfit, "売上総利益"},
     {Measure::OperatingProfit, "営業利益"},
     {Measure::IncomeBeforeDeduction, "青色申告特別控除前の所得"}}};
template <>
constexpr Texts<TaxBasis> kTexts<TaxBasis>{
    {{TaxBasis::Excluded, "税抜"}, {TaxBasis::Included, "税込"}}};
template <>
constexpr Texts<FigureSource> kTexts<FigureSource>{{{FigureSource::ClosedAccounts, "決算書"},
                                                    {FigureSource::TaxReturn, "申告書"},
                                                    {FigureSource::TrialBalance, "試算表"},
                                                    {FigureSource::Books, "帳簿"},
                                                    {FigureSource::Receipts, "レシート集計"},
                                                    {FigureSource::Spoken, "口頭"}}};
template <>
constexpr Texts<FigureState> kTexts<FigureState>{
    {{FigureState::Provisional, "速報"}, {FigureState::Final, "確定"}}};
template <>
constexpr Texts<Direction> kTexts<Direction>{{{Direction::Up, "増加"},
                                              {Direction::Down, "減少"},
                                              {Direction::Flat, "横ばい"},
                                              {Direction::NotKnown, "不明"}}};
template <>
constexpr Texts<Applicability> kTexts<Applicability>{{{Applicability::Applies, "対象"},
                                                      {Applicability::DoesNotApply, "対象外"},
                                                      {Applicability::NotChecked, "未確認"}}};
template <>
constexpr Texts<Mark> kTexts<Mark>{{{Mark::None, "印なし"},
                                    {Mark::Strength, "強み"},
                                    {Mark::Weakness, "弱み"},
                                    {Mark::Issue, "課題"}}};
template <>
constexpr Texts<AnsweredBy> kTexts<AnsweredBy>{{{AnsweredBy::Owner, "事業主が回答"},
                                                {AnsweredBy::Employee, "従業員が回答"},
                                                {AnsweredBy::Advisor, "指導員が記入"}}};
template <>
constexpr Texts<PlanKind> kTexts<PlanKind>{{{PlanKind::BusinessPlan, "事業計画"},
                                            {PlanKind::FoundingPlan, "創業計画"},
                                            {PlanKind::ManagementImprovement, "経営力向上計画"},
                                            {PlanKind::AdvancedEquipment, "先端設備導入計画"},
                                            {PlanKind::Innovation, "経営革新計画"},
                                            {PlanKind::Continuity, "事業継続力強化計画"}}};
template <>
constexpr Texts<PlanPurpose> kTexts<PlanPurpose>{{{PlanPurpose::Growth, "成長"},
                                                  {PlanPurpose::Founding, "創業"},
                                                  {PlanPurpose::Subsidy, "補助金"},
                                                  {PlanPurpose::Loan, "融資"},
                                                  {PlanPurpose::Succession, "事業承継"},
                                                  {PlanPurpose::Continuity, "事業継続"}}};
template <>
constexpr Texts<PlanState> kTexts<PlanState>{{{PlanState::Drafting, "作成中"},
                                              {PlanState::Running, "実行中"},
                                              {PlanState::Superseded, "改訂済み"},
                                              {PlanState::Ended, "終了"}}};
template <>
constexpr Texts<Grade> kTexts<Grade>{{{Grade::OnTrack, "順調"},
                                      {Grade::Caution, "注意"},
                                      {Grade::Drifting, "乖離"},
                                      {Grade::CannotJudge, "判定できません"}}};
template <>
constexpr Texts<CaseState> kTexts<CaseState>{{{CaseState::Started, "対応中"},
                                              {CaseState::Watching, "様子を見る"},
                                              {CaseState::Closed, "終了"}}};
template <>
constexpr Texts<CaseEnding> kTexts<CaseEnding>{
    {{CaseEnding::Recovered, "回復"},
     {CaseEnding::RestartedWithRevisedPlan, "計画修正で再出発"},
     {CaseEnding::OwnersPolicy, "事業者の方針"},
     {CaseEnding::ClosedOrMoved, "廃業・転出"},
     {CaseEnding::Declined, "支援辞退"},
     {CaseEnding::TargetReached, "目標達成"},
     {CaseEnding::Other, "その他"}}};
template <>
constexpr Texts<CaseMeasure> kTexts<CaseMeasure>{{{CaseMeasure::MoreContacts, "頻度引上げ"},
                                                  {CaseMeasure::IssueReview, "洗い出し"},
                                                  {CaseMeasure::Expert, "専門家相談"},
                                                  {CaseMeasure::PlanRevision, "計画修正"}}};
template <>
constexpr Texts<MeasureState> kTexts<MeasureState>{{{MeasureState::Planned, "予定"},
                                                    {MeasureState::Done, "済み"},
                                                    {MeasureState::NotNeeded, "不要"}}};
template <>
constexpr Texts<TellingWay> kTexts<TellingWay>{{{TellingWay::InWriting, "書面"},
                                                {TellingWay::Spoken, "口頭"},
                                                {TellingWay::Posted, "掲示"},
                                                {TellingWay::Electronic, "メール・オンライン"}}};
template <>
constexpr Texts<RecipientKind> kTexts<RecipientKind>{
    {{RecipientKind::Expert, "専門家"},
     {RecipientKind::FinancialInstitution, "金融機関"},
     {RecipientKind::PublicBody, "行政・他機関"},
     {RecipientKind::Ai, "AI"}}};
template <>
constexpr Texts<ConsentState> kTexts<ConsentState>{{{ConsentState::NotAsked, "まだ聞いていない"},
                                                    {ConsentState::Agreed, "同意"},
                                                    {ConsentState::Refused, "不同意"},
                                                    {ConsentState::Withdrawn, "撤回"}}};
template <>
constexpr Texts<AttachmentContent> kTexts<AttachmentContent>{
    {{AttachmentContent::Shop, "店・現場"},
     {AttachmentContent::Goods, "商品"},
     {AttachmentContent::Signature, "署名した書面"},
     {AttachmentContent::Statement, "決算書・帳票"},
     {AttachmentContent::Other, "そのほか"}}};

template <typename E>
std::string_view found(E value) {
    static_assert(!kTexts<E>.back().second.empty(), "a word lacks its text");
    const auto text = std::ranges::find(kTexts<E>, value, &std::pair<E, std::string_view>::first);
    return text == kTexts<E>.end() ? std::string_view{} : text->second;
}

/// A field's list of words is that of one enumeration; by it the enumeration is found again.
template <typename E>
bool isOf(const FieldInfo& field) {
    return std::ranges::equal(field.words, Words<E>::kAll, {}, {},
                              [](const auto& known) { return known.second; });
}

template <typename... Enums>
std::string_view firstOf(const FieldInfo& field, std::string_view word) {
    std::string_view text;
    const auto attempt = [&]<typename E>(E) {
        if (text.empty() && isOf<E>(field)) text = found(fromWord<E>(word));
    };
    (attempt(Enums{}), ...);
    return text;
}

}  // namespace

template <typename E>
std::string_view of(E word) {
    return found(word);
}
template std::string_view of(Stage);
template std::string_view of(LegalForm);
template std::string_view of(ContactRole);
template std::string_view of(Method);
template std::string_view of(Topic);
template std::string_view of(Progress);
template std::string_view of(AppointmentPurpose);
template std::string_view of(PlanKind);
template std::string_view of(Grade);
template std::string_view of(CaseState);
template std::string_view of(CaseMeasure);
template std::string_view of(MeasureState);

std::string_view ofField(const FieldInfo& field, std::string_view word) {
    return firstOf<Stage, LegalForm, Milestone, ContactRole, Method, Topic, Progress,
                   AppointmentPurpose, AppointmentState, Measure, TaxBasis, FigureSource,
                   FigureState, Direction, Applicability, Mark, AnsweredBy, PlanKind, PlanPurpose,
                   PlanState, Grade, CaseState, CaseEnding, CaseMeasure, MeasureState, TellingWay,
                   RecipientKind, ConsentState, AttachmentContent>(field, word);
}

}  // namespace banso::paper_words
