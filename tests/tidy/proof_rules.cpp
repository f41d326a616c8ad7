// SPDX-License-Identifier: Apache-2.0
#include <QRegularExpression>
#include <QSet>

#include "tests/tidy/rules.h"

namespace banso::tidy {

namespace {

using namespace Qt::Literals::StringLiterals;

/// The functions of all tests, among them every test by its name.
QSet<QString> testFunctions(const SourceTree& tree) {
    static const QRegularExpression definition(u"\\b(?:void|def|function) (\\w+)\\("_s);
    QSet<QString> names;
    for (const SourceFile& file : tree.files()) {
        if (!file.isIn(u"tests"_s)) continue;
        for (auto found = definition.globalMatch(file.text); found.hasNext();)
            names.insert(found.next().captured(1));
    }
    return names;
}

bool isRule(const QString& row) {
    static const QRegularExpression rule(u"^\\|[-|: ]+\\|$"_s);
    return rule.match(row).hasMatch();
}

/// What is wrong with the proof in a row's last cell: tests in backquotes, by their functions or
/// their files.
QStringList objections(const SourceTree& tree, const QSet<QString>& functions, const QString& row) {
    static const QRegularExpression quoted(u"`([^`]+)`"_s);
    const QString cell = row.section(u'|', -2, -2);
    QStringList wrong;
    if (!quoted.match(cell).hasMatch()) wrong << u"names no test that proves it"_s;
    for (auto found = quoted.globalMatch(cell); found.hasNext();) {
        const QString test = found.next().captured(1);
        const bool isFile = test.startsWith(u"tests/") && tree.find(test) != nullptr;
        if (!isFile && !functions.contains(test)) wrong << u"no such test: "_s + test;
    }
    return wrong;
}

}  // namespace

Findings proofFindings(const SourceTree& tree) {
    static const QRegularExpression head(u"\\bproves? [\\w ]+\\|$"_s);
    const QSet<QString> functions = testFunctions(tree);
    Findings findings;
    for (const SourceFile& file : tree.files()) {
        if (!file.hasSuffix({u".md"_s})) continue;
        bool mustProve = false;
        const QStringList lines = file.text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString& line = lines[i];
            const bool isHead = !mustProve && line.startsWith(u'|') && head.match(line).hasMatch();
            if (isHead || !line.startsWith(u'|')) mustProve = isHead;
            if (!mustProve || isHead || isRule(line)) continue;
            for (const QString& why : objections(tree, functions, line))
                findings.push_back({file.path, i + 1, why});
        }
    }
    return findings;
}

}  // namespace banso::tidy
