// SPDX-License-Identifier: Apache-2.0
#include "mobile/attachments/attachments_model.h"

#include "mobile/attachments/attachment_words.h"
#include "shared/store/consent_store.h"

namespace banso {
namespace {

/// Two lines of tiles.
constexpr std::size_t kShownAtFirst = 6;

}  // namespace

void AttachmentsModel::componentComplete() {
    connect(m_traffic, &FileTraffic::changed, this, &AttachmentsModel::readPlaces);
    PageModel::componentComplete();
}

void AttachmentsModel::setBusinessId(const QString& id) {
    if (id == m_businessId) return;
    m_businessId = id;
    Q_EMIT inputsChanged();
    reload();
}

void AttachmentsModel::setSubjectId(const QString& id) {
    if (id == m_subjectId) return;
    m_subjectId = id;
    Q_EMIT inputsChanged();
    reload();
}

void AttachmentsModel::showAll() {
    m_showsAll = true;
    reload();
}

void AttachmentsModel::read() {
    const AttachmentStore store(tablet().reader(), session()->viewer());
    m_lines = m_subjectId.isEmpty() ? store.ofBusiness(attachment_words::idOf(m_businessId))
                                    : store.of(attachment_words::idOf(m_subjectId));
    QVariantList rows;
    for (const AttachmentLine& line : m_lines) {
        if (!m_showsAll && static_cast<std::size_t>(rows.size()) == kShownAtFirst) break;
        rows.append(attachment_words::row(line.attachment));
    }
    readPlaces();
    const int count = static_cast<int>(m_lines.size());
    const bool wantsNoRecord = ConsentStore(tablet().reader(), session()->viewer())
                                   .wantsNoRecord(attachment_words::idOf(m_businessId));
    // The same pictures are not unpacked again because one of them has arrived.
    if (rows == m_rows && m_count == count && m_wantsNoRecord == wantsNoRecord) return;
    m_rows = rows;
    m_count = count;
    m_wantsNoRecord = wantsNoRecord;
    Q_EMIT changed();
}

void AttachmentsModel::readPlaces() {
    QVariantList places;
    for (const AttachmentLine& line : m_lines)
        places.append(attachment_words::place(line, m_traffic->stepOf(line.attachment.sha256)));
    m_places = places;
    m_summary = attachment_words::summary(m_lines);
    Q_EMIT placesChanged();
}

}  // namespace banso
