// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <map>
#include <optional>
#include <string>

#include "server/http/message.h"

/// The words of the tus resumable upload protocol 1.0 (https://tus.io): core, creation and
/// termination.
namespace banso::tus {

constexpr const char* kVersion = "1.0.0";
constexpr std::string_view kPatchType = "application/offset+octet-stream";

/// What speaks against the request's Tus-Resumable; nothing when it is this version.
std::optional<HttpResponse> wrongVersion(const HttpRequest& request);
/// A field that must be a number from 0 on. Errors: Malformed.
Result<std::int64_t> number(const HttpRequest& request, std::string_view lowerCaseName);
/// Upload-Metadata, its values decoded. Errors: Malformed.
Result<std::map<std::string, std::string>> metadata(const HttpRequest& request);

}  // namespace banso::tus
