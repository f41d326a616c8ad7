// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>
#include <string>

/// What somebody reads on a PDF, by poppler's pdftotext.
namespace banso::tests {

/// The words of each page in the order of reading, without white space: where a line ends is a
/// matter of the paper's width.
QStringList pagesOf(const std::string& pdf);
/// How far to the right the words of any page reach, in points.
double rightEdgeOf(const std::string& pdf);

}  // namespace banso::tests
