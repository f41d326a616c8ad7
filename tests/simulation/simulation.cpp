// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/simulation.h"

#include "shared/db/statement.h"
#include "tests/simulation/checkers.h"
#include "tests/simulation/model.h"
#include "tests/simulation/workload.h"

namespace banso::simulation {
namespace {

constexpr int kStepsMin = 40;
constexpr int kStepsMore = 60;
constexpr int kTabletsMax = 5;
/// After which everything must be equal: one round to send all, one to hear of the others, and one
/// for what a mend of somebody else's set free.
constexpr int kHealingRounds = 3;
constexpr int kWritesMax = 16;

class Chamber {
  public:
    Chamber(std::uint64_t seed, Sabotage sabotage)
        : m_dice(seed), m_ids(m_clock, m_dice.next()), m_saboteur(sabotage, m_hub, m_dice) {
        m_hub.interference = m_saboteur.interference();
        m_hub.answered = [this](const DeviceId& device, const std::vector<std::string>& lines) {
            m_model.answered(device, lines);
        };
        m_hub.pullRowsMax =
            m_dice.percent(30) ? static_cast<std::size_t>(2 + m_dice.below(8)) : limits::kPullRows;
        const int count = 2 + m_dice.below(kTabletsMax - 1);
        for (int i = 0; i < count; ++i) {
            const RecordId person = m_hub.addPerson("人" + std::to_string(i),
                                                    i == 0 ? Role::Supervisor : Role::Advisor);
            m_tablets.push_back(std::make_unique<SimulatedTablet>(m_hub, m_clock, m_ids, person));
            m_tablets.back()->applyRows = m_dice.percent(30)
                                              ? static_cast<std::size_t>(1 + m_dice.below(5))
                                              : limits::kApplyRows;
        }
    }

    SeedResult run() {
        m_model.readHistory();
        try {
            live();
            heal();
            for (std::string& finding : m_model.findings())
                m_findings.push_back(std::move(finding));
            for (std::string& finding : Checkers(m_hub, m_tablets, m_chronicle).findings())
                m_findings.push_back(std::move(finding));
        } catch (const StorageError& error) {
            m_findings.push_back(std::string("law 5: the hub's store failed: ") + error.what());
        }
        return result();
    }

  private:
    SimulatedTablet& someTablet() {
        return *m_tablets[static_cast<std::size_t>(
            m_dice.below(static_cast<int>(m_tablets.size())))];
    }

