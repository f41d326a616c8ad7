// SPDX-License-Identifier: Apache-2.0
#include "server/handlers/tus.h"

#include <sodium.h>

#include <charconv>

#include "server/http/error_mapping.h"

namespace banso::tus {

std::optional<HttpResponse> wrongVersion(const HttpRequest& request) {
    if (request.header("tus-resumable") == kVersion) return std::nullopt;
    HttpResponse response = errorResponse(412, "unsupported_version",
                                          "Tus-Resumable must be 1.0.0; no other is spoken here.");
    response.headers.emplace_back("Tus-Version", kVersion);
    return response;
}

Result<std::int64_t> number(const HttpRequest& request, std::string_view name) {
    const std::string_view text = request.header(name);
    std::int64_t value = -1;
    const auto [end, error] = std::from_chars(text.data(), text.data() + text.size(), value);
    if (error != std::errc{} || end != text.data() + text.size() || value < 0)
        return Error{ErrorCode::Malformed, std::string(name) + " must be a number from 0 on."};
    return value;
}

Result<std::map<std::string, std::string>> metadata(const HttpRequest& request) {
    std::map<std::string, std::string> values;
    std::string_view text = request.header("upload-metadata");
    while (!text.empty()) {
        std::string_view pair = text.substr(0, text.find(','));
        text.remove_prefix(std::min(pair.size() + 1, text.size()));
        while (pair.starts_with(' ')) pair.remove_prefix(1);
        const std::size_t space = std::min(pair.find(' '), pair.size());
        const std::string_view coded = pair.substr(std::min(space + 1, pair.size()));
        std::string value(coded.size(), '\0');
        std::size_t size = 0;
        if (sodium_base642bin(reinterpret_cast<unsigned char*>(value.data()), value.size(),
                              coded.data(), coded.size(), nullptr, &size, nullptr,
                              sodium_base64_VARIANT_ORIGINAL) != 0)
            return Error{ErrorCode::Malformed, "A value of Upload-Metadata is not base64."};
        value.resize(size);
        values.emplace(pair.substr(0, space), std::move(value));
    }
    return values;
}

}  // namespace banso::tus
