// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <functional>
#include <string>
#include <vector>

#include "mobile/platform/file_folder.h"
#include "shared/base/result.h"

namespace banso {

/// Whether it is wrong with one file only; else the next would fare no better.
constexpr bool isOfOneFile(ErrorCode code) {
    return code == ErrorCode::NotFound || code == ErrorCode::TooLarge ||
           code == ErrorCode::Invalid || code == ErrorCode::Malformed ||
           code == ErrorCode::Forbidden || code == ErrorCode::Gap || code == ErrorCode::Incomplete;
}

/// The way of attachments' files between this tablet's folder and the hub. Lives in the thread that
/// calls it.
class FileWay {
  public:
    /// Told before and after each piece: bytes that are over there, or here, by now. An error of it
    /// ends the transfer; what was carried stays where it is.
    using Progress = std::function<Result<void>(std::int64_t bytes)>;

    virtual ~FileWay() = default;

    /// Without an error the hub has the whole file and has checked it. Errors: NotFound (not on
    /// this tablet), the network's, and what the hub refused.
    virtual Result<void> send(const std::string& sha256, const Progress& progress) = 0;
    /// Errors: NotFound (the hub has it not, or not for this person), Incomplete, DiskFull, the
    /// network's.
    virtual Result<void> fetch(const std::string& sha256, const Progress& progress) = 0;
};

/// Sends these files of a folder, also of records that the hub has not taken or of forms that are
/// not saved. One that is not in the folder is lost already. Errors: the network's at once; else
/// the first file's that was refused, once all the others were sent.
Result<void> sendFiles(FileWay& way, const FileFolder& folder,
                       const std::vector<std::string>& hashes);

}  // namespace banso
