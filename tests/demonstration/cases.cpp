// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/cases.h"

#include <algorithm>

#include "shared/domain/drift.h"
#include "tests/demonstration/calendar.h"
#include "tests/demonstration/phrases.h"
#include "tests/demonstration/story.h"

namespace banso::demonstration {
namespace {

constexpr auto kOrders = std::to_array<std::string_view>({
    "{month}までに追加訪問。商品別の原価を確かめ、値上げの見通しを聞く。",
    "法定経営指導員と二人で訪問し、遅れている取組の理由を洗い出す。",
    "よろず支援拠点の相談日に同席し、専門家の意見を聞く。",
    "資金繰りを3か月先まで確かめ、必要なら取引銀行との面談を設ける。",
    "計画を続けるか直すかを、経営者と話し合って報告する。",
    "取引先別の売上を並べ、減った先の事情を聞く。",
});
constexpr auto kWaits = std::to_array<std::string_view>({
    "改装で1か月休業したため。再開後の2か月を見る。",
    "主要な取引先の検収が遅れているだけで、受注は計画どおり。",
    "天候の影響が大きい時期であり、次の四半期まで様子を見る。",
    "経営者が入院中。復帰後に改めて話を聞く。",
});
constexpr auto kReasons = std::to_array<std::string_view>({
    "卸先1社の取引が縮小した。",
    "原価が上がったが、価格を据え置いている。",
    "人手が足りず、営業時間を短くしている。",
    "新しい商品の開始が遅れている。",
    "近くに競合店ができた。",
    "設備の故障で受注を断った。",
});

std::string_view testOf(Cause cause) {
    switch (cause) {
        case Cause::Sales:
            return "S1";
        case Cause::LastYear:
            return "S2";
        case Cause::Margin:
            return "P1";
        case Cause::Actions:
            return "A1";
        case Cause::None:
            break;
    }
    return "";
}

/// Opens the cases one after another and settles what became of them.
class CaseMaker {
  public:
    CaseMaker(Workbench& bench, const Staff& staff)
        : m_bench(bench), m_random(bench.random().branch()), m_staff(staff) {}

    /// A case that ended before: the plan is on track again, or drifts a second time.
    void addClosed(const PlanDesign& design, CaseEnding ending) {
        DriftCase made = open(design, 0, -static_cast<int>(m_random.between(140, 170)));
        start(design, made);
        made.stateWord = CaseState::Closed;
        made.ending = ending;
        made.stateOn =
            workdayFrom(addDays(*made.openedOn, static_cast<int>(m_random.between(40, 60))));
        made.stateReason =
            ending == CaseEnding::Recovered ? "2回続けて順調と判定" : "計画を見直して再出発";
        settleMeasures(design, made);
        m_made.push_back({made, &design});
    }

    void addRunning(const PlanDesign& design, CaseState state, int ordinal) {
        DriftCase made = open(design, ordinal, -static_cast<int>(m_random.between(18, 75)));
        made.stateWord = state;
        if (state == CaseState::Watching) {
            decide(made);
            made.stateReason = m_random.pick(std::span<const std::string_view>(kWaits));
        } else {
            start(design, made);
            planMeasures(design, made);
        }
        m_made.push_back({made, &design});
    }

    void addProposed(const PlanDesign& design, int daysAgo) {
        m_made.push_back({open(design, 0, -daysAgo), &design});
    }

    /// Gives the cases out, numbered in the order in which they were opened.
    void giveOut() {
        std::ranges::stable_sort(m_made, {}, [](const Made& made) { return *made.made.openedOn; });
        std::int64_t number = 0;
        for (Made& made : m_made) {
            made.made.number = ++number;
            const RecordId id = m_bench.addNatural(made.made);
            const bool asked = made.made.stateWord == CaseState::Started &&
                               made.design->plan.advisor != m_staff.supervisor;
            if (asked) instruct(*made.design, made.made, id);
        }
    }

  private:
    struct Made {
        DriftCase made;
        const PlanDesign* design;
    };

    DriftCase open(const PlanDesign& design, int ordinal, int days) {
        DriftCase made;
        made.plan = design.plan.id;
        made.business = design.plan.business;
        made.ordinal = ordinal;
        const Date meant = workdayUntil(addDays(m_bench.today(), days));
        made.openedOn = std::max(meant, workdayFrom(addDays(*design.plan.finishedOn, 40)));
        made.openedGrade =
            design.truth.expected == Grade::OnTrack ? Grade::Drifting : design.truth.expected;
        made.openedReasons = testOf(design.truth.cause);
        if (made.openedReasons.empty()) made.openedReasons = "S1";
        if (design.truth.actionsOverdue > 0 && design.truth.cause != Cause::Actions)
            made.openedReasons += " A1";
        made.openedRatio = design.truth.expected == Grade::OnTrack ? m_random.between(700, 790)
                                                                   : design.truth.attainment;
        made.reason = m_random.pick(std::span<const std::string_view>(kReasons));
        return made;
    }

