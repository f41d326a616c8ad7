// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "shared/domain/consultation.h"
#include "shared/domain/drift.h"
#include "shared/domain/plan.h"
#include "shared/store/records.h"

namespace banso {

/// What lies around the record of a talk: the promise given in it, and of a follow-up the plan's
/// actions, its last verdict and the follow-ups before.
class ConsultationStore {
  public:
    ConsultationStore(Database& database, Viewer viewer)
        : m_database(database), m_viewer(std::move(viewer)) {}

    /// The promise that was given in a talk; the first, should there be several.
    std::optional<Promise> promiseOf(RecordId consultation) const;
    /// Follow-ups of a plan that took place, whoever made them.
    int followUpCount(RecordId plan) const;
    /// In the plan's own order, without the cancelled ones.
    std::vector<PlanAction> actionsOf(RecordId plan) const;
    std::optional<Verdict> verdictOf(RecordId plan) const;

  private:
    Database& m_database;
    Viewer m_viewer;
};

}  // namespace banso
