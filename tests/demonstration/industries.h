// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>
#include <string_view>

#include "tests/demonstration/names.h"

/// What the generator knows of the 17 rows of the plan's industry table.
namespace banso::demonstration {

/// How businesses of a trade are called: a word before or after the name, and what they do.
struct TradeName {
    std::string_view text;
    std::string_view kana;
    bool before;  // "カフェ とおりみち"; otherwise "山田商店"
    std::string_view trade;
    std::string_view item;  // what they sell, for sentences
};

struct IndustryProfile {
    std::string_view key;
    int smallCount;              // small businesses in the area, as the plan counts them
    int smallMax;                // employees
    int exceptionMax;            // 0: the row is not mixed
    int exceptionShare;          // permille that the exception applies to
    int soleShare;               // permille of sole proprietors
    std::int64_t salesPerHead;   // yen a year, owner included
    std::array<int, 12> season;  // permille of a mean month, January first
    std::span<const TradeName> trades;
};

std::span<const IndustryProfile> industries();
std::size_t industryOf(std::string_view key);

/// Words for names of businesses: mountains, rivers and other things that shops are named after.
std::span<const Reading> placeWords();
std::span<const Reading> shopWords();

}  // namespace banso::demonstration
