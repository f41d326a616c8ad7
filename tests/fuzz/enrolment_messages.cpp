// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/enrolment_messages.h"

#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    if (const auto request = decodeEnrolmentRequest(input)) {
        const std::string text = encode(*request);
        BANSO_ASSERT(encode(decodeEnrolmentRequest(text).value()) == text);
    } else {
        mustSayWhy(request.error());
    }
    const auto answer = decodeEnrolmentAnswer(input);
    if (!answer) return mustSayWhy(answer.error());
    BANSO_ASSERT(answer->syncPort != 0 && isDeviceId(answer->device));
    const std::string text = encode(*answer);
    BANSO_ASSERT(encode(decodeEnrolmentAnswer(text).value()) == text);
}

}  // namespace banso::fuzz
