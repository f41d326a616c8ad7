// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <mutex>
#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"
#include "shared/base/time.h"
#include "shared/codec/recovery_uses.h"
#include "shared/secrets/key_file.h"

namespace banso {

/// What keeps a finder of the tablet out of its records: a passphrase that opens the data key
/// (key.json in the tablet's folder), where this machine has such hardware together with the half
/// that it keeps. Wrong ones make the next wait longer, also after a restart.
/// The last one closes the tablet to every passphrase, but only where the chamber can recover the
/// key. May be used by several threads.
class TabletLock {
  public:
    enum class State {
        New,      // no passphrase yet
        Locked,   // opens by its passphrase
        GivenUp,  // opens by the chamber's recovery key alone
    };
    /// Wrong passphrases in a row after which a recoverable tablet gives up.
    static constexpr int kTries = 10;

    /// `device`: this machine's hardware, null where it has none. Errors: Storage; Malformed,
    /// UnsupportedVersion or TooLarge for a key.json that is damaged or of a newer program: the
    /// records then wait for a whole copy of it.
    static Result<TabletLock> open(const std::string& folder,
                                   std::unique_ptr<DeviceHalf> device = nullptr);

    State state() const;
    /// Whether this machine has hardware that keeps a half of a key.
    bool hasDevice() const { return m_device != nullptr; }
    /// Whether it limits tries: then a short passphrase does (see PassphraseStrength).
    bool limitsTries() const { return m_device && m_device->limitsTries(); }
    /// Whether it has said that it does not keep the half of this key: then the tablet counts as
    /// given up, until it is asked again or is another machine's.
    bool isForgotten() const;
    /// Whether it does: without that half no passphrase opens the key.
    bool needsDevice() const;
    /// Whose private half opens it; nothing: the chamber cannot recover it.
    std::optional<RecoveryKey::Public> sealedTo() const;
    /// Wrong passphrases since the last right one.
    int wrongTries() const;
    /// Nothing: the next passphrase may be tried at once.
    std::optional<Instant> waitsUntil(Instant now);

    /// Draws the data key and closes it with the person's passphrase, on disk when it returns.
    /// Takes a second. Errors: Exists (there is one), Invalid (too easy to guess), TooLarge,
    /// Unavailable (no memory), KeyHardware, DiskFull, Storage.
    Result<SecretKey> choose(std::string_view passphrase);
    /// Notes the try before it is judged. Takes a second. Errors: NotFound (none was chosen),
    /// Unauthenticated (a wrong one), Unavailable (waitsUntil, or no memory), KeyHardware (the
    /// passphrase was not judged, and is no try), Forbidden (given up, perhaps by this one; or
    /// isForgotten), DiskFull and Storage (it could not be given up). A recoverable key that was
    /// closed before this machine's hardware was known is closed with it, by the same passphrase.
    Result<SecretKey> unlock(std::string_view passphrase, Instant now);
    /// Another passphrase for the key that is open, on disk when it returns; until then the present
    /// one opens, whatever breaks off. A wrong present one counts as a try. What is sealed to the
    /// recovery key stays. Takes two seconds. Errors: as choose, as unlock, and Unauthenticated for
    /// a key file that was put in the place of this key's.
    Result<void> change(const SecretKey& key, std::string_view present, std::string_view next,
                        Instant now);
    /// Opens it by the chamber's paper, given up or not; the next program opens by the new
    /// passphrase. The use is noted first, or nothing is opened. Takes a second. Errors: those of
    /// openBy; Invalid, TooLarge and Unavailable as choose.
    Result<SecretKey> recover(const RecoveryKey& paper, std::string_view passphrase, Instant now);
    /// The same without a new passphrase. Errors: NotFound (it is sealed to no paper),
    /// Unauthenticated (to another one, see sealedTo, or the key file was changed), DiskFull,
    /// Storage.
    Result<SecretKey> openBy(const RecoveryKey& paper, Instant now);
    /// Uses of a paper that the hub was not told of yet, the oldest first.
    std::vector<RecoveryUse> untoldUses() const;
    /// The hub knows of the first so many. What cannot be written is told again.
    void usesTold(std::size_t count);
    /// Seals the open key to what the hub tells; does nothing where it is sealed to that one.
    /// Errors: DiskFull, Storage.
    Result<void> sealTo(const SecretKey& key, const RecoveryKey::Public& recovery);
    /// Given up, or isForgotten: puts what is closed aside (see putAside), so that the tablet can
    /// be enrolled anew while that waits for the chamber's paper. Errors: Invalid (not given up,
    /// perhaps recovered meanwhile), Storage.
    Result<void> startAnew();
    /// Removes all of this tablet's folder but what is aside, first what opens its data. One that
    /// breaks off is finished by the next open. After it this writes nothing any more. Errors:
    /// DiskFull, Storage.
    Result<void> erase();

  private:
    TabletLock(std::string folder, std::unique_ptr<DeviceHalf> device)
        : m_folder(std::move(folder)), m_device(std::move(device)) {}
    // All of these but closed, closeAs and replacePassphrase with m_mutex held.
    std::optional<Instant> endOfWait(Instant now);
    Result<void> fitness(std::string_view passphrase) const;
    Result<void> readKeyFile();
    Result<KeyFile> beginTry(Instant now);
    Error forgotten();
    Result<SecretKey> endTry(Result<SecretKey> key, Instant now);
    Result<KeyFile> closed(const SecretKey& key, std::string_view passphrase) const;
    Result<void> closeAs(const KeyFile& other);
    Result<void> replacePassphrase(const SecretKey& key, std::string_view next);
    Result<void> writeKeyFile(const KeyFile& file);
    Result<void> noteUse(const RecoveryUse& use);
    void noteTries(int wrong, Instant now);

    std::string m_folder;
    std::unique_ptr<DeviceHalf> m_device;
    // Never held while a passphrase is judged: who asks how things stand waits for no second.
    std::unique_ptr<std::mutex> m_mutex = std::make_unique<std::mutex>();
    std::optional<KeyFile> m_file;
    int m_wrong = 0;
    bool m_isErased = false;
    bool m_isForgotten = false;
    Instant m_lastTry{};
};

}  // namespace banso
