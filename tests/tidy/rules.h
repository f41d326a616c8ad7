// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "tests/tidy/source_tree.h"

/// What this repository keeps to and a compiler does not check. Each rule names every place that
/// breaks it.
namespace banso::tidy {

/// shared <- sync <- {server, mobile}, and what each of them may include.
Findings arrowFindings(const SourceTree& tree);
/// Length of files, lines and functions.
Findings limitFindings(const SourceTree& tree);
/// Sources that no CMakeLists.txt builds and headers that nobody includes.
Findings deadFileFindings(const SourceTree& tree);
/// Paths in back-quotes or links of a document that do not exist.
Findings documentFindings(const SourceTree& tree);
/// Of tables that prove something (a head that ends with "what proves it" or the like): rows whose
/// last cell names no test in back-quotes, and tests there, by function or file, that do not exist.
Findings proofFindings(const SourceTree& tree);
/// Calls and words that have a better one here.
Findings bannedFindings(const SourceTree& tree);
/// Words that the people who use Banso would misunderstand, and text that cannot be translated.
Findings screenWordFindings(const SourceTree& tree);
/// Sentences of the pages without a translation, and translations that cannot stand for theirs.
Findings translationFindings(const SourceTree& tree);
/// Licence lines, what stands at the root, and large files.
Findings placeFindings(const SourceTree& tree);

/// A source, or with '/' at the end every source of a folder, that needs no test file of its own.
struct TwinAllowance {
    QString path;
    QString reason;
};
/// Sources of shared and sync without their test in tests/unit, and allowances that no longer hold.
Findings twinFindings(const SourceTree& tree, const std::vector<TwinAllowance>& allowances);

/// One SQLite engine: what `ldd` says of a program. A program with a store must have SQLCipher.
Findings engineFindings(const QString& program, const QString& ldd, bool hasStore);

}  // namespace banso::tidy
