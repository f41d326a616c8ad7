// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "tests/demonstration/calendar.h"
#include "tests/demonstration/plan_design.h"
#include "tests/demonstration/story.h"

namespace banso::demonstration {
namespace {

using Months = std::array<std::int64_t, kPlanMonths>;

/// An action: when it is due and when it was done, in days from today. 999: not yet.
struct StoryAction {
    std::string_view title;
    std::string_view owner;
    int due;
    int done;
};
constexpr int kOpen = 999;

struct StoryFollowUp {
    int slot;  // 0: beyond the four
    int daysAgo;
    Method method;
};

struct StoryPlan {
    std::string_view name;
    std::string_view title;
    PlanPurpose purpose;
    int finishedDaysAgo;    // from this day ...
    int finishedMonthsAgo;  // ... so many months before
    Months target;          // in thousands of yen, April first
    Months base;
    Months actual;
    int known;
    int planMargin;  // hundredths of a point
    int profitMonths;
    std::int64_t profit;  // yen
    std::array<StoryFollowUp, 4> followUps;
    std::array<StoryAction, 4> actions;
};

constexpr StoryFollowUp kNone{0, -1, Method::Visit};

constexpr std::array<StoryPlan, 6> kStoryPlans{{
    {.name = story::kHaruna,
     .title = "季節の和菓子の卸を広げる事業計画",
     .purpose = PlanPurpose::Growth,
     .finishedDaysAgo = 11,
     .finishedMonthsAgo = 9,
     .target = {4000, 3600, 3400, 3300, 3500, 8200, 4800, 5200, 7800, 4200, 4300, 5200},
     .base = {3400, 3000, 2800, 2700, 2850, 4800, 4000, 4400, 6400, 3500, 3600, 4300},
     .actual = {3300, 2900, 2760, 2720, 2880, 0, 0, 0, 0, 0, 0, 0},
     .known = 5,
     .planMargin = 350,
     .profitMonths = 3,
     .profit = 251'000,
     .followUps =
         {{{1, 196, Method::Visit}, {2, 106, Method::Visit}, {0, 74, Method::Telephone}, kNone}},
     .actions = {{{"贈答用の詰合せを3種類作る", "経営者", -150, -158},
                  {"卸先5社に見本を届ける", "後継者", -60, -66},
                  {"商品別の原価表を作る", "経営者", 13, kOpen},
                  {"卸値を見直し、取引先に説明する", "経営者", 37, kOpen}}}},
    {.name = story::kTorimichi,
     .title = "昼の定食と夜営業を柱とする事業計画",
     .purpose = PlanPurpose::Subsidy,
     .finishedDaysAgo = 0,
     .finishedMonthsAgo = 9,
     .target = {960, 990, 980, 1120, 1150, 1100, 1180, 1240, 1400, 980, 960, 1150},
     .base = {890, 915, 905, 1040, 1065, 1020, 1085, 1130, 1270, 900, 880, 1050},
     .actual = {1000, 975, 1025, 1168, 1209, 0, 0, 0, 0, 0, 0, 0},
     .known = 5,
     .planMargin = 500,
     .profitMonths = 3,
     .profit = 183'000,
     .followUps = {{{1, 188, Method::Visit}, {2, 83, Method::Visit}, kNone, kNone}},
     .actions = {{{"朝食の提供を始める", "店主", -120, -126},
                  {"夜営業の試行", "店主", -40, -47},
                  {"メニュー原価表", "店主", 16, kOpen},
                  {"常連客への案内を送る", "店主", 60, kOpen}}}},
    {.name = story::kMaruyama,
     .title = "宅配と総菜を加える事業計画",
     .purpose = PlanPurpose::Subsidy,
     .finishedDaysAgo = 34,
     .finishedMonthsAgo = 6,
     .target = {1650, 1700, 1720, 1900, 1950, 1700, 1720, 1760, 2500, 1550, 1500, 1650},
     .base = {1560, 1600, 1620, 1780, 1820, 1610, 1630, 1660, 2350, 1470, 1430, 1560},
     .actual = {},
     .known = 0,
     .planMargin = 1500,
     .profitMonths = 0,
     .profit = 0,
     .followUps = {{kNone, kNone, kNone, kNone}},
     .actions = {{{"宅配の注文書を配る", "店主", 20, kOpen},
                  {"総菜の許可を取る", "店主", 45, kOpen},
                  {"仕入先を1社増やす", "店主", 70, kOpen},
                  {"店頭の陳列を変える", "配偶者", 90, kOpen}}}},
    {.name = story::kIto,
     .title = "髪の手入れの定期来店を増やす事業計画",
     .purpose = PlanPurpose::Growth,
     .finishedDaysAgo = 12,
     .finishedMonthsAgo = 9,
     .target = {760, 740, 730, 780, 770, 750, 760, 780, 960, 720, 700, 790},
     .base = {640, 625, 615, 660, 650, 630, 640, 660, 810, 610, 590, 670},
     .actual = {668, 651, 642, 687, 0, 0, 0, 0, 0, 0, 0, 0},
     .known = 4,
     .planMargin = 2400,
     .profitMonths = 0,
     .profit = 0,
     .followUps = {{{1, 200, Method::Visit}, {2, 109, Method::Visit}, kNone, kNone}},
     .actions = {{{"次回予約の声かけを始める", "店主", -140, -145},
                  {"手入れの定額コースを作る", "店主", 8, kOpen},
                  {"来店の間隔を名簿に付ける", "従業員", 30, kOpen},
                  {"仕入れの見直し", "店主", 60, kOpen}}}},
    {.name = story::kKataoka,
     .title = "塗替えの直接受注を増やす事業計画",
     .purpose = PlanPurpose::Loan,
     .finishedDaysAgo = 41,
     .finishedMonthsAgo = 6,
     .target = {4200, 4600, 5200, 5400, 5000, 5600, 6000, 6200, 6400, 4800, 5000, 7200},
     .base = {4000, 4350, 4900, 5100, 4700, 5300, 5650, 5850, 6050, 4500, 4700, 6800},
     .actual = {3260, 3480, 3910, 4080, 3830, 4240, 0, 0, 0, 0, 0, 0},
     .known = 6,
     .planMargin = 600,
     .profitMonths = 6,
     .profit = 410'000,
     .followUps =
         {{{1, 133, Method::Visit}, {2, 39, Method::Visit}, {0, 13, Method::Telephone}, kNone}},
     .actions = {{{"完成現場の写真を載せる", "経営者", -90, -95},
                  {"見積りの単価表を作る", "経営者", -50, -48},
                  {"元請以外の顧客に案内する", "後継者", 15, kOpen},
                  {"足場の費用を見直す", "経営者", 40, kOpen}}}},
    {.name = story::kWadabashi,
     .title = "布団の丸洗いと集配を柱とする事業計画",
     .purpose = PlanPurpose::Growth,
     .finishedDaysAgo = 30,
     .finishedMonthsAgo = 6,
     .target = {1150, 1300, 1050, 880, 800, 950, 1180, 1100, 1250, 820, 840, 1200},
     .base = {990, 1120, 905, 760, 690, 820, 1015, 945, 1075, 705, 725, 1030},
     .actual = {1050, 1181, 957, 800, 727, 865, 0, 0, 0, 0, 0, 0},
     .known = 6,
     .planMargin = 1800,
     .profitMonths = 0,
     .profit = 0,
     .followUps = {{{1, 120, Method::Desk}, {2, 34, Method::Visit}, kNone, kNone}},
     .actions = {{{"集配の曜日を決めて知らせる", "店主", -40, kOpen},
                  {"布団の丸洗いの値段表を作る", "配偶者", -100, -104},
                  {"古い洗濯機を入れ替える", "店主", 50, kOpen},
                  {"近くの宿に見積りを出す", "店主", 75, kOpen}}}},
}};

Months inYen(Months thousands) {
    std::ranges::transform(thousands, thousands.begin(), [](std::int64_t t) { return t * 1000; });
    return thousands;
}

void addStoryFollowUps(Workbench& bench, const StoryPlan& story, PlanDesign& design) {
    for (std::size_t i = 0; i < kSlots; ++i) {
        Slot& slot = design.slots[i];
        slot.due = addMonths(*design.plan.finishedOn, 3 * (static_cast<int>(i) + 1));
        slot.day = slot.due < bench.today() ? slot.due : workdayFrom(slot.due);
    }
    for (const StoryFollowUp& made : story.followUps) {
        if (made.daysAgo < 0) continue;
        const Date day = workdayUntil(addDays(bench.today(), -made.daysAgo));
        FollowUp followUp{bench.idOf(day), day, std::nullopt, made.method};
        if (made.slot > 0) {
            followUp.slot = made.slot;
            Slot& slot = design.slots[static_cast<std::size_t>(made.slot) - 1];
            slot.day = day;
            slot.state = AppointmentState::Done;
            slot.consultation = followUp.id;
        }
        design.followUps.push_back(followUp);
    }
}

/// The visits of the day, and the ones that did not take place.
void placeSlots(Workbench& bench, const StoryPlan& story, PlanDesign& design) {
    const auto today = [&](Slot& slot, const char* time) {
        slot.day = bench.today();
        slot.time = time;
    };
    if (story.name == story::kTorimichi) today(design.slots[2], "10:00");
    if (story.name == story::kHaruna) today(design.slots[2], "16:00");
    if (story.name == story::kMaruyama) design.slots[0].state = AppointmentState::Absent;
    if (story.name == story::kIto) design.slots[2].state = AppointmentState::Postponed;
}

void addStoryActions(Workbench& bench, const StoryPlan& story, PlanDesign& design) {
    for (std::size_t i = 0; i < story.actions.size(); ++i) {
        const StoryAction& told = story.actions[i];
        PlanAction action;
        action.id = bench.idOf(*design.plan.finishedOn);
        action.plan = design.plan.id;
        action.business = design.plan.business;
        action.place = static_cast<std::int64_t>(i) + 1;
        action.title = told.title;
        action.owner = told.owner;
        action.due = addDays(bench.today(), told.due);
        if (told.done != kOpen) action.doneOn = workdayUntil(addDays(bench.today(), told.done));
        if (i + 1 == story.actions.size()) action.key = true;
        design.actions.push_back(std::move(action));
    }
}

}  // namespace

bool designStoryPlan(Workbench& bench, const Client& client, PlanDesign& design) {
    const auto* const found =
        std::ranges::find(kStoryPlans, client.business.name,
                          [](const StoryPlan& plan) { return std::string(plan.name); });
    if (!client.inStory || found == kStoryPlans.end()) return false;
    Plan& plan = design.plan;
    plan.title = found->title;
    plan.planKind = PlanKind::BusinessPlan;
    plan.purpose = found->purpose;
    plan.firstMonth = monthOf(fiscalYearBegin(bench.today()));
    plan.baseFirstMonth = monthsLater(*plan.firstMonth, -kPlanMonths);
    plan.taxBasis = TaxBasis::Excluded;
    plan.finishedOn =
        addMonths(addDays(bench.today(), -found->finishedDaysAgo), -found->finishedMonthsAgo);
    plan.id = bench.idOf(*plan.finishedOn);
    design.target = inYen(found->target);
    design.base = inYen(found->base);
    design.actual = inYen(found->actual);
    design.planMargin = found->planMargin;
    design.profitMonths = found->profitMonths;
    design.profit = found->profit;
    TrueState& truth = design.truth;
    truth.monthsKnown = found->known;
    truth.knowledge = found->known > 0 ? Knowledge::Months : Knowledge::Nothing;
    truth.baseKnown = true;
    addStoryFollowUps(bench, *found, design);
    placeSlots(bench, *found, design);
    addStoryActions(bench, *found, design);
    return true;
}

}  // namespace banso::demonstration
