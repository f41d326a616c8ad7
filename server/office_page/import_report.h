// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/office_page/visit.h"

/// What an import finds, on the pages before and after it.
namespace banso {

/// "8,000"
std::string numberText(std::size_t number);
/// How many records there are of each kind. `isDone`: they were written.
Html countsOf(const ImportReport& report, bool isDone);
/// What somebody has to look at, row by row; the first of each kind.
Html findingsOf(const Visit& visit, const ImportReport& report);

}  // namespace banso
