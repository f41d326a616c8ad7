// SPDX-License-Identifier: Apache-2.0
#include "server/http/error_mapping.h"

#include "server/ops/json_text.h"

namespace banso {
namespace {

/// Long enough for a burst to pass, short enough that nobody at a tablet gives up.
constexpr std::chrono::seconds kRetryAfter{5};

}  // namespace

unsigned httpStatus(ErrorCode code) {
    switch (code) {
        case ErrorCode::Malformed:
            return 400;
        case ErrorCode::Invalid:
            return 422;
        case ErrorCode::TooLarge:
            return 413;
        case ErrorCode::NotFound:
            return 404;
        case ErrorCode::Exists:
            return 409;
        case ErrorCode::RecordUnwanted:
        case ErrorCode::Forbidden:
            return 403;
        case ErrorCode::Unauthenticated:
            return 401;
        case ErrorCode::DeviceStopped:
            return 403;
        case ErrorCode::DeviceHeld:
            return 403;
        case ErrorCode::CertificateExpired:
            return 403;
        case ErrorCode::CopiedDevice:
            return 409;
        case ErrorCode::UnsupportedVersion:
            return 400;
        case ErrorCode::Incomplete:
            return 400;
        case ErrorCode::Gap:
            return 409;
        case ErrorCode::Offline:
            return 502;
        case ErrorCode::Unavailable:
            return 503;
        case ErrorCode::TimedOut:
            return 504;
        case ErrorCode::DiskFull:
            return 507;
        case ErrorCode::Storage:
            return 500;
        case ErrorCode::NewerFile:
        case ErrorCode::KeyHardware:
            return 500;
        case ErrorCode::Outdated:
            return 409;
        case ErrorCode::TooOften:
            return 429;
    }
    return 500;
}

namespace {

HttpResponse refusal(unsigned status, std::string_view code, std::string_view message,
                     std::chrono::seconds retryAfter) {
    HttpResponse response;
    response.status = status;
    response.headers = {{"Content-Type", "application/json"}, {"Cache-Control", "no-store"}};
    if (status == 503 || status == 429)
        response.headers.emplace_back("Retry-After", std::to_string(retryAfter.count()));
    response.body =
        "{\"error\":{\"code\":" + jsonAscii(code) + ",\"message\":" + jsonAscii(message) + "}}\n";
    return response;
}

}  // namespace

HttpResponse errorResponse(unsigned status, std::string_view code, std::string_view message) {
    return refusal(status, code, message, kRetryAfter);
}

HttpResponse tooOften(std::chrono::seconds wait) {
    return refusal(httpStatus(ErrorCode::TooOften), name(ErrorCode::TooOften),
                   "This client asks for more than its share. Send the same again later.", wait);
}

HttpResponse errorResponse(const Error& error) {
    const unsigned status = httpStatus(error.code);
    if (status >= 500)
        return errorResponse(status, name(error.code), "The server cannot do this now; try again.");
    return errorResponse(status, name(error.code), error.detail);
}

}  // namespace banso
