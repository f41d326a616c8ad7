// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <chrono>
#include <string_view>

#include "server/http/message.h"
#include "shared/base/result.h"

namespace banso {

unsigned httpStatus(ErrorCode code);

/// {"error":{"code":...,"message":...}} on one line. The message of what goes wrong inside the hub
/// (5xx) is a general one; its detail is for the log.
HttpResponse errorResponse(const Error& error);

/// The same form for what only HTTP knows (405, 411, 431, 505).
HttpResponse errorResponse(unsigned status, std::string_view code, std::string_view message);

/// The refusal of a client that has used up its share and gets some of it back in `wait`.
HttpResponse tooOften(std::chrono::seconds wait);

}  // namespace banso
