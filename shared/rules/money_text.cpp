// SPDX-License-Identifier: Apache-2.0
#include "shared/rules/money_text.h"

#include <algorithm>
#include <array>

#include "shared/base/limits.h"
#include "shared/rules/typed_text.h"

namespace banso {
namespace {

struct UnitWord {
    std::string_view word;
    std::int64_t yen;
};

constexpr std::array<UnitWord, 5> kUnitWords{{
    {"億", 100'000'000},
    {"百万", 1'000'000},
    {"万", 10'000},
    {"千", 1'000},
    {"円", 1},
}};
constexpr std::string_view kYenWord = "円";
/// The last one is what a Japanese keyboard's yen key gives in ASCII.
constexpr std::array<std::string_view, 3> kYenSigns{"¥", "￥", "\\"};
constexpr std::array<std::string_view, 3> kMinusSigns{"△", "▲", "-"};
/// More digits than the largest amount has.
constexpr size_t kDigitsMax = 16;

bool isDigit(char character) {
    return character >= '0' && character <= '9';
}

bool take(std::string_view& text, std::string_view prefix) {
    if (!text.starts_with(prefix)) return false;
    text.remove_prefix(prefix.size());
    return true;
}

std::string_view takeDigits(std::string_view& text) {
    const auto end = std::find_if_not(text.begin(), text.end(), isDigit);
    const std::string_view digits = text.substr(0, static_cast<size_t>(end - text.begin()));
    text.remove_prefix(digits.size());
    return digits;
}

MoneyReading faulty(MoneyTextFault fault) {
    return {.fault = fault};
}

/// A number as typed: its digits without commas, and how many of them stand behind the point.
struct Decimal {
    std::string digits;
    size_t decimals = 0;
};

std::optional<MoneyTextFault> takeDecimal(std::string_view& text, Decimal& decimal) {
    const std::string_view leading = takeDigits(text);
    if (leading.empty()) return MoneyTextFault::NotAnAmount;
    decimal.digits = leading;
    bool grouped = false;
    while (take(text, ",")) {
        const std::string_view group = takeDigits(text);
        const bool firstGroupTooLong = !grouped && leading.size() > 3;
        if (group.size() != 3 || firstGroupTooLong) return MoneyTextFault::CommaOutOfPlace;
        grouped = true;
        decimal.digits += group;
    }
    if (take(text, ".")) {
        const std::string_view behind = takeDigits(text);
        if (behind.empty()) return MoneyTextFault::NotAnAmount;
        decimal.digits += behind;
        decimal.decimals = behind.size();
    }
    return std::nullopt;
}

/// The decimal in yen. Zeros behind the point cost nothing, any other part of a yen is refused.
MoneyReading inYen(Decimal decimal, std::int64_t unit) {
    for (; decimal.decimals > 0; --decimal.decimals) {
        if (decimal.digits.back() == '0')
            decimal.digits.pop_back();
        else if (unit % 10 == 0)
            unit /= 10;
        else
            return faulty(MoneyTextFault::FractionOfYen);
    }
    decimal.digits.erase(0, decimal.digits.find_first_not_of('0'));
    if (decimal.digits.size() > kDigitsMax) return faulty(MoneyTextFault::TooLarge);
    std::int64_t number = 0;
    for (const char digit : decimal.digits) number = number * 10 + (digit - '0');
    if (number > limits::kIntegerMax / unit) return faulty(MoneyTextFault::TooLarge);
    return {.yen = number * unit};
}

/// The unit that stands next, in yen; 0 when there is none.
std::int64_t takeUnit(std::string_view& text) {
    for (const UnitWord& unit : kUnitWords)
        if (take(text, unit.word)) return unit.yen;
    return 0;
}

/// Numbers with their units, largest first: 1億2,000万円.
MoneyReading readUnsigned(std::string_view text, std::int64_t unitOfField) {
    std::int64_t sum = 0;
    std::int64_t unitBefore = 0;
    while (!text.empty()) {
        Decimal decimal;
        if (const auto fault = takeDecimal(text, decimal)) return faulty(*fault);
        std::int64_t unit = takeUnit(text);
        if (unit == 0 && !text.empty()) return faulty(MoneyTextFault::NotAnAmount);
        // Only a number that stands alone is in the field's unit; behind 3万, 5000 means yen.
        if (unit == 0) unit = unitBefore == 0 ? unitOfField : 1;
        if (unit > 1 && text == kYenWord) text = {};
        const MoneyReading part = inYen(decimal, unit);
        if (part.fault) return part;
        if (unitBefore != 0 && std::max(unit, *part.yen) >= unitBefore)
            return faulty(MoneyTextFault::UnitOutOfPlace);
        unitBefore = unit;
        sum += *part.yen;
        if (sum > limits::kIntegerMax) return faulty(MoneyTextFault::TooLarge);
    }
    return {.yen = sum};
}

Error errorOf(MoneyTextFault fault) {
    switch (fault) {
        case MoneyTextFault::Empty:
            return {ErrorCode::Malformed, "an amount is missing"};
        case MoneyTextFault::NotAnAmount:
            return {ErrorCode::Malformed, "an amount has digits, commas, a minus and a unit only"};
        case MoneyTextFault::CommaOutOfPlace:
            return {ErrorCode::Malformed, "a comma stands before exactly three digits"};
        case MoneyTextFault::FractionOfYen:
            return {ErrorCode::Invalid, "an amount is in whole yen"};
        case MoneyTextFault::UnitOutOfPlace:
            return {ErrorCode::Malformed, "the units of an amount go from large to small"};
        case MoneyTextFault::TooLarge:
            return {ErrorCode::TooLarge, "the amount is more yen than there are"};
    }
    BANSO_ASSERT(false);
}

std::string_view unitWord(MoneyUnit unit) {
    switch (unit) {
        case MoneyUnit::Yen:
            return "円";
        case MoneyUnit::ThousandYen:
            return "千円";
        case MoneyUnit::TenThousandYen:
            return "万円";
    }
    BANSO_ASSERT(false);
}

}  // namespace

MoneyReading readMoney(std::string_view typed, MoneyUnit unitOfField) {
    const std::string half = toHalfWidth(typed);
    std::string_view text = half;
    if (text.empty()) return faulty(MoneyTextFault::Empty);
    const auto takeSign = [&](std::string_view sign) { return take(text, sign); };
    const bool negative = std::any_of(kMinusSigns.begin(), kMinusSigns.end(), takeSign);
    while (take(text, " ")) continue;
    std::any_of(kYenSigns.begin(), kYenSigns.end(), takeSign);
    if (text.empty()) return faulty(MoneyTextFault::NotAnAmount);
    MoneyReading reading = readUnsigned(text, static_cast<std::int64_t>(unitOfField));
    if (reading.yen && negative) reading.yen = -*reading.yen;
    return reading;
}

Result<std::int64_t> parseMoney(std::string_view typed, MoneyUnit unitOfField) {
    const MoneyReading reading = readMoney(typed, unitOfField);
    if (reading.fault) return errorOf(*reading.fault);
    return *reading.yen;
}

std::string moneyText(std::int64_t yen, MoneyUnit unit) {
    const auto divisor = static_cast<std::uint64_t>(unit);
    const std::uint64_t magnitude =
        yen < 0 ? -static_cast<std::uint64_t>(yen) : static_cast<std::uint64_t>(yen);
    const std::uint64_t rounded = magnitude / divisor + (magnitude % divisor * 2 >= divisor);
    std::string digits = std::to_string(rounded);
    for (size_t place = digits.size(); place > 3; place -= 3) digits.insert(place - 3, ",");
    const bool negative = yen < 0 && rounded != 0;
    return (negative ? "△" : "") + digits + std::string(unitWord(unit));
}

}  // namespace banso
