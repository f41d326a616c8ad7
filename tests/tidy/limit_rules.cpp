// SPDX-License-Identifier: Apache-2.0
#include <QRegularExpression>
#include <algorithm>

#include "tests/tidy/rules.h"

namespace banso::tidy {

namespace {

using namespace Qt::Literals::StringLiterals;

constexpr qsizetype kFileLines = 400;
constexpr qsizetype kQmlLines = 250;
constexpr qsizetype kScriptLines = 199;
constexpr qsizetype kFunctionLines = 70;
constexpr qsizetype kLineColumns = 100;

qsizetype lineCount(const QString& text) {
    return text.count(u'\n') + (text.isEmpty() || text.endsWith(u'\n') ? 0 : 1);
}

qsizetype mostLines(const SourceFile& file) {
    if (file.path == u"banso") return kScriptLines;
    if (file.hasSuffix({u".qml"_s})) return kQmlLines;
    return kFileLines;
}

// Tables and long addresses cannot be broken, and a document may need either.
bool mayBeLong(const SourceFile& file, const QString& line) {
    return line.contains(u"://") || (file.hasSuffix({u".md"_s}) && line.startsWith(u'|'));
}

void checkLines(const SourceFile& file, Findings& findings) {
    const QStringList lines = file.text.split(u'\n');
    for (qsizetype i = 0; i < lines.size(); ++i) {
        // Characters beyond the first 65,536 are two units of a QString but one column.
        const qsizetype columns = lines[i].toUcs4().size();
        if (columns > kLineColumns && !mayBeLong(file, lines[i]))
            findings.push_back({file.path, i + 1, u"%1 columns"_s.arg(columns)});
    }
}

// Whether a brace after this text opens a function's body: it has a parameter list, and neither a
// word that opens another scope nor an initialisation. Braces tell this well enough for our style.
bool opensFunction(QString before) {
    static const QRegularExpression scope(
        u"^\\s*(namespace|class|struct|enum|union|extern|concept)\\b"_s);
    static const QRegularExpression templateHead(u"^\\s*template\\s*<[^{}()]*?>\\s*(?=[\\w\\[])"_s);
    before.remove(templateHead);
    before.replace(u"operator=="_s, u"operator"_s).replace(u"operator="_s, u"operator"_s);
    const auto parameters = before.indexOf(u'(');
    const auto equals = before.indexOf(u'=');
    return parameters >= 0 && (equals < 0 || parameters < equals) &&
           !scope.match(before).hasMatch();
}

void checkFunctions(const SourceFile& file, Findings& findings) {
    const QString code = codeOf(file.text, Strings::Blank);
    qsizetype depth = 0;
    qsizetype functionDepth = -1;  // -1: outside functions
    qsizetype functionLine = 0;
    qsizetype line = 1;
    qsizetype headBegin = 0;
    for (qsizetype at = 0; at < code.size(); ++at) {
        if (code[at] == u'\n') {
            ++line;
        } else if (code[at] == u';' || code[at] == u'{' || code[at] == u'}') {
            const QString head = code.mid(headBegin, at - headBegin);
            headBegin = at + 1;
            if (code[at] == u'{') {
                if (functionDepth < 0 && opensFunction(head)) {
                    functionDepth = depth;
                    functionLine = line;
                }
                ++depth;
            } else if (code[at] == u'}' && --depth == functionDepth) {
                functionDepth = -1;
                const auto length = line - functionLine + 1;
                if (length > kFunctionLines)
                    findings.push_back(
                        {file.path, functionLine, u"a function of %1 lines"_s.arg(length)});
            }
        }
    }
}

}  // namespace

Findings limitFindings(const SourceTree& tree) {
    Findings findings;
    for (const SourceFile& file : tree.files()) {
        const bool script = file.path == u"banso" || file.path == u".ci/run";
        const bool source = file.isCpp() || file.isCMake() || script ||
                            file.hasSuffix({u".qml"_s, u".js"_s, u".sql"_s});
        if (source && lineCount(file.text) > mostLines(file))
            findings.push_back(
                {file.path, 0,
                 u"%1 lines, at most %2"_s.arg(lineCount(file.text)).arg(mostLines(file))});
        if (source || file.hasSuffix({u".md"_s})) checkLines(file, findings);
        if (file.isCpp()) checkFunctions(file, findings);
    }
    return findings;
}

}  // namespace banso::tidy
