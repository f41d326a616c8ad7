// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/likely_double.h"

#include <algorithm>

#include "shared/text/fold.h"

namespace banso {

std::vector<std::pair<Likeness, std::string>> likenesses(const Business& business) {
    std::vector<std::pair<Likeness, std::string>> found;
    if (!business.corporateNumber.empty())
        found.emplace_back(Likeness::CorporateNumber, business.corporateNumber);
    const std::string name = fold(business.name);
    if (name.empty()) return found;
    if (const std::string phone = foldPhone(business.phone); !phone.empty())
        found.emplace_back(Likeness::NameAndPhone, name + "\n" + phone);
    if (const std::string address = fold(business.address); !address.empty())
        found.emplace_back(Likeness::NameAndAddress, name + "\n" + address);
    return found;
}

std::vector<Likeness> commonLikenesses(const Business& one, const Business& other) {
    const auto ours = likenesses(one);
    std::vector<Likeness> common;
    for (const auto& theirs : likenesses(other))
        if (std::ranges::find(ours, theirs) != ours.end()) common.push_back(theirs.first);
    return common;
}

}  // namespace banso
