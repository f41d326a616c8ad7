// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "shared/domain/drift.h"
#include "shared/domain/plan.h"
#include "shared/store/records.h"

namespace banso {

/// How many running plans stand how.
struct PlanCounts {
    int plans = 0;
    int onTrack = 0;
    int caution = 0;
    int drifting = 0;
    int cannotJudge = 0;  // also those that nobody has judged yet
};

/// What a list of drift cases shows.
enum class CaseGroup {
    /// Cases that wait for a decision, and drifting plans for which none was ever opened.
    Proposed,
    Started,
    Watching,
    Closed,
    /// The other running plans without an open case.
    WithoutCase,
};

/// A drift case, or a running plan without one.
struct DriftLine {
    std::optional<DriftCase> driftCase;
    Plan plan;
    std::optional<Verdict> verdict;
    std::string businessName;
    std::string advisorName;

    /// The case's id, or the plan's while there is no case.
    RecordId id() const { return driftCase ? driftCase->id : plan.id; }
};

/// Sales of one month of a plan, as far as they are known by months.
struct SalesMonth {
    YearMonth month;
    std::optional<std::int64_t> actual;
    std::optional<std::int64_t> planned;
};

/// The supervisor's cases, with what the verdicts say of their plans.
class DriftStore {
  public:
    DriftStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    PlanCounts counts() const;
    /// The worst first, and of those what waits longest; closed ones the newest first.
    std::vector<DriftLine> lines(CaseGroup group) const;
    /// By the id of a case, or of a plan, then with its open case.
    std::optional<DriftLine> find(RecordId caseOrPlan) const;
    /// The newest first.
    std::vector<Instruction> instructions(RecordId driftCase) const;
    /// Cases of the plan that were closed: the ordinal of the next one.
    std::int64_t closedCases(RecordId plan) const;
    /// The months of the plan's first year up to the last that is known.
    std::vector<SalesMonth> monthlySales(const Plan& plan) const;

  private:
    bool waitsForACase(const DriftLine& line) const;
    DriftLine line(std::optional<DriftCase> driftCase, Plan plan) const;
    std::vector<DriftLine> ofCases(const std::string& condition) const;
    std::vector<DriftLine> ofPlansWithoutCase() const;

    Database& m_database;
    Viewer m_viewer;
};

}  // namespace banso
