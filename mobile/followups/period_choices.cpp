// SPDX-License-Identifier: Apache-2.0
#include "mobile/followups/period_choices.h"

#include <algorithm>

namespace banso {
namespace {

constexpr int kQuarter = 3;
constexpr int kHalf = 6;

}  // namespace

std::vector<Period> periodChoices(const Period& year, int finished) {
    std::vector<Period> choices;
    const auto offer = [&](const Period& period) {
        if (std::find(choices.begin(), choices.end(), period) == choices.end())
            choices.push_back(period);
    };
    if (finished > 0) offer(Period::startingAt(year.first(), finished));
    if (finished >= kHalf) offer(Period::startingAt(year.first(), kHalf));
    for (int begin = 0; begin + kQuarter <= finished; begin += kQuarter)
        offer(Period::startingAt(year.first(), kQuarter).shifted(begin));
    offer(year.yearBefore());
    return choices;
}

}  // namespace banso
