// SPDX-License-Identifier: Apache-2.0
#include "mobile/attachments/attach_page_model.h"

#include <QFileInfo>
#include <QUrl>

#include "mobile/app/background.h"
#include "mobile/app/error_text.h"
#include "mobile/app/wording.h"
#include "mobile/attachments/attachment_words.h"
#include "mobile/attachments/file_taking.h"
#include "shared/store/twins.h"
#include "sync/device/held_files.h"

namespace banso {
namespace {

/// What somebody looks through: the pictures of some weeks.
constexpr std::size_t kPicturesMax = 200;

Instant instantOf(const QDateTime& time) {
    return Instant{std::chrono::milliseconds{time.toMSecsSinceEpoch()}};
}

}  // namespace

QStringList AttachPageModel::contents() const {
    return attachment_words::contents();
}

QString AttachPageModel::limits() const {
    const auto left = countMax() - std::min(m_count, countMax());
    if (left == 0) return tr("ここにはもう%1件付いていて、これ以上は付けられません。").arg(m_count);
    const QString size = attachment_words::size(limits::kAttachmentBytes);
    // How many hang on a record already stands in the file; a form knows of its own.
    if (m_form == nullptr && !m_isHere) return tr("1件 %1まで付けられます。").arg(size);
    return tr("1件 %1まで、ここにはあと%2件まで付けられます。").arg(size).arg(left);
}

std::size_t AttachPageModel::countMax() const {
    return m_form == nullptr ? limits::kAttachmentsPerRecord : AttachmentEntries::kMax;
}

void AttachPageModel::read() {
    m_businessName = QString::fromStdString(
        twins::nameOf(tablet().reader(), attachment_words::idOf(m_businessId)));
    m_count = m_form != nullptr ? m_form->count()
                                : AttachmentStore(tablet().reader(), session()->viewer())
                                      .of(attachment_words::idOf(m_subjectId))
                                      .size();
    m_isHere = sync::HeldFiles(tablet().reader()).holds(attachment_words::idOf(m_businessId));
    m_looking = true;
    Q_EMIT changed();
    const QStringList folders = pictureFolders();
    runApart(
        this, [folders] { return newestPictures(folders, kPicturesMax); },
        [this](const std::vector<PictureFile>& files) { show(files); });
}

void AttachPageModel::show(const std::vector<PictureFile>& files) {
    m_files = files;
    m_looking = false;
    m_pictures.clear();
    for (const PictureFile& file : files) {
        const bool isPdf = file.path.endsWith(QStringLiteral(".pdf"), Qt::CaseInsensitive);
        const bool fits = file.bytes <= limits::kAttachmentBytes;
        const QString size = attachment_words::size(file.bytes);
        m_pictures.append(QVariantMap{
            {QStringLiteral("name"), QFileInfo(file.path).fileName()},
            {QStringLiteral("url"), fits && !isPdf ? QUrl::fromLocalFile(file.path) : QUrl()},
            {QStringLiteral("isPdf"), isPdf},
            {QStringLiteral("detail"),
             fits ? tr("%1　%2").arg(wording::moment(instantOf(file.changed), tablet().today()),
                                     size)
                  : tr("%1：大きすぎて付けられません").arg(size)},
            {QStringLiteral("fits"), fits},
        });
    }
    Q_EMIT changed();
}

void AttachPageModel::attach(int place) {
    const bool isThere = place >= 0 && place < static_cast<int>(m_files.size());
    if (!isThere || m_busy >= 0 || m_attached.contains(place)) return;
    if (m_count >= countMax()) return;
    m_busy = place;
    Q_EMIT changed();
    const QString path = m_files[static_cast<std::size_t>(place)].path;
    const FileFolder folder = tablet().files();
    runApart(
        this, [path, folder] { return takeFile(path, folder); },
        [this, place](const Result<Attachment>& taken) { take(place, taken); });
}

void AttachPageModel::take(int place, const Result<Attachment>& taken) {
    m_busy = -1;
    m_refusal = taken ? QString() : refusalOf(taken.error().code);
    if (taken) save(place, *taken);
    Q_EMIT changed();
}

QString AttachPageModel::refusalOf(ErrorCode code) {
    if (code == ErrorCode::Invalid)
        return tr("写真やPDFとして読めません。この1件は付いていません。");
    if (code == ErrorCode::NotFound)
        return tr("この写真はもうこの端末にありません。この1件は付いていません。");
    return errorText(code);
}

void AttachPageModel::save(int place, Attachment attachment) {
    attachment.id = tablet().ids().recordId();
    attachment.business = attachment_words::idOf(m_businessId);
    attachment.subject = attachment_words::idOf(m_subjectId);
    attachment.by = session()->viewer().person;
    attachment.content = Words<AttachmentContent>::kAll[static_cast<std::size_t>(m_content)].first;
    // Nobody scans their shop: the first word was only left as it stood.
    if (attachment.mediaType == "application/pdf" && attachment.content == AttachmentContent::Shop)
        attachment.content = AttachmentContent::Statement;
    attachment.caption = m_caption.trimmed().toStdString();
    // A form's own save makes the record; until then its draft names the file.
    std::vector<sync::RecordChange> changes;
    if (m_form == nullptr)
        changes.push_back(sync::creation(attachment));
    else
        m_form->add(attachment);
    const auto saved = tablet().saveWithFiles(
        changes, {{attachment.sha256, attachment.bytes.value_or(0), true, false}});
    if (!saved && m_form != nullptr) m_form->remove(attachment_words::textOf(attachment.id));
    tell(saved);
    if (!saved) return;
    m_attached.append(place);
    m_lastAttached = attachment.id;
    m_caption.clear();
    ++m_count;
    Q_EMIT choiceChanged();
    session()->recordsChanged();
}

void AttachPageModel::undo() {
    if (m_form != nullptr) {
        m_form->remove(attachment_words::textOf(m_lastAttached));
    } else {
        const auto seen = tablet().seen<Attachment>(m_lastAttached);
        Attachment after = seen.value;
        after.cancelled = true;
        after.cancelReason = tr("付け間違い").toStdString();
        const auto saved = tablet().save({sync::edit(seen, after)});
        tell(saved);
        if (!saved) return;
    }
    m_lastAttached = {};
    m_attached.removeLast();
    --m_count;
    session()->recordsChanged();
    Q_EMIT changed();
}

}  // namespace banso
