// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/small_business_rules.h"

namespace banso {

SmallBusinessStatus smallBusinessStatus(const IndustryRule& rule, std::optional<int> employees,
                                        std::optional<bool> isException) {
    if (!employees) return SmallBusinessStatus::NeedsEmployees;
    const auto statusBy = [&](int maximum) {
        return *employees <= maximum ? SmallBusinessStatus::Small : SmallBusinessStatus::NotSmall;
    };
    const SmallBusinessStatus usual = statusBy(rule.smallMax);
    if (!rule.exceptionMax) return usual;
    const SmallBusinessStatus exceptional = statusBy(*rule.exceptionMax);
    if (usual == exceptional) return usual;
    if (!isException) return SmallBusinessStatus::NeedsAnswer;
    return *isException ? exceptional : usual;
}

}  // namespace banso
