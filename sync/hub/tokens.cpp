// SPDX-License-Identifier: Apache-2.0
#include "sync/hub/tokens.h"

#include <algorithm>

namespace banso::sync {
namespace {

/// Tokens given in answer to one and the same token, kept as words: more than these many retries
/// in a row are a loop.
constexpr std::size_t kTokensKept = 8;

bool isAmong(std::string_view token, std::string_view tokens) {
    if (token.empty() || token.find(' ') != std::string_view::npos) return false;
    const auto found = tokens.find(token);
    return found != std::string_view::npos && (found == 0 || tokens[found - 1] == ' ') &&
           (found + token.size() == tokens.size() || tokens[found + token.size()] == ' ');
}

/// The tokens that stay when one more is added.
std::string newest(std::string tokens) {
    if (static_cast<std::size_t>(std::ranges::count(tokens, ' ')) + 2 > kTokensKept)
        tokens.erase(0, tokens.find(' ') + 1);
    return tokens;
}

}  // namespace

bool renewToken(DeviceRow& device, const DeviceHello& hello, const std::string& given,
                Instant now) {
    const bool isFirst = device.token.empty();
    const bool current = isAmong(hello.token, device.token);
    const bool before = device.tokenBefore == hello.token;
    if (!isFirst && !current && !before) return false;
    // A reply that was lost, or a request that came twice, leaves the tablet with the token before
    // or with either of the new ones. The first of them that is used ends the others.
    if (before && !current && !isFirst) {
        device.token = newest(device.token).append(1, ' ').append(given);
    } else {
        device.tokenBefore = hello.token;
        device.token = given;
    }
    device.lastSync = now.time_since_epoch().count();
    device.erased = 0;
    device.app = hello.app;
    device.keyHardware = hello.keyHardware;
    return true;
}

}  // namespace banso::sync