    void live() {
        for (const auto& tablet : m_tablets)
            if (m_dice.percent(80)) (void)tablet->sync();
        const int steps = kStepsMin + m_dice.below(kStepsMore);
        for (int i = 0; i < steps; ++i) {
            m_clock.advance(std::chrono::seconds{1 + m_dice.below(3'000)});
            switch (m_dice.weighted({68, 24, 6, 6})) {
                case 0:
                    m_workload.act(someTablet());
                    break;
                case 1:
                    syncSomehow(someTablet());
                    break;
                case 2:
                    typeDraft(someTablet());
                    break;
                default:
                    m_workload.actEngine();
                    m_model.readHistory();
            }
        }
    }

    void syncSomehow(SimulatedTablet& tablet) {
        constexpr std::array kFaults{Fault::LoseRequest,   Fault::LoseReply,     Fault::CutReply,
                                     Fault::DoubleRequest, Fault::LateDuplicate, Fault::HoldUp,
                                     Fault::KillHub};
        m_hub.groupsLate = m_dice.percent(50);
        if (m_dice.percent(10)) m_hub.deliverLate();
        // A save in the middle of a sync: it must stay on top of what arrives.
        if (m_dice.percent(20)) tablet.beforeApplying = [&] { m_workload.act(tablet); };
        const int what = m_dice.below(10);
        if (what < 5)
            syncWell(tablet);
        else if (what < 7)
            killInSync(tablet);
        else
            (void)tablet.sync(kFaults[static_cast<std::size_t>(m_dice.below(kFaults.size()))]);
        tablet.beforeApplying = {};
        m_saboteur.afterSync(tablet);
    }

    void killInSync(SimulatedTablet& tablet) {
        (void)tablet.syncKilledAt(1 + m_dice.below(kWritesMax));
        m_saboteur.afterKill(tablet);
        checkDraft(tablet);
    }

    /// A form that somebody fills in beside all this, and does not save.
    void typeDraft(SimulatedTablet& tablet) {
        std::string& typed = m_drafts[tablet.device()];
        typed += static_cast<char>('a' + m_dice.below(26));
        tablet.database()
            .prepare("INSERT OR REPLACE INTO draft VALUES('d','consultation',NULL,'下書き',?,7)")
            .bind(typed)
            .run();
    }

    void checkDraft(SimulatedTablet& tablet) {
        const std::string& typed = m_drafts[tablet.device()];
        Statement draft = tablet.database().prepare("SELECT body FROM draft");
        const std::string kept = draft.step() ? draft.string(0) : std::string{};
        if (kept != typed)
            m_findings.push_back("law 10: of the draft '" + typed + "' is left '" + kept + "'");
    }

    bool syncThrough(SimulatedTablet& tablet) {
        const auto report = tablet.sync();
        if (!report)
            m_findings.push_back("law 14: a sync failed without a fault: " + report.error().detail);
        else if (!report->stopped.empty())
            m_findings.push_back("law 5: a push was stopped: " + report->stopped);
        return report.has_value() && report->stopped.empty();
    }

    void syncWell(SimulatedTablet& tablet) {
        // Comparing costs more than the sync.
        if (!syncThrough(tablet) || m_dice.percent(50)) return;
        if (auto found = difference(m_hub, tablet); !found.empty())
            m_findings.push_back("law 6: after a sync a tablet is not as the hub: " + found);
    }

    void heal() {
        m_hub.deliverLate();
        for (int round = 0; round < kHealingRounds; ++round)
            for (const auto& tablet : m_tablets) syncThrough(*tablet);
        const auto head = m_hub.store().head();
        for (const auto& tablet : m_tablets) {
            syncThrough(*tablet);
            if (tablet->unanswered() != 0)
                m_findings.push_back("law 9: something was never answered");
            if (tablet->lastRequest().find("\n{\"save\"") != std::string::npos ||
                tablet->lastReply().find("\n{\"rev\"") != std::string::npos)
                m_findings.push_back("law 3: traffic from nothing");
            checkDraft(*tablet);
        }
        if (m_hub.store().head() != head) m_findings.push_back("law 3: revisions from nothing");
    }

    SeedResult result() {
        SeedResult made;
        made.findings = std::move(m_findings);
        made.revisions = m_hub.store().head();
        if (!made.findings.empty())
            for (const sync::HistoryRow& row : m_hub.store().historyAfter(0, 1'000'000)) {
                made.history.push_back(std::to_string(row.revision) + " " +
                                       sync::makeName(row.device, row.sequence) + " " +
                                       row.operation + (row.whole ? " whole" : ""));
                for (const std::string& unit : row.only) made.history.back() += " only " + unit;
            }
        for (const auto& tablet : m_tablets)
            made.operations += sync::Meta(tablet->database()).number("sequence");
        m_hub.store().visitRecords({}, 1'000'000, [&](const sync::StoredRecord& record) {
            made.conflicts += record.kind == "conflict" ? 1 : 0;
            made.quarantined += record.kind == "quarantine_entry" ? 1 : 0;
        });
        return made;
    }

    Dice m_dice;
    VirtualClock m_clock;
    SeededIds m_ids;
    SimulatedHub m_hub{m_clock, m_ids};
    Saboteur m_saboteur;
    Chronicle m_chronicle;
    Model m_model{m_hub, m_chronicle};
    Workload m_workload{m_hub, m_clock, m_ids, m_dice, m_chronicle};
    Tablets m_tablets;
    std::map<DeviceId, std::string> m_drafts;
    std::vector<std::string> m_findings;
};

}  // namespace

SeedResult simulate(std::uint64_t seed, Sabotage sabotage) {
    return Chamber(seed, sabotage).run();
}

}  // namespace banso::simulation
