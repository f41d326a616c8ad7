// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>
#include <vector>

#include "shared/schema/units.h"

namespace banso {

/// What one record is to be after an import, judged unit by unit: only what the file changed since
/// the last import is set, and only where nobody else has changed it.
struct ImportMerge {
    Units toSet;                    // `null` where the file's cell became empty
    Units remembered;               // what the next import compares with
    std::vector<std::string> kept;  // units where a person's value stands against the file's
};

/// `columns` are the units that the file knows of; `last` is empty for a record that no import has
/// brought.
ImportMerge mergeImport(const Units& standing, const Units& last, const Units& brought,
                        const std::vector<std::string>& columns);

}  // namespace banso
