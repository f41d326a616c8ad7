// SPDX-License-Identifier: Apache-2.0
// What concerns whole files: who has them, which are the same; and what the office's engine does.
#include <array>

#include "shared/domain/catalogue.h"
#include "shared/domain/confidential_note.h"
#include "shared/domain/drift.h"
#include "shared/domain/kinds.h"
#include "tests/simulation/workload.h"
#include "tests/support/setting.h"

namespace banso::simulation {

void Workload::giveFiles(RecordId supervisor, const std::vector<RecordId>& advisors) {
    m_supervisor = supervisor;
    m_advisors = advisors;
    setScope(someScope());
    for (const RecordId id : m_businesses) {
        auto business = fromUnits<Business>(id, m_hub.state(id).units());
        business.advisor = someAdvisor();
        m_hub.inGroup([&](sync::Hub& h) {
            h.bring({"business", id, toUnits(business)});
            return 0;
        });
    }
}

RecordId Workload::someAdvisor() {
    return m_advisors[static_cast<std::size_t>(m_dice.below(static_cast<int>(m_advisors.size())))];
}

const char* Workload::someScope() {
    constexpr std::array kScopes{"own", "part", "all"};
    return kScopes[static_cast<std::size_t>(m_dice.weighted({45, 35, 20}))];
}

void Workload::setScope(const char* value) {
    m_hub.inGroup([&](sync::Hub& h) {
        h.bring(tests::settingOf("access.scope", value));
        return 0;
    });
}

void Workload::handOver(Tablet& tablet) {
    const RecordId id = liveBusiness(tablet);
    if (id.isNull() || tablet.person() != m_supervisor) return editBusiness(tablet);
    edit<Business>(tablet, id, [&](Business& business) {
        std::vector<RecordId> others = m_advisors;
        std::erase(others, business.advisor);
        business.advisor =
            others[static_cast<std::size_t>(m_dice.below(static_cast<int>(others.size())))];
    });
}

void Workload::standIn(Tablet& tablet) {
    if (tablet.person() != m_supervisor) return editBusiness(tablet);
    StandIn made;
    made.id = m_ids.recordId();
    made.absent = someAdvisor();
    made.deputy = someAdvisor();
    if (made.absent == made.deputy) return;
    made.from = addDays(tokyoDate(tablet.clock().now()), m_dice.below(2));
    made.to = addDays(*made.from, m_dice.below(3));
    m_hub.inGroup([&](sync::Hub& h) {
        h.bring({"stand_in", made.id, toUnits(made)});
        return 0;
    });
}

void Workload::restrict(Tablet& tablet) {
    const RecordId id = liveBusiness(tablet);
    if (id.isNull()) return;
    edit<Business>(tablet, id, [&](Business& business) {
        business.restricted = !business.restricted.value_or(false);
    });
}

void Workload::noteInConfidence(Tablet& tablet) {
    const RecordId business = liveBusiness(tablet);
    if (business.isNull()) return;
    const RecordId id = confidentialNoteOf(business);
    if (!tablet.replica().state("confidential_note", id).isNew())
        return edit<ConfidentialNote>(tablet, id, [&](ConfidentialNote& note) {
            (m_dice.percent(50) ? note.debts : note.other) = someText("note");
        });
    ConfidentialNote note;
    note.id = id;
    note.business = business;
    note.circumstances = someText("note");
    create(tablet, note);
}

void Workload::joinOrPart(Tablet& tablet) {
    const RecordId id = liveBusiness(tablet);
    const RecordId other = liveBusiness(tablet);
    if (id.isNull() || id == other) return;
    edit<Business>(tablet, id, [&](Business& business) {
        const bool parts = !business.alias.isNull() && m_dice.percent(60);
        business.alias = parts ? RecordId{} : other;
    });
}

void Workload::actEngine() {
    if (!m_advisors.empty() && m_dice.percent(15)) setScope(someScope());
    const auto planRecord = m_hub.store().record(m_plan);
    if (!planRecord) return;
    const RecordId business = planRecord->scope;
    if (m_dice.percent(70)) {
        Verdict verdict;
        verdict.plan = m_plan;
        verdict.business = business;
        verdict.grade = m_dice.percent(50) ? Grade::Drifting : Grade::OnTrack;
        const auto late = m_dice.percent(30) ? m_dice.below(20) : 0;
        verdict.asOf = std::max<std::int64_t>(0, m_hub.store().head() - late);
        verdict.id = naturalId(kindOf<Verdict>(), toUnits(verdict));
        m_hub.inGroup([&](sync::Hub& h) {
            return h.putVerdict({"verdict", verdict.id, toUnits(verdict)}).has_value();
        });
        return;
    }
    DriftCase opened;
    opened.plan = m_plan;
    opened.business = business;
    opened.ordinal = 0;
    opened.id = naturalId(kindOf<DriftCase>(), toUnits(opened));
    opened.openedGrade = Grade::Drifting;
    m_hub.inGroup([&](sync::Hub& h) {
        return h.createIfAbsent({"drift_case", opened.id, toUnits(opened)});
    });
}

}  // namespace banso::simulation
