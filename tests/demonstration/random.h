// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>

#include "shared/base/assert.h"

namespace banso::demonstration {

/// Numbers that look random and follow from their seed alone, on every machine and library
/// (xoshiro256**, seeded by splitmix64).
class Random {
  public:
    explicit Random(std::uint64_t seed);

    std::uint64_t next();
    /// A number from `low` to `high`, both included.
    std::int64_t between(std::int64_t low, std::int64_t high);
    std::size_t below(std::size_t count);
    bool chance(int permille) { return between(1, 1000) <= permille; }
    template <typename T>
    const T& pick(std::span<const T> from) {
        BANSO_ASSERT(!from.empty());
        return from[below(from.size())];
    }
    /// The place in `weights` that was drawn.
    std::size_t weighted(std::span<const int> weights);
    /// A generator of its own, so that more draws there change nothing here.
    Random branch();

  private:
    std::array<std::uint64_t, 4> m_state;
};

}  // namespace banso::demonstration
