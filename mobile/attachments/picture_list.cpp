// SPDX-License-Identifier: Apache-2.0
#include "mobile/attachments/picture_list.h"

#include <QDir>
#include <QStandardPaths>
#include <algorithm>
#include <set>

namespace banso {
namespace {

const QStringList& namesTaken() {
    static const QStringList names{QStringLiteral("*.jpg"), QStringLiteral("*.jpeg"),
                                   QStringLiteral("*.png"), QStringLiteral("*.pdf")};
    return names;
}

}  // namespace

std::vector<PictureFile> newestPictures(const QStringList& folders, std::size_t filesMax) {
    QStringList places;
    for (const QString& folder : folders) {
        places << folder;
        for (const QString& below : QDir(folder).entryList(QDir::Dirs | QDir::NoDotAndDotDot))
            places << QDir(folder).filePath(below);
    }
    std::vector<PictureFile> files;
    // A folder may lie in another one.
    std::set<QString> seen;
    for (const QString& place : places)
        for (const QFileInfo& file :
             QDir(place).entryInfoList(namesTaken(), QDir::Files | QDir::Readable))
            if (file.size() > 0 && seen.insert(file.canonicalFilePath()).second)
                files.push_back({file.canonicalFilePath(), file.lastModified(), file.size()});
    std::ranges::sort(files, std::ranges::greater(), &PictureFile::changed);
    if (files.size() > filesMax) files.resize(filesMax);
    return files;
}

QStringList pictureFolders() {
    QStringList folders;
    for (const auto place : {QStandardPaths::PicturesLocation, QStandardPaths::DownloadLocation})
        folders << QStandardPaths::standardLocations(place);
    return folders;
}

}  // namespace banso
