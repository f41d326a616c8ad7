// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>

#include "mobile/app/tablet.h"
#include "shared/domain/drift.h"
#include "shared/domain/plan.h"

namespace banso {

/// A drift case with its plan as somebody saw them, and what a decision about it writes. For a plan
/// without an open case the first decision opens one.
class CaseFile {
  public:
    /// By the id of a case or of a plan. Throws StorageError. Errors: NotFound.
    static Result<CaseFile> read(Tablet& tablet, const Viewer& viewer, RecordId caseOrPlan);

    const Plan& plan() const { return m_plan.value; }
    const sync::Seen<Plan>& seenPlan() const { return m_plan; }
    bool hasCase() const { return m_isOpened; }
    const DriftCase& driftCase() const { return m_case.value; }
    const std::optional<Verdict>& verdict() const { return m_verdict; }

    /// The case with a state that this person gives it today.
    DriftCase inState(CaseState state, const std::string& reason) const;
    sync::RecordChange change(const DriftCase& after) const;

  private:
    CaseFile(Tablet& tablet, const Viewer& viewer) : m_today(tablet.today()), m_viewer(viewer) {}
    void openCase(std::int64_t ordinal);

    Date m_today;
    Viewer m_viewer;
    sync::Seen<Plan> m_plan;
    sync::Seen<DriftCase> m_case;
    std::optional<Verdict> m_verdict;
    bool m_isOpened = false;
};

/// The four measures, as the pages show them.
inline constexpr std::array kCaseMeasures{CaseMeasure::MoreContacts, CaseMeasure::IssueReview,
                                          CaseMeasure::Expert, CaseMeasure::PlanRevision};
/// The entry of a measure in a case's map.
std::string keyOf(CaseMeasure measure);

}  // namespace banso
