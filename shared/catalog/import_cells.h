// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <span>
#include <string>
#include <variant>

#include "shared/catalog/import_findings.h"
#include "shared/domain/catalogue.h"

/// What the cells of a chamber's list mean. Numbers and words may be typed full-width.
namespace banso {

template <typename T>
using ImportCell = std::variant<T, ImportFault>;

/// The text without white space at its ends; line breaks become spaces unless `keepsLines`.
ImportCell<std::string> readText(std::string_view cell, std::size_t maxChars,
                                 bool keepsLines = false);
/// NNN-NNNN.
ImportCell<std::string> readPostalCode(std::string_view cell);
/// Digits with the hyphens that were typed; brackets become hyphens, +81 becomes 0.
ImportCell<std::string> readPhone(std::string_view cell);
ImportCell<std::string> readEmail(std::string_view cell);

ImportCell<std::string> readCorporateNumber(std::string_view cell);

ImportCell<LegalForm> readLegalForm(std::string_view cell);
/// The form that a name itself says (株式会社 ..., 医療法人 ...); Unknown when it says none.
LegalForm legalFormOfName(std::string_view name);
ImportCell<Stage> readStage(std::string_view cell);
ImportCell<bool> readMember(std::string_view cell);
ImportCell<std::int64_t> readEmployees(std::string_view cell);
ImportCell<Date> readDay(std::string_view cell);
ImportCell<std::int64_t> readMonth(std::string_view cell);
ImportCell<std::int64_t> readYear(std::string_view cell);

/// Finds the row of the plan's industry table that a cell names: by key, Japanese or English name,
/// division letter, or one of the industries that a row joins (小売業 of 卸売業、小売業).
class IndustryNames {
  public:
    explicit IndustryNames(std::span<const Industry> industries);
    ImportCell<std::string> read(std::string_view cell) const;

  private:
    void add(std::string_view name, const std::string& key);
    std::map<std::string, std::string> m_keys;  // empty key: the name is of two rows
};

}  // namespace banso
