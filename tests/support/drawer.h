// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>

#include "shared/secrets/device_half.h"

namespace banso::tests {

/// Hardware that keeps halves of keys in this process, and can be taken away.
class Drawer final : public DeviceHalf {
  public:
    bool isStuck = false;
    /// Gives its halves to whatever secret.
    bool isOpen = false;

    bool limitsTries() const override { return true; }
    /// It was cleared.
    void forget() { m_kept.clear(); }
    Result<Kept> keep(const SecretKey& secret) override {
        if (isStuck) return stuck();
        const std::string bytes = "half " + std::to_string(++m_last);
        return Kept{m_kept.emplace(bytes, Pair{secret, SecretKey::random()}).first->second.half,
                    bytes};
    }
    Result<SecretKey> bring(std::string_view bytes, const SecretKey& secret) override {
        const auto found = m_kept.find(std::string(bytes));
        if (isStuck) return stuck();
        if (found == m_kept.end()) return Error{ErrorCode::NotFound, "nothing of it is here"};
        if (!isOpen && !(found->second.secret == secret))
            return Error{ErrorCode::Unauthenticated, "another secret"};
        return found->second.half;
    }

  private:
    static Error stuck() { return {ErrorCode::KeyHardware, "the drawer does not open"}; }
    struct Pair {
        SecretKey secret;
        SecretKey half;
    };
    std::map<std::string, Pair> m_kept;
    int m_last = 0;
};

}  // namespace banso::tests
