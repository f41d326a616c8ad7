// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/enrolment.h"

#include <sodium.h>

#include <charconv>
#include <initializer_list>

#include "shared/base/ids.h"
#include "shared/text/trim.h"

namespace banso {
namespace {

constexpr std::string_view kFormat = "banso1";
/// The longest host name that DNS allows.
constexpr std::size_t kAddressCharsMax = 253;
/// The longest QR text with it.
constexpr std::size_t kTextCharsMax = 400;

/// Cuts the part after the last colon off `text`. An IPv6 address has colons of its own, so the
/// text is read from its end.
std::string_view cutLastPart(std::string_view& text) {
    const std::size_t colon = text.rfind(':');
    if (colon == std::string_view::npos) return {};
    const std::string_view part = text.substr(colon + 1);
    text = text.substr(0, colon);
    return part;
}

Error malformed(const char* what) {
    return {ErrorCode::Malformed, std::string("The enrolment text has no valid ") + what + "."};
}

bool isAddress(std::string_view text) {
    constexpr std::string_view kLetters =
        "abcdefghijklmnopqrstuvwxyzABCDEFGHIJKLMNOPQRSTUVWXYZ0123456789.-:";
    return !text.empty() && text.size() <= kAddressCharsMax &&
           text.find_first_not_of(kLetters) == std::string_view::npos;
}

std::uint16_t portOf(std::string_view text) {
    std::uint16_t port = 0;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), port);
    return error == std::errc{} && end == text.data() + text.size() ? port : std::uint16_t{0};
}

/// A code has the shape of a device id: both are 80 random bits.
bool isCode(std::string_view text) {
    return isDeviceId(text);
}

/// Each part with its length before it, so that no two lists of parts give the same bytes; the
/// label keeps a request's proof from serving as an answer's.
Sha256 proof(const EnrolmentKey& key, std::initializer_list<std::string_view> parts) {
    crypto_auth_hmacsha256_state state;
    crypto_auth_hmacsha256_init(&state, key.data(), key.size());
    for (const std::string_view part : parts) {
        const std::string length = std::to_string(part.size()) + ":";
        for (const std::string_view piece : {std::string_view(length), part})
            crypto_auth_hmacsha256_update(
                &state, reinterpret_cast<const unsigned char*>(piece.data()), piece.size());
    }
    Sha256 result{};
    crypto_auth_hmacsha256_final(&state, result.data());
    return result;
}

std::string_view bytesOf(const Sha256& digest) {
    return {reinterpret_cast<const char*>(digest.data()), digest.size()};
}

int digitOf(char c) {
    if (c >= '0' && c <= '9') return c - '0';
    return c >= 'a' && c <= 'f' ? c - 'a' + 10 : -1;
}

}  // namespace

Result<TypedInvitation> parseTypedInvitation(std::string_view address, std::string_view port,
                                             std::string_view code) {
    TypedInvitation invitation;
    invitation.address = trimmed(address);
    if (!isAddress(invitation.address)) return malformed("address");
    invitation.port = portOf(trimmed(port));
    if (invitation.port == 0) return malformed("port");
    auto parsed = parseTypedCode(trimmed(code));
    if (!parsed) return parsed.error();
    invitation.code = std::move(*parsed);
    return invitation;
}

std::string qrText(const EnrolmentInvitation& invitation) {
    return std::string(kFormat) + ":" + invitation.address + ":" + std::to_string(invitation.port) +
           ":" + hex(invitation.authority) + ":" + invitation.code;
}

Result<EnrolmentInvitation> parseQrText(std::string_view text) {
    if (!text.starts_with("banso") || text.size() > kTextCharsMax) return malformed("beginning");
    const std::string_view format = text.substr(0, text.find(':'));
    if (format != kFormat)
        return Error{ErrorCode::UnsupportedVersion,
                     "The enrolment text is of another version of Banso."};
    std::string_view rest = text.substr(format.size());

    EnrolmentInvitation invitation;
    invitation.code = cutLastPart(rest);
    if (!isCode(invitation.code)) return malformed("code");
    const auto authority = parseSha256(cutLastPart(rest));
    if (!authority) return malformed("fingerprint");
    invitation.authority = *authority;
    invitation.port = portOf(cutLastPart(rest));
    if (invitation.port == 0) return malformed("port");
    if (!rest.starts_with(':') || !isAddress(rest.substr(1))) return malformed("address");
    invitation.address = rest.substr(1);
    return invitation;
}

std::string groupedCode(std::string_view code) {
    std::string text;
    for (std::size_t i = 0; i < code.size(); ++i) {
        if (i > 0 && i % 4 == 0) text.push_back('-');
        text.push_back(code[i]);
    }
    return text;
}

Result<std::string> parseTypedCode(std::string_view text) {
    std::string code;
    for (const char c : text.substr(0, kTextCharsMax)) {
        if (c == ' ' || c == '-') continue;
        if (c >= 'A' && c <= 'Z')
            code.push_back(static_cast<char>(c - 'A' + 'a'));
        else if (c == '0' || c == '1')
            code.push_back(c == '0' ? 'o' : 'l');
        else
            code.push_back(c);
    }
    if (!isCode(code))
        return Error{ErrorCode::Malformed,
                     "An enrolment code has 16 characters: letters and the digits 2 to 7."};
    return code;
}

EnrolmentKey enrolmentKey(std::string_view code) {
    return sha256("banso enrolment code 1:" + std::string(code));
}

Sha256 requestProof(const EnrolmentKey& key, std::string_view request, const Sha256& authority) {
    return proof(key, {"request", request, bytesOf(authority)});
}

Sha256 answerProof(const EnrolmentKey& key, std::string_view request, std::string_view certificate,
                   const Sha256& authority) {
    return proof(key, {"answer", request, certificate, bytesOf(authority)});
}

bool sameProof(const Sha256& one, const Sha256& other) {
    return sodium_memcmp(one.data(), other.data(), one.size()) == 0;
}

Result<Sha256> parseSha256(std::string_view text) {
    const Error error{ErrorCode::Malformed, "A SHA-256 has 64 lower-case hexadecimal digits."};
    Sha256 digest{};
    if (text.size() != digest.size() * 2) return error;
    for (std::size_t i = 0; i < digest.size(); ++i) {
        const int high = digitOf(text[2 * i]);
        const int low = digitOf(text[2 * i + 1]);
        if (high < 0 || low < 0) return error;
        digest[i] = static_cast<unsigned char>(high * 16 + low);
    }
    return digest;
}

}  // namespace banso
