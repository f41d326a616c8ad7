// SPDX-License-Identifier: Apache-2.0
#include "shared/secrets/sealed_file.h"

#include <sodium.h>

#include <algorithm>
#include <array>

#include "shared/base/assert.h"
#include "shared/secrets/closed_text.h"
#include "shared/secrets/text_bytes.h"

namespace banso {
namespace {

constexpr std::string_view kMagic = "banso sealed ";
constexpr std::string_view kFormat = "01\n";
constexpr std::string_view kHeadBoundTo = "banso sealed file 1 head";
constexpr std::size_t kDiskNameBytes = 16;

}  // namespace

std::string SealedFile::head() const {
    BANSO_ASSERT(m_name.size() == kNameBytes);
    return std::string(kMagic).append(kFormat) + closeText(m_name, kHeadBoundTo, m_key);
}

Result<std::string> SealedFile::nameIn(std::string_view head, const SecretKey& key) {
    if (head.size() != kHeadBytes || !head.starts_with(kMagic))
        return Error{ErrorCode::Malformed, "no sealed file"};
    head.remove_prefix(kMagic.size());
    if (!head.starts_with(kFormat))
        return Error{ErrorCode::UnsupportedVersion, "sealed by a newer program"};
    return openText(head.substr(kFormat.size()), kHeadBoundTo, key);
}

std::string SealedFile::diskName(std::string_view name, const SecretKey& key) {
    std::array<unsigned char, kDiskNameBytes> digest{};
    crypto_generichash(digest.data(), digest.size(), asBytes(name), name.size(), key.bytes().data(),
                       key.bytes().size());
    std::string text(2 * digest.size() + 1, '\0');
    sodium_bin2hex(text.data(), text.size(), digest.data(), digest.size());
    text.pop_back();  // its closing zero
    return text;
}

std::string SealedFile::boundTo(std::int64_t number, bool isLast) const {
    return "banso sealed file 1 " + m_name + ' ' + std::to_string(number) +
           (isLast ? " last" : " inner");
}

std::string SealedFile::closeFrame(std::string_view content, std::int64_t number,
                                   bool isLast) const {
    BANSO_ASSERT(static_cast<std::int64_t>(content.size()) <= kFrameBytes);
    return closeText(content, boundTo(number, isLast), m_key);
}

Result<std::string> SealedFile::openFrame(std::string_view closed, std::int64_t number,
                                          bool isLast) const {
    return openText(closed, boundTo(number, isLast), m_key);
}

std::int64_t SealedFile::framesIn(std::int64_t sealedBytes) {
    const std::int64_t bytes = std::max<std::int64_t>(sealedBytes - kHeadBytes, 0);
    return (bytes + kClosedFrameBytes - 1) / kClosedFrameBytes;
}

std::int64_t SealedFile::contentIn(std::int64_t sealedBytes) {
    const std::int64_t bytes = std::max<std::int64_t>(sealedBytes - kHeadBytes, 0);
    return std::max<std::int64_t>(bytes - framesIn(sealedBytes) * kClosingBytes, 0);
}

}  // namespace banso
