// SPDX-License-Identifier: Apache-2.0
#pragma once

#include "server/office/business_importer.h"

/// What an import tells of the records that are there, for the command and the office's page; what
/// it tells of a file's rows has its words in shared/catalog/import_findings.h.
namespace banso {

ImportWords words(ImportKept::Why why);
ImportWords words(Likeness likeness);

/// What was kept is called so on a page: a unit, or the record as a whole.
std::string_view keptTextJa(const ImportKept& kept);

}  // namespace banso
