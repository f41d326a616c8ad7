// SPDX-License-Identifier: Apache-2.0
#include "server/auth/password.h"

#include <sodium.h>

#include <array>

#include "shared/base/assert.h"
#include "shared/secrets/passphrase.h"

namespace banso {
namespace {

Error tooMany() {
    return {ErrorCode::Unavailable, "Too many people sign in at the same time; try again."};
}

std::string hashed(std::string_view password) {
    const std::string meant = passphraseMeant(password);
    std::array<char, crypto_pwhash_STRBYTES> text{};
    const int failed =
        crypto_pwhash_str(text.data(), meant.data(), meant.size(),
                          crypto_pwhash_OPSLIMIT_INTERACTIVE, crypto_pwhash_MEMLIMIT_INTERACTIVE);
    // Only when the machine has no 64 MiB left.
    BANSO_ASSERT(failed == 0);
    return text.data();
}

}  // namespace

/// A place to be looked at, for which it waits its turn, where there is one for the caller. Given
/// back however its block is left.
class PasswordHasher::Place {
  public:
    Place(PasswordHasher& hasher, Caller caller) : m_hasher(hasher) {
        const auto places =
            static_cast<std::uint64_t>(kAtATime + kWaiting - static_cast<int>(Caller::Known)) +
            static_cast<std::uint64_t>(caller);
        std::unique_lock lock(m_hasher.m_mutex);
        if (m_hasher.m_entered - m_hasher.m_left >= places) return;
        m_taken = true;
        const std::uint64_t turn = m_hasher.m_entered++;
        // In turn: whoever comes next shall not overtake who waits.
        m_hasher.m_someoneLeft.wait(lock, [&] { return turn < m_hasher.m_left + kAtATime; });
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place() {
        if (!m_taken) return;
        {
            const std::lock_guard lock(m_hasher.m_mutex);
            ++m_hasher.m_left;
        }
        m_hasher.m_someoneLeft.notify_all();
    }
    explicit operator bool() const { return m_taken; }

  private:
    PasswordHasher& m_hasher;
    bool m_taken = false;
};

Result<std::string> PasswordHasher::hash(std::string_view password, Caller caller) {
    const Place place(*this, caller);
    if (!place) return tooMany();
    return hashed(password);
}

Result<bool> PasswordHasher::verify(const std::string& hash, std::string_view password,
                                    Caller caller) {
    const Place place(*this, caller);
    if (!place) return tooMany();
    if (hash.empty()) {
        hashed(password);
        return false;
    }
    const std::string meant = passphraseMeant(password);
    return crypto_pwhash_str_verify(hash.c_str(), meant.data(), meant.size()) == 0;
}

}  // namespace banso
