// SPDX-License-Identifier: Apache-2.0
#include <algorithm>

#include "tests/tidy/rules.h"

namespace banso::tidy {

namespace {

using namespace Qt::Literals::StringLiterals;

QString twinOf(const QString& source) {
    return u"tests/unit/"_s + source.chopped(QStringView(u".cpp").size()) + u"_test.cpp"_s;
}

bool covers(const TwinAllowance& allowance, const QString& source) {
    return allowance.path.endsWith(u'/') ? source.startsWith(allowance.path)
                                         : source == allowance.path;
}

}  // namespace

Findings twinFindings(const SourceTree& tree, const std::vector<TwinAllowance>& allowances) {
    Findings findings;
    for (const SourceFile& file : tree.files()) {
        if (!file.isIn(u"shared"_s) && !file.isIn(u"sync"_s)) continue;
        if (!file.hasSuffix({u".cpp"_s}) || tree.find(twinOf(file.path)) != nullptr) continue;
        const bool allowed =
            std::any_of(allowances.begin(), allowances.end(),
                        [&](const TwinAllowance& a) { return covers(a, file.path); });
        if (!allowed) findings.push_back({file.path, 0, u"has no "_s + twinOf(file.path)});
    }
    for (const TwinAllowance& allowance : allowances) {
        if (!tree.hasFileOrFolder(allowance.path))
            findings.push_back({allowance.path, 0, u"is allowed no test, but does not exist"_s});
        else if (tree.find(twinOf(allowance.path)) != nullptr)
            findings.push_back({allowance.path, 0, u"is allowed no test, but has one"_s});
    }
    return findings;
}

}  // namespace banso::tidy
