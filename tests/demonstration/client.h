// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>

#include "shared/domain/business.h"
#include "tests/demonstration/chamber.h"
#include "tests/demonstration/industries.h"
#include "tests/demonstration/names.h"

namespace banso::demonstration {

/// One record of the register while the chamber is made, with what later parts need of it.
struct Client {
    Business business;
    RegisterEntry entry = RegisterEntry::Small;
    PersonName representative;
    std::size_t industry = 0;  // place in industries()
    std::size_t advisor = 0;   // place in Staff::advisors
    std::string item;          // what it sells, for sentences
    RecordId doubleOf;
    std::optional<Date> incorporatedOn;
    std::string nameBefore;  // as a sole proprietor
    bool inStory = false;
};

}  // namespace banso::demonstration
