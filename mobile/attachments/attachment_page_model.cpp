// SPDX-License-Identifier: Apache-2.0
#include "mobile/attachments/attachment_page_model.h"

#include <QStringList>

#include "mobile/app/wording.h"
#include "mobile/attachments/attachment_words.h"
#include "mobile/attachments/kept_pictures.h"
#include "shared/store/person_store.h"
#include "shared/store/twins.h"

namespace banso {

void AttachmentPageModel::componentComplete() {
    connect(m_traffic, &FileTraffic::changed, this, &AttachmentPageModel::readPlace);
    PageModel::componentComplete();
    if (!m_line) return;
    if (m_canFetch) fetch();
    if (m_line->isHere())
        change([this](AttachmentStore& store) {
            store.used(m_line->attachment.sha256, tablet().now());
        });
}

RecordId AttachmentPageModel::id() const {
    return attachment_words::idOf(m_attachmentId);
}

void AttachmentPageModel::read() {
    m_line = AttachmentStore(tablet().reader(), session()->viewer()).find(id());
    if (!m_line) throw StorageError(ErrorCode::NotFound, "an attachment that is not here");
    const Attachment& attachment = m_line->attachment;
    const QVariantMap row = attachment_words::row(attachment);
    m_title = row.value(QStringLiteral("title")).toString();
    m_about = aboutOf(attachment);
    m_caption = QString::fromStdString(attachment.caption);
    m_isPdf = row.value(QStringLiteral("isPdf")).toBool();
    m_pinned = m_line->isPinned();
    m_picture = QUrl(row.value(QStringLiteral("picture")).toString());
    if (m_line->isHere() && !m_isPdf) m_picture = KeptPictures::urlOf(attachment.sha256);
    readPlace();
    Q_EMIT changed();
}

QString AttachmentPageModel::aboutOf(const Attachment& attachment) const {
    const PersonStore people(tablet().reader(), session()->viewer());
    QStringList parts;
    for (const std::string& part :
         {twins::nameOf(tablet().reader(), attachment.business), people.nameOf(attachment.by)})
        if (!part.empty()) parts << QString::fromStdString(part);
    if (attachment.takenAt) parts << wording::moment(*attachment.takenAt, tablet().today());
    if (attachment.bytes) parts << attachment_words::size(*attachment.bytes);
    return parts.join(QStringLiteral("　"));
}

void AttachmentPageModel::readPlace() {
    if (!m_line) return;
    const auto step = m_traffic->stepOf(m_line->attachment.sha256);
    m_place = attachment_words::place(*m_line, step);
    m_canFetch = !m_line->isHere() && m_line->isAtOffice() && !step;
    Q_EMIT placeChanged();
}

void AttachmentPageModel::change(const std::function<void(AttachmentStore&)>& work) {
    tell(tablet().writer().save([&](sync::Replica& replica) -> Result<void> {
        AttachmentStore store(replica.database(), session()->viewer());
        work(store);
        return {};
    }));
    reload();
}

void AttachmentPageModel::fetch() {
    if (!m_line) return;
    const std::string sha256 = m_line->attachment.sha256;
    change([&](AttachmentStore& store) { store.want({sha256, false, 0}); });
    m_traffic->start();
}

void AttachmentPageModel::setPinned(bool pinned) {
    if (!m_line) return;
    const std::string sha256 = m_line->attachment.sha256;
    change([&](AttachmentStore& store) { store.pin(sha256, pinned); });
}

void AttachmentPageModel::setCaption(const QString& caption) {
    if (caption == m_caption) return;
    save([&](Attachment& attachment) { attachment.caption = caption.trimmed().toStdString(); });
}

bool AttachmentPageModel::remove(const QString& reason) {
    return save([&](Attachment& attachment) {
        attachment.cancelled = true;
        attachment.cancelReason = reason.trimmed().toStdString();
    });
}

bool AttachmentPageModel::save(const std::function<void(Attachment&)>& change) {
    const auto seen = tablet().seen<Attachment>(id());
    Attachment after = seen.value;
    change(after);
    const auto saved = tablet().save({sync::edit(seen, after)});
    tell(saved);
    if (saved) session()->recordsChanged();
    return saved.has_value();
}

}  // namespace banso
