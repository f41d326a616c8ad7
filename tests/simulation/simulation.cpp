// SPDX-License-Identifier: Apache-2.0
#include "tests/simulation/simulation.h"

#include "tests/simulation/access_checker.h"
#include "tests/simulation/checkers.h"
#include "tests/simulation/draft_typing.h"
#include "tests/simulation/erasing_office.h"
#include "tests/simulation/model.h"
#include "tests/simulation/seed_record.h"
#include "tests/simulation/trace.h"
#include "tests/simulation/workload.h"

namespace banso::simulation {
namespace {

constexpr int kStepsMin = 40;
constexpr int kStepsMore = 60;
/// Then all are equal: one to send, one to hear of the others, one for what a mend set free.
constexpr int kHealingRounds = 3;
/// One in which the decisions are sent, and one in which all hear of them.
constexpr int kDecidingRounds = 2;
constexpr int kDecidingPassesOfTwins = 4;
/// A save or a short sync writes this often; a long one some ten times as much.
constexpr int kCallsOfASave = 24;
constexpr int kCallsOfASync = 250;
constexpr int kCallsOfAGroup = 30;
/// Of the tablets where there are older programs, and of the steps at which one may get a new one.
constexpr int kPercentOlder = 60;
constexpr int kPercentUpdated = 3;
constexpr std::chrono::hours kYear{365 * 24};
/// More would be stopped at the hub (limits::kDeviceCopies), and make the chamber slow.
constexpr int kReturnsMax = 5;

class Chamber : SeedRecord {
  public:
    Chamber(std::uint64_t seed, Sabotage sabotage)
        : m_dice(seed), m_ids(m_clock, m_dice.next()), m_saboteur(sabotage, m_hub, m_dice) {
        m_hub.interference = m_saboteur.interference();
        if (!m_swarm.isTraced())
            m_hub.answered = [this](const DeviceId& device, const std::vector<std::string>& lines) {
                m_model.answered(device, lines);
            };
        m_hub.pullRowsMax =
            m_dice.percent(30) ? static_cast<std::size_t>(2 + m_dice.below(8)) : limits::kPullRows;
        for (int i = 0; i < m_swarm.tablets(); ++i) addTablet(i);
        if (m_swarm.hasOlder()) letSomeBeOlder();
        if (m_swarm.hasOwnFiles()) giveFiles();
        m_hub.backUp();
        for (const auto& tablet : m_tablets) keepFile(*tablet);
    }

    SeedResult run() {
        readHistory();
        try {
            live();
            heal();
            judge();
        } catch (const StorageError& error) {
            find(std::string("law 5: a store failed on a sound disk: ") + error.what());
        }
        return result(m_hub, m_tablets);
    }

  private:
    struct Kept {
        TabletFile file;
        DraftTyping::Typed draft;
    };
    void addTablet(int number) {
        const RecordId person = m_hub.addPerson("人" + std::to_string(number),
                                                number == 0 ? Role::Supervisor : Role::Advisor);
        addTabletOf(person);
    }

    void addTabletOf(RecordId person) {
        m_clocks.push_back(std::make_unique<WrongClock>(m_clock));
        m_tablets.push_back(
            std::make_unique<SimulatedTablet>(m_hub, *m_clocks.back(), m_ids, person));
        m_tablets.back()->applyRows =
            m_dice.percent(30) ? static_cast<std::size_t>(1 + m_dice.below(5)) : limits::kApplyRows;
        m_saboteur.began(*m_tablets.back());
    }

    void letSomeBeOlder() {
        for (const auto& tablet : m_tablets) {
            if (!m_dice.percent(kPercentOlder)) continue;
            tablet->beOlder();
            befell(Mishap::TabletOlder);
        }
    }
    void update(SimulatedTablet& tablet) {
        if (tablet.update()) m_saboteur.began(tablet);
    }
    /// What an older program passed over comes with one sync.
    void updateAll() {
        for (const auto& tablet : m_tablets) {
            update(*tablet);
            syncThrough(*tablet);
        }
    }

    /// Where a name may be given twice only what was typed tells who wrote what.
    void judge() {
        m_erased.follow();
        Checkers checkers(m_hub, m_tablets, m_chronicle, m_erased);
        if (m_swarm.isTraced())
            find({checkers.findingsBesideNames(), m_trace.findings()});
        else
            find({m_model.findings(), checkers.findings()});
        find({m_office.findings()});
        findIf(m_office.leftAtHub());
        for (const auto& tablet : m_tablets) {
            findIf(m_office.leftOn(*tablet));
            if (auto found = differenceOf(*tablet); !found.empty())
                find("law 7: a tablet is not as the hub: " + found);
        }
    }
    void readHistory() {
        if (!m_swarm.isTraced()) m_model.readHistory();
    }

