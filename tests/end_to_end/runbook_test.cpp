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

    /// The lines that begin with the program, without it.
    static QStringList commands() {
        QFile file(QStringLiteral(BANSO_SOURCE_DIR "/server/RUNBOOK.md"));
        if (!file.open(QIODevice::ReadOnly)) return {};
        QStringList found;
        static const QString program = u"    banso-server "_s;
        for (const QString& line : QString::fromUtf8(file.readAll()).split(u'\n'))
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
        const QStringList all = commands();
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
};

BANSO_TEST(RunbookTest);

}  // namespace banso::tests

#include "runbook_test.moc"