    void decide(DriftCase& made) {
        made.stateBy = m_staff.supervisor;
        made.stateOn =
            std::min(workdayFrom(addDays(*made.openedOn, static_cast<int>(m_random.between(1, 7)))),
                     workdayUntil(addDays(m_bench.today(), -1)));
    }

    void start(const PlanDesign& design, DriftCase& made) {
        made.stateWord = CaseState::Started;
        decide(made);
        MeasureDecision& more = made.measures[std::string(word(CaseMeasure::MoreContacts))];
        more.state = MeasureState::Planned;
        more.person = design.plan.advisor;
    }

    void planMeasures(const PlanDesign& design, DriftCase& made) {
        MeasureDecision& review = made.measures[std::string(word(CaseMeasure::IssueReview))];
        review.person = design.plan.advisor;
        review.second = secondFor(design.plan.advisor);
        review.state = m_random.chance(450) ? MeasureState::Done : MeasureState::Planned;
        review.day =
            *review.state == MeasureState::Done
                ? workdayBetween(m_random, *made.stateOn, addDays(m_bench.today(), -1))
                : workdayFrom(addDays(m_bench.today(), static_cast<int>(m_random.between(2, 20))));
        if (!m_random.chance(550)) return;
        MeasureDecision& expert = made.measures[std::string(word(CaseMeasure::Expert))];
        expert.state = MeasureState::Planned;
        expert.expert = m_random.pick(experts());
        expert.costYen = m_random.chance(500) ? 0 : 22'000;
        expert.day =
            workdayFrom(addDays(m_bench.today(), static_cast<int>(m_random.between(5, 30))));
    }

    void settleMeasures(const PlanDesign& design, DriftCase& made) {
        planMeasures(design, made);
        for (auto& [measure, decision] : made.measures) {
            decision.state = MeasureState::Done;
            decision.day = made.stateOn;
        }
        MeasureDecision& revision = made.measures[std::string(word(CaseMeasure::PlanRevision))];
        revision.state = MeasureState::NotNeeded;
        revision.reason = "取組の順番を変えるだけで足りるため";
        revision.person = m_staff.supervisor;
    }

    /// The review needs the responsible and the statutory advisor; where they are one, a second.
    RecordId secondFor(RecordId advisor) const {
        return advisor == m_staff.statutory ? m_staff.supervisor : m_staff.statutory;
    }

    void instruct(const PlanDesign& design, const DriftCase& made, RecordId caseId) {
        Instruction order;
        order.id = m_bench.idOf(*made.stateOn);
        order.driftCase = caseId;
        order.business = design.plan.business;
        order.to = design.plan.advisor;
        order.by = m_staff.supervisor;
        order.words = oneOf(m_random, kOrders, {});
        for (const auto& [measure, decision] : made.measures)
            if (*decision.state == MeasureState::Planned) order.measures[measure] = true;
        order.due = workdayFrom(addDays(*made.stateOn, static_cast<int>(m_random.between(20, 40))));
        const bool wasThere =
            !design.followUps.empty() && design.followUps.back().day > *made.stateOn;
        if (wasThere) {
            order.doneOn = design.followUps.back().day;
            order.consultation = design.followUps.back().id;
        }
        m_bench.add(order);
    }

    Workbench& m_bench;
    Random m_random;
    const Staff& m_staff;
    std::vector<Made> m_made;
};

// In turn: most drifting plans are being looked after, some are watched, a few wait for a decision.
constexpr std::array<std::optional<CaseState>, 8> kStates{
    CaseState::Started, CaseState::Started, CaseState::Watching, CaseState::Started,
    std::nullopt,       CaseState::Started, CaseState::Watching, CaseState::Started};

}  // namespace

void addCases(Workbench& bench, const Staff& staff, const std::vector<Client>& clients,
              const std::vector<PlanDesign>& designs) {
    CaseMaker maker(bench, staff);
    std::size_t running = 0;
    std::size_t closed = 0;
    bool again = false;
    for (const PlanDesign& design : designs) {
        const Client& client = clients[design.client];
        if (client.inStory) {
            if (client.business.name == story::kKataoka) maker.addProposed(design, 11);
            if (client.business.name == story::kWadabashi) maker.addProposed(design, 4);
            continue;
        }
        const bool isOld = daysBetween(*design.plan.finishedOn, bench.today()) > 230;
        if (design.truth.expected == Grade::OnTrack && isOld && closed < 5)
            maker.addClosed(design, ++closed % 3 == 0 ? CaseEnding::RestartedWithRevisedPlan
                                                      : CaseEnding::Recovered);
        if (design.truth.expected != Grade::Drifting) continue;
        const auto state = kStates[running++ % kStates.size()];
        // One drifts for the second time.
        const bool second = state == CaseState::Started && isOld && !again;
        if (second) maker.addClosed(design, CaseEnding::Recovered);
        again = again || second;
        if (state)
            maker.addRunning(design, *state, second ? 1 : 0);
        else
            maker.addProposed(design, 2 + static_cast<int>(running) % 9);
    }
    maker.giveOut();
}

}  // namespace banso::demonstration
