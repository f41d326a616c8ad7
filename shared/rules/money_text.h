// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/result.h"

/// Amounts of money as people type and read them; records hold whole yen.
namespace banso {

enum class MoneyUnit : std::int64_t { Yen = 1, ThousandYen = 1'000, TenThousandYen = 10'000 };

/// Why a text is no amount.
enum class MoneyTextFault {
    Empty,
    NotAnAmount,
    /// A comma that does not stand before three digits: likely a digit is missing.
    CommaOutOfPlace,
    /// The amount is no whole yen.
    FractionOfYen,
    /// Units that do not descend, as 3千2万円.
    UnitOutOfPlace,
    TooLarge,
};

/// What a text says, or why it says nothing; exactly one of the two is there.
struct MoneyReading {
    std::optional<std::int64_t> yen{};
    std::optional<MoneyTextFault> fault{};
};

/// Reads full-width digits, commas, a minus as - △ ▲, decimals before a unit, and the units 千, 万,
/// 百万, 億 alone or descending (3万5千円), each with or without 円. A number without any unit or
/// 円 is in `unitOfField`.
MoneyReading readMoney(std::string_view typed, MoneyUnit unitOfField = MoneyUnit::Yen);

/// readMoney for callers that only pass the failure on.
Result<std::int64_t> parseMoney(std::string_view typed, MoneyUnit unitOfField = MoneyUnit::Yen);

/// "1,234千円", "△56万円": half rounds away from zero.
std::string moneyText(std::int64_t yen, MoneyUnit unit);

}  // namespace banso
