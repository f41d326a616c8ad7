// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/enrol_handler.h"

#include "server/store/chamber_file.h"
#include "server/store/settings.h"
#include "shared/codec/json.h"
#include "shared/domain/person.h"

namespace banso {
namespace {

Result<Enrolment::Request> readRequest(const HttpRequest& request) {
    if (request.body.size() > kEnrolmentBytes)
        return Error{ErrorCode::TooLarge, "A request for enrolment is shorter than this."};
    const auto document = json::Document::parse(request.body);
    if (!document) return document.error();
    const auto csr = document->root().string("csr");
    const auto proofText = document->root().string("proof");
    if (!csr || !proofText)
        return Error{ErrorCode::Malformed, "A request for enrolment has csr and proof, two texts."};
    const auto proof = parseSha256(*proofText);
    if (!proof) return proof.error();
    return Enrolment::Request{std::string(*csr), *proof, request.peer.address};
}

}  // namespace

Result<HttpResponse> EnrolHandler::handle(const HttpRequest& request) {
    const auto asked = readRequest(request);
    if (!asked) return asked.error();
    // Taken first: a code is good only once, so the tablet must be able to hear the answer.
    auto store = m_readers.take();
    if (!store) return store.error();
    const auto enrolled = m_enrolment.enrol(*asked);
    if (!enrolled) return enrolled.error();
    return attempt([&] { return answer(*enrolled, **store); });
}

Result<HttpResponse> EnrolHandler::answer(const Enrolment::Answer& enrolled,
                                          sync::CentralStore& store) {
    const auto person = readRecord<Person>(store, enrolled.person);
    json::Writer body;
    body.beginObject().member("certificate", enrolled.device.pem);
    body.member("ca", enrolled.authorityPem).member("device", enrolled.device.deviceId);
    body.member("person", enrolled.person.text()).member("name", person ? person->name : "");
    body.member("chamber", settingOf(store, "chamber.name_ja"));
    body.member("syncPort", m_syncPort);
    if (const auto key = m_recovery.told()) body.member("recoveryKey", key->text());
    body.member("proof", hex(enrolled.proof)).endObject();
    HttpResponse response;
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    response.body = body.take() + "\n";
    return response;
}

}  // namespace banso
