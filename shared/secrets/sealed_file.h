// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/base/result.h"
#include "shared/secrets/secret_key.h"

namespace banso {

/// How a file lies sealed on a disk that a finder may read: a head that holds its name, then frames
/// of 64 KiB of its content, the last one shorter. Each frame is closed by itself (closeText) and
/// bound to the file's name, to its place and to whether it is the last, so that frames can be
/// neither changed, swapped, cut off nor moved to another file, and any place is read without what
/// stands before it. Bytes in, bytes out: the file itself is the caller's.
class SealedFile {
  public:
    /// Of the content, in each frame but the last.
    static constexpr std::int64_t kFrameBytes = std::int64_t{64} * 1024;
    /// What closing adds to a frame: 24 random bytes and a tag of 16.
    static constexpr std::int64_t kClosingBytes = 40;
    static constexpr std::int64_t kClosedFrameBytes = kFrameBytes + kClosingBytes;
    /// A name is the SHA-256 of the content in 64 hexadecimal digits.
    static constexpr std::int64_t kNameBytes = 64;
    static constexpr std::int64_t kHeadBytes = 16 + kNameBytes + kClosingBytes;

    SealedFile(const SecretKey& key, std::string_view name) : m_key(key), m_name(name) {}

    std::string head() const;
    /// The name in a head. Errors: Malformed (no sealed file), UnsupportedVersion, Unauthenticated
    /// (another key, or somebody changed it).
    static Result<std::string> nameIn(std::string_view head, const SecretKey& key);

    /// What the file is called on the disk, 32 hexadecimal digits: without the key nobody sees that
    /// a content that he has too is here.
    static std::string diskName(std::string_view name, const SecretKey& key);

    /// `number` counts from 0.
    std::string closeFrame(std::string_view content, std::int64_t number, bool isLast) const;
    /// Errors: Unauthenticated (another key, or it is not this frame of this file).
    Result<std::string> openFrame(std::string_view closed, std::int64_t number, bool isLast) const;

    /// Where a frame begins in the sealed file.
    static std::int64_t placeOf(std::int64_t number) {
        return kHeadBytes + number * kClosedFrameBytes;
    }
    /// How many frames a sealed file of this length has, a torn one too.
    static std::int64_t framesIn(std::int64_t sealedBytes);
    /// How long the content of a sealed file of this length is, if all of it opens.
    static std::int64_t contentIn(std::int64_t sealedBytes);

  private:
    std::string boundTo(std::int64_t number, bool isLast) const;

    SecretKey m_key;
    std::string m_name;
};

}  // namespace banso
