// SPDX-License-Identifier: Apache-2.0
#pragma once

#include <QVariantList>
#include <vector>

#include "mobile/app/page_model.h"
#include "mobile/attachments/attachment_entries.h"
#include "mobile/attachments/picture_list.h"
#include "shared/domain/attachment.h"

namespace banso {

/// The pictures and PDFs of this tablet, to be attached to a record by a tap. The file is copied
/// and on disk before its record is saved; both happen apart from the pages.
class AttachPageModel : public banso::PageModel {
    Q_OBJECT
    QML_ELEMENT
    /// The file that the record lies in, and the record.
    Q_PROPERTY(QString businessId MEMBER m_businessId REQUIRED)
    Q_PROPERTY(QString subjectId MEMBER m_subjectId REQUIRED)
    /// A form that takes what is tapped, until it is saved itself; null: a tap makes a record.
    Q_PROPERTY(banso::AttachmentEntries* form MEMBER m_form)
    Q_PROPERTY(QString businessName MEMBER m_businessName NOTIFY changed)
    /// What is attached next: a word of 種類, and what is said of it.
    Q_PROPERTY(QStringList contents READ contents CONSTANT)
    Q_PROPERTY(int content MEMBER m_content NOTIFY choiceChanged)
    Q_PROPERTY(QString caption MEMBER m_caption NOTIFY choiceChanged)
    /// What can be attached, in words: known before the tap.
    Q_PROPERTY(QString limits READ limits NOTIFY changed)
    /// Newest first; each: name, url (of a picture), isPdf, detail, fits.
    Q_PROPERTY(QVariantList pictures MEMBER m_pictures NOTIFY changed)
    Q_PROPERTY(bool looking MEMBER m_looking NOTIFY changed)
    /// The picture that is being attached; -1: none.
    Q_PROPERTY(int busy MEMBER m_busy NOTIFY changed)
    /// Those that were attached since the page was opened, by their places.
    Q_PROPERTY(QVariantList attached MEMBER m_attached NOTIFY changed)
    /// Why the last one that was tapped is not attached.
    Q_PROPERTY(QString refusal MEMBER m_refusal NOTIFY changed)
    Q_PROPERTY(bool canUndo READ canUndo NOTIFY changed)

  public:
    using PageModel::PageModel;

    QStringList contents() const;
    QString limits() const;
    bool canUndo() const { return !m_lastAttached.isNull(); }

    Q_INVOKABLE void attach(int place);
    /// Takes the last one off again.
    Q_INVOKABLE void undo();

  Q_SIGNALS:
    void changed();
    void choiceChanged();

  protected:
    void read() override;
    bool followsRecords() const override { return false; }

  private:
    void show(const std::vector<PictureFile>& files);
    void take(int place, const Result<Attachment>& taken);
    void save(int place, Attachment attachment);
    std::size_t countMax() const;
    static QString refusalOf(ErrorCode code);

    QString m_businessId;
    QString m_subjectId;
    AttachmentEntries* m_form = nullptr;
    QString m_businessName;
    int m_content = 0;
    QString m_caption;
    std::vector<PictureFile> m_files;
    QVariantList m_pictures;
    QVariantList m_attached;
    RecordId m_lastAttached;
    std::size_t m_count = 0;  // attachments that the record, or the form, has
    bool m_isHere = true;
    QString m_refusal;
    int m_busy = -1;
    bool m_looking = false;
};

}  // namespace banso
