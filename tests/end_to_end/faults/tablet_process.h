// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <map>
#include <set>
#include <string>

#include "shared/codec/enrolment.h"

namespace banso::faults {

/// A tablet with its folder, and the process that runs it at the moment.
class TabletProcess {
  public:
    explicit TabletProcess(std::string folder) : m_folder(std::move(folder)) {}
    ~TabletProcess();

    /// Of the processes that are started from now on.
    void setEnvironment(const QProcessEnvironment& environment) { m_environment = environment; }
    /// Redeems the code as the tablet's own program does, and keeps what it gives.
    void enrol(const EnrolmentInvitation& invitation);
    /// Starts to save and to sync. `port`: where the hub is reached.
    void start(std::uint64_t seed, std::uint16_t port);
    /// SIGKILL. False when the process had ended by itself before.
    bool killHard();
    /// Syncs in a process of its own until nothing is left; false when it does not come to that.
    bool rest(std::uint16_t port);

    std::string databaseFile() const { return m_folder + "/tablet.db"; }
    const std::string& folder() const { return m_folder; }
    /// The operations of which the program has said that they are saved.
    const std::set<std::int64_t>& saved() const { return m_saved; }
    /// What else it said, and how often.
    const std::map<std::string, int>& said() const { return m_said; }
    int timesSaid(const std::string& line) const;

  private:
    void launch(const QStringList& arguments);
    void hear();

    std::string m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    std::unique_ptr<QProcess> m_process;
    QByteArray m_text;
    std::set<std::int64_t> m_saved;
    std::map<std::string, int> m_said;
};

}  // namespace banso::faults
