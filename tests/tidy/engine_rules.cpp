// SPDX-License-Identifier: Apache-2.0
#include "tests/tidy/rules.h"

namespace banso::tidy {

using namespace Qt::Literals::StringLiterals;

// With two engines in one process the first that is loaded serves both, and a store that was given
// a key is written in clear text.
Findings engineFindings(const QString& program, const QString& ldd, bool hasStore) {
    Findings findings;
    for (const QString& other : {u"libsqlite3.so"_s, u"libQt6Sql.so"_s})
        if (ldd.contains(other)) findings.push_back({program, 0, u"loads "_s + other});
    if (hasStore && !ldd.contains(u"libsqlcipher.so"))
        findings.push_back({program, 0, u"does not load libsqlcipher.so"_s});
    return findings;
}

}  // namespace banso::tidy
