// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>

#include "shared/base/result.h"

/// 法人番号, the 13 digits that every company has, and 地方公共団体コード, the 6 digits of a
/// municipality.
namespace banso {

/// Why a text is no corporate number.
enum class CorporateNumberFault {
    Empty,
    /// 'T' and 13 digits: the number of a qualified invoice issuer. A company's holds its corporate
    /// number behind the T, a sole proprietor's does not, so a person has to decide.
    InvoiceNumber,
    NotDigits,
    WrongLength,
    LeadingZero,
    WrongCheckDigit,
};

/// The first digit of a corporate number (1 to 9) from the 12 that follow it. Swapping 0 and 9
/// among these does not change it.
int corporateNumberCheckDigit(std::string_view twelveDigits);

/// Accepts full-width digits, and hyphens or spaces between digits.
std::optional<CorporateNumberFault> corporateNumberFault(std::string_view typed);

/// The 13 ASCII digits of what was typed. Malformed: other characters or length. Invalid: the
/// check digit disagrees.
Result<std::string> parseCorporateNumber(std::string_view typed);

/// The last digit of a municipality's code from the 5 before it.
int municipalityCheckDigit(std::string_view fiveDigits);
bool isMunicipalityCode(std::string_view text);

}  // namespace banso
