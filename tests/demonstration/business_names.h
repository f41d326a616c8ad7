// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <set>
#include <string>

#include "tests/demonstration/industries.h"

/// Invented names of businesses, in the shapes that a register has, and their corporate numbers.
namespace banso::demonstration {

enum class CompanyKind { None, Kabushiki, Yugen, Godo };

struct BusinessName {
    std::string name;
    std::string kana;          // without the legal form
    const TradeName* trade;    // what it does
    const Reading* surname{};  // of the owner, when the business is called after them
};

/// Makes names that do not repeat.
class BusinessNames {
  public:
    BusinessName next(Random& random, const IndustryProfile& industry, CompanyKind kind);
    /// Keeps a name from being made.
    void reserve(std::string name) { m_taken.insert(std::move(name)); }

  private:
    std::set<std::string> m_taken;
};

/// The company's full name: "株式会社 X" or "X 有限会社".
std::string companyName(Random& random, const std::string& name, CompanyKind kind);

/// 13 digits with their check digit. The serial numbers begin where the registry of Maebashi has
/// not come to yet.
std::string corporateNumber(CompanyKind kind, int serial);

/// The same name as another hand would write it: 高 for 髙, ㈱ for 株式会社.
std::string variantOf(const std::string& name);

}  // namespace banso::demonstration
