// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <functional>
#include <memory>
#include <string>
#include <vector>

#include "tests/end_to_end/faults/tablet_process.h"
#include "tests/end_to_end/server_process.h"
#include "tests/simulation/dice.h"

namespace banso::faults {

/// A real server and the processes of some tablets, with everything that a run of faults needs
/// around them.
class Chamber {
  public:
    /// Calls `prepare` with the place of each disk (the server's, then the tablets') while it is
    /// empty.
    Chamber(std::uint64_t seed, int tablets,
            const std::function<void(const std::string& folder)>& prepare = {});

    /// Lets the processes run for this long, and hears what they say.
    static void passTime(std::chrono::milliseconds time);
    /// Until this is so, but not for ever.
    static void passTimeUntil(const std::function<bool()>& isSo);
    /// Where tablets reach the hub from now on, instead of the hub's own port.
    void reachHubAt(std::uint16_t port) { m_port = port; }
    void startTablets();
    void startTablet(TabletProcess& tablet);
    void killTablet(TabletProcess& tablet);
    void killServer();
    /// Ends the tablets' work, lets each of them sync until all must be equal and at rest, ends the
    /// server and checks all files.
    void healAndCheck();
    void find(const std::string& what) { m_findings.push_back(what); }
    /// Prints figures and findings; the exit code.
    int report(const std::string& what) const;

    tests::ServerProcess& server() { return m_server; }
    std::vector<std::unique_ptr<TabletProcess>>& tablets() { return m_tablets; }
    simulation::Dice& dice() { return m_dice; }

    /// By all tablets together.
    int timesSaid(const std::string& line) const;

  private:
    void syncEachTablet();
    std::int64_t hubsHead() const;
    void printServersLog() const;

    simulation::Dice m_dice;
    tests::ServerProcess m_server;
    std::vector<std::unique_ptr<TabletProcess>> m_tablets;
    std::uint16_t m_port = 0;
    int m_serverKills = 0;
    int m_tabletKills = 0;
    std::string m_figures;
    std::vector<std::string> m_findings;
};

}  // namespace banso::faults
