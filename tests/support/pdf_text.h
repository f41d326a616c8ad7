// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <string>

namespace banso::tests {

/// What stands on each page of a PDF, as poppler's pdftotext reads it from left to right.
QStringList pagesOf(const std::string& pdf);
/// All of it, without white space: lines break where the paper's width is.
QString wordsOf(const std::string& pdf);

}  // namespace banso::tests
