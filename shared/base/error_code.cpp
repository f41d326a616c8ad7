// SPDX-License-Identifier: Apache-2.0
#include "shared/base/error_code.h"

namespace banso {

std::string_view name(ErrorCode code) {
    switch (code) {
        case ErrorCode::Malformed:
            return "malformed";
        case ErrorCode::Invalid:
            return "invalid";
        case ErrorCode::TooLarge:
            return "too_large";
        case ErrorCode::NotFound:
            return "not_found";
        case ErrorCode::Exists:
            return "exists";
        case ErrorCode::Forbidden:
            return "forbidden";
        case ErrorCode::RecordUnwanted:
            return "record_unwanted";
        case ErrorCode::Unauthenticated:
            return "unauthenticated";
        case ErrorCode::DeviceStopped:
            return "device_stopped";
        case ErrorCode::DeviceHeld:
            return "device_held";
        case ErrorCode::CertificateExpired:
            return "certificate_expired";
        case ErrorCode::CopiedDevice:
            return "copied_device";
        case ErrorCode::UnsupportedVersion:
            return "unsupported_version";
        case ErrorCode::Incomplete:
            return "incomplete";
        case ErrorCode::Gap:
            return "gap";
        case ErrorCode::Offline:
            return "offline";
        case ErrorCode::Unavailable:
            return "unavailable";
        case ErrorCode::TimedOut:
            return "timed_out";
        case ErrorCode::DiskFull:
            return "disk_full";
        case ErrorCode::Storage:
            return "storage";
        case ErrorCode::NewerFile:
            return "newer_file";
        case ErrorCode::Outdated:
            return "outdated";
        case ErrorCode::TooOften:
            return "too_often";
        case ErrorCode::KeyHardware:
            return "key_hardware";
    }
    return "unknown";
}

std::optional<ErrorCode> errorCodeFrom(std::string_view text) {
    constexpr int kLast = static_cast<int>(ErrorCode::KeyHardware);
    for (int i = 0; i <= kLast; ++i)
        if (const auto code = static_cast<ErrorCode>(i); name(code) == text) return code;
    return std::nullopt;
}

}  // namespace banso
