// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/end_to_end/demo/played_clock.h"
#include "tests/end_to_end/demo/program.h"

namespace banso::demo {

/// banso-server with its data folder: its commands, and the process that serves.
class ServerProgram {
  public:
    /// It records and judges by `clock`.
    ServerProgram(const QString& folder, const PlayedClock& clock);

    /// Makes an empty chamber by the plan of shared/catalog/takasaki.
    void init();
    /// Serves on loopback: on two free ports at first, later on the same ones, which the tablets
    /// know.
    void serve();
    /// Nobody can sync until it serves again.
    void stop() { m_serving.stop(); }
    /// For standing still while something is looked at.
    Program& process() { return m_serving; }
    /// A one-time code for a new tablet of that person, as its QR says it.
    QString invite(const QString& person);

    QString folder() const { return m_folder; }
    std::string chamberFile() const { return (m_folder + "/chamber.db").toStdString(); }
    int tabletsPort() const { return m_tabletsPort; }

  private:
    QString run(const QStringList& options);

    QString m_folder;
    const PlayedClock& m_clock;
    Program m_serving;
    int m_tabletsPort = 0;
    int m_peoplePort = 0;
};

}  // namespace banso::demo
