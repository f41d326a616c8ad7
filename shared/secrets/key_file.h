// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/secrets/device_half.h"
#include "shared/secrets/recovery_key.h"
#include "shared/secrets/secret_key.h"

namespace banso {

/// What one guess of a passphrase costs whoever guesses, and the person who knows it once.
struct GuessCost {
    /// Argon2id's memory.
    std::int64_t kib = 0;
    /// Its passes over that memory.
    std::int64_t passes = 0;

    /// 256 MiB three times over: under a second on a tablet's processor, and too much memory for a
    /// graphics card to try many at a time.
    static constexpr GuessCost ofTablet() { return {256 * 1024, 3}; }
};

/// The data key of one tablet as it lies on its disk, closed twice: with the person's passphrase,
/// where there is such hardware together with a half that the device keeps, and sealed to the
/// chamber's recovery key. One line of JSON. A passphrase counts as it is meant (see
/// passphraseMeant).
class KeyFile {
  public:
    /// Without a device the passphrase alone opens it. Errors: Unavailable (no memory for the
    /// cost), KeyHardware.
    static Result<KeyFile> make(const SecretKey& key, std::string_view passphrase,
                                GuessCost cost = GuessCost::ofTablet(),
                                DeviceHalf* device = nullptr);
    /// Errors: Malformed, UnsupportedVersion (a later version's), TooLarge (a cost that no version
    /// asked for, so that a forged file cannot hang the tablet).
    static Result<KeyFile> parse(std::string_view text);
    std::string text() const;

    /// Errors: Unauthenticated (another passphrase, or somebody changed the file), NotFound (it was
    /// given up, or the device does not keep its half), Unavailable (no memory), KeyHardware (see
    /// DeviceHalf, or there is no device).
    Result<SecretKey> open(std::string_view passphrase, DeviceHalf* device = nullptr) const;
    /// Another passphrase for the same key; what is sealed stays as it is. Errors: as make.
    Result<void> close(const SecretKey& key, std::string_view passphrase,
                       GuessCost cost = GuessCost::ofTablet(), DeviceHalf* device = nullptr);
    /// Whether a device keeps a half of what the passphrase opens.
    bool needsDevice() const { return m_closed && !m_closed->device.empty(); }
    /// The passphrase of another file of the same key.
    void closeAs(const KeyFile& other) { m_closed = other.m_closed; }
    /// No passphrase opens it any more; the recovery key still does.
    void giveUp() { m_closed.reset(); }
    bool isGivenUp() const { return !m_closed; }

    /// In place of what was sealed before.
    void seal(const SecretKey& key, const RecoveryKey::Public& to);
    /// Nothing: the chamber cannot recover it.
    std::optional<RecoveryKey::Public> sealedTo() const;
    /// Errors: NotFound (nothing is sealed), Unauthenticated (to another recovery key, or somebody
    /// changed the file).
    Result<SecretKey> recover(const RecoveryKey& recovery) const;

  private:
    struct Closed {
        GuessCost cost;
        std::string salt;
        std::string key;
        std::string device;  // what brings its half back; empty: it keeps none
    };
    struct Sealed {
        RecoveryKey::Public to;
        std::string key;
    };
    std::optional<Closed> m_closed;
    std::optional<Sealed> m_sealed;
};

}  // namespace banso
