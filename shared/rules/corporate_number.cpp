// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/corporate_number.h"

#include <algorithm>

#include "shared/rules/typed_text.h"

namespace banso {
namespace {

constexpr size_t kCorporateNumberLength = 13;
constexpr size_t kMunicipalityCodeLength = 6;

int digit(char character) {
    return character - '0';
}

bool allDigits(std::string_view text) {
    return std::all_of(text.begin(), text.end(), [](char c) { return c >= '0' && c <= '9'; });
}

std::string withoutSeparators(std::string_view typed) {
    std::string text = toHalfWidth(typed);
    std::erase_if(text, [](char c) { return c == '-' || c == ' '; });
    return text;
}

std::optional<CorporateNumberFault> faultOf(std::string_view text) {
    if (text.empty()) return CorporateNumberFault::Empty;
    if (text.front() == 'T' || text.front() == 't') return CorporateNumberFault::InvoiceNumber;
    if (!allDigits(text)) return CorporateNumberFault::NotDigits;
    if (text.size() != kCorporateNumberLength) return CorporateNumberFault::WrongLength;
    if (text.front() == '0') return CorporateNumberFault::LeadingZero;
    if (digit(text.front()) != corporateNumberCheckDigit(text.substr(1)))
        return CorporateNumberFault::WrongCheckDigit;
    return std::nullopt;
}

Error errorOf(CorporateNumberFault fault) {
    switch (fault) {
        case CorporateNumberFault::Empty:
            return {ErrorCode::Malformed, "a corporate number has 13 digits, this is empty"};
        case CorporateNumberFault::InvoiceNumber:
            return {ErrorCode::Malformed,
                    "a number that begins with T is an invoice number; for a company enter the 13 "
                    "digits behind the T, a sole proprietor has no corporate number"};
        case CorporateNumberFault::NotDigits:
            return {ErrorCode::Malformed, "a corporate number has digits only"};
        case CorporateNumberFault::WrongLength:
            return {ErrorCode::Malformed, "a corporate number has exactly 13 digits"};
        case CorporateNumberFault::LeadingZero:
            return {ErrorCode::Invalid, "a corporate number never begins with 0"};
        case CorporateNumberFault::WrongCheckDigit:
            return {ErrorCode::Invalid,
                    "the check digit disagrees; compare each digit with the paper"};
    }
    BANSO_ASSERT(false);
}

}  // namespace

int corporateNumberCheckDigit(std::string_view twelveDigits) {
    BANSO_ASSERT(twelveDigits.size() == kCorporateNumberLength - 1 && allDigits(twelveDigits));
    // The remainder is of the whole sum. The ordinance's printed bracket takes it of each product.
    int sum = 0;
    int weight = 1;
    for (auto it = twelveDigits.rbegin(); it != twelveDigits.rend(); ++it) {
        sum += digit(*it) * weight;
        weight = 3 - weight;
    }
    return 9 - sum % 9;
}

std::optional<CorporateNumberFault> corporateNumberFault(std::string_view typed) {
    return faultOf(withoutSeparators(typed));
}

Result<std::string> parseCorporateNumber(std::string_view typed) {
    std::string text = withoutSeparators(typed);
    if (const auto fault = faultOf(text)) return errorOf(*fault);
    return text;
}

int municipalityCheckDigit(std::string_view fiveDigits) {
    BANSO_ASSERT(fiveDigits.size() == kMunicipalityCodeLength - 1 && allDigits(fiveDigits));
    int sum = 0;
    int weight = 6;
    for (const char character : fiveDigits) sum += digit(character) * weight--;
    return (11 - sum % 11) % 10;
}

bool isMunicipalityCode(std::string_view text) {
    return text.size() == kMunicipalityCodeLength && allDigits(text) &&
           digit(text.back()) == municipalityCheckDigit(text.substr(0, text.size() - 1));
}

}  // namespace banso
