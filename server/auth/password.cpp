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

/// One place in the room, for which it waits where there is one to wait in. Gives both back however
/// its block is left.
template <typename Places, typename Room>
class Place {
  public:
    Place(Places& places, Room& room)
        : m_places(places), m_room(room), m_taken(places.try_acquire()) {
        if (m_taken) m_room.acquire();
    }
    Place(const Place&) = delete;
    Place& operator=(const Place&) = delete;
    ~Place() {
        if (!m_taken) return;
        m_room.release();
        m_places.release();
    }
    explicit operator bool() const { return m_taken; }

  private:
    Places& m_places;
    Room& m_room;
    const bool m_taken;
};

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

Result<std::string> PasswordHasher::hash(std::string_view password) {
    const Place place(m_places, m_room);
    if (!place) return tooMany();
    return hashed(password);
}

Result<bool> PasswordHasher::verify(const std::string& hash, std::string_view password) {
    const Place place(m_places, m_room);
    if (!place) return tooMany();
    if (hash.empty()) {
        hashed(password);
        return false;
    }
    const std::string meant = passphraseMeant(password);
    return crypto_pwhash_str_verify(hash.c_str(), meant.data(), meant.size()) == 0;
}

}  // namespace banso
