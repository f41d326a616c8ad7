// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "server/office_page/html.h"
#include "shared/domain/person.h"

namespace banso {

/// Parts of the pages about the chamber's people.

/// From when to when somebody has a role.
std::string termText(const RoleTerm& term);
/// A role, to be chosen in a form.
Html roleChoice();
/// What somebody is called and how it is read, to be typed in a form.
Html nameFields(std::string_view name, std::string_view kana);

}  // namespace banso
