// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/office_page/visit.h"

/// Which column of the chamber's list holds what, as somebody at the office says.
namespace banso {

/// The columns of a list by their headers, to be chosen among; an empty one cannot be: it has no
/// header, or one before it has the same. None where the file has no rows or cannot be read.
std::vector<std::string> headersOf(std::string_view file);

/// The headers that are understood by themselves.
Html understoodHeaders();

/// A choice for each field among the list's columns; `taken` are those that it is read by now.
Html columnsForm(const Visit& visit, const KeptList& list,
                 const std::vector<ImportedColumn>& taken);

/// What the form says, as a mapping for the file with these headers. Errors: Invalid, in Japanese.
Result<std::string> mappingIn(const Form& form, const std::vector<std::string>& headers);

}  // namespace banso
