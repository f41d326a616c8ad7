// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <memory>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/result.h"

namespace banso::sync {

/// How a body is packed (HTTP's Content-Encoding).
enum class Encoding { Identity, Gzip, Zstd };
std::string_view name(Encoding encoding);
/// Nothing for an encoding that is not understood; empty text is identity.
std::optional<Encoding> encodingFrom(std::string_view contentEncoding);
/// The best encoding that an Accept-Encoding header allows.
Encoding bestEncoding(std::string_view acceptEncoding);

/// Packs a body that is made in pieces.
class Compressor {
  public:
    virtual ~Compressor() = default;
    /// The packed bytes that are ready after `text`; with `last` all that remain.
    virtual std::string add(std::string_view text, bool last) = 0;
};
std::unique_ptr<Compressor> makeCompressor(Encoding encoding);

/// Unpacks a body that comes in pieces, and refuses one that grows beyond its limit.
class Decompressor {
  public:
    virtual ~Decompressor() = default;
    /// Errors: Malformed, TooLarge.
    virtual Result<std::string> add(std::string_view packed) = 0;
    /// Errors: Incomplete when the packed stream has not come to its end.
    virtual Result<void> finish() = 0;
};
std::unique_ptr<Decompressor> makeDecompressor(Encoding encoding, std::size_t bytesMax);

/// A whole body at once.
std::string compress(Encoding encoding, std::string_view text);
Result<std::string> decompress(Encoding encoding, std::string_view packed, std::size_t bytesMax);

}  // namespace banso::sync
