// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/simulation.h"

#include "shared/db/statement.h"
#include "tests/simulation/checkers.h"
#include "tests/simulation/model.h"
#include "tests/simulation/swarm.h"
#include "tests/simulation/workload.h"

namespace banso::simulation {
namespace {

constexpr int kStepsMin = 40;
constexpr int kStepsMore = 60;
/// After which everything must be equal: one round to send all, one to hear of the others, and one
/// for what a mend of somebody else's set free.
constexpr int kHealingRounds = 3;
/// A save or a short sync writes this often; a long one some ten times as much.
constexpr int kCallsOfASave = 24;
constexpr int kCallsOfASync = 250;
constexpr int kCallsOfAGroup = 30;
constexpr std::chrono::hours kYear{365 * 24};

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
        for (int i = 0; i < m_swarm.tablets(); ++i) addTablet(i);
    }

    SeedResult run() {
        m_model.readHistory();
        try {
            live();
            heal();
            for (std::string& finding : m_model.findings()) find(std::move(finding));
            for (std::string& finding : Checkers(m_hub, m_tablets, m_chronicle).findings())
                find(std::move(finding));
        } catch (const StorageError& error) {
            find(std::string("law 5: a store failed on a sound disk: ") + error.what());
        }
        return result();
    }

  private:
    void addTablet(int number) {
        const RecordId person = m_hub.addPerson("人" + std::to_string(number),
                                                number == 0 ? Role::Supervisor : Role::Advisor);
        m_clocks.push_back(std::make_unique<WrongClock>(m_clock));
        m_tablets.push_back(
            std::make_unique<SimulatedTablet>(m_hub, *m_clocks.back(), m_ids, person));
        m_tablets.back()->applyRows =
            m_dice.percent(30) ? static_cast<std::size_t>(1 + m_dice.below(5)) : limits::kApplyRows;
        m_saboteur.began(*m_tablets.back());
    }

    int someTablet() { return m_dice.below(static_cast<int>(m_tablets.size())); }
    SimulatedTablet& tabletAt(int place) { return *m_tablets[static_cast<std::size_t>(place)]; }
    void find(std::string what) { m_findings.push_back(std::move(what)); }
    void befell(Mishap mishap) { ++m_mishaps[playOf(mishap).name]; }

