// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <string>
#include <string_view>

#include "shared/base/hash.h"
#include "shared/base/result.h"

/// How a new tablet and the hub come to trust each other by a code that a person carries from one
/// to the other. The code itself never travels: both sides prove with it that nobody changed what
/// they say on the way.
///
///   tablet -> hub: request, proof of the request        (who sends this knows the code)
///   hub -> tablet: certificate, proof of the answer     (who signed this knows the code)
///
/// A tablet that scanned the QR code also knows the authority's fingerprint beforehand; one whose
/// person typed the code takes it from the connection, and the two proofs, which cover it, show
/// that no one sits in between.
namespace banso {

/// What the QR code says: where the hub is, by what to know it, and the one-time code.
struct EnrolmentInvitation {
    /// A host name or an IP address.
    std::string address;
    std::uint16_t port = 0;
    /// SHA-256 of the authority's certificate in DER form.
    Sha256 authority{};
    /// 16 letters of [a-z2-7].
    std::string code;

    bool operator==(const EnrolmentInvitation&) const = default;
};

/// What a person types where no QR code is read. By what to know the hub is left to the proofs.
struct TypedInvitation {
    std::string address;
    std::uint16_t port = 0;
    std::string code;

    bool operator==(const TypedInvitation&) const = default;
};

/// Takes the three as they were typed, with spaces around; the code as parseTypedCode. Malformed
/// says which is wrong.
Result<TypedInvitation> parseTypedInvitation(std::string_view address, std::string_view port,
                                             std::string_view code);

/// "banso1:<address>:<port>:<authority in hexadecimal digits>:<code>"
std::string qrText(const EnrolmentInvitation& invitation);
/// Malformed says which part is wrong; UnsupportedVersion when it is a later version's.
Result<EnrolmentInvitation> parseQrText(std::string_view text);

/// "abcd-efgh-ijkl-mnop", as people read it out.
std::string groupedCode(std::string_view code);
/// Takes what a person typed: capitals, spaces and hyphens do not matter, and 0 and 1, which no
/// code has, count as o and l. Malformed otherwise.
Result<std::string> parseTypedCode(std::string_view text);

/// What the hub keeps of a code, and the key of both proofs: SHA-256 over a prefix and the code. 80
/// random bits cannot be guessed back from it within the ten minutes that they are worth something.
using EnrolmentKey = Sha256;
EnrolmentKey enrolmentKey(std::string_view code);

/// HMAC-SHA-256 over the request for a certificate (its PEM text) and the authority's fingerprint.
Sha256 requestProof(const EnrolmentKey& key, std::string_view request, const Sha256& authority);
/// HMAC-SHA-256 over the request, the certificate that answers it (its PEM text) and the
/// authority's fingerprint.
Sha256 answerProof(const EnrolmentKey& key, std::string_view request, std::string_view certificate,
                   const Sha256& authority);
/// Takes the same time wherever the two differ.
bool sameProof(const Sha256& one, const Sha256& other);

/// 64 hexadecimal digits, as hex() writes them.
Result<Sha256> parseSha256(std::string_view text);

}  // namespace banso
