// SPDX-License-Identifier: Apache-2.0
#include "shared/store/drift_store.h"

#include <algorithm>

#include "shared/store/figure_store.h"
#include "shared/store/person_store.h"
#include "shared/store/twins.h"

namespace banso {
namespace {

constexpr int kMonthsShown = 12;
constexpr Date kAfterAllCases = std::chrono::year{2199} / 12 / 31;

bool speaksForACase(const DriftLine& line) {
    return line.verdict &&
           (line.verdict->proposesCase.value_or(false) || line.verdict->grade == Grade::Drifting);
}

/// 0 is the worst.
int severity(const DriftLine& line) {
    switch (line.verdict ? line.verdict->grade.value_or(Grade::Unknown) : Grade::Unknown) {
        case Grade::Drifting:
            return 0;
        case Grade::Caution:
            return 1;
        case Grade::CannotJudge:
            return 2;
        case Grade::Unknown:
            return 3;
        case Grade::OnTrack:
            return 4;
    }
    return 3;
}

void sortByUrgency(std::vector<DriftLine>& lines) {
    const auto opened = [](const DriftLine& line) {
        return line.driftCase ? line.driftCase->openedOn.value_or(kAfterAllCases) : kAfterAllCases;
    };
    std::ranges::stable_sort(lines, [&](const DriftLine& one, const DriftLine& other) {
        if (severity(one) != severity(other)) return severity(one) < severity(other);
        return opened(one) < opened(other);
    });
}

}  // namespace

PlanCounts DriftStore::counts() const {
    Statement row = m_database.prepare(
        "SELECT v.grade,count(*) FROM \"plan\" p LEFT JOIN verdict v ON v.\"plan\"=p.id "
        "WHERE p.stateWord='running' AND coalesce(p.cancelled,0)=0 GROUP BY v.grade");
    PlanCounts counts;
    while (row.step()) {
        const int plans = static_cast<int>(row.integer(1));
        counts.plans += plans;
        switch (fromWord<Grade>(row.text(0))) {
            case Grade::OnTrack:
                counts.onTrack += plans;
                break;
            case Grade::Caution:
                counts.caution += plans;
                break;
            case Grade::Drifting:
                counts.drifting += plans;
                break;
            case Grade::CannotJudge:
            case Grade::Unknown:
                counts.cannotJudge += plans;
                break;
        }
    }
    return counts;
}

std::vector<DriftLine> DriftStore::lines(CaseGroup group) const {
    switch (group) {
        case CaseGroup::Proposed: {
            auto lines = ofCases("stateWord IS NULL");
            for (DriftLine& line : ofPlansWithoutCase())
                if (waitsForACase(line)) lines.push_back(std::move(line));
            sortByUrgency(lines);
            return lines;
        }
        case CaseGroup::Started: {
            auto lines = ofCases("stateWord='started'");
            sortByUrgency(lines);
            return lines;
        }
        case CaseGroup::Watching: {
            auto lines = ofCases("stateWord='watching'");
            sortByUrgency(lines);
            return lines;
        }
        case CaseGroup::Closed:
            return ofCases("stateWord='closed'");
        case CaseGroup::WithoutCase: {
            auto lines = ofPlansWithoutCase();
            std::erase_if(lines, [&](const DriftLine& line) { return waitsForACase(line); });
            sortByUrgency(lines);
            return lines;
        }
    }
    BANSO_ASSERT(false);
}

std::optional<DriftLine> DriftStore::find(RecordId caseOrPlan) const {
    const Records<Plan> plans(m_database, m_viewer);
    const Records<DriftCase> cases(m_database, m_viewer);
    if (auto found = cases.find(caseOrPlan)) {
        auto plan = plans.find(found->plan);
        if (!plan) return std::nullopt;
        return line(std::move(found), std::move(*plan));
    }
    auto plan = plans.find(caseOrPlan);
    if (!plan) return std::nullopt;
    auto open = cases.where(
        "\"plan\"=? AND coalesce(cancelled,0)=0 AND stateWord IS NOT 'closed' "
        "ORDER BY ordinal DESC LIMIT 1",
        caseOrPlan);
    return line(open.empty() ? std::nullopt : std::optional(std::move(open.front())),
                std::move(*plan));
}

std::vector<Instruction> DriftStore::instructions(RecordId driftCase) const {
    return Records<Instruction>(m_database, m_viewer)
        .where("driftCase=? AND coalesce(cancelled,0)=0 ORDER BY id DESC", driftCase);
}

std::int64_t DriftStore::closedCases(RecordId plan) const {
    Statement row = m_database.prepare(
        "SELECT count(*) FROM drift_case WHERE \"plan\"=? AND stateWord='closed'");
    row.bind(plan);
    row.step();
    return row.integer(0);
}

std::vector<SalesMonth> DriftStore::monthlySales(const Plan& plan) const {
    if (!plan.firstMonth) return {};
    std::vector<SalesMonth> months;
    for (int i = 0; i < kMonthsShown; ++i) {
        const YearMonth month = *plan.firstMonth + std::chrono::months{i};
        const auto target = plan.targets.find(toText(month));
        months.push_back({month, std::nullopt,
                          target == plan.targets.end() ? std::nullopt : target->second.sales});
    }
    std::size_t known = 0;
    for (const Figure& figure : FigureStore(m_database, m_viewer).of(plan.business)) {
        const auto month = parseYearMonth(figure.period);
        if (!month || figure.cancelled || figure.measure != Measure::Sales || !figure.amount ||
            figure.taxBasis != plan.taxBasis || *month < months.front().month ||
            *month > months.back().month)
            continue;
        const auto place = static_cast<std::size_t>(monthsBetween(*plan.firstMonth, *month));
        months[place].actual = figure.amount;
        known = std::max(known, place + 1);
    }
    months.resize(known);
    return months;
}

/// Of a plan whose case a person has ended the office says itself when there is news.
bool DriftStore::waitsForACase(const DriftLine& line) const {
    return speaksForACase(line) && closedCases(line.plan.id) == 0;
}

DriftLine DriftStore::line(std::optional<DriftCase> driftCase, Plan plan) const {
    DriftLine made{std::move(driftCase), std::move(plan), std::nullopt, {}, {}};
    auto verdicts = Records<Verdict>(m_database, m_viewer).where("\"plan\"=?", made.plan.id);
    if (!verdicts.empty()) made.verdict = std::move(verdicts.front());
    made.businessName = twins::nameOf(m_database, made.plan.business);
    made.advisorName = PersonStore(m_database, m_viewer).nameOf(made.plan.advisor);
    return made;
}

std::vector<DriftLine> DriftStore::ofCases(const std::string& condition) const {
    std::vector<DriftLine> lines;
    auto cases =
        Records<DriftCase>(m_database, m_viewer)
            .where("coalesce(cancelled,0)=0 AND " + condition + " ORDER BY stateOn DESC,id");
    for (DriftCase& driftCase : cases) {
        auto plan = Records<Plan>(m_database, m_viewer).find(driftCase.plan);
        if (plan) lines.push_back(line(std::move(driftCase), std::move(*plan)));
    }
    return lines;
}

std::vector<DriftLine> DriftStore::ofPlansWithoutCase() const {
    auto plans = Records<Plan>(m_database, m_viewer)
                     .where(
                         "stateWord='running' AND coalesce(cancelled,0)=0 AND NOT EXISTS ("
                         "SELECT 1 FROM drift_case c WHERE c.\"plan\"=\"plan\".id AND "
                         "coalesce(c.cancelled,0)=0 AND c.stateWord IS NOT 'closed')");
    std::vector<DriftLine> lines;
    for (Plan& plan : plans) lines.push_back(line(std::nullopt, std::move(plan)));
    return lines;
}

}  // namespace banso
