// SPDX-License-Identifier: Apache-2.0
// The words are put together from parts, so that this file does not break its own rules.
#include <QRegularExpression>
#include <algorithm>

#include "tests/tidy/rules.h"

namespace banso::tidy {

namespace {

using namespace Qt::Literals::StringLiterals;

struct Ban {
    QRegularExpression words;
    QString instead;
    /// Ends of the names of the files it holds for; none means every file.
    QStringList suffixes;
    /// Beginnings of the paths it holds for; none means everywhere.
    QStringList folders = {};
    QStringList except = {};
};

const QStringList kCpp{u".cpp"_s, u".h"_s};
const QStringList kQml{u".qml"_s, u".js"_s};
const QStringList kCMake{u"CMakeLists.txt"_s, u".cmake"_s};
const QStringList kProse{u".cpp"_s, u".h"_s,   u".qml"_s,   u".js"_s,
                         u".md"_s,  u".txt"_s, u".cmake"_s, u"banso"_s};

QRegularExpression words(const QString& pattern) {
    return QRegularExpression(pattern);
}

std::vector<Ban> languageBans() {
    return {
        {words(u"set"
               u"ContextProperty|qml"
               u"Register(Type|Singleton)"_s),
         u"register by QML_ELEMENT and pass a required property"_s, kCpp},
        {words(u"QSql"
               u"(Query|Database)|<Qt"
               u"Sql"_s),
         u"a store of shared/store"_s, kCpp},
        {words(u"#include [<\"]sqlite"
               u"3\\.h"_s),
         u"<sqlcipher/sqlite3.h>, the one engine"_s, kCpp},
        {words(u"SQLite::SQLite"
               u"3|[ l]sqlite"
               u"3\\b|Qt6::"
               u"Sql\\b"_s),
         u"SQLCipher, the one engine"_s, kCMake},
        {words(u"file\\(GLO"
               u"B|aux_source_dir"
               u"ectory"_s),
         u"name each file"_s, kCMake},
        {words(u"std::co"
               u"ut|\\bprint"
               u"f\\("_s),
         u"the log; only a program's main prints"_s,
         kCpp,
         {u"shared/"_s, u"sync/"_s, u"server/"_s, u"mobile/"_s},
         {u"server/main.cpp"_s, u"server/cli/"_s, u"mobile/main.cpp"_s}},
        {words(u"\\b(TO"
               u"DO|FIX"
               u"ME|XX"
               u"X)\\b|\\bnot implem"
               u"ented|\\bfor n"
               u"ow\\b"_s),
         u"do it, or open an issue"_s, kProse},
    };
}

std::vector<Ban> screenBans() {
    return {
        {words(u"[\"']#[0-9a-fA-F]{3,8}[\"']|Qt\\.(rgba|hsla)\\("_s),
         u"a colour of Theme"_s,
         kQml,
         {u"mobile/"_s},
         {u"mobile/ui/theme/Theme.qml"_s}},
        {words(u"color\\s*:\\s*\"(?!transparent\")[a-z]+\""_s),
         u"a colour of Theme"_s,
         kQml,
         {u"mobile/"_s},
         {u"mobile/ui/theme/Theme.qml"_s}},
        {words(u"\\b(ShaderEffect|MultiEffect|DropShadow)\\b|\\blayer\\.(enabled|effect)\\b"_s),
         u"plain items: without a GPU effects are drawn as nothing, with no error"_s,
         kQml,
         {u"mobile/"_s}},
        {words(u"import Qt"
               u"Charts|import QtQuick\\.Virtual"
               u"Keyboard"_s),
         u"own painting: these modules are GPL-3 only"_s, kQml},
        {words(u"import QtQuick\\.Controls\\.(Material|Fusion|Universal|Imagine)"_s),
         u"Basic with our own theme"_s, kQml},
    };
}

std::vector<Ban> testBans() {
    return {
        {words(u"sleep_"
               u"(for|until)|qSle"
               u"ep\\(|\\bu?sle"
               u"ep\\(|QThread::[mu]?sle"
               u"ep"
               u"|QTest::qWa"
               u"it\\("_s),
         u"wait for the event itself, with a deadline"_s,
         kCpp,
         {u"tests/"_s}},
        {words(u"(^|[^.\\w])wa"
               u"it\\("_s),
         u"tryCompare or tryVerify"_s,
         {u".qml"_s},
         {u"tests/"_s}},
        {words(u"QSK"
               u"IP|QEXPECT_"
               u"FAIL|DISABL"
               u"ED_|\\bski"
               u"p\\(\""_s),
         u"mend the test or the code"_s,
         {u".cpp"_s, u".h"_s, u".qml"_s},
         {u"tests/"_s}},
    };
}

// What holds for one workplace only must not be in the repository.
std::vector<Ban> placeBans() {
    return {
        {words(u"\\b(deb|ftp|archive|security|snapshot|mirrors?|registry|packages?)\\.[a-z.]*"
               u"(debian|ubuntu|npmjs|pypi)[a-z.]*\\.(org|com|net|io)"_s),
         u"the machine's own package source"_s,
         {}},
        {words(u"(^|[ \"'(=`])/(wo"
               u"rk|ho"
               u"me|Us"
               u"ers)/"_s),
         u"a path from the root of the repository"_s,
         {}},
    };
}

const std::vector<Ban>& bans() {
    static const std::vector<Ban> all = [] {
        std::vector<Ban> joined = languageBans();
        for (const auto& part : {screenBans(), testBans(), placeBans()})
            joined.insert(joined.end(), part.begin(), part.end());
        return joined;
    }();
    return all;
}

bool holdsFor(const Ban& ban, const SourceFile& file) {
    const auto begins = [&](const QString& start) { return file.path.startsWith(start); };
    return (ban.suffixes.isEmpty() || file.hasSuffix(ban.suffixes)) &&
           (ban.folders.isEmpty() || std::any_of(ban.folders.begin(), ban.folders.end(), begins)) &&
           std::none_of(ban.except.begin(), ban.except.end(), begins);
}

}  // namespace

Findings bannedFindings(const SourceTree& tree) {
    Findings findings;
    for (const SourceFile& file : tree.files()) {
        const QStringList lines = file.text.split(u'\n');
        for (const Ban& ban : bans()) {
            if (!holdsFor(ban, file)) continue;
            for (qsizetype i = 0; i < lines.size(); ++i) {
                const auto match = ban.words.match(lines[i]);
                if (match.hasMatch())
                    findings.push_back(
                        {file.path, i + 1,
                         u"%1 -> %2"_s.arg(match.captured().trimmed(), ban.instead)});
            }
        }
    }
    return findings;
}

}  // namespace banso::tidy
