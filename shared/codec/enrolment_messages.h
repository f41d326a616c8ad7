// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <cstdint>
#include <optional>
#include <string>
#include <string_view>

#include "shared/base/hash.h"
#include "shared/base/ids.h"
#include "shared/base/result.h"
#include "shared/secrets/recovery_key.h"

/// What tablet and hub say to each other at an enrolment, one JSON object each way
/// (sync/PROTOCOL.md, section 11).
namespace banso {

/// {"csr":PEM,"proof":HEX}
struct EnrolmentRequest {
    /// PKCS #10 in PEM form.
    std::string certificateRequest;
    /// See requestProof.
    Sha256 proof{};
};

std::string encode(const EnrolmentRequest& request);
/// Errors: Malformed.
Result<EnrolmentRequest> decodeEnrolmentRequest(std::string_view text);

/// {"certificate":PEM,"ca":PEM,"device":ID,"person":ID,"name":TEXT,"chamber":TEXT,
///  "syncPort":NUMBER,"recoveryKey":HEX,"proof":HEX}
struct EnrolmentAnswer {
    std::string certificate;
    /// No proof covers it: a tablet goes on with the authority that it saw on the connection.
    std::string authority;
    DeviceId device;
    RecordId person;
    std::string personName;
    std::string chamberName;
    std::uint16_t syncPort = 0;
    /// Left out where the chamber has none.
    std::optional<RecoveryKey::Public> recoveryKey;
    /// See answerProof.
    Sha256 proof{};
};

std::string encode(const EnrolmentAnswer& answer);
/// Says nothing of the proof. Errors: Malformed.
Result<EnrolmentAnswer> decodeEnrolmentAnswer(std::string_view text);

}  // namespace banso
