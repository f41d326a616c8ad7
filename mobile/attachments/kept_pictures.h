// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QQuickImageProvider>
#include <QUrl>

#include "mobile/platform/file_folder.h"

namespace banso {

/// The pictures among the attachments' files for the pages: opened in memory, apart from the pages,
/// and never in clear on the disk.
class KeptPictures final : public QQuickImageProvider {
  public:
    /// What a page's engine calls it by.
    static QString providerName() { return QStringLiteral("kept"); }
    /// Of the file with this hash.
    static QUrl urlOf(const std::string& sha256);

    explicit KeptPictures(FileFolder folder)
        : QQuickImageProvider(Image, ForceAsynchronousImageLoading), m_folder(std::move(folder)) {}

    /// Null where the file is not here, is none of ours, or is no picture.
    QImage requestImage(const QString& sha256, QSize* size, const QSize& most) override;

  private:
    FileFolder m_folder;
};

}  // namespace banso
