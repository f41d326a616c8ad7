// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QStringList>

#include "mobile/app/wording.h"

/// The answers of a closed set of words as a row of buttons: in the order of the set.
namespace banso {

template <typename E>
QStringList choiceWords() {
    QStringList words;
    for (const auto& entry : Words<E>::kAll) words.push_back(wording::of(entry.first));
    return words;
}

/// -1 while nothing is chosen, and for a word of a later version.
template <typename E>
int choiceIndex(const std::optional<E>& chosen) {
    if (!chosen) return -1;
    const auto& all = Words<E>::kAll;
    for (std::size_t i = 0; i < all.size(); ++i)
        if (all[i].first == *chosen) return static_cast<int>(i);
    return -1;
}

template <typename E>
std::optional<E> choiceAt(int index) {
    const auto& all = Words<E>::kAll;
    const auto place = static_cast<std::size_t>(index);
    if (index < 0 || place >= all.size()) return std::nullopt;
    return all[place].first;
}

}  // namespace banso
