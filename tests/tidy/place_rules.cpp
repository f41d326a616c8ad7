// SPDX-License-Identifier: Apache-2.0
#include <QSet>

#include "tests/tidy/rules.h"

namespace banso::tidy {

namespace {

using namespace Qt::Literals::StringLiterals;

/// A picture of a page is 100 kB; what is larger does not belong into a history that all must load.
constexpr qint64 kFileBytes = 1'000'000;

bool mayStandAtRoot(const QString& entry) {
    static const QSet<QString> all{
        u"shared"_s,        u"sync"_s,           u"server"_s,         u"mobile"_s,
        u"tests"_s,         u"cmake"_s,          u"CMakeLists.txt"_s, u"CMakePresets.json"_s,
        u"README.md"_s,     u"LICENSE"_s,        u"banso"_s,          u".ci"_s,
        u".clang-format"_s, u".clang-tidy"_s,    u".gitignore"_s,     u".gitattributes"_s,
        u".qmllint.ini"_s,  u".qmlformat.ini"_s, u".editorconfig"_s};
    return all.contains(entry);
}

bool needsLicence(const SourceFile& file) {
    return file.isCpp() || file.isCMake() || file.path == u"banso" || file.path == u".ci/run" ||
           file.hasSuffix({u".qml"_s, u".js"_s, u".sh"_s, u".sql"_s});
}

}  // namespace

Findings placeFindings(const SourceTree& tree) {
    Findings findings;
    QSet<QString> seen;
    for (const SourceFile& file : tree.files()) {
        const QString entry = file.path.section(u'/', 0, 0);
        if (!mayStandAtRoot(entry) && !seen.contains(entry))
            findings.push_back({entry, 0, u"does not belong at the root"_s});
        seen.insert(entry);
        if (file.bytes > kFileBytes)
            findings.push_back({file.path, 0, u"%1 bytes in one file"_s.arg(file.bytes)});
        const QString head = file.text.section(u'\n', 0, 1);
        if (needsLicence(file) && !head.contains(u"SPDX-License-Identifier: Apache-2.0"))
            findings.push_back({file.path, 1, u"has no licence line"_s});
    }
    return findings;
}

}  // namespace banso::tidy
