// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QStringList>

namespace banso::tests {

/// Whether a tool of this name is installed.
bool hasTool(const QString& program);

/// A tool that runs beside the test, and what it wrote.
class Tool {
  public:
    Tool(const QString& program, const QStringList& arguments);
    ~Tool();

    bool isRunning();
    /// All that it wrote until it ended; empty when it did not within `minutes`.
    QString output(int minutes);

  private:
    QProcess m_process;
};

}  // namespace banso::tests
