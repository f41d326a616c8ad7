// SPDX-License-Identifier: Apache-2.0
#include "shared/store/consultation_store.h"

namespace banso {

std::optional<Promise> ConsultationStore::promiseOf(RecordId consultation) const {
    return Records<Promise>(m_database, m_viewer)
        .first("consultation=? AND cancelled IS NOT 1 ORDER BY id", consultation);
}

int ConsultationStore::followUpCount(RecordId plan) const {
    Statement row =
        m_database.prepare("SELECT count(*) FROM consultation WHERE plan=? AND cancelled IS NOT 1");
    row.bind(plan);
    row.step();
    return static_cast<int>(row.integer(0));
}

std::vector<PlanAction> ConsultationStore::actionsOf(RecordId plan) const {
    return Records<PlanAction>(m_database, m_viewer)
        .where("plan=? AND cancelled IS NOT 1 ORDER BY place,id", plan);
}

std::optional<Verdict> ConsultationStore::verdictOf(RecordId plan) const {
    return Records<Verdict>(m_database, m_viewer).first("plan=?", plan);
}

}  // namespace banso
