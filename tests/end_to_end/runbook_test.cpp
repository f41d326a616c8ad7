// SPDX-License-Identifier: Apache-2.0
#include <QFile>
#include <QRegularExpression>
#include <QtTest>

#include "tests/end_to_end/server_process.h"
#include "tests/support/test_registry.h"

namespace banso::tests {

using namespace Qt::Literals::StringLiterals;

/// What the runbook tells to type, the program understands.
class RunbookTest : public QObject {
    Q_OBJECT

    static QString runbook() {
        QFile file(QStringLiteral(BANSO_SOURCE_DIR "/server/RUNBOOK.md"));
        return file.open(QIODevice::ReadOnly) ? QString::fromUtf8(file.readAll()) : QString();
    }

    /// The lines of a text that begin with the program, without it.
    static QStringList commands(const QString& text) {
        QStringList found;
        static const QString program = u"    banso-server "_s;
        for (const QString& line : text.split(u'\n'))
            if (line.startsWith(program)) found << line.mid(program.size());
        return found;
    }

    /// The words before the first that is no subcommand: an option, a file, an id, a name.
    static QStringList subcommand(const QString& command) {
        static const QRegularExpression plain(u"^[a-z][a-z-]*$"_s);
        QStringList words;
        for (const QString& word : command.split(u' ')) {
            if (!plain.match(word).hasMatch()) break;
            words << word;
        }
        return words;
    }

  private slots:
    void everyCommandOfTheRunbookExists() {
        const ServerProcess server;
        const QStringList all = commands(runbook());
        QVERIFY(all.size() > 10);
        for (const QString& command : all) {
            const QStringList words = subcommand(command);
            const CommandOutcome told = server.run(words + QStringList{u"--help"_s});
            const QString help = QString::fromStdString(told.output);
            QVERIFY2(help.contains(u"Usage: banso-server "_s + words.join(u' ') + u' '),
                     qPrintable(command));
            static const QRegularExpression option(u"(?<=\\s)--[a-z-]+"_s);
            for (auto found = option.globalMatch(command); found.hasNext();) {
                const QString name = found.next().captured();
                QVERIFY2(help.contains(u"  "_s + name + u' '), qPrintable(command));
            }
        }
    }

    void theFirstDayLetsTwoPeopleStopATabletOneOfThemOfTheSupportStaff() {
        const ServerProcess server;
        QCOMPARE(server.init().exitCode, 0);
        const QString day = runbook().section(u"## The first day"_s, 1).section(u"\n## "_s, 0, 0);
        for (const QString& command : commands(day)) {
            const QStringList words = QProcess::splitCommand(command);
            if (words.value(1) != u"add"_s) continue;
            const CommandOutcome outcome = server.run(words);
            QVERIFY2(outcome.exitCode == 0, outcome.errors.c_str());
        }
        const auto lines = [&](const QStringList& list) {
            return QString::fromStdString(server.run(list).output).split(u'\n', Qt::SkipEmptyParts);
        };
        const QStringList accounts = lines({u"account"_s, u"list"_s});
        QVERIFY(accounts.size() >= 2);
        bool isStaffAmong = false;
        for (const QString& person : lines({u"person"_s, u"list"_s}))
            if (person.contains(u"support_staff"_s))
                for (const QString& account : accounts)
                    isStaffAmong =
                        isStaffAmong || account.section(u' ', 0, 0) == person.section(u' ', 0, 0);
        QVERIFY(isStaffAmong);
    }
};

BANSO_TEST(RunbookTest);

}  // namespace banso::tests

#include "runbook_test.moc"