    void giveFiles() {
        std::vector<RecordId> advisors;
        for (const auto& tablet : m_tablets)
            if (tablet != m_tablets.front()) advisors.push_back(tablet->person());
        m_workload.giveFiles(m_tablets.front()->person(), advisors);
    }
    /// What a tablet holds otherwise than the hub, or holds although its person may not see it.
    std::string differenceOf(SimulatedTablet& tablet) {
        return m_swarm.hasOwnFiles() ? accessDifference(m_hub, tablet, m_clock)
                                     : difference(m_hub, tablet);
    }

    /// Of what somebody types, half is about a client.
    RecordId someSubject(SimulatedTablet& tablet) {
        const bool isWanted = m_swarm.has(Mishap::RecordsErased) && m_dice.percent(50);
        return isWanted ? m_workload.liveBusiness(tablet) : RecordId{};
    }
    int someTablet() { return m_dice.below(static_cast<int>(m_tablets.size())); }
    SimulatedTablet& tabletAt(int place) { return *m_tablets[static_cast<std::size_t>(place)]; }

    void live() {
        const bool someIsAway = m_swarm.has(Mishap::TabletAway) && m_dice.percent(50);
        const int away = someIsAway ? someTablet() : -1;
        for (const auto& tablet : m_tablets)
            if (m_dice.percent(80)) (void)tablet->sync();
        const int steps = kStepsMin + m_dice.below(kStepsMore);
        const int backAt = m_dice.percent(50) ? steps - 1 : m_dice.below(steps);
        for (int i = 0; i < steps; ++i) {
            m_clock.advance(std::chrono::seconds{1 + m_dice.below(3'000)});
            const int place = someTablet();
            if (m_swarm.hasOlder() && m_dice.percent(kPercentUpdated)) update(tabletAt(place));
            switch (m_dice.weighted({68, 24, 6, 6, 2, 5, 3})) {
                case 0:
                    act(tabletAt(place));
                    break;
                case 1:
                    if (place != away || i >= backAt) syncSomehow(tabletAt(place));
                    break;
                case 2:
                    findIf(m_drafts.type(tabletAt(place), someSubject(tabletAt(place))));
                    break;
                case 3:
                    m_workload.actEngine();
                    readHistory();
                    break;
                case 4:
                    setClock(place);
                    break;
                case 5:
                    goBack(tabletAt(place));
                    break;
                default:
                    // A client or a record of one.
                    if (m_swarm.has(Mishap::RecordsErased) && m_office.erases())
                        befell(Mishap::RecordsErased);
            }
            if (i == backAt && someIsAway) {
                m_clock.advance(kYear);
                befell(Mishap::TabletAway);
            }
        }
    }

    void keepFile(SimulatedTablet& tablet) {
        if (!tablet.disk().isFull()) m_files[&tablet] = {tablet.keepFile(), m_drafts.typed(tablet)};
    }

    /// Copies are made of the hub's and the tablets' files, and one of them takes the place of what
    /// has come since, or is another tablet's.
    void goBack(SimulatedTablet& tablet) {
        const auto mishap = m_swarm.goingBack(m_dice);
        const bool isHub = mishap == Mishap::HubRestored;
        if (!mishap || tablet.disk().isFull()) return;
        if (m_dice.percent(50)) return isHub ? m_hub.backUp() : keepFile(tablet);
        if (++m_returns > kReturnsMax) return;
        befell(*mishap);
        // No file of before is put back any more: it has the former certificate.
        if (mishap == Mishap::TabletEnrolledAnew && tablet.enrolAnew()) return keepFile(tablet);
        if (isHub) {
            m_hub.restore();
        } else if (mishap == Mishap::TabletPutBack) {
            takeFile(tablet, m_files[&tablet]);
        } else if (mishap == Mishap::TabletCloned) {
            keepFile(tablet);
            addTablet(static_cast<int>(m_tablets.size()));
            takeFile(*m_tablets.back(), Kept(m_files[&tablet]));
            m_trace.copied(tablet, *m_tablets.back());
        }
        m_trace.wentBack();
    }

    void takeFile(SimulatedTablet& tablet, const Kept& kept) {
        tablet.putBack(kept.file);
        m_drafts.wentBack(tablet, kept.draft);
        m_files[&tablet] = kept;
        m_chronicle.wentBack(tablet);
        m_workload.wentBack(tablet);
        m_saboteur.began(tablet);
    }

    void setClock(int place) {
        if (!m_swarm.has(Mishap::ClockWrong)) return;
        m_clocks[static_cast<std::size_t>(place)]->setSomehow(m_dice);
        befell(Mishap::ClockWrong);
    }

    void act(SimulatedTablet& tablet) {
        const auto mishap = m_swarm.atSave(m_dice);
        withDisk(tablet, mishap, kCallsOfASave, [&] { acted(m_workload.act(tablet)); });
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
        findIf(m_drafts.lost(tablet));
    }

    void syncSomehow(SimulatedTablet& tablet) {
        const auto mishap = m_swarm.atSync(m_dice);
        m_hub.groupsLate = m_dice.percent(50);
        m_hub.checkpoints = m_dice.percent(20);
        if (m_dice.percent(10)) m_hub.deliverLate();
        // A save in the middle of a sync: it must stay on top of what arrives.
        m_isBehind = false;
        if (m_dice.percent(20))
            tablet.beforeApplying = [&] {
                const auto head = m_hub.store().head();
                acted(m_workload.act(tablet));
                m_isBehind = m_hub.store().head() != head;
            };
        mishap ? syncWith(*mishap, tablet) : syncWell(tablet);
        tablet.beforeApplying = {};
        (void)m_office.answers();
        m_saboteur.afterSync(tablet);
        // What a restored hub forgot is sent once more, and what is in a contradiction stays below.
        if (m_swarm.has(Mishap::HubRestored)) return;
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
        const auto report = tablet.sync(play.fault);
        if (mishap == Mishap::LaterVersion && !report && !tablet.disk().isFull())
            find("law 8: a later version was not understood: " + report.error().detail);
        m_hub.disk().heal();
        if (m_hub.disk().strikes() != strikes) befell(mishap);
    }

    bool syncThrough(SimulatedTablet& tablet) {
        const auto report = tablet.syncAsAsked();
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
        if (!syncThrough(tablet) || m_office.answers() || m_isBehind || m_dice.percent(50)) return;
        findIf(m_office.leftOn(tablet));
        // What an older program is told of erasures it passes over.
        if (tablet.isOlder() && !m_erased.isEmpty()) return;
        if (auto found = differenceOf(tablet); !found.empty())
            find("law 6: after a sync a tablet is not as the hub: " + found);
    }

    /// Nothing befalls any more: all must become equal in a few rounds and come to rest, of any
    /// version. Then the supervisor gets another tablet with everything, and ends contradictions.
    void heal() {
        for (const auto& tablet : m_tablets) tablet->disk().heal();
        m_hub.deliverLate();
        for (int round = 0; round < kHealingRounds; ++round) syncAll();
        rest();
        if (m_swarm.hasOlder()) updateAll();
        addTabletOf(m_tablets.front()->person());
        SimulatedTablet& fresh = *m_tablets.back();
        syncThrough(fresh);
        fresh.openAll();
        syncThrough(fresh);
        // Of two tablets under one name, which a restored hub cannot tell apart, the last counts.
        if (!m_swarm.goesBack())
            for (const auto& tablet : m_tablets) findIf(m_drafts.notOffered(*tablet, fresh));
        // What is decided on a joined business is a candidate on the one that stands.
        const int passes = m_swarm.hasTwins() ? kDecidingPassesOfTwins : 1;
        for (int pass = 0; pass < passes; ++pass) {
            if (pass > 0 && fresh.openConflicts().empty()) break;
            m_workload.decideAll(fresh);
            for (int round = 0; round < kDecidingRounds; ++round) syncAll();
        }
        rest();
        find({outlivedDecisions(m_hub)});
    }

    void syncAll() {
        for (const auto& tablet : m_tablets) {
            syncThrough(*tablet);
            (void)m_office.answers();
        }
    }

    void rest() {
        const auto head = m_hub.store().head();
        for (const auto& tablet : m_tablets) {
            syncThrough(*tablet);
            if (tablet->unanswered() != 0) find("law 9: something was never answered");
            if (tablet->lastRequest().find("\n{\"save\"") != std::string::npos ||
                tablet->lastReply().find("\n{\"rev\"") != std::string::npos)
                find("law 3: traffic from nothing");
            findIf(m_drafts.lost(*tablet));
            findIf(tablet->overlooked());
        }
        if (m_hub.store().head() != head) find("law 3: revisions from nothing");
    }

    Dice m_dice;
    Swarm m_swarm{m_dice};
    VirtualClock m_clock;
    SeededIds m_ids;
    SimulatedHub m_hub{m_clock, m_ids};
    Saboteur m_saboteur;
    Chronicle m_chronicle;
    Erased m_erased{m_chronicle};
    Model m_model{m_hub, m_chronicle};
    Workload m_workload{m_hub, m_ids, m_dice, m_chronicle, m_erased, m_swarm};
    bool m_isBehind = false;  // somebody acted at the hub in the middle of the sync
    std::vector<std::unique_ptr<WrongClock>> m_clocks;
    Tablets m_tablets;
    Trace m_trace{m_hub, m_tablets, m_chronicle, m_erased};
    ErasingOffice m_office{m_hub,   m_tablets, m_erased, m_swarm.isTraced(),
                           m_trace, m_model,   m_dice};
    DraftTyping m_drafts{m_erased, m_dice};
    std::map<const SimulatedTablet*, Kept> m_files;  // yesterday's
    int m_returns = 0;
};

}  // namespace

SeedResult simulate(std::uint64_t seed, Sabotage sabotage) {
    return Chamber(seed, sabotage).run();
}

}  // namespace banso::simulation
