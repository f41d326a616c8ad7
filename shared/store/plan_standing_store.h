// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <vector>

#include "shared/domain/drift.h"
#include "shared/domain/plan.h"
#include "shared/rules/plan_evidence.h"
#include "shared/store/plan_evidence_store.h"

namespace banso {

/// A running plan, judged now from the records that are here: what was entered a minute ago counts,
/// whether or not the office knows it yet.
struct PlanStanding {
    Plan plan;
    std::string businessName;
    PlanEvidence evidence;
    Verdict verdict;
    std::optional<Date> lastContact;

    /// Its next follow-up's day has passed.
    bool isOverdue() const {
        return evidence.followUp && evidence.followUp->standing != ContactStanding::OnSchedule;
    }
    /// 未接触: says something about the chamber, nothing about the business.
    bool isUncontacted() const { return verdict.uncontacted.value_or(false); }
};

/// How the running plans stand.
class PlanStandingStore {
  public:
    PlanStandingStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(viewer), m_evidence(database, std::move(viewer)) {}

    /// The viewer's plans, of businesses that are still there; the longest overdue first.
    std::vector<PlanStanding> mine(Date today) const;
    /// The running plan of a business; the one finished last when there are several.
    std::optional<PlanStanding> ofBusiness(RecordId business, Date today) const;

  private:
    PlanStanding standingOf(Plan plan, Date today) const;
    std::optional<Date> lastContact(const Plan& plan) const;

    Database& m_database;
    Viewer m_viewer;
    PlanEvidenceStore m_evidence;
};

}  // namespace banso
