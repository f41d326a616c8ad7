// SPDX-License-Identifier: Apache-2.0
#include "mobile/attachments/kept_files_model.h"

#include <algorithm>

#include "mobile/attachments/attachment_words.h"

namespace banso {

void KeptFilesModel::read() {
    const AttachmentStore store(tablet().reader(), session()->viewer());
    const std::int64_t bytes = store.bytesKept();
    m_unsent = static_cast<int>(store.unsent());
    m_any = bytes > 0;
    m_room =
        tr("使用中 %1 / 上限 %2")
            .arg(attachment_words::size(bytes), attachment_words::size(limits::kKeptFilesBytes));
    m_share = std::min(1.0, static_cast<double>(bytes) / limits::kKeptFilesBytes);
    Q_EMIT changed();
}

}  // namespace banso
