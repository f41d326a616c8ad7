// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDateTime>
#include <QStringList>
#include <vector>

namespace banso {

/// A picture or a PDF that lies in a folder of the tablet.
struct PictureFile {
    QString path;
    QDateTime changed;
    std::int64_t bytes = 0;
};

/// What lies in the folders and one folder below them, empty files aside, the newest first, at most
/// `filesMax`.
std::vector<PictureFile> newestPictures(const QStringList& folders, std::size_t filesMax);

/// Where cameras, scanners and mail programs put what people attach.
QStringList pictureFolders();

}  // namespace banso