    void live() {
        const bool someIsAway = m_swarm.has(Mishap::TabletAway) && m_dice.percent(50);
        const int away = someIsAway ? someTablet() : -1;
        for (const auto& tablet : m_tablets)
            if (m_dice.percent(80)) (void)tablet->sync();
        const int steps = kStepsMin + m_dice.below(kStepsMore);
        const int backAt = m_dice.percent(50) ? steps : m_dice.below(steps);
        for (int i = 0; i < steps; ++i) {
            m_clock.advance(std::chrono::seconds{1 + m_dice.below(3'000)});
            const int place = someTablet();
            switch (m_dice.weighted({68, 24, 6, 6, 2})) {
                case 0:
                    act(tabletAt(place));
                    break;
                case 1:
                    if (place != away || i >= backAt) syncSomehow(tabletAt(place));
                    break;
                case 2:
                    typeDraft(tabletAt(place));
                    break;
                case 3:
                    m_workload.actEngine();
                    m_model.readHistory();
                    break;
                default:
                    setClock(place);
            }
            if (i == backAt && someIsAway) {
                m_clock.advance(kYear);
                befell(Mishap::TabletAway);
            }
        }
    }

    /// By minutes or by years, forwards or back.
    void setClock(int place) {
        if (!m_swarm.has(Mishap::ClockWrong)) return;
        const std::chrono::minutes most =
            m_dice.percent(50) ? std::chrono::minutes{60} : 20 * kYear;
        const auto range = static_cast<int>(most.count());
        m_clocks[static_cast<std::size_t>(place)]->setError(
            std::chrono::minutes{m_dice.below(2 * range) - range});
        befell(Mishap::ClockWrong);
    }

    void act(SimulatedTablet& tablet) {
        const auto mishap = m_swarm.atSave(m_dice);
        withDisk(tablet, mishap, kCallsOfASave, [&] { ++m_actions[m_workload.act(tablet)]; });
    }

    /// Does something while a mishap waits for the tablet's disk, and what follows from it.
    template <typename Work>
    void withDisk(SimulatedTablet& tablet, std::optional<Mishap> mishap, int calls, Work&& work) {
        const int strikes = tablet.disk().strikes();
        if (mishap) tablet.disk().strike(playOf(*mishap).diskFault, 1 + m_dice.below(calls));
        work();
        // Between pieces of work the log is folded into the file.
        if (!tablet.disk().hasEnded() && m_dice.percent(30)) tablet.database().checkpoint();
        if (mishap && tablet.disk().strikes() != strikes) befell(*mishap);
        tablet.disk().calm();
        // A full disk stays full for a while.
        if (tablet.disk().isFull() && !tablet.disk().hasEnded() && m_dice.percent(70)) return;
        if (tablet.recover()) beganAnew(tablet);
    }

    void beganAnew(SimulatedTablet& tablet) {
        if (std::string lost = m_chronicle.beganAnew(tablet); !lost.empty()) find("law 2: " + lost);
        m_saboteur.began(tablet);
        checkDraft(tablet);
    }

    void syncSomehow(SimulatedTablet& tablet) {
        const auto mishap = m_swarm.atSync(m_dice);
        m_hub.groupsLate = m_dice.percent(50);
        m_hub.checkpoints = m_dice.percent(20);
        if (m_dice.percent(10)) m_hub.deliverLate();
        // A save in the middle of a sync: it must stay on top of what arrives.
        if (m_dice.percent(20))
            tablet.beforeApplying = [&] { ++m_actions[m_workload.act(tablet)]; };
        mishap ? syncWith(*mishap, tablet) : syncWell(tablet);
        tablet.beforeApplying = {};
        m_saboteur.afterSync(tablet);
        if (std::string hidden = m_chronicle.hiddenWork(tablet); !hidden.empty())
            find("law 6: her own work is not before her: " + hidden);
    }

    void syncWith(Mishap mishap, SimulatedTablet& tablet) {
        const MishapPlay& play = playOf(mishap);
        const int calls = m_dice.percent(50) ? kCallsOfASave : kCallsOfASync;
        const int strikes = m_hub.disk().strikes();
        switch (play.place) {
            case MishapPlay::Place::TabletDisk:
                withDisk(tablet, mishap, calls, [&] { (void)tablet.sync(); });
                return;
            case MishapPlay::Place::HubDisk:
                m_hub.disk().strike(play.diskFault, 1 + m_dice.below(kCallsOfAGroup));
                break;
            case MishapPlay::Place::Network:
                befell(mishap);
                break;
            case MishapPlay::Place::Elsewhere:
                befell(mishap);
                m_hub.reorderLate(m_dice);
        }
        (void)tablet.sync(play.fault);
        m_hub.disk().heal();
        if (m_hub.disk().strikes() != strikes) befell(mishap);
    }

    /// A form that somebody fills in beside all this, and does not save.
    void typeDraft(SimulatedTablet& tablet) {
        std::string typed = m_drafts[tablet.device()];
        typed += static_cast<char>('a' + m_dice.below(26));
        const auto kept = attempt([&]() -> Result<void> {
            tablet.database()
                .prepare(
                    "INSERT OR REPLACE INTO draft VALUES('d','consultation',NULL,'下書き',?,7)")
                .bind(typed)
                .run();
            return {};
        });
        if (kept) m_drafts[tablet.device()] = typed;
        if (!kept && !tablet.disk().isFull()) find("law 10: a draft could not be kept");
    }

    void checkDraft(SimulatedTablet& tablet) {
        const std::string& typed = m_drafts[tablet.device()];
        Statement draft = tablet.database().prepare("SELECT body FROM draft");
        const std::string kept = draft.step() ? draft.string(0) : std::string{};
        if (kept != typed) find("law 10: of the draft '" + typed + "' is left '" + kept + "'");
    }

    bool syncThrough(SimulatedTablet& tablet) {
        const auto report = tablet.sync();
        if (!report)
            find("law 14: a sync failed without a fault: " + report.error().detail);
        else if (!report->stopped.empty())
            find("law 5: a push was stopped: " + report->stopped);
        return report.has_value() && report->stopped.empty();
    }

    void syncWell(SimulatedTablet& tablet) {
        if (tablet.disk().isFull()) {
            (void)tablet.sync();
            return;
        }
        // Comparing costs more than the sync.
        if (!syncThrough(tablet) || m_dice.percent(50)) return;
        if (auto found = difference(m_hub, tablet); !found.empty())
            find("law 6: after a sync a tablet is not as the hub: " + found);
    }

    /// Nothing befalls any more: all must become equal in a few rounds, and come to rest.
    void heal() {
        for (const auto& tablet : m_tablets) tablet->disk().heal();
        m_hub.deliverLate();
        for (int round = 0; round < kHealingRounds; ++round)
            for (const auto& tablet : m_tablets) syncThrough(*tablet);
        const auto head = m_hub.store().head();
        for (const auto& tablet : m_tablets) {
            syncThrough(*tablet);
            if (tablet->unanswered() != 0) find("law 9: something was never answered");
            if (tablet->lastRequest().find("\n{\"save\"") != std::string::npos ||
                tablet->lastReply().find("\n{\"rev\"") != std::string::npos)
                find("law 3: traffic from nothing");
            checkDraft(*tablet);
        }
        if (m_hub.store().head() != head) find("law 3: revisions from nothing");
    }

    SeedResult result() {
        SeedResult made;
        made.findings = std::move(m_findings);
        made.actions = std::move(m_actions);
        made.mishaps = std::move(m_mishaps);
        made.tablets = static_cast<std::int64_t>(m_tablets.size());
        made.revisions = m_hub.store().head();
        if (!made.findings.empty()) made.history = history();
        for (const auto& tablet : m_tablets)
            made.operations += sync::Meta(tablet->database()).number("sequence");
        m_hub.store().visitRecords({}, 1'000'000, [&](const sync::StoredRecord& record) {
            made.conflicts += record.kind == "conflict" ? 1 : 0;
            made.quarantined += record.kind == "quarantine_entry" ? 1 : 0;
        });
        return made;
    }

    std::vector<std::string> history() {
        std::vector<std::string> lines;
        for (const sync::HistoryRow& row : m_hub.store().historyAfter(0, 1'000'000)) {
            lines.push_back(std::to_string(row.revision) + " " +
                            sync::makeName(row.device, row.sequence) + " " + row.operation +
                            (row.whole ? " whole" : ""));
            for (const std::string& unit : row.only) lines.back() += " only " + unit;
        }
        return lines;
    }

    Dice m_dice;
    Swarm m_swarm{m_dice};
    VirtualClock m_clock;
    SeededIds m_ids;
    SimulatedHub m_hub{m_clock, m_ids};
    Saboteur m_saboteur;
    Chronicle m_chronicle;
    Model m_model{m_hub, m_chronicle};
    Workload m_workload{m_hub, m_ids, m_dice, m_chronicle};
    std::vector<std::unique_ptr<WrongClock>> m_clocks;
    Tablets m_tablets;
    std::map<DeviceId, std::string> m_drafts;
    std::map<std::string, std::int64_t> m_actions;
    std::map<std::string, std::int64_t> m_mishaps;
    std::vector<std::string> m_findings;
};

}  // namespace

SeedResult simulate(std::uint64_t seed, Sabotage sabotage) {
    return Chamber(seed, sabotage).run();
}

}  // namespace banso::simulation
