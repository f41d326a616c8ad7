// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string>
#include <string_view>
#include <vector>

#include "shared/base/result.h"

namespace banso {

/// One field of a form that a browser sent as multipart/form-data (RFC 7578).
struct FormPart {
    std::string name;
    /// Of a file as the browser says it; empty when none was chosen. Nothing for other fields.
    std::optional<std::string> fileName;
    std::string_view content;  // in the body
};

/// More fields than any of our forms has.
inline constexpr std::size_t kFormParts = 16;
/// A part's header: a file's name may have 255 characters.
inline constexpr std::size_t kPartHeaderBytes = 4'096;

/// The fields of a body with this Content-Type. Takes what browsers write and nothing that another
/// reader might see otherwise: no text before the first part or behind the last, no header fields
/// but the two that browsers send. Errors: Malformed.
Result<std::vector<FormPart>> readMultipart(std::string_view contentType, std::string_view body);

}  // namespace banso
