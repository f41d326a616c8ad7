// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QString>
#include <QStringList>
#include <chrono>
#include <functional>

namespace banso::demo {

/// One run of a program of ours. It never outlives this object, nor this process, however either
/// ends.
class Program {
  public:
    /// `name`: of a program that is built beside this one. What it complains of is added to
    /// `logFile`.
    Program(const QString& name, const QString& logFile);
    ~Program();
    Program(const Program&) = delete;
    Program& operator=(const Program&) = delete;

    /// Adds variables to its environment ("NAME=value").
    void surroundWith(const QStringList& variables);
    /// Throws DayFailed when it cannot be started.
    void start(const QStringList& options);
    /// The next line of its standard output. Throws DayFailed when it ends, or `limit` passes,
    /// before there is one.
    QString nextLine(std::chrono::seconds limit);
    /// Waits for its end and returns what it printed. Throws DayFailed when it does not end well,
    /// or not within `limit`.
    QString finish(std::chrono::seconds limit);
    /// Waits for its end and returns the code of the error that it refused with; empty when it did
    /// what it was asked. Throws DayFailed when it ends in another way, or not within `limit`.
    QString refusal(std::chrono::seconds limit);

    bool isRunning() const { return m_process.state() != QProcess::NotRunning; }
    /// Asks it to end (SIGTERM) and waits for that. Throws DayFailed when it does not end well.
    void stop();
    /// Ends it without asking (SIGKILL).
    void kill();
    /// Lets it stand still (SIGSTOP), and go on (SIGCONT).
    void hold();
    void release();

  private:
    void waitForEnd(std::chrono::seconds limit);
    [[noreturn]] void fail(const QString& what) const;
    void signal(int number);

    QString m_name;
    QString m_logFile;
    QProcess m_process;
};

/// Looks again and again until `happened`; false when `limit` passed before.
bool waitUntil(std::chrono::seconds limit, const std::function<bool()>& happened);

}  // namespace banso::demo
