// SPDX-License-Identifier: Apache-2.0
#include <QDir>
#include <QRegularExpression>

#include "tests/tidy/rules.h"

namespace banso::tidy {

namespace {

using namespace Qt::Literals::StringLiterals;

// Whether a word in back-quotes means a path of this repository. Addresses begin with '/', what is
// built stands under build/, and a pattern has characters that no file name of ours has.
bool meansPath(const QString& word) {
    static const QRegularExpression plain(u"^[\\w.][\\w./-]*$"_s);
    static const QRegularExpression inTree(u"^(shared|sync|server|mobile|tests|cmake|\\.ci)/"_s);
    static const QRegularExpression source(u"\\.(cpp|h|qml|md|cmake)$"_s);
    if (!plain.match(word).hasMatch() || word.startsWith(u"build/")) return false;
    return inTree.match(word).hasMatch() || source.match(word).hasMatch() || word.endsWith(u'/');
}

bool namesAnyFile(const SourceTree& tree, const QString& name) {
    return std::any_of(tree.files().begin(), tree.files().end(), [&](const SourceFile& file) {
        return file.path == name || file.path.endsWith(u'/' + name);
    });
}

bool exists(const SourceTree& tree, const QString& document, const QString& path) {
    const QString folder = document.left(document.lastIndexOf(u'/') + 1);
    return tree.hasFileOrFolder(QDir::cleanPath(path)) ||
           tree.hasFileOrFolder(QDir::cleanPath(folder + path)) ||
           (!path.contains(u'/') && namesAnyFile(tree, path));
}

}  // namespace

Findings documentFindings(const SourceTree& tree) {
    static const QRegularExpression quoted(u"`([^`\n]+)`"_s);
    static const QRegularExpression link(u"\\]\\(([^)#:\\s]+)(#[^)]*)?\\)"_s);
    Findings findings;
    for (const SourceFile& file : tree.files()) {
        if (!file.hasSuffix({u".md"_s})) continue;
        for (auto found = quoted.globalMatch(file.text); found.hasNext();) {
            const auto match = found.next();
            if (meansPath(match.captured(1)) && !exists(tree, file.path, match.captured(1)))
                findings.push_back({file.path, lineOf(file.text, match.capturedStart()),
                                    u"no such path: "_s + match.captured(1)});
        }
        for (auto found = link.globalMatch(file.text); found.hasNext();) {
            const auto match = found.next();
            if (!exists(tree, file.path, match.captured(1)))
                findings.push_back({file.path, lineOf(file.text, match.capturedStart()),
                                    u"the link leads nowhere: "_s + match.captured(1)});
        }
    }
    return findings;
}

}  // namespace banso::tidy
