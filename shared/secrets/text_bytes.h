// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <span>
#include <string>
#include <string_view>

/// Text as libsodium takes it, and bytes as everything else of ours does.
namespace banso {

inline const unsigned char* asBytes(std::string_view text) {
    return reinterpret_cast<const unsigned char*>(text.data());
}
inline unsigned char* asBytes(std::string& text) {
    return reinterpret_cast<unsigned char*>(text.data());
}
inline std::string_view asText(std::span<const unsigned char> bytes) {
    return {reinterpret_cast<const char*>(bytes.data()), bytes.size()};
}

}  // namespace banso
