// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/enrolment_messages.h"

#include <limits>

#include "shared/codec/enrolment.h"
#include "shared/codec/json.h"

namespace banso {

std::string encode(const EnrolmentRequest& request) {
    json::Writer writer;
    writer.beginObject().member("csr", request.certificateRequest);
    writer.member("proof", hex(request.proof)).endObject();
    return writer.take();
}

Result<EnrolmentRequest> decodeEnrolmentRequest(std::string_view text) {
    const auto document = json::Document::parse(text);
    if (!document) return document.error();
    const auto csr = document->root().string("csr");
    const auto proofText = document->root().string("proof");
    if (!csr || !proofText)
        return Error{ErrorCode::Malformed, "A request for enrolment has csr and proof, two texts."};
    const auto proof = parseSha256(*proofText);
    if (!proof) return proof.error();
    return EnrolmentRequest{std::string(*csr), *proof};
}

std::string encode(const EnrolmentAnswer& answer) {
    json::Writer writer;
    writer.beginObject().member("certificate", answer.certificate);
    writer.member("ca", answer.authority).member("device", answer.device);
    writer.member("person", answer.person.text()).member("name", answer.personName);
    writer.member("chamber", answer.chamberName);
    writer.member("syncPort", std::int64_t{answer.syncPort});
    if (answer.recoveryKey) writer.member("recoveryKey", answer.recoveryKey->text());
    writer.member("proof", hex(answer.proof)).endObject();
    return writer.take();
}

Result<EnrolmentAnswer> decodeEnrolmentAnswer(std::string_view text) {
    const auto document = json::Document::parse(text);
    if (!document) return document.error();
    const json::Value root = document->root();
    const auto member = [&](std::string_view key) {
        return std::string(root.string(key).value_or(""));
    };
    const auto proof = parseSha256(member("proof"));
    if (!proof) return proof.error();
    const auto person = RecordId::parse(member("person"));
    if (!person) return person.error();
    const std::int64_t port = root.integer("syncPort").value_or(0);
    if (port < 1 || port > std::numeric_limits<std::uint16_t>::max())
        return Error{ErrorCode::Malformed, "The answer to an enrolment has no valid syncPort."};
    if (!isDeviceId(member("device")))
        return Error{ErrorCode::Malformed, "The answer to an enrolment has no valid device."};
    EnrolmentAnswer answer{.certificate = member("certificate"),
                           .authority = member("ca"),
                           .device = member("device"),
                           .person = *person,
                           .personName = member("name"),
                           .chamberName = member("chamber"),
                           .syncPort = static_cast<std::uint16_t>(port),
                           .recoveryKey = {},
                           .proof = *proof};
    if (const auto told = root.find("recoveryKey")) {
        const auto key = RecoveryKey::Public::parse(told->string().value_or(""));
        if (!key) return key.error();
        answer.recoveryKey = *key;
    }
    return answer;
}

}  // namespace banso
