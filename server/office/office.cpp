// SPDX-License-Identifier: Apache-2.0
#include "server/office/office.h"

#include "server/office/case_proposal.h"
#include "shared/domain/plan.h"
#include "shared/store/plan_evidence_store.h"
#include "shared/store/records.h"
#include "shared/store/twins.h"
#include "shared/store/verdict_record.h"

namespace banso {
namespace {

/// The office sees everything.
const Viewer kOffice{};

std::vector<Plan> runningPlans(Database& database, const OfficeChanges& changes) {
    const Records<Plan> plans(database, kOffice);
    const std::string running =
        "stateWord='" + std::string(word(PlanState::Running)) + "' AND coalesce(cancelled,0)=0";
    if (changes.everything) return plans.where(running);
    std::vector<Plan> found;
    for (const RecordId business : changes.businesses)
        for (Plan& plan :
             plans.where("business IN (" + twins::allOf("?1") + ") AND " + running, business))
            found.push_back(std::move(plan));
    return found;
}

RecordUnits recordOf(const Verdict& verdict) {
    return {kindOf<Verdict>().name, verdict.id, toUnits(verdict)};
}

}  // namespace

Result<void> Office::pass() {
    return attempt([&]() -> Result<void> {
        if (auto taken = takeIn(); !taken) return taken;
        const Date today = tokyoDate(m_clock.now());
        if (m_handedOverOn != today) {
            if (auto handed = handOver(today); !handed) return handed;
            m_upkeep.run();
            m_handedOverOn = today;
            if (auto taken = takeIn(); !taken) return taken;
        }
        // Due dates pass without anybody's doing.
        if (m_judgedOn != today) m_pending.everything = true;
        if (m_pending.empty()) return {};
        if (auto written = write(judge(today)); !written) return written;
        m_pending = {};
        m_judgedOn = today;
        return {};
    });
}

Result<void> Office::takeIn() {
    auto chamber = m_readers.take();
    if (!chamber) return chamber.error();
    const auto changes = m_replica->update(**chamber);
    if (!changes) return changes.error();
    m_pending.add(*changes);
    return {};
}

Result<void> Office::handOver(Date today) {
    const Records<Handover> handovers(m_replica->database(), kOffice);
    for (const Handover& due : handovers.where(
             "doneOn IS NULL AND cancelled IS NOT 1 AND day<=? ORDER BY day,id", toText(today))) {
        const auto done = m_handovers.carryOut(due.id);
        const ErrorCode code = done ? ErrorCode::Outdated : done.error().code;
        const bool isHindered = code == ErrorCode::NotFound || code == ErrorCode::Forbidden;
        // The page shows it; it is tried again each day.
        if (isHindered) m_log.warn("handover_hindered", {{"code", code}});
        if (!done && !isHindered && code != ErrorCode::Outdated) return done;
    }
    return {};
}

Office::Findings Office::judge(Date today) {
    Database& database = m_replica->database();
    const PlanEvidenceStore evidence(database, kOffice);
    const Records<Verdict> verdicts(database, kOffice);
    const Records<DriftCase> cases(database, kOffice);
    const VerdictOrigin origin{today, m_replica->revision()};
    Findings findings;
    for (const Plan& plan : runningPlans(database, m_pending)) {
        const PlanVerdict verdict = judgePlan(evidence.evidenceOf(plan, today));
        const Verdict made = verdictRecord(plan, verdict, origin);
        const auto standing = verdicts.find(made.id);
        if (!standing || !saySame(*standing, made)) findings.verdicts.push_back(recordOf(made));
        const auto proposed = proposedCase(plan, verdict, cases.where("plan=?", plan.id), today);
        if (proposed)
            findings.cases.push_back({kindOf<DriftCase>().name, proposed->id, toUnits(*proposed)});
    }
    return findings;
}

Result<void> Office::write(const Findings& findings) {
    if (findings.verdicts.empty() && findings.cases.empty()) return {};
    m_log.info("office_judged",
               {{"verdicts", findings.verdicts.size()}, {"cases", findings.cases.size()}});
    return m_writer.write([&](ChamberFile& chamber) -> Result<void> {
        for (const RecordUnits& verdict : findings.verdicts) {
            const auto put = chamber.hub().putVerdict(verdict);
            // Somebody judged later already: that verdict stands.
            if (!put && put.error().code != ErrorCode::Outdated) return put;
        }
        for (const RecordUnits& proposed : findings.cases) chamber.hub().createIfAbsent(proposed);
        return {};
    });
}

}  // namespace banso
