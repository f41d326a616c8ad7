// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/closed_text.h"

#include <sodium.h>

#include "shared/secrets/text_bytes.h"

namespace banso {
namespace {

static_assert(SecretKey::kBytes == crypto_aead_xchacha20poly1305_ietf_KEYBYTES);
constexpr std::size_t kNonceBytes = crypto_aead_xchacha20poly1305_ietf_NPUBBYTES;
constexpr std::size_t kTagBytes = crypto_aead_xchacha20poly1305_ietf_ABYTES;

}  // namespace

std::string closeText(std::string_view text, std::string_view boundTo, const SecretKey& key) {
    std::string closed(kNonceBytes + text.size() + kTagBytes, '\0');
    unsigned char* nonce = asBytes(closed);
    randombytes_buf(nonce, kNonceBytes);
    crypto_aead_xchacha20poly1305_ietf_encrypt(nonce + kNonceBytes, nullptr, asBytes(text),
                                               text.size(), asBytes(boundTo), boundTo.size(),
                                               nullptr, nonce, key.bytes().data());
    return closed;
}

Result<std::string> openText(std::string_view closed, std::string_view boundTo,
                             const SecretKey& key) {
    const Error wrong{ErrorCode::Unauthenticated, "not closed with this key, or changed since"};
    if (closed.size() < kNonceBytes + kTagBytes) return wrong;
    std::string text(closed.size() - kNonceBytes - kTagBytes, '\0');
    const unsigned char* nonce = asBytes(closed);
    if (crypto_aead_xchacha20poly1305_ietf_decrypt(
            asBytes(text), nullptr, nullptr, nonce + kNonceBytes, closed.size() - kNonceBytes,
            asBytes(boundTo), boundTo.size(), nonce, key.bytes().data()) != 0)
        return wrong;
    return text;
}

}  // namespace banso
