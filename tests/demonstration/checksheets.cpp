// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/checksheets.h"

#include <algorithm>
#include <set>

#include "shared/domain/checksheet.h"
#include "tests/demonstration/calendar.h"
#include "tests/demonstration/story.h"

namespace banso::demonstration {
namespace {

constexpr int kSheets = 300;
constexpr std::string_view kQuestionSet = "checksheet.2026";

/// The owner's words beside an answer.
struct Remark {
    std::string_view section;
    std::string_view words;
};
constexpr auto kRemarks = std::to_array<Remark>({
    {"philosophy", "「親父の代からのやり方で、言葉にしたことはなかった」"},
    {"philosophy", "「地域の人に顔を覚えてもらえる店でいたい」"},
    {"philosophy", "「断る仕事を決めたら、気持ちが楽になった」"},
    {"organization", "「自分が休むと店が止まる」"},
    {"organization", "「朝の5分の打合せを始めた。続いている」"},
    {"organization", "「試算表は税理士任せで、見るのは年に一度」"},
    {"people", "「考える時間は風呂の中くらいしかない」"},
    {"people", "「求人を出しても反応がない」"},
    {"people", "「長男は別の仕事をしていて、話せていない」"},
    {"goods", "「棚の奥に何があるか、実は私しか知らない」"},
    {"goods", "「これだけはよそに負けない、という品がある」"},
    {"goods", "「機械は20年物。だましだまし使っている」"},
    {"money", "「通帳の残高が資金繰り表の代わり」"},
    {"money", "「損益分岐点は考えたことがない」"},
    {"money", "「銀行の担当が替わってから話していない」"},
    {"information", "「名簿はあるが、使っていない」"},
    {"information", "「娘が写真を載せるようになり、若い客が来た」"},
    {"information", "「控えは取っていない。壊れたら困る」"},
    {"marketing", "「値段を変えないのは、うちの都合でした」"},
    {"marketing", "「紹介のお客様が一番長く続く」"},
    {"marketing", "「誰に来てほしいかと聞かれると困る」"},
    {"value_chain", "「仕入先は一度も替えたことがない」"},
    {"value_chain", "「どの取引でもうかっているか分からない」"},
    {"value_chain", "「苦情は私が全部聞いている」"},
    {"production", "「人によってやり方が違う」"},
    {"production", "「手直しは月に数件。数えてはいない」"},
    {"production", "「若い人に教える手順を紙にし始めた」"},
    {"outlook", "「人口が減るのは分かっているが、手が打てない」"},
    {"outlook", "「自分の代で形を変えたい」"},
    {"outlook", "「まず原価を自分で計算する。来月までに」"},
});
constexpr auto kSummaries = std::to_array<std::string_view>({
    "強みは技術と顧客の信頼。原価の把握と値決めが課題。",
    "現場は安定しているが、経営者が考える時間を持てていない。",
    "数字の把握が進めば、次の投資を判断できる。",
    "人と情報の評価が低く、品質の評価が高い。発信から始める。",
    "後継者との対話が始まっていない。将来の姿を言葉にすることから。",
    "販路が一つに偏っている。既存客の紹介を仕組みにする。",
});

enum class Extent { Complete, Most, CoreOnly, UnderWay };

std::string_view sectionOf(std::string_view key) {
    return key.substr(0, key.find('.'));
}

/// One checksheet: a business has a level of its own, its sections lie around it, its items around
/// those.
class SheetMaker {
  public:
    SheetMaker(Workbench& bench, const Staff& staff)
        : m_bench(bench), m_random(bench.random().branch()), m_staff(staff) {
        m_begin = fiscalYearBegin(bench.today());
    }

    void add(const Client& client) {
        constexpr std::array kExtents{Extent::Complete, Extent::Most, Extent::CoreOnly,
                                      Extent::UnderWay};
        constexpr std::array<int, 4> kWeights{560, 250, 140, 50};
        const Extent extent = kExtents[m_random.weighted(kWeights)];
        const Date yesterday = addDays(m_bench.today(), -1);
        const Date first = extent == Extent::UnderWay ? addDays(m_bench.today(), -20) : m_begin;
        add(client, extent, workdayBetween(m_random, first, addDays(yesterday, -8)), 64);
    }

    /// Under way since `begun`, with the first `answered` items.
    void addUnderWay(const Client& client, Date begun, int answered) {
        add(client, Extent::UnderWay, begun, answered);
    }

    void addComplete(const Client& client, Date begun) { add(client, Extent::Complete, begun, 64); }

  private:
    void add(const Client& client, Extent extent, Date begun, int most) {
        Checksheet sheet;
        sheet.id = m_bench.idOf(begun);
        sheet.business = client.business.id;
        sheet.questionSet = kQuestionSet;
        sheet.startedOn = begun;
        sheet.staff[m_staff.advisors[client.advisor].text()] = true;
        if (m_random.chance(180))
            sheet.staff[m_random.pick(std::span<const RecordId>(m_staff.supportStaff)).text()] =
                true;
        const Date last = answerAll(sheet, client, extent, begun, most);
        if (extent != Extent::UnderWay) finish(sheet, last);
        m_bench.add(sheet);
    }

