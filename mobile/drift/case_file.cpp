// SPDX-License-Identifier: Apache-2.0
#include "mobile/drift/case_file.h"

#include "shared/rules/test_outcome.h"
#include "shared/store/drift_store.h"

namespace banso {

Result<CaseFile> CaseFile::read(Tablet& tablet, const Viewer& viewer, RecordId caseOrPlan) {
    const DriftStore store(tablet.reader(), viewer);
    auto line = store.find(caseOrPlan);
    if (!line) return Error{ErrorCode::NotFound, "no such case or plan"};
    CaseFile file(tablet, viewer);
    file.m_plan = tablet.seen<Plan>(line->plan.id);
    file.m_verdict = std::move(line->verdict);
    file.m_isOpened = line->driftCase.has_value();
    if (file.m_isOpened)
        file.m_case = tablet.seen<DriftCase>(line->driftCase->id);
    else
        file.openCase(store.closedCases(line->plan.id));
    return file;
}

/// The same case that the office would propose: its id follows from plan and ordinal, so that the
/// two meet in one record.
void CaseFile::openCase(std::int64_t ordinal) {
    DriftCase& made = m_case.value;
    made.plan = plan().id;
    made.business = plan().business;
    made.ordinal = ordinal;
    made.openedOn = m_today;
    if (m_verdict) {
        made.openedGrade = m_verdict->grade;
        for (const auto& [test, finding] : m_verdict->tests) {
            if (finding.grade != Grade::Drifting && finding.grade != Grade::Caution) continue;
            if (test == word(VerdictTest::Contacts)) continue;
            if (!made.openedReasons.empty()) made.openedReasons += ' ';
            made.openedReasons += test;
        }
        const auto sales = m_verdict->tests.find(std::string(word(VerdictTest::Attainment)));
        if (sales != m_verdict->tests.end()) made.openedRatio = sales->second.ratio;
    }
    made.id = naturalId(kindOf<DriftCase>(), toUnits(made));
}

DriftCase CaseFile::inState(CaseState state, const std::string& reason) const {
    DriftCase after = m_case.value;
    after.stateWord = state;
    after.stateReason = reason;
    after.ending.reset();
    after.stateBy = m_viewer.person;
    after.stateOn = m_today;
    return after;
}

sync::RecordChange CaseFile::change(const DriftCase& after) const {
    return m_isOpened ? sync::edit(m_case, after) : sync::creation(after);
}

std::string keyOf(CaseMeasure measure) {
    return std::string(word(measure));
}

}  // namespace banso
