// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <cstdint>
#include <span>

namespace banso {

/// 256 bits that open what was closed with them. Wiped when they go; never logged or compared in a
/// time that tells where two differ.
class SecretKey {
  public:
    static constexpr std::size_t kBytes = 32;
    using Bytes = std::span<const unsigned char, kBytes>;

    static SecretKey random();
    explicit SecretKey(Bytes bytes);
    SecretKey(const SecretKey& other) = default;
    SecretKey& operator=(const SecretKey& other) = default;
    ~SecretKey();

    Bytes bytes() const { return m_bytes; }
    bool operator==(const SecretKey& other) const;

    /// What the keys that are made of a tablet's data key are for. The numbers stand in every file
    /// closed with them: never change one.
    enum class Use : std::uint64_t { Database = 1, Identity = 2, Files = 3 };
    /// A key for one use alone, always the same one; nobody finds this key by it.
    SecretKey derived(Use use) const;

  private:
    std::array<unsigned char, kBytes> m_bytes{};
};

}  // namespace banso
