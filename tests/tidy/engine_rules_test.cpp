// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QProcess>
#include <QtTest>

#include "tests/support/test_registry.h"
#include "tests/tidy/rules.h"

namespace banso::tidy {

using namespace Qt::Literals::StringLiterals;

class EngineRulesTest : public QObject {
    Q_OBJECT

  private slots:
    void aProgramOnSqlCipherAloneIsSound() {
        const QString ldd = u"\tlibsqlcipher.so.1 => /usr/lib/libsqlcipher.so.1 (0x1)\n"_s;
        QVERIFY(engineFindings(u"banso-server"_s, ldd, true).empty());
        QVERIFY(engineFindings(u"banso-gallery"_s, u"\tlibc.so.6 => x\n"_s, false).empty());
    }

    void aSecondEngineOrNoneIsFound() {
        const QString both = u"libsqlcipher.so.1 => a\nlibsqlite3.so.0 => b\n"_s;
        QCOMPARE(engineFindings(u"x"_s, both, true).size(), std::size_t{1});
        QCOMPARE(engineFindings(u"x"_s, u"libQt6Sql.so.6 => a"_s, false).size(), std::size_t{1});
        QCOMPARE(engineFindings(u"x"_s, u"libc.so.6 => a"_s, true).size(), std::size_t{1});
    }

    // ldd follows the libraries of the libraries too.
    void everyProgramHasOneEngine() {
        const QStringList withStore =
            QStringLiteral(BANSO_STORE_PROGRAMS).split(u' ', Qt::SkipEmptyParts);
        const QDir folder(QStringLiteral(BANSO_BINARY_DIR) + u"/bin"_s);
        for (const QString& program : withStore)
            QVERIFY2(folder.exists(program), qPrintable(program + u" is not built"_s));
        for (const QFileInfo& program : folder.entryInfoList(QDir::Files | QDir::Executable)) {
            QProcess ldd;
            ldd.start(u"ldd"_s, {program.filePath()});
            QVERIFY2(ldd.waitForFinished() && ldd.exitCode() == 0, qPrintable(program.filePath()));
            QVERIFY(isClean(engineFindings(program.fileName(),
                                           QString::fromUtf8(ldd.readAllStandardOutput()),
                                           withStore.contains(program.fileName()))));
        }
    }
};

BANSO_TEST(EngineRulesTest);

}  // namespace banso::tidy

#include "engine_rules_test.moc"
