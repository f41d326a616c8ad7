// SPDX-License-Identifier: Apache-2.0
#include "shared/codec/enrolment.h"
#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    if (const auto invitation = parseQrText(input)) {
        BANSO_ASSERT(invitation->port != 0 && !invitation->address.empty());
        BANSO_ASSERT(parseQrText(qrText(*invitation)).value() == *invitation);
        BANSO_ASSERT(parseTypedCode(invitation->code).value() == invitation->code);
    } else {
        mustSayWhy(invitation.error());
    }
    if (const auto code = parseTypedCode(input)) {
        BANSO_ASSERT(code->size() == 16);
        BANSO_ASSERT(parseTypedCode(groupedCode(*code)).value() == *code);
        // Only the very same request has this code's proof.
        const EnrolmentKey key = enrolmentKey(*code);
        BANSO_ASSERT(sameProof(requestProof(key, input, {}), requestProof(key, input, {})));
        BANSO_ASSERT(!sameProof(requestProof(key, input, {}), requestProof(key, *code + "!", {})));
    } else {
        mustSayWhy(code.error());
    }
    if (const auto proof = parseSha256(input))
        BANSO_ASSERT(parseSha256(hex(*proof)).value() == *proof);
}

}  // namespace banso::fuzz
