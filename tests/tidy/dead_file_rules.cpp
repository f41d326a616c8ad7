// SPDX-License-Identifier: Apache-2.0
#include <QRegularExpression>
#include <QSet>

#include "tests/tidy/rules.h"

namespace banso::tidy {

namespace {

using namespace Qt::Literals::StringLiterals;

QString folderOf(const QString& path) {
    return path.left(std::max<qsizetype>(0, path.lastIndexOf(u'/')));
}

// The paths from the root that the words of all CMakeLists.txt could mean.
QSet<QString> namedInCMake(const SourceTree& tree) {
    static const QRegularExpression comment(u"#[^\n]*"_s);
    static const QRegularExpression word(u"[^\\s()\";]+"_s);
    QSet<QString> named;
    for (const SourceFile& file : tree.files()) {
        if (!file.isCMake()) continue;
        QString text = file.text;
        text.remove(comment);
        const QString folder = folderOf(file.path);
        for (auto found = word.globalMatch(text); found.hasNext();) {
            QString path = found.next().captured();
            static const QString root = u"${CMAKE_SOURCE_DIR}/"_s;
            static const QString here = u"${CMAKE_CURRENT_SOURCE_DIR}/"_s;
            if (path.startsWith(root)) {
                named.insert(path.mid(root.size()));
            } else {
                if (path.startsWith(here)) path = path.mid(here.size());
                named.insert(folder.isEmpty() ? path : folder + u'/' + path);
            }
        }
    }
    return named;
}

QSet<QString> includedByOthers(const SourceTree& tree) {
    static const QRegularExpression include(u"^\\s*#\\s*include\\s*\"([^\"]+)\""_s,
                                            QRegularExpression::MultilineOption);
    QSet<QString> included;
    for (const SourceFile& file : tree.files()) {
        if (!file.isCpp()) continue;
        for (auto found = include.globalMatch(file.text); found.hasNext();) {
            const QString path = found.next().captured(1);
            if (path != file.path) included.insert(path);
        }
    }
    return included;
}

// Qt Quick Test runs every tst_*.qml of the folder it is given.
bool isRunByQuickTest(const SourceTree& tree, const SourceFile& file) {
    if (!file.path.contains(u"/tst_")) return false;
    for (QString folder = folderOf(file.path); !folder.isEmpty(); folder = folderOf(folder)) {
        const SourceFile* list = tree.find(folder + u"/CMakeLists.txt"_s);
        if (list != nullptr && list->text.contains(u"QUICK_TEST_SOURCE_DIR")) return true;
    }
    return false;
}

}  // namespace

Findings deadFileFindings(const SourceTree& tree) {
    const QSet<QString> named = namedInCMake(tree);
    const QSet<QString> included = includedByOthers(tree);
    Findings findings;
    for (const SourceFile& file : tree.files()) {
        if (!file.path.contains(u'/') || file.isIn(u"cmake"_s)) continue;
        if (file.hasSuffix({u".cpp"_s, u".qml"_s, u".ts"_s, u".qrc"_s})) {
            if (!named.contains(file.path) && !isRunByQuickTest(tree, file))
                findings.push_back({file.path, 0, u"no CMakeLists.txt names it"_s});
        } else if (file.hasSuffix({u".h"_s})) {
            if (!included.contains(file.path) && !named.contains(file.path))
                findings.push_back({file.path, 0, u"nobody includes it"_s});
        } else if (file.path.endsWith(u"/CMakeLists.txt")) {
            if (!named.contains(folderOf(file.path)))
                findings.push_back({file.path, 0, u"no add_subdirectory leads to it"_s});
        }
    }
    return findings;
}

}  // namespace banso::tidy
