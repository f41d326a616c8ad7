// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QProcess>
#include <QTemporaryDir>
#include <QtTest>

#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

/// The Debian package: made once from this build, then read and unpacked.
class PackageTest : public QObject {
    Q_OBJECT

    static constexpr int kPatienceMs = 240'000;
    QTemporaryDir m_folder;
    QString m_package;

    /// What a program prints; empty when it fails.
    static QString printed(const QString& program, const QStringList& arguments) {
        QProcess process;
        process.start(program, arguments);
        const bool ended = process.waitForFinished(kPatienceMs) && process.exitCode() == 0;
        if (!ended) qWarning().noquote() << process.readAllStandardError().right(2'000);
        return ended ? QString::fromUtf8(process.readAllStandardOutput()) : QString();
    }

  private slots:
    void initTestCase() {
        const QString config = QStringLiteral(BANSO_BINARY_DIR "/CPackConfig.cmake");
        QVERIFY(!printed(u"cpack"_s,
                         {u"-G"_s, u"DEB"_s, u"--config"_s, config, u"-B"_s, m_folder.path()})
                     .isEmpty());
        const QDir made(m_folder.path());
        const QStringList packages = made.entryList({u"banso-server_*.deb"_s});
        QCOMPARE(packages.size(), 1);
        m_package = made.filePath(packages.first());
    }

    void itNamesItsVersionAndTheLibrariesThatItNeeds() {
        const QString fields = printed(u"dpkg-deb"_s, {u"--field"_s, m_package});
        QVERIFY(fields.contains(u"Package: banso-server\n"));
        QVERIFY(fields.contains(u"Version: " BANSO_VERSION "\n"_s));
        QVERIFY(fields.contains(u"libsqlcipher1 (>= 4.6)"));
        QVERIFY(fields.contains(u"libssl3"));
        QVERIFY(!fields.contains(u"libqt6"));
    }

    void itHoldsTheServerAndWhatAnOfficeNeedsAndNothingThatOthersMayChange() {
        const QString list = printed(u"dpkg-deb"_s, {u"--contents"_s, m_package});
        for (const QString& path :
             {u"./usr/bin/banso-server"_s, u"./usr/lib/systemd/system/banso-server.service"_s,
              u"./usr/share/banso/takasaki/chamber.toml"_s,
              u"./usr/share/doc/banso-server/RUNBOOK.md"_s,
              u"./usr/share/doc/banso-server/copyright"_s})
            QVERIFY2(list.contains(path), qPrintable(path));
        QVERIFY(!list.contains(u"banso-tablet"));
        for (const QString& line : list.split(u'\n', Qt::SkipEmptyParts)) {
            QVERIFY2(line.mid(10).trimmed().startsWith(u"root/root"), qPrintable(line));
            const bool othersWrite = line.at(5) == u'w' || line.at(8) == u'w';
            QVERIFY2(!othersWrite, qPrintable(line));
        }
    }

    void itMakesAUserAndLeavesTheChamberWhenItGoes() {
        const QString control = m_folder.filePath(u"control"_s);
        printed(u"dpkg-deb"_s, {u"--control"_s, m_package, control});
        for (const QString& script : {u"postinst"_s, u"prerm"_s, u"postrm"_s}) {
            const QString path = control + u'/' + script;
            QVERIFY2(QFileInfo(path).isExecutable(), qPrintable(script));
            QCOMPARE(QProcess::execute(u"sh"_s, {u"-n"_s, path}), 0);
            QFile file(path);
            QVERIFY(file.open(QIODevice::ReadOnly));
            QVERIFY(!file.readAll().contains("rm "));
        }
    }

    void theUnpackedProgramRuns() {
        const QString root = m_folder.filePath(u"root"_s);
        QCOMPARE(QProcess::execute(u"dpkg-deb"_s, {u"--extract"_s, m_package, root}), 0);
        QCOMPARE(printed(root + u"/usr/bin/banso-server"_s, {u"--version"_s}).trimmed(),
                 QStringLiteral(BANSO_VERSION));
    }
};

BANSO_TEST(PackageTest);

}  // namespace banso::tests

#include "package_test.moc"
