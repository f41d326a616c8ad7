// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <string>

#include "tests/demonstration/random.h"

/// Addresses in the old city of Takasaki, with real towns and invented numbers, and telephone
/// numbers that ring nobody.
namespace banso::demonstration {

struct Place {
    std::string postalCode;
    std::string address;
};

Place placeInArea(Random& random);
/// In the parts of the city, and the towns around it, that other bodies look after.
Place placeOutside(Random& random);

/// Land line and mobile number of the n-th subscriber; all differ up to 10,000.
std::string landLine(std::size_t n);
std::string mobilePhone(std::size_t n);

}  // namespace banso::demonstration
