// SPDX-License-Identifier: Apache-2.0
#include <QRegularExpression>

#include "tests/tidy/rules.h"

namespace banso::tidy {

namespace {

using namespace Qt::Literals::StringLiterals;

const QRegularExpression& namedTest() {
    static const QRegularExpression test(u"`(tests/[\\w./-]+\\.(?:cpp|py|qml))(?:::(\\w+))?`"_s);
    return test;
}

// Why this is no test of the repository; empty when it is one.
QString objectionTo(const SourceTree& tree, const QString& path, const QString& function) {
    const SourceFile* file = tree.find(path);
    if (file == nullptr) return u"no such test: "_s + path;
    const QRegularExpression definition(u"\\b(void|def|function) %1\\("_s.arg(function));
    if (function.isEmpty() || definition.match(file->text).hasMatch()) return {};
    return u"%1 has no test %2"_s.arg(path, function);
}

bool isRule(const QString& row) {
    static const QRegularExpression rule(u"^\\|[-|: ]+\\|$"_s);
    return rule.match(row).hasMatch();
}

}  // namespace

Findings proofFindings(const SourceTree& tree) {
    Findings findings;
    for (const SourceFile& file : tree.files()) {
        if (!file.hasSuffix({u".md"_s})) continue;
        bool mustProve = false;
        const QStringList lines = file.text.split(u'\n');
        for (qsizetype i = 0; i < lines.size(); ++i) {
            const QString& line = lines[i];
            const bool isHead = line.endsWith(u"| Proved by |");
            if (isHead || !line.startsWith(u'|')) mustProve = isHead;
            if (mustProve && !isHead && !isRule(line) && !namedTest().match(line).hasMatch())
                findings.push_back({file.path, i + 1, u"names no test that proves it"_s});
            for (auto found = namedTest().globalMatch(line); found.hasNext();) {
                const auto match = found.next();
                const QString why = objectionTo(tree, match.captured(1), match.captured(2));
                if (!why.isEmpty()) findings.push_back({file.path, i + 1, why});
            }
        }
    }
    return findings;
}

}  // namespace banso::tidy
