// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QDirIterator>
#include <QFile>
#include <QStringEncoder>
#include <string>
#include <vector>

#include "shared/base/assert.h"

namespace banso::tests {

/// What somebody finds who takes a tablet's disk out.
struct ClearText {
    std::int64_t looked = 0;         // how often a string was looked for
    std::vector<std::string> found;  // the file, and which of the strings
};

/// Looks for the strings byte by byte in each file of a folder and of those below it, as UTF-8 and
/// as UTF-16, and in the files' names.
inline ClearText lookForClearText(const QString& folder, const std::vector<std::string>& strings) {
    ClearText result;
    QDirIterator files(folder, QDir::Files | QDir::Hidden, QDirIterator::Subdirectories);
    while (files.hasNext()) {
        QFile file(files.next());
        BANSO_ASSERT(file.open(QIODevice::ReadOnly));
        const QByteArray bytes = file.fileName().mid(folder.size()).toUtf8() + file.readAll();
        for (const std::string& string : strings) {
            ++result.looked;
            const QByteArray narrow = QByteArray::fromStdString(string);
            const QByteArray little =
                QStringEncoder(QStringEncoder::Utf16LE)(QString::fromUtf8(narrow));
            const QByteArray big =
                QStringEncoder(QStringEncoder::Utf16BE)(QString::fromUtf8(narrow));
            if (bytes.contains(narrow) || bytes.contains(little) || bytes.contains(big))
                result.found.push_back(file.fileName().toStdString() + ": " + string);
        }
    }
    return result;
}

}  // namespace banso::tests
