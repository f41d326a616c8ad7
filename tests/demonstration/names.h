// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

#include "tests/demonstration/random.h"

/// Invented names of people with their kana, in the shapes that a register of Gunma has.
namespace banso::demonstration {

/// A word with how it is read.
struct Reading {
    std::string_view text;
    std::string_view kana;
};

struct PersonName {
    std::string text;  // "佐藤 美咲"
    std::string kana;  // "サトウ ミサキ"
};

std::span<const Reading> surnames();
PersonName personName(Random& random);
PersonName personNamed(Random& random, const Reading& surname);

}  // namespace banso::demonstration
