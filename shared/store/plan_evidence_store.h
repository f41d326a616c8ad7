// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <vector>

#include "shared/domain/plan.h"
#include "shared/rules/plan_evidence.h"
#include "shared/store/judgement_settings.h"

namespace banso {

/// Gathers what a verdict on a plan is made from. The settings are those of the moment in which it
/// is built.
class PlanEvidenceStore {
  public:
    PlanEvidenceStore(Database& database, Viewer viewer);

    /// Nothing when the plan is not here.
    std::optional<PlanEvidence> find(RecordId plan, Date today) const;
    PlanEvidence evidenceOf(const Plan& plan, Date today) const;

  private:
    std::vector<FigureFact> figuresOf(RecordId business) const;
    std::vector<ActionFact> actionsOf(RecordId plan) const;
    struct Contacts {
        std::vector<Date> days;
        bool poorProgress = false;  // as the advisor saw it at the last one
    };
    Contacts contactsOf(const Plan& plan) const;
    FollowUpSetting followUpOf(const Plan& plan) const;

    Database& m_database;
    Viewer m_viewer;
    JudgementSettings m_settings;
};

/// What a plan wants, as the rules read it.
PlanTargets planTargets(const Plan& plan);

}  // namespace banso
