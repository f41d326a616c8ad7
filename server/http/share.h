// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstddef>
#include <utility>

namespace banso {

/// A part of a bounded whole (jobs, bytes of memory), given back when its life ends.
class Share {
  public:
    Share() = default;
    Share(Share&& other) noexcept
        : m_used(std::exchange(other.m_used, nullptr)), m_amount(other.m_amount) {}
    Share& operator=(Share&& other) noexcept {
        std::swap(m_used, other.m_used);
        std::swap(m_amount, other.m_amount);
        return *this;
    }
    ~Share() {
        if (m_used) *m_used -= m_amount;
    }

    /// Takes nothing, and is false, when `used` would grow beyond `max`.
    static Share take(std::size_t& used, std::size_t amount, std::size_t max) {
        Share share;
        if (amount > max || used > max - amount) return share;
        used += amount;
        share.m_used = &used;
        share.m_amount = amount;
        return share;
    }

    explicit operator bool() const { return m_used != nullptr; }

  private:
    std::size_t* m_used = nullptr;
    std::size_t m_amount = 0;
};

}  // namespace banso
