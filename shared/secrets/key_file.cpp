// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/key_file.h"

#include <sodium.h>

#include <array>
#include <utility>

#include "shared/codec/json.h"
#include "shared/secrets/closed_text.h"
#include "shared/secrets/passphrase.h"
#include "shared/secrets/text_bytes.h"

namespace banso {
namespace {

/// Of a file that the passphrase alone opens, and of one that needs a device too.
constexpr std::int64_t kVersion = 1;
constexpr std::int64_t kDeviceVersion = 2;
constexpr std::string_view kBoundTo = "banso data key 1";
constexpr std::size_t kFileBytes = 4 * 1024;
/// More than any version asks for: 1 GiB, ten times over.
constexpr GuessCost kCostMax{1024 * 1024, 10};
constexpr int kBase64 = sodium_base64_VARIANT_ORIGINAL;

std::string base64(std::string_view bytes) {
    std::string text(sodium_base64_encoded_len(bytes.size(), kBase64), '\0');
    sodium_bin2base64(text.data(), text.size(), asBytes(bytes), bytes.size(), kBase64);
    text.pop_back();  // its closing zero
    return text;
}

std::optional<std::string> bytesIn(std::optional<std::string_view> text) {
    if (!text) return std::nullopt;
    std::string bytes(text->size(), '\0');
    std::size_t size = 0;
    if (sodium_base642bin(asBytes(bytes), bytes.size(), text->data(), text->size(), nullptr, &size,
                          nullptr, kBase64) != 0)
        return std::nullopt;
    bytes.resize(size);
    return bytes;
}

/// Errors: Unavailable.
Result<SecretKey> guess(std::string_view passphrase, std::string_view salt, GuessCost cost) {
    // Chooses the fastest code for this processor; once it has, it does nothing.
    BANSO_ASSERT(sodium_init() >= 0);
    std::string meant = passphraseMeant(passphrase);
    std::array<unsigned char, SecretKey::kBytes> bytes{};
    const int failed = crypto_pwhash_argon2id(
        bytes.data(), bytes.size(), meant.data(), meant.size(), asBytes(salt),
        static_cast<unsigned long long>(cost.passes), static_cast<std::size_t>(cost.kib) * 1024,
        crypto_pwhash_argon2id_ALG_ARGON2ID13);
    sodium_memzero(meant.data(), meant.size());
    if (failed != 0)
        return Error{ErrorCode::Unavailable,
                     "no memory for judging a passphrase (" + std::to_string(cost.kib) + " KiB)"};
    const SecretKey key{SecretKey::Bytes(bytes)};
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

/// What is made of a guess where a device keeps a half: what it is asked with, and the person's own
/// half. The device learns nothing by which the other could be found.
enum class Share : std::uint64_t { Secret = 1, Own = 2 };
SecretKey share(const SecretKey& guessed, Share which) {
    std::array<unsigned char, SecretKey::kBytes> bytes{};
    crypto_kdf_derive_from_key(bytes.data(), bytes.size(), static_cast<std::uint64_t>(which),
                               "bansohlf", guessed.bytes().data());
    const SecretKey key{SecretKey::Bytes(bytes)};
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

/// Nobody has it who lacks one half.
SecretKey joined(const SecretKey& own, const SecretKey& devices) {
    std::array<unsigned char, SecretKey::kBytes> bytes{};
    crypto_generichash(bytes.data(), bytes.size(), own.bytes().data(), own.bytes().size(),
                       devices.bytes().data(), devices.bytes().size());
    const SecretKey key{SecretKey::Bytes(bytes)};
    sodium_memzero(bytes.data(), bytes.size());
    return key;
}

Result<SecretKey> keyIn(Result<std::string> bytes) {
    if (!bytes) return bytes.error();
    if (bytes->size() != SecretKey::kBytes)
        return Error{ErrorCode::Unauthenticated, "what was closed here is no key"};
    const SecretKey key{SecretKey::Bytes(asBytes(*bytes), SecretKey::kBytes)};
    sodium_memzero(bytes->data(), bytes->size());
    return key;
}

Error damaged(const char* what) {
    return {ErrorCode::Malformed, std::string("the key file is damaged: ") + what};
}

}  // namespace

Result<KeyFile> KeyFile::make(const SecretKey& key, std::string_view passphrase, GuessCost cost,
                              DeviceHalf* device) {
    KeyFile file;
    if (auto closed = file.close(key, passphrase, cost, device); !closed) return closed.error();
    return file;
}

Result<void> KeyFile::close(const SecretKey& key, std::string_view passphrase, GuessCost cost,
                            DeviceHalf* device) {
    std::string salt(crypto_pwhash_argon2id_SALTBYTES, '\0');
    randombytes_buf(salt.data(), salt.size());
    const auto guessed = guess(passphrase, salt, cost);
    if (!guessed) return guessed.error();
    Closed made{cost, std::move(salt), {}, {}};
    if (device == nullptr) {
        made.key = closeText(asText(key.bytes()), kBoundTo, *guessed);
    } else {
        auto kept = device->keep(share(*guessed, Share::Secret));
        if (!kept) return kept.error();
        made.key = closeText(asText(key.bytes()), kBoundTo,
                             joined(share(*guessed, Share::Own), kept->half));
        made.device = std::move(kept->bytes);
    }
    m_closed = std::move(made);
    return {};
}

Result<SecretKey> KeyFile::open(std::string_view passphrase, DeviceHalf* device) const {
    if (!m_closed) return Error{ErrorCode::NotFound, "no passphrase opens it any more"};
    const auto guessed = guess(passphrase, m_closed->salt, m_closed->cost);
    if (!guessed) return guessed.error();
    if (!needsDevice()) return keyIn(openText(m_closed->key, kBoundTo, *guessed));
    if (device == nullptr)
        return Error{ErrorCode::KeyHardware,
                     "the hardware that keeps a half of this key is not here"};
    const auto half = device->bring(m_closed->device, share(*guessed, Share::Secret));
    if (!half) return half.error();
    return keyIn(openText(m_closed->key, kBoundTo, joined(share(*guessed, Share::Own), *half)));
}

void KeyFile::seal(const SecretKey& key, const RecoveryKey::Public& to) {
    m_sealed = Sealed{to, RecoveryKey::seal(asText(key.bytes()), to)};
}

std::optional<RecoveryKey::Public> KeyFile::sealedTo() const {
    if (!m_sealed) return std::nullopt;
    return m_sealed->to;
}

Result<SecretKey> KeyFile::recover(const RecoveryKey& recovery) const {
    if (!m_sealed) return Error{ErrorCode::NotFound, "nothing in it is sealed to a recovery key"};
    return keyIn(recovery.open(m_sealed->key));
}

std::string KeyFile::text() const {
    json::Writer line;
    line.beginObject().member("version", needsDevice() ? kDeviceVersion : kVersion);
    if (m_closed) {
        line.key("closed").beginObject().member("by", "argon2id13");
        line.member("kib", m_closed->cost.kib).member("passes", m_closed->cost.passes);
        line.member("salt", base64(m_closed->salt)).member("key", base64(m_closed->key));
        if (needsDevice()) line.member("device", base64(m_closed->device));
        line.endObject();
    }
    if (m_sealed) {
        line.key("sealed").beginObject().member("to", m_sealed->to.text());
        line.member("key", base64(m_sealed->key)).endObject();
    }
    return line.endObject().take() + '\n';
}

Result<KeyFile> KeyFile::parse(std::string_view text) {
    if (text.size() > kFileBytes) return Error{ErrorCode::TooLarge, "no key file is this long"};
    const auto document = json::Document::parse(text);
    if (!document) return damaged("it is no JSON");
    const json::Value root = document->root();
    const auto version = root.integer("version");
    if (!version) return damaged("it has no version");
    if (*version != kVersion && *version != kDeviceVersion)
        return Error{ErrorCode::UnsupportedVersion, "the key file is of version " +
                                                        std::to_string(*version) +
                                                        "; this program knows 1 and 2"};
    KeyFile file;
    if (const auto closed = root.find("closed")) {
        const GuessCost cost{closed->integer("kib").value_or(0),
                             closed->integer("passes").value_or(0)};
        auto salt = bytesIn(closed->string("salt"));
        auto key = bytesIn(closed->string("key"));
        if (closed->string("by") != "argon2id13" || cost.kib < 8 || cost.passes < 1 || !salt ||
            salt->size() != crypto_pwhash_argon2id_SALTBYTES || !key)
            return damaged("what the passphrase opens cannot be read");
        if (cost.kib > kCostMax.kib || cost.passes > kCostMax.passes)
            return Error{ErrorCode::TooLarge, "the key file asks for more work than any of ours"};
        auto device = bytesIn(closed->string("device").value_or(""));
        if (!device || device->empty() == (*version == kDeviceVersion))
            return damaged("what the device opens cannot be read");
        file.m_closed = Closed{cost, std::move(*salt), std::move(*key), std::move(*device)};
    }
    if (const auto sealed = root.find("sealed")) {
        const auto to = RecoveryKey::Public::parse(sealed->string("to").value_or(""));
        auto key = bytesIn(sealed->string("key"));
        if (!to || !key) return damaged("what the recovery key opens cannot be read");
        file.m_sealed = Sealed{*to, std::move(*key)};
    }
    if (!file.m_closed && !file.m_sealed) return damaged("there is no key in it");
    return file;
}

}  // namespace banso
