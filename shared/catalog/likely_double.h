// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <utility>
#include <vector>

#include "shared/domain/business.h"

namespace banso {

/// Why two records look like one business. It proves nothing: branches of a company share its
/// number. A person decides.
enum class Likeness { CorporateNumber, NameAndPhone, NameAndAddress };

/// What makes a business recognisable, folded. Two that have one of these in common are likely the
/// same; with import, at creation and on the page of a business alike.
std::vector<std::pair<Likeness, std::string>> likenesses(const Business& business);

/// What the two have in common.
std::vector<Likeness> commonLikenesses(const Business& one, const Business& other);

}  // namespace banso
