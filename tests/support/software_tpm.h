// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QProcess>
#include <QTcpServer>
#include <QTcpSocket>
#include <QTemporaryDir>
#include <QtTest>

namespace banso::tests {

/// A TPM 2.0 in a process of its own, such as virtual machines have. One that begins again in the
/// same folder is the same machine's.
class SoftwareTpm {
  public:
    explicit SoftwareTpm(const QString& folder) : m_folder(folder) { begin(); }
    ~SoftwareTpm() { end(); }
    SoftwareTpm(const SoftwareTpm&) = delete;
    SoftwareTpm& operator=(const SoftwareTpm&) = delete;

    /// As tpm2-tss names the way to it.
    std::string way() const { return "swtpm:host=127.0.0.1,port=" + std::to_string(m_port); }
    void end() {
        m_process.terminate();
        if (!m_process.waitForFinished(5'000)) m_process.kill();
        m_process.waitForFinished(5'000);
    }

  private:
    void begin() {
        m_port = twoFreePorts();
        const auto by = [](int port) { return QStringLiteral("type=tcp,port=%1").arg(port); };
        m_process.start(
            QStringLiteral("swtpm"),
            {QStringLiteral("socket"), QStringLiteral("--tpm2"), QStringLiteral("--tpmstate"),
             QStringLiteral("dir=") + m_folder, QStringLiteral("--server"), by(m_port),
             QStringLiteral("--ctrl"), by(m_port + 1), QStringLiteral("--flags"),
             QStringLiteral("not-need-init,startup-clear")});
        const bool listens =
            m_process.waitForStarted(5'000) && QTest::qWaitFor([this] {
                QTcpSocket asking;
                asking.connectToHost(QStringLiteral("127.0.0.1"), static_cast<quint16>(m_port + 1));
                return asking.waitForConnected(100);
            });
        if (!listens) qFatal("swtpm: %s", m_process.readAllStandardError().constData());
    }
    static int twoFreePorts() {
        for (int tries = 0; tries < 100; ++tries) {
            QTcpServer first;
            QTcpServer second;
            if (first.listen(QHostAddress::LocalHost) && first.serverPort() < 65'000 &&
                second.listen(QHostAddress::LocalHost, first.serverPort() + 1))
                return first.serverPort();
        }
        qFatal("no two free ports in a row");
        return 0;
    }

    QString m_folder;
    int m_port = 0;
    QProcess m_process;
};

}  // namespace banso::tests