    /// Gives the day of the last sitting.
    Date answerAll(Checksheet& sheet, const Client& client, Extent extent, Date begun, int most) {
        const int sittings =
            extent == Extent::CoreOnly ? 1 : static_cast<int>(m_random.between(1, 3));
        const int perSitting = extent == Extent::UnderWay ? 64 : 64 / sittings + 1;
        const std::int64_t ability = m_random.between(180, 400);  // hundredths of a level
        if (extent == Extent::UnderWay && most == 64)
            most = static_cast<int>(m_random.between(12, 30));
        const std::set<std::string_view> skipped =
            extent == Extent::Most ? skippedItems() : std::set<std::string_view>{};
        std::string_view section;
        std::int64_t sectionLevel = ability;
        Date day = begun;
        for (int i = 0; i < most; ++i) {
            const SheetItem& item = sheetItems()[static_cast<std::size_t>(i)];
            if (i > 0 && i % perSitting == 0)
                day = std::min(workdayFrom(addDays(day, static_cast<int>(m_random.between(7, 24)))),
                               workdayUntil(addDays(m_bench.today(), -1)));
            if (sectionOf(item.key) != section) {
                section = sectionOf(item.key);
                sectionLevel = ability + m_random.between(-70, 70);
            }
            if ((extent == Extent::CoreOnly && !item.core) || skipped.contains(item.key)) continue;
            sheet.answers[std::string(item.key)] = answer(client, item, sectionLevel, day);
        }
        return day;
    }

    /// Up to 20 items that were never asked.
    std::set<std::string_view> skippedItems() {
        std::set<std::string_view> skipped;
        const std::int64_t count = m_random.between(4, 20);
        for (std::int64_t i = 0; i < count; ++i)
            skipped.insert(sheetItems()[m_random.below(sheetItems().size())].key);
        return skipped;
    }

    Answer answer(const Client& client, const SheetItem& item, std::int64_t level, Date day) {
        Answer given;
        given.day = day;
        if (!applies(client, item)) {
            given.applicability = Applicability::DoesNotApply;
            return given;
        }
        if (m_random.chance(25)) {
            given.applicability = Applicability::NotChecked;
            return given;
        }
        given.applicability = Applicability::Applies;
        given.level =
            std::clamp<std::int64_t>((level + m_random.between(-90, 90) + 50) / 100, 1, 5);
        given.answeredBy = m_random.chance(860)   ? AnsweredBy::Owner
                           : m_random.chance(600) ? AnsweredBy::Employee
                                                  : AnsweredBy::Advisor;
        mark(given);
        if (m_random.chance(110)) given.note = remark(sectionOf(item.key));
        return given;
    }

    void mark(Answer& given) {
        if (*given.level >= 4 && m_random.chance(330)) given.mark = Mark::Strength;
        if (*given.level > 2) return;
        if (m_random.chance(260)) given.mark = Mark::Weakness;
        if (m_random.chance(90)) given.mark = Mark::Issue;
    }

    static bool applies(const Client& client, const SheetItem& item) {
        const Business& business = client.business;
        if (item.applies == "staff") return business.employees.value_or(0) > 0;
        const bool keepsStock =
            business.industry == "manufacturing" || business.industry == "wholesale_retail" ||
            business.industry == "lodging_food" || business.industry == "construction";
        return item.applies != "stock" || keepsStock;
    }

    std::string remark(std::string_view section) {
        std::vector<std::string_view> fitting;
        for (const Remark& candidate : kRemarks)
            if (candidate.section == section) fitting.push_back(candidate.words);
        return std::string(m_random.pick(std::span<const std::string_view>(fitting)));
    }

    void finish(Checksheet& sheet, Date last) {
        sheet.finishedOn = last;
        if (m_random.chance(600))
            sheet.summary = m_random.pick(std::span<const std::string_view>(kSummaries));
        const Date told = workdayFrom(addDays(last, static_cast<int>(m_random.between(0, 30))));
        if (told < m_bench.today() && m_random.chance(900)) sheet.feedbackOn = told;
    }

    Workbench& m_bench;
    Random m_random;
    const Staff& m_staff;
    Date m_begin;
};

}  // namespace

void addChecksheets(Workbench& bench, const Staff& staff, const std::vector<Client>& clients,
                    const std::vector<PlanDesign>& designs) {
    SheetMaker maker(bench, staff);
    const Client& usui = clients[storyPlace(clients, story::kUsui)];
    const Client& haruna = clients[storyPlace(clients, story::kHaruna)];
    maker.addUnderWay(usui, workdayUntil(addDays(bench.today(), -4)), 23);
    maker.addComplete(haruna, workdayUntil(addDays(bench.today(), -173)));
    maker.addComplete(haruna, workdayUntil(addDays(bench.today(), -80)));
    int left = kSheets - 3;
    // Half of the sheets led to a plan or follow one; the others belong to members without a plan.
    Random random = bench.random().branch();
    std::set<std::size_t> used;
    for (const PlanDesign& design : designs) {
        used.insert(design.client);
        if (clients[design.client].inStory || !random.chance(600)) continue;
        maker.add(clients[design.client]);
        --left;
    }
    while (left > 0) {
        const std::size_t drawn = random.below(clients.size());
        const Client& client = clients[drawn];
        const bool isMember = client.business.member.value_or(false);
        if (client.entry != RegisterEntry::Small || !isMember || !used.insert(drawn).second)
            continue;
        maker.add(client);
        --left;
    }
}

}  // namespace banso::demonstration
