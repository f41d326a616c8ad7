// SPDX-License-Identifier: Apache-2.0
#include "mobile/platform/tablet_lock.h"

#include <algorithm>
#include <array>
#include <filesystem>
#include <utility>
#include <vector>

#include "mobile/platform/aside_folders.h"
#include "mobile/platform/private_file.h"
#include "shared/base/hash.h"
#include "shared/codec/json.h"
#include "shared/secrets/passphrase.h"

namespace banso {
namespace {

using namespace std::chrono_literals;
namespace fs = std::filesystem;

constexpr const char* kTriesFile = "/tries.json";
/// Uses of the chamber's paper that the hub has to hear of.
constexpr const char* kUsesFile = "/recovered.json";

std::string keyFileIn(const std::string& folder) {
    return folder + "/" + kKeyFileName;
}

std::string erasingFileIn(const std::string& folder) {
    return folder + "/" + kErasingFileName;
}

/// Before the next passphrase, by how many in a row were wrong: three slips are free.
std::chrono::milliseconds waitAfter(int wrong) {
    constexpr std::array kWaits{30s, 60s, 300s, 900s, 1800s};
    constexpr std::chrono::seconds kLongest = 1h;
    constexpr int kFree = 3;
    if (wrong < kFree) return 0s;
    const auto place = static_cast<std::size_t>(wrong - kFree);
    return place < kWaits.size() ? kWaits[place] : kLongest;
}

struct Tries {
    int wrong = 0;
    Instant last{};
};

/// Which key file the tries were made on: one with a new passphrase begins with none.
std::string nameOf(const KeyFile& file) {
    return hex(sha256(file.text()));
}

/// A file that cannot be read counts as no wrong try: the wait is no secret worth a lost day.
Tries readTries(const std::string& folder, const KeyFile& of) {
    const auto text = readPrivateFile(folder + kTriesFile);
    if (!text) return {};
    const auto document = json::Document::parse(*text);
    if (!document || document->root().string("of") != nameOf(of)) return {};
    const std::int64_t wrong = document->root().integer("wrong").value_or(0);
    const std::int64_t last = document->root().integer("last").value_or(0);
    return {static_cast<int>(std::clamp<std::int64_t>(wrong, 0, 1'000)),
            Instant(std::chrono::milliseconds(last))};
}

/// A damaged file tells of no use: it is no reason to keep anybody out.
std::vector<RecoveryUse> readUses(const std::string& folder) {
    const auto text = readPrivateFile(folder + kUsesFile);
    if (!text) return {};
    auto uses = decodeRecoveryUses(*text);
    return uses ? std::move(*uses) : std::vector<RecoveryUse>{};
}

/// The key file first, so that from then on nobody opens what is left.
Result<void> eraseAll(const std::string& folder) {
    if (auto begun = writePrivateFile(erasingFileIn(folder), "erasing\n"); !begun) return begun;
    std::error_code failed;
    fs::remove(keyFileIn(folder), failed);
    if (!failed)
        if (auto synced = syncFolder(folder); !synced) return synced;
    std::vector<fs::path> rest;
    for (fs::directory_iterator it(folder, failed); !failed && it != fs::directory_iterator();
         it.increment(failed))
        rest.push_back(it->path());
    for (const fs::path& path : rest) {
        const std::string name = path.filename().string();
        // What waits there for the recovery key is of another key, and was handed in by nobody.
        if (isAside(name) || name == kErasingFileName) continue;
        if (!failed) fs::remove_all(path, failed);
    }
    if (!failed) fs::remove(erasingFileIn(folder), failed);
    if (failed)
        return Error{ErrorCode::Storage, "cannot erase " + folder + ": " + failed.message()};
    return syncFolder(folder);
}

}  // namespace

Result<TabletLock> TabletLock::open(const std::string& folder, std::unique_ptr<DeviceHalf> device) {
    TabletLock lock(folder, std::move(device));
    if (fs::exists(erasingFileIn(folder)))
        if (auto erased = eraseAll(folder); !erased) return erased.error();
    if (auto mended = mendAside(folder); !mended) return mended.error();
    if (auto read = lock.readKeyFile(); !read) return read.error();
    return lock;
}

TabletLock::State TabletLock::state() const {
    const std::lock_guard held(*m_mutex);
    if (!m_file) return State::New;
    return m_file->isGivenUp() || m_isForgotten ? State::GivenUp : State::Locked;
}

bool TabletLock::isForgotten() const {
    const std::lock_guard held(*m_mutex);
    return m_isForgotten;
}

bool TabletLock::needsDevice() const {
    const std::lock_guard held(*m_mutex);
    return m_file && m_file->needsDevice();
}

std::optional<RecoveryKey::Public> TabletLock::sealedTo() const {
    const std::lock_guard held(*m_mutex);
    return m_file ? m_file->sealedTo() : std::nullopt;
}

int TabletLock::wrongTries() const {
    const std::lock_guard held(*m_mutex);
    return m_wrong;
}

std::optional<Instant> TabletLock::waitsUntil(Instant now) {
    const std::lock_guard held(*m_mutex);
    return endOfWait(now);
}

Result<SecretKey> TabletLock::choose(std::string_view passphrase) {
    if (state() != State::New)
        return Error{ErrorCode::Exists, "this tablet has a passphrase already"};
    if (auto fit = fitness(passphrase); !fit) return fit.error();
    const SecretKey key = SecretKey::random();
    const auto file = closed(key, passphrase);
    if (!file) return file.error();
    const std::lock_guard held(*m_mutex);
    if (auto written = writeKeyFile(*file); !written) return written.error();
    return key;
}

Result<SecretKey> TabletLock::unlock(std::string_view passphrase, Instant now) {
    const auto begun = [&] {
        const std::lock_guard held(*m_mutex);
        return beginTry(now);
    }();
    if (!begun) return begun.error();
    auto opened = begun->open(passphrase, m_device.get());
    auto key = [&] {
        const std::lock_guard held(*m_mutex);
        return endTry(std::move(opened), now);
    }();
    // What no paper opens shall not hang on a chip. Should it fail, all is as before.
    if (key && m_device && !begun->needsDevice() && begun->sealedTo())
        if (const auto made =
                KeyFile::make(*key, passphrase, GuessCost::ofTablet(), m_device.get()))
            (void)closeAs(*made);
    return key;
}

Result<void> TabletLock::change(const SecretKey& key, std::string_view present,
                                std::string_view next, Instant now) {
    if (auto fit = fitness(next); !fit) return fit;
    const auto opened = unlock(present, now);
    if (!opened) return opened.error();
    if (!(*opened == key)) return Error{ErrorCode::Unauthenticated, "the key of another key file"};
    return replacePassphrase(key, next);
}

Result<SecretKey> TabletLock::recover(const RecoveryKey& paper, std::string_view passphrase,
                                      Instant now) {
    if (auto fit = fitness(passphrase); !fit) return fit.error();
    auto key = openBy(paper, now);
    if (!key) return key;
    if (auto replaced = replacePassphrase(*key, passphrase); !replaced) return replaced.error();
    const std::lock_guard held(*m_mutex);
    noteTries(0, now);
    return key;
}

Result<SecretKey> TabletLock::openBy(const RecoveryKey& paper, Instant now) {
    const std::lock_guard held(*m_mutex);
    if (auto read = readKeyFile(); !read) return read.error();
    if (!m_file) return Error{ErrorCode::NotFound, "this tablet has no key yet"};
    auto key = m_file->recover(paper);
    if (!key) return key;
    if (auto noted = noteUse({now, paper.publicHalf()}); !noted) return noted.error();
    return key;
}

std::vector<RecoveryUse> TabletLock::untoldUses() const {
    const std::lock_guard held(*m_mutex);
    return readUses(m_folder);
}

void TabletLock::usesTold(std::size_t count) {
    const std::lock_guard held(*m_mutex);
    std::error_code ignored;
    auto uses = readUses(m_folder);
    uses.erase(uses.begin(),
               uses.begin() + static_cast<std::ptrdiff_t>(std::min(count, uses.size())));
    if (uses.empty())
        fs::remove(m_folder + kUsesFile, ignored);
    else
        (void)writePrivateFile(m_folder + kUsesFile, encode(uses));
}

Result<void> TabletLock::sealTo(const SecretKey& key, const RecoveryKey::Public& recovery) {
    const std::lock_guard held(*m_mutex);
    if (auto read = readKeyFile(); !read) return read;
    if (!m_file || m_file->sealedTo() == recovery) return {};
    KeyFile sealed = *m_file;
    sealed.seal(key, recovery);
    // Tries that could lead to nothing before do not count towards giving up.
    const int wrong = m_file->sealedTo() ? m_wrong : 0;
    if (auto written = writeKeyFile(sealed); !written) return written;
    noteTries(wrong, m_lastTry);
    return {};
}

Result<void> TabletLock::startAnew() {
    const std::lock_guard held(*m_mutex);
    if (auto read = readKeyFile(); !read) return read;
    if (!m_file || (!m_file->isGivenUp() && !m_isForgotten))
        return Error{ErrorCode::Invalid, "this tablet opens by its passphrase"};
    if (auto put = putAside(m_folder); !put) return put;
    m_file.reset();
    m_wrong = 0;
    m_isForgotten = false;
    return {};
}

Result<void> TabletLock::erase() {
    const std::lock_guard held(*m_mutex);
    // Nothing is written any more, whatever still runs.
    m_isErased = true;
    return eraseAll(m_folder);
}

std::optional<Instant> TabletLock::endOfWait(Instant now) {
    // A clock that was set back makes nobody wait for longer than the wait.
    m_lastTry = std::min(m_lastTry, now);
    const Instant end = m_lastTry + waitAfter(m_wrong);
    if (end <= now) return std::nullopt;
    return end;
}

/// Errors: TooLarge, Invalid.
Result<void> TabletLock::fitness(std::string_view passphrase) const {
    if (passphrase.size() > kPassphraseBytes)
        return Error{ErrorCode::TooLarge,
                     "a passphrase has at most " + std::to_string(kPassphraseBytes) + " bytes"};
    if (!passphraseStrength(passphrase).isEnough(limitsTries()))
        return Error{ErrorCode::Invalid, "the passphrase is too easy to guess"};
    return {};
}

Result<void> TabletLock::readKeyFile() {
    if (m_isErased) return {};
    const auto text = readPrivateFile(keyFileIn(m_folder));
    if (!text && !m_file && text.error().code == ErrorCode::NotFound) return {};
    const auto file = text ? KeyFile::parse(*text) : Result<KeyFile>(text.error());
    if (!file && !m_file) return file.error();
    if (!file) {
        // Damaged under a running program, which has it whole: without it nothing ever opens.
        (void)writePrivateFile(keyFileIn(m_folder), m_file->text());
        return {};
    }
    if (m_file && m_file->text() == file->text()) return {};
    m_file = *file;
    m_isForgotten = false;
    const Tries tries = readTries(m_folder, *file);
    m_wrong = tries.wrong;
    m_lastTry = tries.last;
    return {};
}

Result<KeyFile> TabletLock::beginTry(Instant now) {
    if (auto read = readKeyFile(); !read) return read.error();
    if (!m_file) return Error{ErrorCode::NotFound, "this tablet has no passphrase yet"};
    if (m_file->isGivenUp())
        return Error{ErrorCode::Forbidden, "this tablet opens by the recovery key alone"};
    if (endOfWait(now)) return Error{ErrorCode::Unavailable, "too soon after a wrong passphrase"};
    // Before it is judged, so that cutting the power brings no try back.
    noteTries(m_wrong + 1, now);
    return *m_file;
}

Result<SecretKey> TabletLock::endTry(Result<SecretKey> key, Instant now) {
    m_isForgotten = false;
    if (key) {
        noteTries(0, now);
        return key;
    }
    if (key.error().code != ErrorCode::Unauthenticated) {
        // Without memory, or the hardware's half, it was not judged, and was no wrong one.
        noteTries(std::max(m_wrong - 1, 0), now);
        return key.error().code == ErrorCode::NotFound ? forgotten() : key.error();
    }
    if (m_wrong < kTries || !m_file->sealedTo()) return key;
    KeyFile given = *m_file;
    given.giveUp();
    if (!writeKeyFile(given)) return key;  // the next wrong one tries again
    return Error{ErrorCode::Forbidden, "too many wrong passphrases: the recovery key opens it"};
}

/// By the device too; a passphrase that is good enough alone does not hang on whether that works.
Result<KeyFile> TabletLock::closed(const SecretKey& key, std::string_view passphrase) const {
    auto file = KeyFile::make(key, passphrase, GuessCost::ofTablet(), m_device.get());
    const bool isStuck = !file && file.error().code == ErrorCode::KeyHardware;
    if (isStuck && passphraseStrength(passphrase).isEnough()) return KeyFile::make(key, passphrase);
    return file;
}

Result<void> TabletLock::replacePassphrase(const SecretKey& key, std::string_view next) {
    const auto made = closed(key, next);
    if (!made) return made.error();
    return closeAs(*made);
}

Result<void> TabletLock::closeAs(const KeyFile& other) {
    const std::lock_guard held(*m_mutex);
    if (auto read = readKeyFile(); !read) return read;
    // What is sealed stays as it is now: nobody says here to whom.
    KeyFile changed = *m_file;
    changed.closeAs(other);
    m_isForgotten = false;
    return writeKeyFile(changed);
}

/// The passphrase opens nothing here any more, right or wrong.
Error TabletLock::forgotten() {
    m_isForgotten = m_file->sealedTo().has_value();
    if (m_isForgotten)
        return {ErrorCode::Forbidden, "its hardware lacks a half: the recovery key opens it"};
    return {ErrorCode::KeyHardware, "its hardware lacks a half, and no recovery key opens it"};
}

Result<void> TabletLock::noteUse(const RecoveryUse& use) {
    if (m_isErased) return Error{ErrorCode::Invalid, "this tablet was erased"};
    auto uses = readUses(m_folder);
    if (uses.size() == kRecoveryUses) uses.erase(uses.begin());
    uses.push_back(use);
    return writePrivateFile(m_folder + kUsesFile, encode(uses));
}

Result<void> TabletLock::writeKeyFile(const KeyFile& file) {
    if (m_isErased) return Error{ErrorCode::Invalid, "this tablet was erased"};
    if (auto written = writePrivateFile(keyFileIn(m_folder), file.text()); !written) return written;
    m_file = file;
    return {};
}

void TabletLock::noteTries(int wrong, Instant now) {
    m_wrong = wrong;
    m_lastTry = now;
    if (m_isErased) return;
    json::Writer line;
    line.beginObject().member("of", nameOf(*m_file)).member("wrong", std::int64_t{wrong});
    line.member("last", now.time_since_epoch().count()).endObject();
    // On a full disk it counts until the program ends: nobody may be kept from making room.
    (void)writePrivateFile(m_folder + kTriesFile, line.text());
}

}  // namespace banso
