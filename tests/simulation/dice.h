// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <initializer_list>

namespace banso::simulation {

/// Chance that a seed repeats, the same with every compiler.
class Dice {
  public:
    explicit Dice(std::uint64_t seed) : m_state(seed) {}

    std::uint64_t next() {
        // splitmix64
        m_state += 0x9E3779B97F4A7C15ULL;
        std::uint64_t z = m_state;
        z = (z ^ (z >> 30)) * 0xBF58476D1CE4E5B9ULL;
        z = (z ^ (z >> 27)) * 0x94D049BB133111EBULL;
        return z ^ (z >> 31);
    }
    /// 0 to count - 1.
    int below(int count) { return static_cast<int>(next() % static_cast<std::uint64_t>(count)); }
    bool percent(int chance) { return below(100) < chance; }
    /// The place in a list of weights.
    int weighted(std::initializer_list<int> weights) {
        int sum = 0;
        for (const int weight : weights) sum += weight;
        int at = below(sum);
        int place = 0;
        for (const int weight : weights) {
            if (at < weight) return place;
            at -= weight;
            ++place;
        }
        return place;
    }

  private:
    std::uint64_t m_state;
};

}  // namespace banso::simulation
