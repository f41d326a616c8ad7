// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <array>
#include <memory>
#include <string>
#include <string_view>

struct evp_md_ctx_st;

namespace banso {

using Sha256 = std::array<unsigned char, 32>;

/// SHA-256 over text that comes in pieces.
class Sha256Stream {
  public:
    Sha256Stream();
    void add(std::string_view text);
    /// The digest of all that was added. The stream must not be used afterwards.
    Sha256 finish();

  private:
    struct Release {
        void operator()(evp_md_ctx_st* state) const;
    };
    std::unique_ptr<evp_md_ctx_st, Release> m_state;
};

Sha256 sha256(std::string_view text);
/// Lower-case hexadecimal digits.
std::string hex(const Sha256& digest);
std::string hexOf(std::string_view bytes);
/// The byte of two hexadecimal digits in either case; -1 when they are none.
int byteOfHex(char high, char low);

}  // namespace banso
