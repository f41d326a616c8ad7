// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>

#include "mobile/platform/file_folder.h"
#include "shared/domain/attachment.h"

namespace banso {

/// Copies a picture or a PDF into the folder of attachments: on disk and hashed when it returns, so
/// that a record may name it. What it is, is seen by its first bytes, not by its name. The answer
/// has hash, size, type, name, time and small picture. Takes a second or so. Errors: NotFound,
/// Invalid (neither JPEG, PNG nor PDF), TooLarge, DiskFull, Storage.
Result<Attachment> takeFile(const QString& path, FileFolder folder);

}  // namespace banso
