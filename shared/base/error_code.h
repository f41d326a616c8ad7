// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <optional>
#include <string_view>

namespace banso {

/// Every expected failure of the system. Mapped to HTTP in server/http, to a sentence in
/// mobile/app.
enum class ErrorCode {
    /// Text that cannot be read as what it claims to be (JSON, a date, a number).
    Malformed,
    /// Well-formed, but against a rule of the schema or the domain.
    Invalid,
    /// Longer, larger or more than a stated limit.
    TooLarge,
    /// The record, device or file named is not here.
    NotFound,
    /// Something is already here under this name.
    Exists,
    /// The person or device may not do this.
    Forbidden,
    /// A client who wants no record would get one.
    RecordUnwanted,
    /// No valid certificate, code or password.
    Unauthenticated,
    /// The device was stopped for good: it may hand in what it had not sent, and has to erase
    /// itself.
    DeviceStopped,
    /// The device is held until an administrator admits it.
    DeviceHeld,
    /// The device's certificate has expired; it may be renewed.
    CertificateExpired,
    /// The device is a copy of another one, or an old state of itself.
    CopiedDevice,
    /// The other side speaks a version that is no longer, or not yet, understood.
    UnsupportedVersion,
    /// The message broke off before its closing line, or the closing line disagrees.
    Incomplete,
    /// Operations are missing between what the hub has and what was sent.
    Gap,
    /// Nobody answers at the other end.
    Offline,
    /// The other end answered, but cannot serve now.
    Unavailable,
    /// It took longer than its time limit.
    TimedOut,
    /// The disk is full.
    DiskFull,
    /// The disk failed, or a file is damaged.
    Storage,
    /// The database file was written by a newer program.
    NewerFile,
    /// A newer writer of the same thing came first (a late verdict).
    Outdated,
    /// The client asks for more than its share: the same again, later.
    TooOften,
    /// The machine's own hardware does not give out its half of a key.
    KeyHardware,
};

/// The stable name used on the wire and in logs.
std::string_view name(ErrorCode code);
/// The code of a name; nothing for a name of a later version.
std::optional<ErrorCode> errorCodeFrom(std::string_view text);

}  // namespace banso
