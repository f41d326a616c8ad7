// SPDX-License-Identifier: Apache-2.0
#include "mobile/attachments/kept_pictures.h"

#include "mobile/attachments/thumbnail.h"
#include "shared/base/limits.h"

namespace banso {

QUrl KeptPictures::urlOf(const std::string& sha256) {
    return QUrl(
        QStringLiteral("image://%1/%2").arg(providerName(), QString::fromStdString(sha256)));
}

QImage KeptPictures::requestImage(const QString& sha256, QSize* size, const QSize& most) {
    const auto content = m_folder.read(sha256.toStdString(), 0, limits::kAttachmentBytes);
    if (!content) return {};
    const QImage picture = unpackPicture(QByteArray::fromStdString(*content), most);
    if (size != nullptr) *size = picture.size();
    return picture;
}

}  // namespace banso
