// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/tus.h"

#include "tests/fuzz/fuzz_target.h"

namespace banso::fuzz {

void decode(std::string_view input) {
    HttpRequest request;
    for (const char* field : {"tus-resumable", "upload-offset", "upload-metadata"})
        request.headers[field] = std::string(input);
    BANSO_ASSERT(tus::wrongVersion(request).has_value() == (input != tus::kVersion));
    if (const auto number = tus::number(request, "upload-offset"))
        BANSO_ASSERT(*number >= 0);
    else
        mustSayWhy(number.error());
    const auto metadata = tus::metadata(request);
    if (!metadata) return mustSayWhy(metadata.error());
    std::size_t bytes = 0;
    for (const auto& [key, value] : *metadata) bytes += key.size() + value.size();
    BANSO_ASSERT(bytes <= input.size());
}

}  // namespace banso::fuzz
