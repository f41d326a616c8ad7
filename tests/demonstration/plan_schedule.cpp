// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "tests/demonstration/calendar.h"
#include "tests/demonstration/plan_design.h"

namespace banso::demonstration {
namespace {

Method followUpMethod(Random& random) {
    constexpr std::array kMethods{Method::Visit, Method::Questionnaire, Method::Desk,
                                  Method::Telephone, Method::Online};
    constexpr std::array<int, 5> kWeights{600, 190, 130, 50, 30};
    return kMethods[random.weighted(kWeights)];
}

struct ActionWords {
    std::string_view title;
    std::string_view owner;
};
constexpr std::array<ActionWords, 22> kActions{{{"商品別の原価表を作る", "経営者"},
                                                {"{item}の価格を見直し、案内を出す", "経営者"},
                                                {"既存客への案内状を送る", "配偶者"},
                                                {"{item}の写真を撮り直す", "後継者"},
                                                {"紹介カードを作り、手渡す", "従業員"},
                                                {"展示会に出展する", "経営者"},
                                                {"予約の受付を画面に切り替える", "従業員"},
                                                {"会計ソフトで月次を締める", "配偶者"},
                                                {"新しい取引先を3社訪ねる", "経営者"},
                                                {"{item}の試作と試食会を行う", "従業員"},
                                                {"設備を入れ替える", "経営者"},
                                                {"作業の手順書を作る", "従業員"},
                                                {"資金繰り表を毎月付ける", "配偶者"},
                                                {"求人票を書き直し、採用する", "経営者"},
                                                {"地図の店舗情報を直す", "後継者"},
                                                {"仕入先の条件を比べる", "経営者"},
                                                {"定休日と営業時間を見直す", "経営者"},
                                                {"えびす講市に出店する", "経営者"},
                                                {"{item}の定期の注文を始める", "後継者"},
                                                {"顧客名簿を表にまとめる", "配偶者"},
                                                {"値上げの交渉資料を作る", "経営者"},
                                                {"補助事業の実績報告を出す", "経営者"}}};

std::string titled(std::string_view words, const std::string& item) {
    std::string title(words);
    if (const auto at = title.find("{item}"); at != std::string::npos) title.replace(at, 6, item);
    return title;
}

/// Days by which open actions are late, as the plan's cause wants it.
std::vector<int> lateness(Random& random, const TrueState& truth) {
    const auto days = [&](int low, int high) {
        return static_cast<int>(random.between(low, high));
    };
    if (truth.cause == Cause::Actions && truth.expected == Grade::Drifting)
        return {days(65, 110), days(38, 60)};
    if (truth.cause == Cause::Actions) return {days(34, 55)};
    const bool slightlyLate = truth.expected == Grade::OnTrack && random.chance(90);
    return slightlyLate ? std::vector{days(3, 24)} : std::vector<int>{};
}

/// A follow-up of each slot that is due, within days of it.
void keepSlot(Workbench& bench, Random& random, PlanDesign& design, std::size_t place) {
    Slot& slot = design.slots[place];
    const Date meant = addDays(slot.due, -static_cast<int>(random.between(-4, 14)));
    slot.day = std::min(workdayFrom(meant), workdayUntil(addDays(bench.today(), -1)));
    slot.state = AppointmentState::Done;
    slot.consultation = bench.idOf(slot.day);
    design.followUps.push_back(
        {slot.consultation, slot.day, static_cast<int>(place) + 1, followUpMethod(random)});
}

void planSlot(Workbench& bench, Random& random, Slot& slot) {
    const Date tomorrow = addDays(bench.today(), 1);
    const Date meant = addDays(slot.due, -static_cast<int>(random.between(0, 10)));
    slot.day = workdayFrom(std::max(meant, tomorrow));
    if (daysBetween(bench.today(), slot.day) < 21) slot.time = officeTime(random);
}

/// Talks beyond the four dates, mostly where things go badly.
void addExtraTalks(Workbench& bench, Random& random, PlanDesign& design) {
    const bool drifts = design.truth.expected == Grade::Drifting;
    if (design.followUps.empty() || !random.chance(drifts ? 480 : 110)) return;
    const Date yesterday = workdayUntil(addDays(bench.today(), -1));
    for (std::int64_t left = random.between(1, drifts ? 3 : 1); left > 0; --left) {
        const Date last = design.followUps.back().day;
        const Date day = std::min(workdayFrom(addDays(last, 12)), yesterday);
        if (day <= last) return;
        design.followUps.push_back({bench.idOf(day), day, std::nullopt, Method::Telephone});
    }
}

}  // namespace

void scheduleFollowUps(Workbench& bench, Random& random, PlanDesign& design) {
    const Date lastDue = addDays(bench.today(), -2);
    std::size_t dueSlots = 0;
    for (std::size_t i = 0; i < kSlots; ++i) {
        Slot& slot = design.slots[i];
        slot.due = addMonths(*design.plan.finishedOn, 3 * (static_cast<int>(i) + 1));
        slot.day = slot.due;
        if (slot.due < lastDue) ++dueSlots;
    }
    for (std::size_t i = 0; i < kSlots; ++i) {
        const bool isLate = design.contacting == Contacting::Never ||
                            (design.contacting == Contacting::LastOneLate && i + 1 == dueSlots &&
                             daysBetween(design.slots[i].due, bench.today()) < 85);
        if (i >= dueSlots) planSlot(bench, random, design.slots[i]);
        if (i < dueSlots && !isLate) keepSlot(bench, random, design, i);
        if (i < dueSlots && isLate && random.chance(400))
            design.slots[i].state =
                random.chance(600) ? AppointmentState::Absent : AppointmentState::Postponed;
    }
    addExtraTalks(bench, random, design);
}

void designActions(Workbench& bench, Random& random, const Client& client, PlanDesign& design) {
    const auto count = static_cast<std::size_t>(random.between(3, 6));
    const std::vector<int> late = lateness(random, design.truth);
    const std::size_t firstTitle = random.below(kActions.size());
    for (std::size_t i = 0; i < count; ++i) {
        const ActionWords& words = kActions[(firstTitle + i * 5) % kActions.size()];
        PlanAction action;
        action.id = bench.idOf(*design.plan.finishedOn);
        action.plan = design.plan.id;
        action.business = design.plan.business;
        action.place = static_cast<std::int64_t>(i) + 1;
        action.title = titled(words.title, client.item);
        action.owner = words.owner;
        if (i < late.size()) {
            action.due = addDays(bench.today(), -late[i]);
        } else {
            // Most of the others are done; what is open is due after today.
            const bool done = !design.followUps.empty() && random.chance(520);
            const Date begin = addDays(*design.plan.finishedOn, 20);
            action.due = done ? workdayBetween(random, begin, addDays(bench.today(), -5))
                              : workdayBetween(random, addDays(bench.today(), 6),
                                               addDays(bench.today(), 120));
            if (done)
                action.doneOn =
                    workdayUntil(addDays(*action.due, -static_cast<int>(random.between(0, 12))));
        }
        // The one that the plan stands on comes last, so that it is never among the late ones.
        if (i + 1 == count) action.key = true;
        design.actions.push_back(std::move(action));
    }
}

}  // namespace banso::demonstration
