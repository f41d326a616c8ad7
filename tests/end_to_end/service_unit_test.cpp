// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QProcess>
#include <QStandardPaths>
#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

/// The unit under which systemd runs the server.
class ServiceUnitTest : public QObject {
    Q_OBJECT

    const QString m_path = QStringLiteral(BANSO_SOURCE_DIR "/server/package/banso-server.service");
    QStringList m_lines;

  private slots:
    void init() {
        QFile file(m_path);
        QVERIFY(file.open(QIODevice::ReadOnly));
        m_lines = QString::fromUtf8(file.readAll()).split(u'\n');
    }

    void theServerMayTouchItsOwnFolderAndNothingElse() {
        for (const QString& line :
             {u"User=banso"_s, u"StateDirectory=banso"_s, u"StateDirectoryMode=0700"_s,
              u"UMask=0077"_s, u"ProtectSystem=strict"_s, u"ProtectHome=yes"_s, u"PrivateTmp=yes"_s,
              u"CapabilityBoundingSet="_s, u"NoNewPrivileges=yes"_s,
              u"MemoryDenyWriteExecute=yes"_s, u"SystemCallFilter=@system-service"_s,
              u"RestrictAddressFamilies=AF_INET AF_INET6 AF_UNIX"_s, u"LimitCORE=0"_s})
            QVERIFY2(m_lines.contains(line), qPrintable(line));
    }

    void nothingIsServedBeforeThereIsAChamber() {
        QVERIFY(m_lines.contains(u"ConditionPathExists=/var/lib/banso/chamber.db"_s));
    }

    /// Of 100; a unit without any protection has 96.
    void systemdFindsItHardlyExposed() {
        const QString analyze = QStandardPaths::findExecutable(u"systemd-analyze"_s);
        // Without it the other tests still read what the unit says.
        if (analyze.isEmpty()) return;
        QProcess process;
        process.start(analyze, {u"security"_s, u"--offline=true"_s, u"--threshold=15"_s,
                                u"--no-pager"_s, m_path});
        QVERIFY(process.waitForFinished());
        QVERIFY2(process.exitCode() == 0, process.readAll().right(200).constData());
    }
};

BANSO_TEST(ServiceUnitTest);

}  // namespace banso::tests

#include "service_unit_test.moc"
