// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/enrol_handler.h"

#include <utility>

#include "server/store/chamber_file.h"
#include "server/store/settings.h"
#include "shared/codec/enrolment_messages.h"
#include "shared/domain/person.h"

namespace banso {
Result<HttpResponse> EnrolHandler::handle(const HttpRequest& request) {
    if (request.body.size() > kEnrolmentBytes)
        return Error{ErrorCode::TooLarge, "A request for enrolment is shorter than this."};
    auto asked = decodeEnrolmentRequest(request.body);
    if (!asked) return asked.error();
    // Taken first: a code is good only once, so the tablet must be able to hear the answer.
    auto store = m_readers.take();
    if (!store) return store.error();
    const auto enrolled = m_enrolment.enrol(
        {std::move(asked->certificateRequest), asked->proof, request.peer.address});
    if (!enrolled) return enrolled.error();
    return attempt([&] { return answer(*enrolled, **store); });
}

Result<HttpResponse> EnrolHandler::answer(const Enrolment::Answer& enrolled,
                                          sync::CentralStore& store) {
    const auto person = readRecord<Person>(store, enrolled.person);
    const EnrolmentAnswer answered{.certificate = enrolled.device.pem,
                                   .authority = enrolled.authorityPem,
                                   .device = enrolled.device.deviceId,
                                   .person = enrolled.person,
                                   .personName = person ? person->name : "",
                                   .chamberName = settingOf(store, "chamber.name_ja"),
                                   .syncPort = m_syncPort,
                                   .recoveryKey = m_recovery.told(),
                                   .proof = enrolled.proof};
    HttpResponse response;
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    response.body = encode(answered) + "\n";
    return response;
}

}  // namespace banso
