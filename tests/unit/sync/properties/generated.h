// SPDX-License-Identifier: Apache-2.0
#pragma once

#ifndef Q_MOC_RUN  // moc 6.4 cannot read its macros
#include <rapidcheck.h>
#endif

#include <string>
#include <vector>

#include "shared/codec/json.h"

namespace banso::sync {

/// A number from 0 to count - 1.
inline int below(int count) {
    return *rc::gen::inRange(0, count);
}

template <typename T>
const T& oneOf(const std::vector<T>& some) {
    return some[static_cast<std::size_t>(below(static_cast<int>(some.size())))];
}

template <typename T>
std::vector<T> shuffled(std::vector<T> some) {
    for (std::size_t i = some.size(); i > 1; --i)
        std::swap(some[i - 1], some[static_cast<std::size_t>(below(static_cast<int>(i)))]);
    return some;
}

/// A text as a unit's value, one of few.
inline std::string someValue(int count = 4) {
    return json::quoted(std::string(1, static_cast<char>('A' + below(count))));
}

}  // namespace banso::sync
