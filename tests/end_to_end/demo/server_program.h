// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/end_to_end/demo/program.h"

namespace banso::demo {

/// banso-server with its data folder: its commands, and the process that serves.
class ServerProgram {
  public:
    /// `today`: YYYY-MM-DD, the day it judges by.
    ServerProgram(const QString& folder, const QString& today);

    /// Makes an empty chamber by the plan of shared/catalog/takasaki.
    void init();
    /// Serves on loopback, on two free ports.
    void serve();
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
    QString m_today;
    Program m_serving;
    int m_tabletsPort = 0;
    int m_peoplePort = 0;
};

}  // namespace banso::demo
