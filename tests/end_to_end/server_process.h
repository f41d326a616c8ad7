// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTemporaryDir>
#include <memory>
#include <string>

#include "shared/codec/enrolment.h"
#include "shared/secrets/recovery_key.h"

namespace banso::tests {

/// What a command of banso-server said, and how it ended.
struct CommandOutcome {
    int exitCode = -1;
    std::string output;
    std::string errors;
};

/// The recovery key on a sheet that was printed, as somebody types it from there.
RecoveryKey keyOn(const CommandOutcome& sheet);

/// The real banso-server on a data folder of its own: its commands, and its serving process.
class ServerProcess {
  public:
    /// The folder is empty until `init` is run.
    ServerProcess();
    ~ServerProcess();

    /// `input`: what stands on its standard input.
    CommandOutcome run(const QStringList& arguments, const QByteArray& input = {}) const;
    CommandOutcome init() const;
    /// The id of the new person.
    std::string addPerson(const QString& name, const QString& role) const;
    EnrolmentInvitation addDevice(const QString& person) const;

    /// Of the serving process.
    void setEnvironment(const QProcessEnvironment& environment) { m_environment = environment; }
    /// What `serve` is started with besides its ports.
    void setServeOptions(QStringList options) { m_serveOptions = std::move(options); }
    /// Starts `serve` and waits until it is ready: on free ports the first time, then on the same.
    void start();
    /// The same; false when it ends instead, as where it finds no room for its files.
    bool tryStart();
    bool isRunning() const { return m_serve && m_serve->state() == QProcess::Running; }
    /// 0 while nothing serves.
    qint64 processId() const { return m_serve ? m_serve->processId() : 0; }
    /// SIGKILL: no chance to finish anything.
    void killHard();
    /// SIGTERM, and the exit code.
    int stop();

    std::uint16_t tabletsPort() const { return m_tabletsPort; }
    std::uint16_t peoplePort() const { return m_peoplePort; }
    /// 0 unless it is served with --metrics-port.
    std::uint16_t metricsPort() const { return m_metricsPort; }
    /// What tablets trust.
    std::string authorityPem() const;
    /// Where a file system of the chamber's own may be mounted before `init`.
    QString folder() const { return filePath("data"); }
    std::string chamberFile() const { return (folder() + "/chamber.db").toStdString(); }
    /// Of the process that serves, or served last.
    QString logFile() const { return filePath("serve.log"); }
    QString filePath(const QString& name) const { return m_folder.filePath(name); }

  private:
    QTemporaryDir m_folder;
    QProcessEnvironment m_environment = QProcessEnvironment::systemEnvironment();
    QStringList m_serveOptions;
    std::unique_ptr<QProcess> m_serve;
    std::uint16_t m_tabletsPort = 0;
    std::uint16_t m_peoplePort = 0;
    std::uint16_t m_metricsPort = 0;
};

}  // namespace banso::tests
