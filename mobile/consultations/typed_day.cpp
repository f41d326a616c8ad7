// SPDX-License-Identifier: Apache-2.0
#include "mobile/consultations/typed_day.h"

#include "shared/catalog/typed_date.h"
#include "shared/rules/typed_text.h"

namespace banso {
namespace {

std::optional<Date> withYear(std::string_view typed, int year) {
    const auto read = readTypedDate(std::to_string(year) + "/" + std::string(typed));
    if (read) return wholeDay(*read);
    const auto japanese = readTypedDate(std::to_string(year) + "年" + std::string(typed));
    return japanese ? wholeDay(*japanese) : std::nullopt;
}

}  // namespace

std::optional<Date> readTypedDay(std::string_view typed, Date today, DaySide side) {
    const std::string text = toHalfWidth(typed);
    if (const auto read = readTypedDate(text)) return wholeDay(*read);
    const int year = static_cast<int>(today.year());
    const auto day = withYear(text, year);
    if (!day) return std::nullopt;
    if (side == DaySide::Past && *day > today) return withYear(text, year - 1);
    if (side == DaySide::Future && *day < today) return withYear(text, year + 1);
    return day;
}

std::string typedDay(Date day) {
    std::string text = toText(day);
    for (char& sign : text)
        if (sign == '-') sign = '/';
    return text;
}

}  // namespace banso
