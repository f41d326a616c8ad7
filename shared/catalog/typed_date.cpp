// SPDX-License-Identifier: Apache-2.0
#include "shared/catalog/typed_date.h"

#include <charconv>
#include <string>

#include "shared/rules/japanese_era.h"
#include "shared/text/fold.h"

namespace banso {
namespace {

constexpr Date day(int year, unsigned month, unsigned dayOfMonth) {
    return std::chrono::year{year} / std::chrono::month{month} / std::chrono::day{dayOfMonth};
}

/// Takes the parts of a folded text from left to right.
class DateReader {
  public:
    explicit DateReader(std::string_view text) : m_rest(text) {}

    std::optional<TypedDate> read() {
        TypedDate date;
        const JapaneseEra* const era = takeEra();
        const auto year = takeYear(era);
        if (!year) return std::nullopt;
        date.year = *year;
        if (!takeSeparator("年")) return m_rest.empty() ? checked(date, era) : std::nullopt;
        date.month = takeNumber(2);
        if (!date.month) return m_rest.empty() && m_wasWord ? checked(date, era) : std::nullopt;
        if (!takeSeparator("月")) return m_rest.empty() ? checked(date, era) : std::nullopt;
        date.day = takeNumber(2);
        if (!date.day) return m_rest.empty() && m_wasWord ? checked(date, era) : std::nullopt;
        takeText("日");
        return m_rest.empty() ? checked(date, era) : std::nullopt;
    }

  private:
    bool takeText(std::string_view text) {
        if (!m_rest.starts_with(text)) return false;
        m_rest.remove_prefix(text.size());
        return true;
    }

    const JapaneseEra* takeEra() {
        for (const JapaneseEra& era : japaneseEras())
            if (takeText(era.name) || takeText(fold(era.letter))) return &era;
        return nullptr;
    }

    std::optional<unsigned> takeNumber(std::size_t maxDigits) {
        std::size_t length = 0;
        while (length < m_rest.size() && m_rest[length] >= '0' && m_rest[length] <= '9') ++length;
        if (length == 0 || length > maxDigits) return std::nullopt;
        unsigned number = 0;
        std::from_chars(m_rest.data(), m_rest.data() + length, number);
        m_rest.remove_prefix(length);
        return number;
    }

    std::optional<int> takeYear(const JapaneseEra* era) {
        if (era && takeText("元")) return era->firstYear();
        const auto number = takeNumber(era ? 2 : 4);
        if (!number) return std::nullopt;
        const int year = static_cast<int>(*number);
        if (!era) return year >= 1000 ? std::optional(year) : std::nullopt;
        if (year == 0) return std::nullopt;
        return era->firstYear() + year - 1;
    }

    /// A sign between two numbers, or the word that may also close the text.
    bool takeSeparator(std::string_view word) {
        m_wasWord = takeText(word);
        return m_wasWord || takeText("-") || takeText("/") || takeText(".");
    }

    static std::optional<TypedDate> checked(const TypedDate& date, const JapaneseEra* era) {
        if (date.month && (*date.month < 1 || *date.month > 12)) return std::nullopt;
        const Date earliest = day(date.year, date.month.value_or(1), date.day.value_or(1));
        if (!earliest.ok()) return std::nullopt;
        if (!era) return date;
        const Date latest =
            date.day ? earliest
                     : addDays(addMonths(day(date.year, date.month.value_or(12), 1), 1), -1);
        const bool touchesEra = latest >= era->firstDay && earliest <= era->lastDay;
        return touchesEra ? std::optional(date) : std::nullopt;
    }

    std::string_view m_rest;
    bool m_wasWord = false;
};

/// 20250401 with its dashes.
std::string withDashes(std::string text) {
    const bool isEightDigits =
        text.size() == 8 && text.find_first_not_of("0123456789") == std::string::npos;
    return isEightDigits ? text.substr(0, 4) + "-" + text.substr(4, 2) + "-" + text.substr(6)
                         : text;
}

}  // namespace

std::optional<TypedDate> readTypedDate(std::string_view typed) {
    const std::string text = withDashes(fold(typed));
    return DateReader(text).read();
}

std::optional<Date> wholeDay(const TypedDate& typed) {
    if (!typed.month || !typed.day) return std::nullopt;
    const auto parsed = parseDate(toText(day(typed.year, *typed.month, *typed.day)));
    return parsed ? std::optional(*parsed) : std::nullopt;
}

}  // namespace banso
