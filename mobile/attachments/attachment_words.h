// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QString>
#include <QStringList>
#include <QVariantMap>

#include "mobile/app/file_traffic.h"

/// Attachments in the words of the screen.
namespace banso::attachment_words {

QString of(AttachmentContent content);
/// In the order of their words' table.
QStringList contents();
/// 640 KB, 3.2 MB, 2 GB
QString size(std::int64_t bytes);

/// The null id for a text that is none.
RecordId idOf(const QString& text);
QString textOf(RecordId id);

/// 5件・未送信 2件・本体がこの端末にないもの 1件; empty without any.
QString summary(const std::vector<AttachmentLine>& lines);

/// What a tile shows of it: id, title, caption, picture (a URL; empty: none), isPdf.
QVariantMap row(const Attachment& attachment);
/// Where its file is: state, advice (what that means and what to do; may be empty), tone. `step`:
/// it is on its way just now.
QVariantMap place(const AttachmentLine& line, const std::optional<FileStep>& step);

}  // namespace banso::attachment_words
