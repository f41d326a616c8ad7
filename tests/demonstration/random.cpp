// SPDX-License-Identifier: Apache-2.0
#include "tests/demonstration/random.h"

#include <bit>
#include <numeric>

namespace banso::demonstration {
namespace {

std::uint64_t splitMix(std::uint64_t& state) {
    state += 0x9E37'79B9'7F4A'7C15U;
    std::uint64_t mixed = state;
    mixed = (mixed ^ (mixed >> 30)) * 0xBF58'476D'1CE4'E5B9U;
    mixed = (mixed ^ (mixed >> 27)) * 0x94D0'49BB'1331'11EBU;
    return mixed ^ (mixed >> 31);
}

}  // namespace

Random::Random(std::uint64_t seed) {
    for (auto& word : m_state) word = splitMix(seed);
}

std::uint64_t Random::next() {
    const std::uint64_t result = std::rotl(m_state[1] * 5, 7) * 9;
    const std::uint64_t shifted = m_state[1] << 17;
    m_state[2] ^= m_state[0];
    m_state[3] ^= m_state[1];
    m_state[1] ^= m_state[2];
    m_state[0] ^= m_state[3];
    m_state[2] ^= shifted;
    m_state[3] = std::rotl(m_state[3], 45);
    return result;
}

std::int64_t Random::between(std::int64_t low, std::int64_t high) {
    BANSO_ASSERT(low <= high);
    // The small bias of the remainder does not matter for invented data.
    const auto width = static_cast<std::uint64_t>(high - low) + 1;
    return low + static_cast<std::int64_t>(next() % width);
}

std::size_t Random::below(std::size_t count) {
    BANSO_ASSERT(count > 0);
    return static_cast<std::size_t>(next() % count);
}

std::size_t Random::weighted(std::span<const int> weights) {
    std::int64_t left = between(1, std::accumulate(weights.begin(), weights.end(), 0));
    for (std::size_t i = 0; i < weights.size(); ++i) {
        left -= weights[i];
        if (left <= 0) return i;
    }
    return weights.size() - 1;
}

Random Random::branch() {
    return Random(next());
}

}  // namespace banso::demonstration
