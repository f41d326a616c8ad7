// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <vector>

#include "mobile/shell/program.h"

namespace banso {

/// A page and what it is opened with.
struct PageStop {
    QString page;
    QVariantMap properties;
};

/// Every page of the tablet once, on this tablet's own records: pages of a business on one that the
/// person looks after and that has a plan, if there is one.
std::vector<PageStop> pageTour(Session& session);

/// A picture of every page into the folder: landscape and portrait, light and dark. Errors: Invalid
/// (a page does not open), Storage.
Result<void> photographPages(Program& program, const QString& folder);

}  // namespace banso
