// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QFile>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

namespace banso::tests {

/// A D-Bus of its own, on which a test may be any service, as on no machine's.
class PrivateBus {
  public:
    PrivateBus() {
        QFile rules(m_folder.filePath(QStringLiteral("bus.conf")));
        if (!rules.open(QFile::WriteOnly)) qFatal("no folder for a bus");
        const QString text = QStringLiteral(
            "<busconfig><type>session</type><listen>unix:dir=%1</listen><policy context='default'>"
            "<allow own='*'/><allow send_destination='*'/><allow receive_sender='*'/>"
            "</policy></busconfig>");
        rules.write(text.arg(m_folder.path()).toUtf8());
        rules.close();
        m_daemon.start(QStringLiteral("dbus-daemon"),
                       {QStringLiteral("--config-file=") + rules.fileName(),
                        QStringLiteral("--nofork"), QStringLiteral("--print-address")});
        if (!m_daemon.waitForReadyRead(10'000))
            qFatal("dbus-daemon: %s", m_daemon.readAllStandardError().constData());
        m_address = QString::fromUtf8(m_daemon.readLine()).trimmed();
    }
    ~PrivateBus() {
        m_daemon.terminate();
        if (!m_daemon.waitForFinished(5'000)) m_daemon.kill();
        m_daemon.waitForFinished(5'000);
    }
    PrivateBus(const PrivateBus&) = delete;
    PrivateBus& operator=(const PrivateBus&) = delete;

    QString address() const { return m_address; }

  private:
    QTemporaryDir m_folder;
    QProcess m_daemon;
    QString m_address;
};

}  // namespace banso::tests
