// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/source_tree.h"

#include <QDebug>
#include <QDirIterator>
#include <QFile>
#include <QFileInfo>
#include <QProcess>
#include <algorithm>

namespace banso::tidy {

namespace {

using namespace Qt::Literals::StringLiterals;

bool isText(const QString& path) {
    static const QStringList suffixes{u".cpp"_s,  u".h"_s,    u".qml"_s,   u".js"_s,   u".md"_s,
                                      u".txt"_s,  u".json"_s, u".cmake"_s, u".ts"_s,   u".csv"_s,
                                      u".sql"_s,  u".toml"_s, u".ini"_s,   u".qrc"_s,  u".svg"_s,
                                      u"banso"_s, u"/run"_s,  u".sh"_s,    u".conf"_s, u".in"_s};
    return std::any_of(suffixes.begin(), suffixes.end(),
                       [&](const QString& suffix) { return path.endsWith(suffix); });
}

QStringList listedByGit(const QString& folder) {
    QProcess git;
    git.setWorkingDirectory(folder);
    git.start(u"git"_s,
              {u"ls-files"_s, u"-z"_s, u"--cached"_s, u"--others"_s, u"--exclude-standard"_s});
    if (!git.waitForFinished() || git.exitCode() != 0) return {};
    return QString::fromUtf8(git.readAllStandardOutput()).split(QChar(0), Qt::SkipEmptyParts);
}

// The same as .gitignore says, for a machine without git.
QStringList listedByWalking(const QString& folder) {
    QStringList paths;
    QDirIterator walk(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    const QDir root(folder);
    while (walk.hasNext()) {
        const QString path = root.relativeFilePath(walk.next());
        const QString top = path.section(u'/', 0, 0);
        if (top != u".git" && top != u"build" && top != u".cache" && !path.endsWith(u".swp"))
            paths.append(path);
    }
    return paths;
}

// Where a comment, a string or a character that begins at `begin` ends; -1 if none begins there.
struct Token {
    enum class Kind { Comment, String } kind;
    qsizetype end;
};

qsizetype endOfQuoted(const QString& text, qsizetype begin) {
    const QChar quote = text[begin];
    for (qsizetype at = begin + 1; at < text.size(); ++at) {
        if (text[at] == u'\\') {
            ++at;
        } else if (text[at] == quote || text[at] == u'\n') {
            return at + 1;
        }
    }
    return text.size();
}

qsizetype after(qsizetype found, qsizetype length, const QString& text) {
    return found < 0 ? text.size() : found + length;
}

Token tokenAt(const QString& text, qsizetype begin) {
    const auto rest = QStringView(text).sliced(begin);
    if (rest.startsWith(u"//")) {
        const auto end = text.indexOf(u'\n', begin);
        return {Token::Kind::Comment, after(end, 0, text)};
    }
    if (rest.startsWith(u"/*"))
        return {Token::Kind::Comment, after(text.indexOf(u"*/"_s, begin + 2), 2, text)};
    const bool afterWord = begin > 0 && (text[begin - 1].isLetterOrNumber());
    if (rest.startsWith(u"R\"") && !afterWord) {
        const auto open = text.indexOf(u'(', begin);
        const QString close = u')' + text.mid(begin + 2, open - begin - 2) + u'"';
        return {Token::Kind::String, after(text.indexOf(close, open), close.size(), text)};
    }
    if (text[begin] == u'"' || (text[begin] == u'\'' && !afterWord))  // not the ' of 1'000
        return {Token::Kind::String, endOfQuoted(text, begin)};
    return {Token::Kind::String, -1};
}

}  // namespace

bool SourceFile::hasSuffix(const QStringList& suffixes) const {
    return std::any_of(suffixes.begin(), suffixes.end(),
                       [&](const QString& suffix) { return path.endsWith(suffix); });
}

bool SourceFile::isCpp() const {
    return hasSuffix({u".cpp"_s, u".h"_s});
}

bool SourceFile::isCMake() const {
    return hasSuffix({u"CMakeLists.txt"_s, u".cmake"_s});
}

SourceTree::SourceTree(std::vector<SourceFile> files) : m_files(std::move(files)) {
    std::sort(m_files.begin(), m_files.end(),
              [](const SourceFile& a, const SourceFile& b) { return a.path < b.path; });
}

SourceTree SourceTree::read(const QString& folder) {
    QStringList paths = listedByGit(folder);
    if (paths.isEmpty()) paths = listedByWalking(folder);
    std::vector<SourceFile> files;
    for (const QString& path : paths) {
        QFile file(folder + u'/' + path);
        if (!file.open(QIODevice::ReadOnly)) continue;  // deleted, but not yet committed so
        files.push_back({path, isText(path) ? QString::fromUtf8(file.readAll()) : QString(),
                         QFileInfo(file).size()});
    }
    return SourceTree(std::move(files));
}

const SourceTree& SourceTree::repository() {
    static const SourceTree tree = read(QStringLiteral(BANSO_SOURCE_DIR));
    return tree;
}

const SourceFile* SourceTree::find(const QString& path) const {
    const auto found =
        std::lower_bound(m_files.begin(), m_files.end(), path,
                         [](const SourceFile& file, const QString& p) { return file.path < p; });
    return found != m_files.end() && found->path == path ? &*found : nullptr;
}

bool SourceTree::hasFileOrFolder(const QString& path) const {
    const QString folder = path.endsWith(u'/') ? path : path + u'/';
    return std::any_of(m_files.begin(), m_files.end(), [&](const SourceFile& file) {
        return file.path == path || file.path.startsWith(folder);
    });
}

SourceTree sample(const QString& path, const QString& text) {
    return SourceTree({{path, text, text.size()}});
}

QString codeOf(const QString& text, Strings strings) {
    QString code = text;
    for (qsizetype at = 0; at < text.size();) {
        const Token token = tokenAt(text, at);
        if (token.end < 0) {
            ++at;
            continue;
        }
        const bool blank = token.kind == Token::Kind::Comment || strings == Strings::Blank;
        for (; at < token.end; ++at)
            if (blank && text[at] != u'\n') code[at] = u' ';
    }
    return code;
}

qsizetype lineOf(const QString& text, qsizetype position) {
    return QStringView(text).first(position).count(u'\n') + 1;
}

bool isClean(const Findings& findings) {
    for (const Finding& finding : findings)
        qWarning("%s:%lld: %s", qPrintable(finding.path), static_cast<long long>(finding.line),
                 qPrintable(finding.what));
    return findings.empty();
}

}  // namespace banso::tidy
